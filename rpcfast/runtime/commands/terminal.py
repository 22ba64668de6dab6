"""What goes to a terminal.

Layer 6; imports nothing of ours.
"""

from __future__ import annotations

import sys


def shown(thing: object) -> str:
    """Return a text for a terminal, to which names and annotations of others say nothing."""
    text = "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode()
        for char in str(thing)
    )
    encoding = sys.stdout.encoding or "ascii"
    return text.encode(encoding, "backslashreplace").decode(encoding)
