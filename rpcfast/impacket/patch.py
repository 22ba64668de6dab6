"""The methods of impacket's NDR classes that are replaced while it is installed.

Layer 7; imports `declare` and the compiled modules.  Each replacement asks the record of the
object's class; where that does not help, the method that was there before does the work, and while
it looks at data that the fast way did not take, everything inside goes the same way.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from rpcfast.impacket import _decode, _encode, _make

from ._declaration import Declaration, Kind, of_plain
from .declare import Declarations, clone, difference


class Difference(AssertionError):
    """With `verify`: the two codecs do not agree; the text says where."""


#: What a class declares and an object may have of its own.
_DECLARING = frozenset(("align", "commonHdr", "item", "referent", "structure", "union"))


class _Slow(threading.local):
    """Whether this thread is inside a method of impacket's that is to work alone."""

    active = False


class Patch:
    """The replaced methods of one NDR module; reversible, thread-safe."""

    def __init__(self, ndr: Any, *, verify: bool = False) -> None:
        self.ndr = ndr
        self.verify = verify
        self.counts: dict[type, list[int]] = {}
        self._slow = _Slow()
        self.declarations = Declarations(ndr, self._slowly)
        self._made = self.declarations.made
        self._replaced: list[tuple[type, str, Any, Any]] = []

    def install(self) -> None:
        """Replace the methods, if they are not."""
        if self._replaced:
            return
        ndr = self.ndr
        kinds = ((ndr.NDRCALL, Kind.CALL), (ndr.NDRSTRUCT, Kind.STRUCT),
                 (ndr.NDRPOINTER, Kind.POINTER), (ndr.NDRUNION, Kind.UNION),
                 (ndr.NDRArray, Kind.ARRAY))  # fmt: skip
        for cls, kind in kinds:
            self._replace(cls, "fromString", self._reading, kind)
            self._replace(cls, "getData", self._writing, kind)
        self._replace(ndr.NDRUniConformantVaryingArray, "getData", self._writing, Kind.ARRAY)
        for name, target in (("Referents", False), ("Referent", True)):
            constructed = ndr.NDRCONSTRUCTEDTYPE
            self._replace(constructed, f"fromString{name}", self._following, target)
            self._replace(constructed, f"getData{name}", self._pointing, target)
        self._replace(ndr.NDRCALL, "__init__", self._calling)
        self._replace(ndr.NDR, "__init__", self._making)

    def uninstall(self) -> None:
        """Put the methods back, but where somebody has put others in the place of ours since."""
        while self._replaced:
            cls, name, before, ours = self._replaced.pop()
            if cls.__dict__.get(name) is ours:
                setattr(cls, name, before)

    def _replace(self, cls: type, name: str, make: Callable[..., Any], *how: Any) -> None:
        before = cls.__dict__[name]
        made = make(before, *how)
        made.__name__, made.__qualname__ = name, before.__qualname__
        made.__doc__, made.__wrapped__ = before.__doc__, before
        setattr(cls, name, made)
        self._replaced.append((cls, name, before, made))

    def _declaration(self, obj: Any) -> Declaration | None:
        """Give the record for an object; None where its class reads itself."""
        if self._slow.active:
            return None
        found: Declaration | None = of_plain(self._made, obj)
        if found is not None:
            return found
        top = obj.__dict__.get("topLevel", False) or (
            "structure" in obj.__dict__ and isinstance(obj, self.ndr.NDRPOINTER)
            and obj.structure != type(obj).structure and obj.referent == ()
        )  # fmt: skip
        found = self.declarations.get(type(obj), obj._isNDR64, bool(top))
        if found.kind == Kind.OWN:
            return None
        expected = dict(found.attributes)
        for name, value in vars(obj).items():
            if name in _DECLARING and value is not expected.get(name, _DECLARING) and not (
                name in ("structure", "topLevel") and found.kind == Kind.UNION
            ):
                return None  # somebody has changed this one object's declaration
        return found

    def _count(self, cls: type, which: int) -> None:
        counts = self.counts.get(cls)
        if counts is None:
            counts = self.counts.setdefault(cls, [0, 0])
        counts[which] += 1

    def _missed(self, obj: Any, error: Exception) -> None:
        """Note that the method of impacket's has to do the work, or to say what is wrong."""
        if isinstance(error, Difference):
            raise error
        self._count(type(obj), 1)

    def _slowly(self, method: Any, *args: Any) -> Any:
        """Run a method of impacket's with nothing replaced inside."""
        slow = self._slow
        before, slow.active = slow.active, True
        try:
            return method(*args)
        finally:
            slow.active = before

    def stats(self) -> dict[str, tuple[str, str, int, int]]:
        """Give (how, why, hits, misses) of each class."""
        found: dict[str, tuple[str, str, int, int]] = {}
        for made in list(self._made.values()):
            hooks = made.hooks()
            how = "own" if made.kind == Kind.OWN else "hook" if hooks else "native"
            hits, misses = self.counts.get(made.cls, (0, 0))
            name = f"{made.cls.__module__}.{made.cls.__qualname__}"
            if name not in found or how == "own":
                found[name] = how, made.why or ", ".join(hooks), hits, misses
        return found

    # ------------------------------------------------------------------------ the methods
    def _reading(self, old: Any, kind: Kind) -> Any:
        def fromString(obj: Any, data: Any, offset: int = 0) -> Any:
            found = self._declaration(obj)
            if found is None or found.kind != kind:
                return old(obj, data, offset)
            twin = clone(obj, self.ndr.NDR) if self.verify else None
            try:
                used = _decode.read_into(found, obj, data, offset)
            except Exception as error:
                self._missed(obj, error)
                return self._slowly(old, obj, data, offset)
            self._count(type(obj), 0)
            if twin is not None:
                self._compare(obj, used, twin, old, data, offset)
            return used

        return fromString

    def _following(self, old: Any, target: bool) -> Any:
        def fromStringReferents(obj: Any, data: Any, offset: int = 0) -> Any:
            found = self._declaration(obj)
            if found is None:
                return old(obj, data, offset)
            twin = clone(obj, self.ndr.NDR) if self.verify else None
            try:
                used = _decode.read_referents(found, obj, data, offset, target)
            except Exception as error:
                self._missed(obj, error)
                return self._slowly(old, obj, data, offset)
            if twin is not None:
                self._compare(obj, used, twin, old, data, offset)
            return used

        return fromStringReferents

    def _writing(self, old: Any, kind: Kind) -> Any:
        def getData(obj: Any, soFar: int = 0) -> Any:
            found = self._declaration(obj)
            if found is None or found.kind != kind or found.unwritable:
                return old(obj, soFar)
            twin = clone(obj, self.ndr.NDR) if self.verify else None
            try:
                made = _encode.write(self.declarations.get, self.ndr.NDR, found, obj, soFar)
            except Exception as error:
                self._missed(obj, error)
                return self._slowly(old, obj, soFar)
            self._count(type(obj), 0)
            if twin is not None:
                self._same(obj, made, self._slowly(old, twin, soFar))
            return made

        return getData

    def _pointing(self, old: Any, target: bool) -> Any:
        def getDataReferents(obj: Any, soFar: int = 0) -> Any:
            found = self._declaration(obj)
            if found is None or found.unwritable:
                return old(obj, soFar)
            twin = clone(obj, self.ndr.NDR) if self.verify else None
            try:
                made = _encode.write_referents(
                    self.declarations.get, self.ndr.NDR, found, obj, soFar, target
                )
            except Exception as error:
                self._missed(obj, error)
                return self._slowly(old, obj, soFar)
            if twin is not None:
                self._same(obj, made, self._slowly(old, twin, soFar))
            return made

        return getDataReferents

    def _making(self, old: Any) -> Any:
        def __init__(obj: Any, data: Any = None, isNDR64: bool = False) -> None:
            found = None if self._slow.active else self.declarations.get(type(obj), isNDR64)
            if found is None or found.kind == Kind.OWN or not found.constructible:
                old(obj, data, isNDR64)
                return
            _make.make(found, obj)
            if data is not None:
                obj.fromString(data)

        return __init__

    def _calling(self, old: Any) -> Any:
        def __init__(obj: Any, data: Any = None, isNDR64: bool = False) -> None:
            found = None
            if not self._slow.active:
                found = self.declarations.get(type(obj), isNDR64)
            if found is None or found.kind == Kind.OWN or not found.constructible:
                old(obj, data, isNDR64)
                return
            if data is None:
                _make.make(found, obj)
                return
            try:
                _decode.read_new(found, obj, data)
            except Exception as error:
                self._missed(obj, error)
                self._slowly(old, obj, data, isNDR64)
                return
            self._count(type(obj), 0)
            if self.verify:
                twin = object.__new__(type(obj))
                self._slowly(old, twin, data, isNDR64)
                self._agree(obj, twin)

        return __init__

    # ----------------------------------------------------------------------------- verify
    def _compare(self, obj: Any, used: int, twin: Any, old: Any, data: Any, offset: int) -> None:
        other = self._slowly(old, twin, data, offset)
        if used != other:
            raise Difference(f"{type(obj).__name__}: {used} octets read, impacket reads {other}")
        self._agree(obj, twin)

    def _same(self, obj: Any, made: bytes, other: bytes) -> None:
        if made != other:
            raise Difference(f"{type(obj).__name__}: {made.hex()} written, "
                             f"impacket writes {other.hex()}")  # fmt: skip

    def _agree(self, obj: Any, twin: Any) -> None:
        said = difference(obj, twin, self.ndr.NDR, path=type(obj).__name__)
        if said:
            raise Difference(said)
