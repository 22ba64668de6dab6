"""A second of every fuzzer; run the files themselves for more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FUZZERS = sorted(Path(__file__).parent.glob("fuzz_*.py"))


@pytest.mark.parametrize("path", FUZZERS, ids=lambda path: path.stem)
def test_fuzzer(path: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(path), "--seconds", "1"], capture_output=True, text=True,
        timeout=120, check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
