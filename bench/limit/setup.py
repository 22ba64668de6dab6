"""The limit: what C written by hand for the benches' shapes costs; never installed.

    python bench/limit/setup.py build_ext --build-lib DIRECTORY --build-temp DIRECTORY

`compare/limit_peer.py` does that by itself. -DLIMIT_PORTABLE in CFLAGS leaves the vector code out.
"""

import sys
from pathlib import Path

from setuptools import Extension, setup

HERE = Path(__file__).parent

if sys.byteorder != "little":
    raise SystemExit("the limit reads little-endian stubs on little-endian machines")
setup(
    name="limit",
    ext_modules=[
        Extension(
            "limit",
            [str(source) for source in sorted(HERE.glob("*.c"))],
            depends=[str(HERE / "limit.h")],
            extra_compile_args=["-std=c11", "-O3", "-Wall", "-Wextra", "-Wno-unused-parameter",
                                "-Wno-missing-field-initializers"],
        )
    ],
)  # fmt: skip
