"""Run fuzz_server or fuzz_client guided by the coverage of the engine: see libfuzzer.py.

An input is the source of chance of one iteration.
"""

from __future__ import annotations

import importlib
import logging
import sys

import atheris
from common import Octets  # puts the tests on the path


def main() -> None:
    """Fuzz; arguments: server or client, then those of libFuzzer after the program it is run as."""
    name = sys.argv.pop(1)
    logging.disable()
    with atheris.instrument_imports(include=["rpcfast.engine", "rpcfast.runtime"]):
        once = importlib.import_module(f"fuzz_{name}").once
    atheris.Setup(sys.argv[1:], lambda data: once(Octets(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
