"""What the JSON of a run says of the machine beside what pytest-benchmark knows."""

import platform
import sys


def pytest_benchmark_update_machine_info(config, machine_info):
    """Name the system and the interpreter: Debian's and one of pyenv differ by half."""
    try:
        machine_info["os"] = platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        machine_info["os"] = platform.platform()
    machine_info["executable"] = sys.executable
