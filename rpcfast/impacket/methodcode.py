"""What the methods of impacket's classes are made of, as their code says it.

Layer 7; imports nothing of ours.
"""

from __future__ import annotations

import dis
import inspect
import re
from collections.abc import Iterator
from types import CodeType
from typing import Any, Final

#: A field whose value is the length of another's, where it has none of its own.
LENGTH: Final = re.compile(r"len\((\w+)\)(?://([1-9]\d*))?")
#: What a constructor that only sets fields is made of, in any version of the interpreter.
SETTING: Final = frozenset(
    """CACHE CALL CALL_FUNCTION CALL_FUNCTION_KW CALL_KW CALL_METHOD IS_OP KW_NAMES LOAD_ATTR
    LOAD_CONST LOAD_FAST LOAD_FAST_BORROW LOAD_FAST_BORROW_LOAD_FAST_BORROW LOAD_FAST_LOAD_FAST
    LOAD_GLOBAL LOAD_METHOD LOAD_SMALL_INT NOP NOT_TAKEN POP_JUMP_FORWARD_IF_NOT_NONE
    POP_JUMP_IF_FALSE POP_JUMP_IF_NOT_NONE POP_TOP PRECALL PUSH_NULL RESUME RETURN_CONST
    RETURN_VALUE STORE_SUBSCR""".split()
)


def _spelled(body: str) -> Iterator[CodeType]:
    """Compile a getData; a name that is imported may be taken by other instructions."""
    for before in ("", "import Base"):
        made = compile(f"{before}\ndef getData(self, soFar=0):\n    {body}", "", "exec",
                       dont_inherit=True)  # fmt: skip
        yield from (one for one in made.co_consts if isinstance(one, CodeType))


#: What a getData may be that needs no call: nothing of its own, or a count that is set before.
SPELLED: Final = (
    *_spelled("return Base.getData(self, soFar)"),
    *_spelled("self['number'] = len(self['array']); return Base.getData(self, soFar)"),
)


def owner_of(cls: type, name: str) -> type:
    """Give the class of which a class has a method."""
    return next((base for base in cls.__mro__ if name in base.__dict__), object)


def code_of(cls: type, name: str) -> Any:
    """Give the code of a method in Python, None where it has none."""
    function = inspect.getattr_static(cls, name)
    return getattr(getattr(function, "__func__", function), "__code__", None)


def matched(code: Any, pattern: CodeType) -> dict[str, Any]:
    """Give what the code of a method has for the names in a pattern; {} where it does not fit."""
    if (not isinstance(code, CodeType) or code.co_code != pattern.co_code
            or code.co_argcount != pattern.co_argcount or (code.co_flags ^ pattern.co_flags) & 0xFF
            or len(code.co_names) != len(pattern.co_names)
            or len(code.co_consts) != len(pattern.co_consts)):  # fmt: skip
        return {}
    said = dict(zip(pattern.co_names + pattern.co_consts, code.co_names + code.co_consts,
                    strict=True))  # fmt: skip
    same = all(said[name] == name for name in ("len", "getData") if name in said)
    return said if same else {}


def is_straight(code: Any) -> bool:
    """Say whether a method does the same whatever it is called on: no branch, no loop."""
    return not any("JUMP" in one.opname or "FOR_ITER" in one.opname
                   for one in dis.get_instructions(code))  # fmt: skip


def is_of_self(code: Any) -> bool:
    """Say whether a method looks at nothing but its object: neither arguments nor closures."""
    seen: set[Any] = set()
    for one in dis.get_instructions(code):
        if one.opname.startswith("LOAD_FAST"):
            seen.update(one.argval if isinstance(one.argval, tuple) else (one.argval,))
    return not code.co_freevars and seen <= {code.co_varnames[0]}
