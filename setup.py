"""The list of compiled modules; everything else is in pyproject.toml.

Switches, read from the environment:
    RPCFAST_SANITIZE=1   AddressSanitizer and UndefinedBehaviorSanitizer
    RPCFAST_DEBUG=1      no optimisation, C assertions on
    RPCFAST_COVERAGE=1   line coverage of the C and Cython code
    RPCFAST_PORTABLE=1   the portable code in place of the vector code
"""

import os
import shutil
import sys

from Cython.Build import cythonize
from setuptools import Extension, setup

MODULES = {  # module of rpcfast._core: the C files it is linked with
    "wire": [],
    "values": [],
    "record": [],
    "plan": ["plan.c", "prepare.c"],
    "path": [],
    "alias": [],
    "checks": [],
    "known": ["buffer.c", "array.c"],
    "counts": ["array.c"],
    "bulk": ["array.c"],
    "columns": ["rows.c", "array.c"],
    "decode": ["array.c"],
    "encode": ["buffer.c", "array.c"],
    "codec": ["buffer.c"],
    "serial": [],
    "pdu": ["pdu.c"],
    "fragment": ["pdu.c"],
    "cut": ["pdu.c"],
    "stream": ["stream.c", "array.c"],
    "usual": ["array.c"],
    "answering": ["pdu.c"],
    "exchange": ["pdu.c"],
    "starting": ["pdu.c"],
    "caller": [],
    "landing": [],
    "asking": [],
}
DROP_IN = ("_declaration", "_make", "_decode", "_encode", "_methods")  # modules of rpcfast.impacket

on = {name: bool(os.environ.get(f"RPCFAST_{name}")) for name in
      ("SANITIZE", "DEBUG", "COVERAGE", "PORTABLE")}
msvc = sys.platform == "win32"
cflags = ["/std:c11"] if msvc else ["-std=c11", "-Wall", "-Wextra", "-Wno-unused-parameter"]
ldflags: list[str] = []
macros = [("CYTHON_PEP489_MULTI_PHASE_INIT", "1")]
if on["PORTABLE"]:
    macros.append(("RF_PORTABLE", "1"))
if on["DEBUG"] and not msvc:
    cflags += ["-O0", "-g"]
elif not msvc:
    cflags += ["-O3", "-g0", "-fno-semantic-interposition"]
    macros.append(("NDEBUG", "1"))
if on["SANITIZE"]:
    cflags += ["-O1", "-g", "-fno-omit-frame-pointer", "-fsanitize=address,undefined",
               "-fno-sanitize-recover=undefined"]
    ldflags += ["-fsanitize=address,undefined"]
if on["COVERAGE"]:
    cflags += ["--coverage"]
    ldflags += ["--coverage"]

distribution = setup(
    ext_modules=cythonize(
        [
            Extension(
                f"rpcfast._core.{name}",
                [f"rpcfast/_core/{name}.pyx", *(f"csrc/{source}" for source in sources)],
                include_dirs=["csrc", "rpcfast/_core"],
                depends=[
                    f"{where}/{name}" for where in ("csrc", "rpcfast/_core")
                    for name in sorted(os.listdir(where)) if name.endswith(".h")
                ],
                define_macros=macros,
                extra_compile_args=cflags,
                extra_link_args=ldflags,
            )
            for name, sources in MODULES.items()
        ]
        + [
            Extension(
                f"rpcfast.impacket.{name}", [f"rpcfast/impacket/{name}.pyx"],
                define_macros=macros, extra_compile_args=cflags, extra_link_args=ldflags,
            )
            for name in DROP_IN
        ],
        compiler_directives={
            "language_level": 3,
            "freethreading_compatible": True,
            "boundscheck": False,
            "wraparound": False,
            "cdivision": True,
            "initializedcheck": False,
            "embedsignature": True,
            "auto_pickle": False,
            "autotestdict": False,
            "linetrace": on["COVERAGE"],
        },
    ),
)

# `python -m rpcfast` in a checkout finds the sources first: leave the modules beside them, too.
build = distribution.get_command_obj("build_ext")
if distribution.have_run.get("build_ext") and not build.inplace:
    for built in build.get_outputs():
        shutil.copy(built, os.path.relpath(built, build.build_lib))
