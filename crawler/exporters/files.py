"""Files that are there whole or not at all."""

from __future__ import annotations

import gzip
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from crawler.errors import ConfigError, StoreError

if sys.platform != "win32":
    import fcntl

COMPRESSIONS = ("", "gz", "zst")


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield a path to write to, beside *target*; it takes the target's place at the end, and is removed after an error.

    Raises StoreError when the folder cannot be written or the disk is full.
    """
    try:
        if target.exists() and not target.is_file():
            yield target  # a device or a pipe is written to, never replaced
            return
        target = target.resolve()  # a link keeps pointing at the file
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_stale(target)
        handle, part = _new_part(target)
        try:
            yield part
            with part.open("rb") as written:
                os.fsync(written.fileno())
            part.chmod(0o666 & ~_umask())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        finally:
            if handle is not None:
                os.close(handle)
    except OSError as error:
        raise StoreError(f"{target}: cannot be written: {error.strerror or error}") from error


def _new_part(target: Path) -> tuple[int | None, Path]:
    """Return a new file beside *target*, and it open and locked, which it is as long as its process lives."""
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        if _lock(handle) and os.fstat(handle).st_nlink:
            return handle, Path(name)
        os.close(handle)
        if Path(name).exists():  # no locks here; else another process took it for a stale one before it was locked
            return None, Path(name)


def _clear_stale(target: Path) -> None:
    """Remove what killed processes left of writing *target*: the system frees their locks."""
    name = re.compile(rf"\.{re.escape(target.name)}\.\w{{8}}\.part")
    for part in [path for path in target.parent.iterdir() if name.fullmatch(path.name)]:
        with suppress(OSError):  # removed by another process, or not ours to remove
            handle = os.open(part, os.O_RDWR)
            try:
                if _lock(handle):
                    part.unlink()
            finally:
                os.close(handle)


def _lock(handle: int) -> bool:
    """Lock an open file and return whether that is done; where there are no such locks, nothing is locked."""
    if sys.platform == "win32":  # where what a killed process left stays
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def text_file(target: Path | None, compress: str) -> Iterator[IO[str]]:
    """Yield a UTF-8 text file that replaces *target* at the end, or standard output for None."""
    if target is None:
        try:
            with _compressed(sys.stdout.buffer, compress) as stream:
                yield stream
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise StoreError(f"standard output: cannot be written: {error.strerror or error}") from error
        return
    with replacing(target) as part, part.open("wb") as raw, _compressed(raw, compress) as stream:
        yield stream


@contextmanager
def _compressed(raw: IO[bytes], compress: str) -> Iterator[IO[str]]:
    packed: IO[bytes]
    if compress == "gz":
        # No name and no time in the header: the same records give the same bytes.
        packed = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)  # type: ignore[assignment]
    elif compress == "zst":
        packed = _zstd(raw)
    else:
        packed = raw
    stream = io.TextIOWrapper(packed, "utf-8", newline="\n", write_through=False)
    try:
        yield stream
        stream.flush()
    finally:
        stream.detach()
        if packed is not raw:
            packed.close()


def _zstd(raw: IO[bytes]) -> IO[bytes]:
    try:
        if sys.version_info >= (3, 14):
            from compression import zstd
        else:
            from backports import zstd
    except ImportError as error:
        raise ConfigError("zst needs an extra: pip install 'publication-crawler[zstd]'") from error
    return cast("IO[bytes]", zstd.ZstdFile(raw, "w"))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
