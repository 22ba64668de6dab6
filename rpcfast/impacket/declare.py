"""From a class of impacket's NDR to the record of what it declares.

Layer 7; imports `_declaration` and `methodcode`; impacket is what the caller hands over.  A class
whose methods do something that is not known here reads itself (`Kind.OWN`, and `why`): that class
only.
"""

from __future__ import annotations

import dis
import inspect
import struct
import threading
from collections.abc import Callable
from typing import Any

from ._declaration import Declaration, Field, FieldKind, Kind, Rest, versions_of
from .methodcode import (
    LENGTH,
    SETTING,
    SPELLED,
    code_of,
    is_of_self,
    is_straight,
    matched,
    owner_of,
)

#: Methods that decide how an object is read.
_READING = ("fromString", "fromStringReferents", "fromStringReferent", "unpack", "calculatePad",
            "isNDR", "setArraySize", "getArraySize", "__new__", "__setattr__",
            "__getattribute__")  # fmt: skip
#: Methods that decide how an object is written, besides the three that may be asked.
_WRITING = ("pack", "calcPackSize", "getArrayMaximumSize", "getArraySize", "setArraySize",
            "calculatePad", "isNDR")  # fmt: skip


#: What a class declares.
_DECLARING = ("commonHdr", "commonHdr64", "structure", "structure64", "referent", "referent64",
              "item", "union", "align", "align64", "_isNDR64", "fields")  # fmt: skip
#: The methods that are looked at.
_METHODS = ("__init__", "__getitem__", "__setitem__", "getAlignment", "getDataLen", "getData",
            "getDataReferents", "getDataReferent", *_READING, *_WRITING)  # fmt: skip


#: id of a method of ours that is in a class -> the one in whose place it is.
standing_for: dict[int, Any] = {}


class _Unknown(Exception):
    """A class has something that is not known here; the text says what."""


def _identical(a: tuple[Any, ...], b: tuple[Any, ...]) -> bool:
    return len(a) == len(b) and all(x is y for x, y in zip(a, b, strict=True))


def _call(function: Callable[..., Any], *args: Any) -> Any:
    return function(*args)


def _sharing(fields: dict[str, Any]) -> dict[str, Any]:
    """Give a dict whose copies share its keys, as those of a class's instances do: they are made
    and freed in less time, and take half the memory."""

    class Keys:
        pass

    for _ in range(40):  # the room that the interpreter leaves for more keys shrinks with each
        made = Keys()
        for name, value in fields.items():
            setattr(made, name, value)
    return vars(made)


class Declarations:
    """The records of the classes of one NDR module; thread-safe."""

    def __init__(self, ndr: Any, alone: Callable[..., Any] = _call) -> None:
        """Begin with none; `alone` calls a function while impacket's own methods do all."""
        self.ndr = ndr
        #: The classes whose methods are known here.
        self.known = {cls for cls in vars(ndr).values() if inspect.isclass(cls)
                      and issubclass(cls, ndr.NDR) and cls.__module__ == ndr.__name__}  # fmt: skip
        self._alone = alone
        #: (class, is64, top) -> record
        self.made: dict[tuple[type, bool, bool], Declaration] = {}
        self._seen: dict[type, tuple[Any, ...]] = {}  # what `_look` saw when they were made
        self._making: dict[tuple[type, bool, bool], Declaration] = {}
        self._lock = threading.RLock()

    def get(self, cls: type, is64: bool, top: bool = False) -> Declaration:
        """Give the record of a class; `top`: a pointer or union that is a parameter."""
        found = self.made.get((cls, is64, top))
        if found is None or not found.current():
            with self._lock:
                found = self._alone(self._get, cls, is64, top)
        return found

    def is_impackets(self, method: Any) -> bool:
        """Say whether a method is of the NDR module, or stands for one that is."""
        method = standing_for.get(id(method), method)
        function = getattr(method, "__func__", method)
        return getattr(function, "__globals__", None) is vars(self.ndr)

    def _known(self, cls: type, name: str) -> bool:
        """Say whether a class has a method that is known here: nobody has put in another, there
        or in a base, whose method it may call."""
        owner = owner_of(cls, name)
        return owner in self.known and all(
            self.is_impackets(base.__dict__[name])
            for base in owner.__mro__ if base is not object and name in base.__dict__
        )

    def _look(self, cls: type) -> tuple[Any, ...]:
        """Give all of a class that its record is made of: another record when this differs."""
        found: list[Any] = []
        for name in _DECLARING:
            found.append(next((base.__dict__[name] for base in cls.__mro__
                               if name in base.__dict__), None))  # fmt: skip
        for base in cls.__mro__:
            if base is not object:
                held = (base.__dict__.get(name) for name in _METHODS)
                found.extend(standing_for.get(id(one), one) for one in held)
        return tuple(found)

    def _look_again(self, found: Declaration) -> None:
        """Forget the records that a changed class is part of."""
        versions = versions_of(found.watched)
        changed = {cls for cls in found.watched if not _identical(self._look(cls), self._seen[cls])}
        if not changed:
            found.watch(found.watched, versions)
            return
        for key, one in list(self.made.items()):
            if not changed.isdisjoint(one.watched):
                del self.made[key]
        for cls in changed:
            del self._seen[cls]

    def _watch(self, made: Declaration) -> None:
        """Note which classes a record was made of."""
        classes: dict[type, None] = {}
        todo, done = [made], set()
        while todo:
            one = todo.pop()
            if id(one) in done:
                continue
            done.add(id(one))
            classes[one.cls] = None
            arms = one.by_structure.values() if one.by_structure else ()
            todo.extend(arms)
            if one.rest_of is not None:
                todo.append(one.rest_of)
            fields = (*one.common, *one.body, *one.referent, *((one.item,) if one.item else ()))
            todo.extend(inner for field in fields for inner in (field.child, field.default)
                        if inner is not None)  # fmt: skip
        watched = tuple(classes)
        versions = versions_of(watched)  # before they are looked at: a thread may change them
        for cls in watched:
            self._seen.setdefault(cls, self._look(cls))
        made.watch(watched, versions)

    def _get(self, cls: type, is64: bool, top: bool = False) -> Declaration:
        """Give a record that may be in the making: a class may point to itself."""
        key = (cls, is64, top)
        found = self._making.get(key)
        if found is None and (found := self.made.get(key)) and not found.current():
            self._look_again(found)
            found = self.made.get(key)
        if found is not None:
            return found
        outermost = not self._making
        self._making[key] = made = Declaration(cls, is64)
        try:
            self._fill(made, top)
        except Exception as error:
            made.kind, made.deferring, made.constructible = Kind.OWN, True, False
            made.why = str(error) if isinstance(error, _Unknown) else repr(error)
        if outermost:  # nobody else sees one before all that it names are whole
            for one in self._making.values():
                self._watch(one)
            self.made.update(self._making)
            self._making.clear()
        return made

    # --------------------------------------------------------------------------- one class
    def _fill(self, made: Declaration, top: bool) -> None:
        ndr, cls = self.ndr, made.cls
        made.constructed = issubclass(cls, ndr.NDRCONSTRUCTEDTYPE)
        made.varying = issubclass(cls, ndr.NDRUniConformantVaryingArray)
        made.conformant = made.varying or issubclass(cls, ndr.NDRUniConformantArray)
        bindings = self._overrides(cls)
        for name in _DECLARING:
            kind_of = type(inspect.getattr_static(cls, name, None))
            if any(hasattr(kind_of, how) for how in ("__get__", "__set__", "__delete__")):
                raise _Unknown(f"its {name} is computed")
        kind = self._kind(cls)
        if kind is Kind.OWN:
            raise _Unknown("neither a structure, a pointer, an array nor a union")
        made.kind = kind
        made.constructible = self._known(cls, "__init__")
        own = {name for name in ("getData", "getDataReferents", "getDataReferent", *_WRITING)
               if owner_of(cls, name) is not object and not self._known(cls, name)}  # fmt: skip
        made.unwritable = kind is Kind.STRING or any(
            name in _WRITING or owner_of(cls, name) in self.known for name in own
        )
        made.own_data = "getData" in own or made.unwritable
        made.own_referents = bool(own - {"getData"})
        template = self._template(cls, made.is64, top)
        made.pointing = "ReferentID" in template.fields
        if kind is Kind.POINTER and not template.commonHdr:
            raise _Unknown("a pointer without a number")
        self._asked(cls, template)
        made.deferring = bool(template.referent)
        self._attributes(made, template)
        self._alignment(made, template)
        self._lengths(made, template)
        if issubclass(cls, ndr.NDRArray) and template.item is not None:
            made.item = self._field(made, "", template.item, {}, False)
        inside = kind is Kind.CALL or (top and kind is Kind.UNION)
        made.common = self._fields(made, template.commonHdr, bindings, inside)
        made.body = self._fields(made, template.structure, bindings, inside)
        made.referent = self._fields(made, template.referent, bindings, inside)
        self._presetting(made)
        self._finish(made)
        if not made.constructible:
            self._check_children(made, template)
            if self._only_sets(cls):
                made.presets = self._presets(made, template)
        if kind is Kind.UNION:
            self._union(made, template, top)

    def _asked(self, cls: type, template: Any) -> None:
        """Look whether a class has ways of its own for what impacket asks its objects by []."""
        names = {f"*{name}" for name in getattr(code_of(cls, "__getitem__"), "co_consts", ())}
        asked = {"__getitem__": ("ReferentID" in template.fields
                                 or any(one in names for _, one in template.structure)),
                 "__setitem__": issubclass(cls, self.ndr.NDRPOINTER)}  # fmt: skip
        for method, matters in asked.items():
            if matters and not self._known(cls, method):
                raise _Unknown(f"{owner_of(cls, method).__name__}.{method}")

    def _kind(self, cls: type) -> Kind:
        ndr = self.ndr
        for base, kind in ((ndr.NDRCALL, Kind.CALL), (ndr.NDRUNION, Kind.UNION),
                           (ndr.NDRPOINTER, Kind.POINTER), (ndr.NDRSTRUCT, Kind.STRUCT),
                           (ndr.NDRVaryingString, Kind.STRING), (ndr.NDRArray, Kind.ARRAY),
                           (ndr.NDRCONSTRUCTEDTYPE, Kind.OWN)):  # fmt: skip
            if issubclass(cls, base):
                return kind
        return Kind.PLAIN

    def _template(self, cls: type, is64: bool, top: bool) -> Any:
        template = cls(isNDR64=is64, topLevel=True) if top else cls(isNDR64=is64)
        if not self._known(cls, "__init__"):
            again = cls(isNDR64=is64, topLevel=True) if top else cls(isNDR64=is64)
            if difference(template, again, self.ndr.NDR, new=True):
                raise _Unknown("two new objects differ")
        return template

    def _check_children(self, made: Declaration, template: Any) -> None:
        """Look whether a constructor changes what it has in its fields."""
        for field in made.children:
            child = template.fields[field.name]
            top = {"topLevel": True} if (made.kind == Kind.CALL and field.default.kind in
                                         (Kind.POINTER, Kind.UNION)) else {}  # fmt: skip
            plain = field.default.cls(isNDR64=made.is64, **top)
            if difference(child, plain, self.ndr.NDR, values=False):
                raise _Unknown(f"its constructor changes {field.name!r}")

    def _only_sets(self, cls: type) -> bool:
        """Say whether a constructor calls its base's and sets fields to constants, no more."""
        owner = owner_of(cls, "__init__")
        while not self._known(owner, "__init__"):
            code = code_of(owner, "__init__")
            if code is None or code.co_freevars or not self._known(cls, "__setitem__"):
                return False
            names = set(code.co_names) - {"__init__"}
            used = inspect.getattr_static(owner, "__init__").__globals__
            base = used.get(names.pop()) if len(names) == 1 else None
            if base not in owner.__mro__[1:] or not all(
                one.opname in SETTING for one in dis.get_instructions(code)
            ):
                return False
            owner = owner_of(base, "__init__")
        return True

    def _presets(self, made: Declaration, template: Any) -> Any:
        """Give what a constructor sets in its fields; None if that is not but numbers."""
        presets = []
        for field in made.children:
            child, inner = template.fields[field.name], field.default
            plain = inner.cls(isNDR64=made.is64)
            if inner.leaf is not None and self._known(inner.cls, "__setitem__"):
                value = child.fields[inner.leaf.name]
                if value != plain.fields[inner.leaf.name]:
                    presets.append((field.name, inner.leaf.name, value))
            elif difference(child, plain, self.ndr.NDR, new=True):
                return None
        return tuple(presets)

    def _overrides(self, cls: type) -> dict[str, type]:
        """Look for methods that are not known; gives the classes that fields are bound to late."""
        bindings: dict[str, type] = {}
        for name in _READING:
            owner = owner_of(cls, name)
            while owner is not object and not self._known(owner, name):
                if name != "fromString":
                    raise _Unknown(f"{owner.__name__}.{name}")
                bindings.update(self._late(owner))
                owner = owner_of(owner.__mro__[1], name)
        return bindings

    def _late(self, owner: type) -> dict[str, type]:
        """Read a fromString that only puts a new pointer in one of its fields and calls its base's.

        A list is declared this way: its element cannot name the pointer to itself.
        """
        code = code_of(owner, "fromString")
        names, used = set(code.co_names), inspect.getattr_static(owner, "fromString").__globals__
        classes = {name: used[name] for name in names if inspect.isclass(used.get(name))}
        bases = {name for name, one in classes.items() if one in owner.__mro__[1:]}
        pointers = [one for name, one in classes.items() if name not in bases
                    and issubclass(one, self.ndr.NDRPOINTER)]  # fmt: skip
        others = names - set(classes) - {"fromString", "fields", "_isNDR64"}
        said = inspect.getattr_static(owner, "fromString").__doc__
        strings = [one for one in code.co_consts if isinstance(one, str) and one != said]
        if (code.co_freevars or not is_straight(code) or others or len(bases) != 1
                or len(pointers) > 1 or len(strings) != len(pointers)):  # fmt: skip
            raise _Unknown(f"{owner.__name__}.fromString")
        return dict(zip(strings, pointers, strict=True))

    def _presetting(self, made: Declaration) -> None:
        """Look whether the getData of a structure does no more than is known here."""
        ndr, function = self.ndr, inspect.getattr_static(made.cls, "getData")
        code = code_of(made.cls, "getData")
        said = next(filter(None, (matched(code, pattern) for pattern in SPELLED)), None)
        if (said is None or made.kind != Kind.STRUCT or made.unwritable
                or function.__defaults__ != (0,) or "len" in function.__globals__
                or function.__globals__.get(said["Base"]) is not ndr.NDRSTRUCT):  # fmt: skip
            return
        if "number" not in said:
            made.own_data = False
            return
        fields = {field.name: field for field in made.common + made.body
                  if field.kind == FieldKind.CHILD and field.child is field.default}  # fmt: skip
        number, array = fields.get(said["number"]), fields.get(said["array"])
        if (number is not None and number.child.leaf is not None
                and number.child.leaf.name == "Data"
                and array is not None and array.child.kind == Kind.ARRAY and array.child.item
                and all(self._known(cls, name)
                        for cls in (made.cls, number.child.cls, array.child.cls)
                        for name in ("__getitem__", "__setitem__"))):  # fmt: skip
            made.counting = number, array

    def _either(self, made: Declaration) -> bool:
        """Say whether a class without arrays of its own is the same in both transfer syntaxes."""
        cls = made.cls
        return (made.simple and made.constructible and not made.referent
                and cls.commonHdr64 == cls.structure64 == () and not hasattr(cls, "align64")
                and self._known(cls, "getAlignment"))  # fmt: skip

    def _attributes(self, made: Declaration, template: Any) -> None:
        held = {name: None if name == "fields" else value
                for name, value in vars(template).items()}  # fmt: skip
        for name, value in held.items():
            if not isinstance(value, (bool, int, str, bytes, tuple, type(None))):
                raise _Unknown(f"a new object's {name} is a {type(value).__name__}")
        if not {"_isNDR64", "fields"} <= held.keys() or type(template.fields) is not dict:
            raise _Unknown("a new object has its fields elsewhere")
        made.attributes = tuple(held.items())
        made.simple = list(held) == ["_isNDR64", "fields"]
        if made.simple:
            made.locate()
        made.structure = template.structure
        made.fields = _sharing(template.fields)

    def _alignment(self, made: Declaration, template: Any) -> None:
        owner = owner_of(made.cls, "getAlignment")
        if not self._known(owner, "getAlignment"):
            code = code_of(owner, "getAlignment")
            if not is_of_self(code) or not set(code.co_names) <= {"_isNDR64", "align", "align64"}:
                raise _Unknown(f"{owner.__name__}.getAlignment")
        made.align = template.getAlignment()

    def _lengths(self, made: Declaration, template: Any) -> None:
        """Find out how many octets ':' is: a number, a multiple of a field, or what is asked."""
        owner = owner_of(made.cls, "getDataLen")
        if self._known(owner, "getDataLen"):
            return
        made.rest = Rest.ASKED
        code = code_of(owner, "getDataLen")
        if code is None or not is_straight(code) or not is_of_self(code):
            return
        if code.co_names:
            made.rest_of = self._of_one_size(inspect.getattr_static(made.cls, "getDataLen"),
                                             made.is64)  # fmt: skip
            if made.rest_of is None:
                return
        names = [one for one in code.co_consts if isinstance(one, str) and one in template.fields]
        if len(names) > 1 or (names and not self._known(made.cls, "__getitem__")
                              and names[0] in code_of(made.cls, "__getitem__").co_consts):
            return
        name = names[0] if names else None
        probe = object.__new__(type(template))
        lengths = []
        for number in (0, 1, 5, 1000):
            probe.fields = {name: number}
            lengths.append(probe.getDataLen(b"", 0))
        if not all(isinstance(length, int) for length in lengths):
            return
        factor = lengths[1] - lengths[0]
        if lengths == [lengths[0] + factor * number for number in (0, 1, 5, 1000)]:
            made.rest, made.rest_field = Rest.COUNTED, name
            made.rest_factor, made.rest_offset = factor, lengths[0]

    def _of_one_size(self, method: Any, is64: bool) -> Declaration | None:
        """Give the class that a method names, and nothing else but len(), if all its objects take
        the same number of octets."""
        code, used = method.__code__, method.__globals__
        names = set(code.co_names) - {"len"}
        cls = used.get(names.pop()) if len(names) == 1 else None
        if "len" in used or not inspect.isclass(cls) or not issubclass(cls, self.ndr.NDRSTRUCT):
            return None
        found = self._get(cls, is64)
        fixed = (FieldKind.CODE, FieldKind.FORMAT)
        if (found.kind != Kind.STRUCT or not found.constructible or found.own_data or found.referent
                or not all(field.kind in fixed for field in found.common + found.body)
                or not self._known(cls, "__len__")):  # fmt: skip
            return None
        return found

    # ------------------------------------------------------------------------------- fields
    def _fields(self, made: Declaration, declared: Any, bindings: dict[str, type],
                inside: bool) -> tuple[Field, ...]:  # fmt: skip
        return tuple(self._field(made, name, spelling, bindings, inside)
                     for name, spelling in declared)  # fmt: skip

    def _field(self, made: Declaration, name: str, spelling: Any, bindings: dict[str, type],
               inside: bool) -> Field:  # fmt: skip
        ndr = self.ndr
        if inspect.isclass(spelling) and issubclass(spelling, ndr.NDR):
            top = inside and issubclass(spelling, (ndr.NDRPOINTER, ndr.NDRUNION))
            field = Field(name, FieldKind.CHILD, "", self._get(spelling, made.is64, top))
            if top and field.child.kind == Kind.OWN:  # only impacket makes it as a parameter
                raise _Unknown(f"{name!r} reads itself: {field.child.why}")
            if name in bindings:
                field.child = self._get(bindings[name], made.is64)
            field.conformant = issubclass(
                spelling, (ndr.NDRUniConformantArray, ndr.NDRUniConformantVaryingArray)
            )
            return field
        if not isinstance(spelling, str):
            raise _Unknown(f"{name!r} is declared as {spelling!r}")
        code, _, default = spelling.partition("=")
        made_field = self._octets(made, name, spelling, code)
        if default:
            made_field.expression = compile(default, f"<{made.cls.__name__}.{name}>", "eval")
            if plain := LENGTH.fullmatch(default):
                made_field.measured, made_field.divisor = plain[1], int(plain[2] or 1)
        return made_field

    def _octets(self, made: Declaration, name: str, spelling: str, code: str) -> Field:
        """Make a field that is no other class."""
        if code == ":":
            return Field(name, FieldKind.REST, code)
        if "*" in code:
            if made.kind not in (Kind.ARRAY, Kind.STRING) or not code.startswith("*"):
                raise _Unknown(f"{name!r} is declared as {spelling!r}")
            return Field(name, FieldKind.ITEMS, code)
        struct.calcsize(code)
        return Field(name, FieldKind.CODE if code[-1:] in "bBchHlLiIqQfd" else FieldKind.FORMAT,
                     code)  # fmt: skip

    def _finish(self, made: Declaration) -> None:
        """Note which fields have referents, and what a new object has to have of its own."""
        held = made.placed = made.common + made.body
        made.last = held[-1] if held else None
        made.inner = tuple(field for field in held
                           if field.kind == FieldKind.CHILD and field.child.deferring)  # fmt: skip
        made.deferring = made.deferring or bool(made.inner)
        if (made.kind == Kind.PLAIN and made.simple and len(held) == 1
                and held[0].kind == FieldKind.CODE):  # fmt: skip
            made.leaf = held[0]
        if made.kind == Kind.PLAIN or (made.kind == Kind.STRUCT and not any(
                field.conformant for field in held)):  # fmt: skip
            made.either = self._either(made)
        if made.either and not made.own_data:
            made.sole = made.leaf
        made.children = tuple(field for field in held + made.referent
                              if field.kind == FieldKind.CHILD)  # fmt: skip
        made.lists = tuple(name for name, value in made.fields.items()
                           if isinstance(value, list))  # fmt: skip

    # ------------------------------------------------------------------------------- unions
    def _union(self, made: Declaration, template: Any, top: bool) -> None:
        cls, is64 = made.cls, made.is64
        if not self._known(cls, "__init__") or template.structure != ():
            raise _Unknown("a union that is made its own way")
        if not isinstance(cls.union, dict):
            raise _Unknown(f"its arms are a {type(cls.union).__name__}")
        made.base = made
        tag = template.commonHdr[0][1].structure[0][1].split("=")[0]
        made.tag = Field("tag", FieldKind.CODE, tag)
        made.arm_align = 8 if is64 else 1 if hasattr(template, "notAlign") else 4
        made.arms, made.by_structure, made.union = {}, {}, cls.union
        for number, arm in cls.union.items():
            one = Declaration(cls, is64)
            one.kind, one.align, one.base = Kind.UNION, made.align, made
            one.constructed, one.arm = True, arm
            one.own_data, one.own_referents = made.own_data, made.own_referents
            one.unwritable = made.unwritable
            one.rest, one.rest_field = made.rest, made.rest_field
            one.rest_factor, one.rest_offset = made.rest_factor, made.rest_offset
            held = cls(isNDR64=is64, topLevel=top)
            held.structure = () if arm is None else (arm,)
            if arm is not None:
                held.__init__(None, isNDR64=is64, topLevel=held.topLevel)
            self._attributes(one, held)
            one.common = made.common
            one.body = self._fields(one, held.structure, {}, top)
            self._finish(one)
            made.deferring = made.deferring or one.deferring
            if arm is not None:
                made.by_structure[id(arm)] = one
            if number == "default":
                made.default_arm = one
            else:
                made.arms[number] = one


def difference(a: Any, b: Any, ndr: type, *, new: bool = False, values: bool = True,
               path: str = "") -> str:  # fmt: skip
    """Say where two objects differ, "" where they do not.

    new: numbers of referents, which are random in new objects, are not looked at; values: False
    for a look at the classes alone, and at what the objects have besides fields.
    """
    todo = [(path, a, b)]
    while todo:
        path, a, b = todo.pop()
        if type(a) is not type(b) and (values or isinstance(a, ndr) or isinstance(b, ndr)):
            return f"{path}: {type(a).__name__} and {type(b).__name__}"
        if isinstance(a, ndr):
            mine, other = vars(a), vars(b)
            if mine.keys() != other.keys():
                return f"{path}: attributes {sorted(mine.keys() ^ other.keys())}"
            if not values:
                for name in mine.keys() - {"fields"}:
                    if mine[name] != other[name]:
                        return f"{path}.{name}: {mine[name]!r} and {other[name]!r}"
            todo.extend((f"{path}.{name}", mine[name], other[name]) for name in mine)
        elif isinstance(a, dict):
            if a.keys() != b.keys():
                return f"{path}: fields {sorted(a.keys() ^ b.keys())}"
            todo.extend((f"{path}[{name!r}]", a[name], b[name]) for name in a
                        if not (new and name == "ReferentID"))  # fmt: skip
        elif isinstance(a, list):
            if len(a) != len(b):
                return f"{path}: {len(a)} and {len(b)} elements"
            todo.extend((f"{path}[{k}]", x, y) for k, (x, y) in enumerate(zip(a, b, strict=True)))
        elif values and a != b and not (a != a and b != b):
            return f"{path}: {a!r} and {b!r}"
    return ""


def clone(value: Any, ndr: type) -> Any:
    """Copy an object with all it holds; `copy.deepcopy` fails on the enums of impacket."""
    if isinstance(value, ndr):
        made = object.__new__(type(value))
        vars(made).update((name, clone(held, ndr)) for name, held in vars(value).items())
        return made
    if isinstance(value, dict):
        return {name: clone(held, ndr) for name, held in value.items()}
    return [clone(held, ndr) for held in value] if isinstance(value, list) else value
