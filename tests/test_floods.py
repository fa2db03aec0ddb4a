"""No page costs much time or memory, whatever it holds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from floods import FLOODS
from processes import crawler_environment

LONGEST = 4.0
"""Seconds of CPU time, on slow machines, with making the page."""
MOST = 220
"""Mebibytes, with the page itself."""

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="measures a process as Linux shows it")


@pytest.fixture(scope="module")
def measured() -> dict[str, tuple[float, float]]:
    program = Path(__file__).with_name("floods.py")
    command = [sys.executable, str(program)]
    ran = subprocess.run(command, env=crawler_environment(), capture_output=True, check=True, text=True, timeout=120)
    return json.loads(ran.stdout)


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_stays_within_bounds(name: str, measured: dict[str, tuple[float, float]]) -> None:
    seconds, mebibytes = measured[name]
    assert seconds < LONGEST
    assert mebibytes < MOST
