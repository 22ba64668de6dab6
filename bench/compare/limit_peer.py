"""The workloads by C that was written by hand for them: the limit of eager Python objects.

Its records have the fields of ours; a SID and a context handle are values that compare and hash,
each over its octets. It is built on demand, into build/limit-CACHE_TAG of the checkout.
"""

import importlib
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "limit"
BUILT = SOURCES.parents[1] / "build" / f"limit-{sys.implementation.cache_tag}"


def build():
    """Build what is newer than what was built; gives the module.

    Raises:
        ImportError: there is no compiler, or it would not.
    """
    newest = max(source.stat().st_mtime for source in SOURCES.iterdir() if source.is_file())
    built = [made.stat().st_mtime for made in BUILT.glob("limit*")]
    if not built or max(built) < newest:
        where = ["--build-lib", BUILT, "--build-temp", BUILT / "temp", "--force"]
        done = subprocess.run(
            [sys.executable, SOURCES / "setup.py", "-q", "build_ext", *where],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            raise ImportError(f"the limit could not be built: {done.stderr[-2000:]}")
    sys.path.append(str(BUILT))
    try:
        return importlib.import_module("limit")
    finally:
        sys.path.remove(str(BUILT))


limit = build()


class EnumerateUsers:
    decode = staticmethod(lambda stub, syntax: limit.decode_users(stub))
    encode = build = None

    @staticmethod
    def touch(value):
        total = 0
        for entry in value.Buffer.Buffer:
            total += entry.RelativeId + len(entry.Name)
        return total


WORKLOADS = {"enumerate_users": EnumerateUsers}
