"""Presentation contexts: what a server makes of those that a client proposes.

Layer 4; imports the tables of this package only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from .fragments import (
    FEATURES,
    SECURITY_CONTEXTS,
    SYNTAX_NAMES,
    SYNTAXES,
    Context,
    feature_bits,
)

Syntax = tuple[UUID, int, int]


class Service(Protocol):
    """What a connection asks its server."""

    def find(self, abstract: Syntax) -> Any:
        """Give what serves an interface, or None; it has `.operations`, by number, and
        `.syntaxes`, the names of those it takes."""

    def join(self, group_id: int, connection: Any) -> int:
        """Enter an association group, 0 for a new one; gives its id, 0 if there is none such."""


def well_formed(contexts: Sequence[Any]) -> bool:
    """Whether a bind may propose these: some, none of them empty, features at most once."""
    features = [of for of in contexts if of[2] and feature_bits(of[2][0]) is not None]
    return bool(contexts) and len(features) < 2 and all(of[2] for of in contexts)


def negotiate(
    conn: Any, contexts: Sequence[Any], *, features: bool = False
) -> list[tuple[int, int, Any]]:
    """Choose a transfer syntax for each presentation context; `features` are those of a bind.

    Nothing comes back where a context that is there would become another one.
    [MS-RPCE 3.3.1.5.6]
    """
    results: list[tuple[int, int, Any]] = []
    taken: set[Syntax] = set()
    for context_id, abstract, syntaxes in contexts:
        offered = feature_bits(syntaxes[0])
        if offered is not None and features:
            conn.features = offered & (FEATURES | (SECURITY_CONTEXTS if conn.providers else 0))
            results.append((3, conn.features, None))
            continue
        target = conn.service.find(abstract)
        if target is None:
            results.append((2, 1, None))
            continue
        known = [SYNTAX_NAMES[syntax] for syntax in syntaxes if syntax in SYNTAX_NAMES]
        syntax = next((name for name in known if name in target.syntaxes), None)
        if syntax is None or abstract in taken:
            results.append((2, 2, None))
            continue
        old = conn.contexts.get(context_id)
        if old is not None and (old.abstract, old.syntax) != (abstract, syntax):
            return []
        if old is None and len(conn.contexts) >= conn.limits.max_contexts:
            results.append((2, 3, None))
            continue
        if old is None:
            conn.contexts[context_id] = Context(context_id, abstract, syntax, target)
        taken.add(abstract)
        results.append((0, 0, SYNTAXES[syntax]))
    return results
