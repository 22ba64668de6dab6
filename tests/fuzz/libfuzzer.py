"""Build and run the fuzzers that are guided by coverage, under ASan and UBSan.

    python tests/fuzz/libfuzzer.py                        each for 10 seconds
    python tests/fuzz/libfuzzer.py --seconds 1800         each for half an hour
    python tests/fuzz/libfuzzer.py walkers --seconds 60   one of them
    python tests/fuzz/libfuzzer.py --keep                 put what they found into the corpus

Those of csrc are the C programs in native/, for libFuzzer of clang: they need clang and its
run-time libraries (Debian: `apt install clang libclang-rt-14-dev`).  The others are for atheris
(`pip install atheris`), which needs the package built by clang: that build is made here, in a
copy, and kept in --work for the next time.  `walkers` is walkers.py, `server` and `client` are the
ends of a connection.  An input that fails is left in --work.

The corpus is one file for each fuzzer, a line in hex for each input.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NATIVE = sorted(path.stem.removeprefix("fuzz_") for path in (HERE / "native").glob("fuzz_*.c"))
ENDS = ["server", "client"]
NAMES = [*NATIVE, "walkers", *ENDS]
CLANG = os.environ.get("CLANG", "clang")
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"]
LONGEST = {"array": 300, "buffer": 400, "pdu": 120, "plan": 1000, "stream": 500, "walkers": 600,
           **dict.fromkeys(ENDS, 1000)}  # fmt: skip
ASAN = "abort_on_error=1:allocator_may_return_null=1"


def run(command: list[str], **options: object) -> None:
    """Run a command; what it says is shown when it fails."""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        check=False, **options,  # type: ignore[call-overload]
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-4000:]}")


def build_native(name: str, work: Path) -> list[str]:
    """Compile a C fuzzer with all of csrc; return the command that runs it."""
    program = work / name
    sources = [HERE / "native" / f"fuzz_{name}.c", HERE / "native" / "portable.c"]
    run([
        CLANG, "-std=c11", "-g", "-O1", "-fsanitize=fuzzer", *SANITIZE, f"-I{ROOT / 'csrc'}",
        *map(str, sources), *map(str, (ROOT / "csrc").glob("*.c")), "-o", str(program),
    ])
    return [str(program)]


def build_python(name: str, work: Path) -> list[str]:
    """Build the package by clang in a copy of the tree; return the command of a fuzzer on it."""
    tree = work / "tree"
    for part in ("csrc", "rpcfast", "tests", "setup.py", "pyproject.toml", "README.md"):
        copy_changed(ROOT / part, tree / part)
    ignored = work / "ignored.txt"  # Cython adds 0 to the NULL of arguments that are not there
    ignored.write_text("[pointer-overflow]\nsrc:*rpcfast/_core/*.c\n")
    flags = f"-O1 -fsanitize=fuzzer-no-link -fsanitize-ignorelist={ignored}"
    environment = {
        **os.environ, "CC": CLANG, "LDSHARED": f"{CLANG} -shared", "CFLAGS": flags,
        "RPCFAST_SANITIZE": "1",
    }
    run([sys.executable, "setup.py", "-q", "build_ext", "--inplace"], cwd=tree, env=environment)
    program = work / name  # libFuzzer runs itself to merge inputs
    script = f"guided.py\" {name}" if name in ENDS else f"{name}.py\""
    script = f'"{tree / "tests" / "fuzz"}/{script}'
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {script} "{program}" "$@"\n')
    program.chmod(0o755)
    return [str(program)]


def build(name: str, work: Path) -> list[str]:
    """Return the command that runs a fuzzer."""
    return build_native(name, work) if name in NATIVE else build_python(name, work)


def copy_changed(source: Path, to: Path) -> None:
    """Copy files whose octets differ, so that what is built need not be built again.

    Cython's output goes along, with the times that tell whether it is that of its sources.
    """
    if source.is_dir():
        for path in source.iterdir():
            if path.suffix not in (".so", ".pyc"):
                copy_changed(path, to / path.name)
    elif not to.exists() or to.read_bytes() != source.read_bytes():
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, to)


def environment_of(name: str, work: Path) -> dict[str, str]:
    """Return the variables of a fuzzer."""
    found = {**os.environ, "ASAN_OPTIONS": ASAN, "UBSAN_OPTIONS": "print_stacktrace=1"}
    if name not in NATIVE:
        import atheris

        found["LD_PRELOAD"] = str(Path(atheris.path()) / "asan_with_fuzzer.so")
        found["ASAN_OPTIONS"] += ":detect_leaks=0"  # what Python keeps to its end is no leak
        found["PYTHONMALLOC"] = "malloc"
        found["PYTHONPATH"] = os.pathsep.join(
            [str(work / "tree"), *filter(None, [os.environ.get("PYTHONPATH")])]
        )
    return found


@contextlib.contextmanager
def corpus(name: str) -> Iterator[Path]:
    """Give the corpus as the directory of files that libFuzzer reads."""
    with tempfile.TemporaryDirectory() as held:
        path = HERE / "corpus" / f"{name}.hex"
        for line in path.read_text().split() if path.exists() else ():
            data = bytes.fromhex(line)
            Path(held, hashlib.sha1(data).hexdigest()).write_bytes(data)
        yield Path(held)


def fuzz(name: str, command: list[str], seconds: float, work: Path) -> bool:
    """Run a fuzzer on its corpus and what it found before; return whether all went well."""
    found = work / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    with corpus(name) as seeds:
        done = subprocess.run(
            [
                *command, f"-max_total_time={max(1, round(seconds))}", f"-max_len={LONGEST[name]}",
                "-timeout=20", "-rss_limit_mb=3000", "-print_final_stats=1", "-verbosity=1",
                f"-artifact_prefix={work}/{name}-", str(found), str(seeds),
            ],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            cwd=work, env=environment_of(name, work), check=False,
        )
    runs = re.findall(r"number_of_executed_units: (\d+)", done.stdout)
    covered = re.findall(r"cov: (\d+)", done.stdout)
    if done.returncode or not runs or not covered:
        print(done.stdout[-6000:])
        print(f"{name}: failed with status {done.returncode}", flush=True)
        return False
    print(f"{name}: {runs[-1]} inputs, {covered[-1]} edges", flush=True)
    return True


def keep(name: str, command: list[str], work: Path) -> None:
    """Put what was found into the corpus, as few inputs as cover as much."""
    least = work / "least" / name
    shutil.rmtree(least, ignore_errors=True)
    least.mkdir(parents=True)
    with corpus(name) as seeds:
        sources = [str(seeds), str(work / "found" / name)]
        run(
            [*command, "-merge=1", f"-max_len={LONGEST[name]}", str(least), *sources],
            cwd=work, env=environment_of(name, work),
        )
    lines = sorted((path.read_bytes().hex() for path in least.iterdir()), key=lambda x: (len(x), x))
    (HERE / "corpus").mkdir(exist_ok=True)
    (HERE / "corpus" / f"{name}.hex").write_text("".join(f"{line}\n" for line in lines if line))


def main() -> int:
    """Run the fuzzers that were named."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--seconds", type=float, default=10.0, help="for each")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir(), "rpcfast-fuzz"))
    parser.add_argument("--keep", action="store_true", help="put what was found into the corpus")
    options = parser.parse_args()
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"no such fuzzer: {', '.join(unknown)}")
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    good = True
    for name in options.names or NAMES:
        command = build(name, work)
        if fuzz(name, command, options.seconds, work):
            if options.keep:
                keep(name, command, work)
        else:
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
