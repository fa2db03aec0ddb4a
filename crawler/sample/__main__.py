"""Serve the sample publication until it is interrupted: `python -m crawler.sample --port 8000 --edition 1`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

from crawler.sample.server import serve


def main() -> None:
    """Read the options, print both addresses in one line, serve until SIGINT or SIGTERM."""
    parser = argparse.ArgumentParser(
        prog="python -m crawler.sample", description="Serve the sample publication on loopback."
    )
    parser.add_argument(
        "--port",
        type=int,
        default=0,
        help="port of the publication, the next one is its partner's (default: any free ones)",
    )
    parser.add_argument(
        "--edition", type=int, default=1, help="1 as first published, 2 with one correction and grown counters"
    )
    options = parser.parse_args()
    done = threading.Event()
    # A shell starts what runs in its background with SIGINT ignored, so that one is set as well.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: done.set())
    try:
        with serve(options.port, options.edition) as sample:
            sys.stdout.write(f"{sample.url} (partner: {sample.partner_url})\n")
            sys.stdout.flush()
            done.wait()
    except OSError as error:
        sys.exit(f"crawler.sample: cannot listen on port {options.port} and the next one: {error.strerror}")


if __name__ == "__main__":
    main()
