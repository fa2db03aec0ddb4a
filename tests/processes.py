"""The command line as a real process: where the checkout is, and an environment to run it in."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def crawler_environment(**extra):
    """Return the environment of this process without proxies, so that loopback is reached directly."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **extra}
