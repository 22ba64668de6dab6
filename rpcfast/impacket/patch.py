"""The methods of impacket's NDR classes that are replaced while it is installed.

Layer 7; imports `declare` and `_methods`, which has what is put in their place.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from ._declaration import Kind
from ._methods import Methods
from .declare import Declarations, clone, difference, standing_for

#: How many times methods are put in and out for a `with`.  From CPython 3.13 on, what is found in a
#: class is no longer kept once that has changed a thousand times: all that it does gets slower.
_SWITCHES = 100 if sys.version_info >= (3, 13) else None


class Difference(AssertionError):
    """With `verify`: the two codecs do not agree; the text says where."""


class _Check:
    """What the methods ask with `verify`: whether impacket alone does the same."""

    def __init__(self, ndr: Any) -> None:
        self.ndr = ndr
        self.slowly: Callable[..., Any]
        self.unchecked: dict[type, int] = {}  # where impacket ran out of depth

    def missed(self, error: Exception) -> None:
        """Look at an error that sends an object to impacket's method."""
        if isinstance(error, Difference):
            raise error

    def twin(self, obj: Any) -> Any:
        """Copy an object; None where that takes more depth than there is."""
        try:
            return clone(obj, self.ndr.NDR)
        except RecursionError:
            self._skip(obj)
            return None

    def _skip(self, obj: Any) -> None:
        """Count an object that is not compared: a deep one takes some frames more in `verify`
        than impacket's way alone."""
        self.unchecked[type(obj)] = self.unchecked.get(type(obj), 0) + 1

    def read(self, obj: Any, used: int, twin: Any, old: Any, data: Any, offset: int) -> None:
        try:
            other = self.slowly(old, twin, data, offset)
        except RecursionError:
            self._skip(obj)
            return
        if used != other:
            raise Difference(f"{type(obj).__name__}: {used} octets read, impacket reads {other}")
        self._agree(obj, twin)

    def wrote(self, obj: Any, made: bytes, twin: Any, old: Any, position: int) -> None:
        try:
            other = self.slowly(old, twin, position)
        except RecursionError:
            self._skip(obj)
            return
        if made != other:
            raise Difference(f"{type(obj).__name__}: {made.hex()} written, "
                             f"impacket writes {other.hex()}")  # fmt: skip

    def made(self, obj: Any, old: Any, data: Any, is64: bool) -> None:
        twin = object.__new__(type(obj))
        try:
            self.slowly(old, twin, data, is64)
        except RecursionError:
            self._skip(obj)
            return
        self._agree(obj, twin)

    def _agree(self, obj: Any, twin: Any) -> None:
        said = difference(obj, twin, self.ndr.NDR, path=type(obj).__name__)
        if said:
            raise Difference(said)


class Patch:
    """The replaced methods of one NDR module; reversible, thread-safe."""

    def __init__(self, ndr: Any, *, verify: bool = False) -> None:
        self.ndr = ndr
        self._check = check = _Check(ndr)
        self.declarations = Declarations(ndr, lambda *args: self._methods.slowly(*args))
        self._made = self.declarations.made
        self._methods = Methods(ndr, self.declarations.get, self._made, check)
        check.slowly = self._methods.slowly
        self.verify = verify
        self._replaced: list[tuple[type, str, Any, Any]] = []
        self._switches = 0

    @property
    def verify(self) -> bool:
        return self._methods.verify

    @verify.setter
    def verify(self, on: bool) -> None:
        self._methods.verify = on

    def install(self) -> None:
        """Replace the methods, if they are not."""
        self._methods.off = False
        if self._replaced:
            return
        self._switches += 1
        ndr, ours = self.ndr, self._methods
        kinds = ((ndr.NDRCALL, Kind.CALL), (ndr.NDRSTRUCT, Kind.STRUCT),
                 (ndr.NDRPOINTER, Kind.POINTER), (ndr.NDRUNION, Kind.UNION),
                 (ndr.NDRArray, Kind.ARRAY))  # fmt: skip
        for cls, kind in kinds:
            self._replace(cls, "fromString", ours.reading, kind)
            self._replace(cls, "getData", ours.writing, kind)
        self._replace(ndr.NDRUniConformantVaryingArray, "getData", ours.writing, Kind.ARRAY)
        for name, target in (("Referents", False), ("Referent", True)):
            constructed = ndr.NDRCONSTRUCTEDTYPE
            self._replace(constructed, f"fromString{name}", ours.following, target)
            self._replace(constructed, f"getData{name}", ours.pointing, target)
        self._replace(ndr.NDR, "__getitem__", ours.getting, False)
        self._replace(ndr.NDRPOINTER, "__getitem__", ours.getting, True)
        self._replace(ndr.NDRCALL, "__init__", ours.calling)
        self._replace(ndr.NDR, "__init__", ours.making)

    def suspend(self) -> None:
        """Let impacket's methods do all, until the next `install`."""
        if _SWITCHES is None or self._switches < _SWITCHES:
            self.uninstall()
        else:
            self._methods.off = True

    def uninstall(self) -> None:
        """Put the methods back, but where somebody has put others in the place of ours since; if
        these call ours, impacket's do all."""
        self._methods.off = True
        while self._replaced:
            cls, name, before, ours = self._replaced[-1]
            if cls.__dict__.get(name) is ours:
                setattr(cls, name, before)
            standing_for.pop(id(ours), None)
            self._replaced.pop()

    def _replace(self, cls: type, name: str, make: Callable[..., Any], *how: Any) -> None:
        before = cls.__dict__[name]
        if not self.declarations.is_impackets(before):
            return  # somebody has put in another: it is to be called
        made = make(before, *how)
        made.__name__, made.__qualname__ = name, before.__qualname__
        made.__doc__, made.__wrapped__ = before.__doc__, before
        standing_for[id(made)] = before
        self._replaced.append((cls, name, before, made))  # first: who is interrupted can undo it
        setattr(cls, name, made)

    def stats(self) -> dict[str, tuple[str, str, int, int, int]]:
        """Give (how, why, hits, misses, unchecked) of each class."""
        found: dict[str, tuple[str, str, int, int, int]] = {}
        for made in list(self._made.values()):
            hooks = made.hooks()
            how = "own" if made.kind == Kind.OWN else "hook" if hooks else "native"
            hits, misses = self._methods.counts.get(made.cls, (0, 0))
            name = f"{made.cls.__module__}.{made.cls.__qualname__}"
            if name not in found or how == "own":
                unchecked = self._check.unchecked.get(made.cls, 0)
                found[name] = how, made.why or ", ".join(hooks), hits, misses, unchecked
        return found
