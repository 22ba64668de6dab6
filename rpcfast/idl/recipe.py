"""Recipes: how pickle finds the classes of a module that was loaded, not imported.

Layer 7; imports `ndr` only.  A class goes into a pickle as its name and the recipe of its module:
the texts that it was made from.  Where the module is still there, its own class comes out; a
process that loaded the same texts has that class; another one makes the module again.
"""

from __future__ import annotations

import copyreg
import enum
import json
import uuid
import zlib
from collections.abc import Callable
from typing import Any, Final
from weakref import WeakValueDictionary

from .. import ndr

#: The name of the recipe among the names of a loaded module.
ATTRIBUTE: Final = "__recipe__"


class Recipe:
    """What a module was made from.

    Attributes:
        parts: what `make` takes: the texts, by the names that files have in each other.
        names: the names of the module.
    """

    __slots__ = ("__weakref__", "_token", "make", "names", "parts")

    def __init__(self, make: Callable[..., dict[str, Any]], parts: dict[str, Any]) -> None:
        self.make = make
        self.parts = parts
        self.names: dict[str, Any] = {}
        self._token = uuid.uuid4().hex

    def register(self, names: dict[str, Any]) -> None:
        """Let the classes among these names be found as long as they live."""
        self.names = names
        names[ATTRIBUTE] = self
        _live[self._token] = _live[self._digest()] = self
        for name, value in list(names.items()):
            if isinstance(value, LoadedEnumMeta):
                value.__recipe__ = self
            elif isinstance(value, ndr.Interface):
                value.found_as = self.find, (name,)

    def find(self, name: str) -> Any:
        """Return what the module has under a name; what a pickle calls."""
        return self.names[name]

    def _digest(self) -> str:
        return json.dumps(self.parts, sort_keys=True)

    def __reduce__(self) -> tuple[Any, ...]:
        packed = zlib.compress(self._digest().encode())
        return _recipe, (self._token, self.make, packed)


_live: Final[WeakValueDictionary[str, Recipe]] = WeakValueDictionary()


def _recipe(token: str, make: Callable[..., dict[str, Any]], packed: bytes) -> Recipe:
    found = _live.get(token)
    if found is None:
        text = zlib.decompress(packed).decode()
        found = _live.get(text)
        if found is None:
            made: Recipe = make(**json.loads(text))[ATTRIBUTE]
            found = made
        _live[token] = found
    return found


class LoadedEnumMeta(enum.EnumMeta):
    """The metaclass of enums that were loaded: pickle asks by it."""

    __recipe__: Recipe


class LoadedEnum(ndr.IntEnum, metaclass=LoadedEnumMeta):
    """The base of enums that were loaded."""


def _reduced(cls: Any) -> Any:
    recipe = getattr(cls, ATTRIBUTE, None)
    return cls.__qualname__ if recipe is None else (recipe.find, (cls.__name__,))


copyreg.pickle(LoadedEnumMeta, _reduced)
