"""A wheel built from this checkout works outside it: profiles, sample, rules and suffix list are in it."""

import json
import subprocess
import sys
import zipfile

import pytest
from processes import ROOT, crawler_environment


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Return a folder into which the wheel was unpacked, away from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    listed = subprocess.run(
        [
            "git",
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "crawler",
            "pyproject.toml",
            "README.md",
            "LICENSE",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("the checkout is no git repository, so what belongs to it is not known")
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, source]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr + built.stdout
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def run(installed, *words):
    return subprocess.run(
        [sys.executable, "-m", "crawler", *words],
        cwd=installed.parent,
        env=crawler_environment(PYTHONPATH=str(installed)),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_every_data_file_is_in_the_wheel(installed):
    data = [path.relative_to(ROOT) for path in (ROOT / "crawler").rglob("*") if path.is_file()]
    wanted = [path for path in data if path.suffix not in (".py", ".pyc") and "__pycache__" not in path.parts]
    assert wanted
    assert not [str(path) for path in wanted if not (installed / path).is_file()]


def test_the_demo_runs_from_the_wheel(installed):
    done = run(installed, "demo", "--port", "0")
    assert done.returncode == 0, done.stderr
    lines = (installed.parent / "exports" / "articles.jsonl").read_text("utf-8").splitlines()
    assert len(lines) > 40
    assert json.loads(lines[0])["title"]


def test_profiles_are_found_from_the_wheel(installed):
    assert run(installed, "profile", "list").returncode == 0
