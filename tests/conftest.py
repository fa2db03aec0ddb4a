"""What many tests share: the command line as a real process, the sample publication as a real server."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from processes import crawler_environment


@pytest.fixture
def run_crawler(tmp_path):
    """Return a function that runs `crawler` with arguments in an empty folder and returns the finished process."""

    def run(*words, timeout=120, env=None, **kwargs):
        return subprocess.run(
            [sys.executable, "-m", "crawler", *map(str, words)],
            cwd=tmp_path,
            env=crawler_environment(**(env or {})),
            capture_output=True,
            text=kwargs.pop("text", True),
            timeout=timeout,
            check=False,
            **kwargs,
        )

    return run


@pytest.fixture
def start_crawler(tmp_path):
    """Return a function that starts `crawler` as a process that the test may kill."""
    started = []

    def start(*words, env=None):
        process = subprocess.Popen(
            [sys.executable, "-m", "crawler", *map(str, words)],
            cwd=tmp_path,
            env=crawler_environment(**(env or {})),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.fixture
def records():
    """Return a function that reads a JSON Lines file."""

    def read(path):
        return [json.loads(line) for line in Path(path).read_text("utf-8").split("\n") if line]

    return read
