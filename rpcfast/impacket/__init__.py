"""impacket's own classes at our codec's speed.

    import rpcfast.impacket
    rpcfast.impacket.install()

From then on `impacket.dcerpc.v5.ndr` reads and writes by compiled declarations: the same objects,
values and errors.  A class that does something of its own does it as before.  To run a script so:
`python -m rpcfast impacket SCRIPT ARGS...`.  A program that imports this module can be switched on
from outside: RPCFAST_IMPACKET=1 in its environment makes the import install, and
RPCFAST_IMPACKET=verify install(verify=True).

Layer 7; impacket itself is imported when it is first needed.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .light import Plan
    from .patch import Patch

__all__ = ["ClassStats", "from_class", "install", "installed", "plan", "stats", "uninstall"]


class ClassStats(NamedTuple):
    """How objects of one class are read and written.

    how: "native"; "hook", where some methods of the class are called on the way; or "own", where
    the class reads and writes itself.  why: the methods, or what is not known here.  hits, misses:
    how many times an outermost call was done, and was left to impacket's method (a stub that
    impacket rejects is always left to it).  unchecked: with `verify`, how many were too deep for
    impacket's way, and so were not compared.
    """

    how: str
    why: str
    hits: int
    misses: int
    unchecked: int = 0


_lock = threading.RLock()
_patch: Patch | None = None  # of the module that was found last; keeps what was compiled
_by_hand: bool | None = None  # the `verify` of install(); None: uninstalled
_within: list[bool] = []  # the `verify` of each installed() that is entered


def _the_patch() -> Patch:
    global _patch
    from impacket.dcerpc.v5 import ndr  # type: ignore[import-untyped]

    if _patch is None or _patch.ndr is not ndr:
        from .patch import Patch

        before = _patch
        try:
            _patch = Patch(ndr)
        except AttributeError as error:
            raise _unknown(ndr, error) from error
        if before is not None:
            before.uninstall()  # nobody else would
    return _patch


def _unknown(ndr: Any, error: Exception) -> ImportError:
    return ImportError(f"{ndr.__name__} is not as in impacket 0.9.24 to 0.13: {error}")


def _settle(*, by_hand: bool = True) -> None:
    """Make the methods what those who asked want; under the lock."""
    asked = [*_within, *(() if _by_hand is None else (_by_hand,))]
    if asked:
        patch = _the_patch()
        patch.verify = any(asked)
        try:
            patch.install()
        except (AttributeError, KeyError) as error:
            patch.uninstall()
            raise _unknown(patch.ndr, error) from error
    elif _patch is not None and by_hand:
        _patch.uninstall()
    elif _patch is not None:
        _patch.suspend()


def install(verify: bool = False) -> None:
    """Let impacket's NDR classes read and write by compiled declarations, in all threads.

    verify: both ways run and are compared; where they differ `rpcfast.impacket.patch.Difference`
    is raised.  For tests and reports, it is slower than impacket alone.

    Raises:
        ImportError: there is no impacket, or one with another NDR module.
    """
    global _by_hand
    with _lock:
        before, _by_hand = _by_hand, verify
        try:
            _settle()
        except BaseException:
            _by_hand = before
            raise


def uninstall() -> None:
    """Give impacket its methods back; what `installed` has put in goes when that ends."""
    global _by_hand
    with _lock:
        _by_hand = None
        _settle()


@contextmanager
def installed(verify: bool = False) -> Iterator[None]:
    """Install for the time of a `with`, in all threads; these may be nested and overlap.

    Where it is entered very often, CPython 3.13 and later keep the methods in the classes, where
    they do nothing but to call impacket's; `uninstall` takes them out.
    """
    with _lock:
        _within.append(verify)
        try:
            _settle()
        except BaseException:
            _within.remove(verify)
            raise
    try:
        yield
    finally:
        with _lock:
            _within.remove(verify)
            _settle(by_hand=False)


def stats() -> dict[str, ClassStats]:
    """Say of each class that was met, by module and name, how it is read and written."""
    with _lock:
        return {} if _patch is None else {
            name: ClassStats(*values) for name, values in _patch.stats().items()
        }


_plans: dict[Any, Plan] = {}


def plan(cls: type, *, ndr64: bool = False) -> Plan:
    """Make or find the way from stubs of a class to light objects; nothing need be installed.

    `plan(cls).decode(stub)` has the mapping access of impacket's objects, at a small part of their
    time and memory; `columns(stub, path, names)` gives rows as numpy arrays and lists.

    Raises:
        NotConvertible: a class in it reads itself; the text names it.
    """
    with _lock:
        declarations = _the_patch().declarations
        if declarations.ndr.NDR not in getattr(cls, "__mro__", ()):
            from .light import NotConvertible

            raise NotConvertible(f"{cls!r} is no class of {declarations.ndr.__name__}")
        declared = declarations.get(cls, ndr64)
        found = _plans.get((cls, ndr64))
        if found is None or found.declared is not declared:
            from .light import Plan

            found = Plan(declarations, cls, ndr64, (_type_of, (cls, ndr64)))
            _plans[cls, ndr64] = found
        return found


def _type_of(cls: type, ndr64: bool, number: int) -> Any:
    """Find a type of a plan again: what pickle calls."""
    return plan(cls, ndr64=ndr64).types[number]


def from_class(cls: type, *, ndr64: bool = False) -> Any:
    """Give a declaration of impacket's as a type of ours; for an NDRCALL the struct of its
    parameters.

    Raises:
        NotConvertible: a class in it reads itself; the text names it.
    """
    return plan(cls, ndr64=ndr64).type


def _of_environment(value: Any) -> None:
    if value in ("1", "verify"):
        install(verify=value == "verify")


_of_environment(os.environ.get("RPCFAST_IMPACKET"))
