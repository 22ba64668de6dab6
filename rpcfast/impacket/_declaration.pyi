import enum
from typing import Any, final

class Kind(enum.IntFlag):
    PLAIN = 0
    STRUCT = 1
    POINTER = 2
    ARRAY = 3
    STRING = 4
    UNION = 5
    CALL = 6
    OWN = 7

class FieldKind(enum.IntFlag):
    CODE = 0
    FORMAT = 1
    REST = 2
    ITEMS = 3
    CHILD = 4

class Rest(enum.IntFlag):
    TO_END = 0
    COUNTED = 1
    ASKED = 2

@final
class Field:
    name: str
    kind: FieldKind
    spelling: str
    nbytes: int
    pad: int
    child: Any
    default: Any
    count: str
    conformant: bool
    expression: Any
    measured: str | None
    divisor: int
    def __init__(
        self, name: str, kind: FieldKind, spelling: str = "", child: Declaration | None = None
    ) -> None: ...

@final
class Declaration:
    cls: Any
    is64: bool
    kind: Kind
    why: str
    fields: dict[str, Any]
    attributes: tuple[Any, ...]
    simple: bool
    common: tuple[Field, ...]
    body: tuple[Field, ...]
    placed: tuple[Field, ...]
    referent: tuple[Field, ...]
    align: int
    constructed: bool
    deferring: bool
    pointing: bool
    conformant: bool
    varying: bool
    inner: tuple[Field, ...]
    leaf: Field | None
    last: Field | None
    sole: Field | None
    either: bool
    structure: Any
    children: tuple[Field, ...]
    lists: tuple[str, ...]
    constructible: bool
    presets: tuple[tuple[str, str, Any], ...] | None
    own_data: bool
    counting: tuple[Field, Field] | None
    own_referents: bool
    unwritable: bool
    rest: Rest
    rest_factor: int
    rest_offset: int
    rest_field: str | None
    rest_of: Declaration | None
    item: Any
    arms: dict[Any, Declaration]
    default_arm: Any
    by_structure: dict[int, Declaration]
    tag: Any
    arm_align: int
    base: Any
    union: Any
    arm: Any
    watched: tuple[type, ...]
    def __init__(self, cls: type, is64: bool) -> None: ...
    def locate(self) -> None: ...
    def hooks(self) -> list[str]: ...
    def watch(self, classes: tuple[type, ...], versions: tuple[int, ...]) -> None: ...
    def current(self) -> bool: ...

def versions_of(classes: tuple[type, ...]) -> tuple[int, ...]: ...
