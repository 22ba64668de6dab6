"""The words of IDL: base types, qualifiers and attributes.

Layer 7; imports nothing.  [protocol 9.2, 9.3]
"""

from __future__ import annotations

from typing import Final

#: Words that make an integer type together, in any order.
INTEGER_WORDS: Final = frozenset(
    "signed unsigned small short long int hyper char __int8 __int16 __int32 __int64 __int3264"
    .split()
)

#: Status types: more than a number, since a failure in a result is an exception.
STATUSES: Final = ("NTSTATUS", "HRESULT", "WERROR", "NET_API_STATUS")

#: Types of one word; the value is the settled name of a BaseSpec.
SINGLE_WORDS: Final = {
    "boolean": "boolean",
    "byte": "byte",
    "float": "single",
    "double": "double",
    "wchar_t": "wchar",
    "void": "void",
    "handle_t": "handle_t",
    "error_status_t": "error_status_t",
}

#: The size words of an integer type, sorted and without `int`, to its settled name.
INTEGERS: Final = {
    (): "long",
    ("small",): "small",
    ("short",): "short",
    ("long",): "long",
    ("hyper",): "hyper",
    ("long", "long"): "hyper",
    ("__int8",): "small",
    ("__int16",): "short",
    ("__int32",): "long",
    ("__int64",): "hyper",
    ("__int3264",): "int3264",
    ("char",): "char",
}

#: Qualifiers and calling conventions, which mean nothing on the wire.
QUALIFIERS: Final = frozenset(
    """
    const volatile far extern static inline __unaligned __stdcall _stdcall __cdecl
    STDMETHODCALLTYPE WINAPI
    """.split()
)

#: Attributes whose argument is a type.
TYPE_ATTRIBUTES: Final = frozenset(
    "switch_type transmit_as represent_as wire_marshal user_marshal".split()
)

#: Attributes whose arguments are expressions, with the least and the most of them.
EXPRESSION_ATTRIBUTES: Final = {
    "size_is": (1, 99), "max_is": (1, 99), "min_is": (1, 99), "length_is": (1, 99),
    "first_is": (1, 99), "last_is": (1, 99), "switch_is": (1, 1), "case": (1, 999),
    "range": (2, 2), "pointer_default": (1, 1), "endpoint": (1, 99), "iid_is": (1, 1),
}

#: Those of them that count, one position a dimension, some of which may be empty: `size_is(, n)`.
SIZE_ATTRIBUTES: Final = ("size_is", "max_is", "min_is", "length_is", "first_is", "last_is")

#: Attributes whose argument is kept as it is written.
TEXT_ATTRIBUTES: Final = frozenset(
    "uuid version helpstring annotation helpcontext call_as".split()
)

#: Attributes without an argument that say something here.
PLAIN_ATTRIBUTES: Final = frozenset(
    """
    in out retval string ref unique ptr context_handle handle v1_enum default local callback
    object ignore ms_union rpcfast_status rpcfast_dce_pointers
    rpcfast_dce_handles context_handle_serialize context_handle_noserialize
    """.split()
)

#: Attributes that are taken and have no effect on the wire as we speak it.
IGNORED_ATTRIBUTES: Final = frozenset(
    """
    dual oleautomation odl hidden nonextensible restricted async_uuid source appobject public
    idempotent comm_status fault_status notify async propget propput
    propputref id vararg bindable reflect_deletions partial_ignore force_allocate
    disable_consistency_check optional defaultvalue lcid strict_context_handle
    type_strict_context_handle align auto_handle explicit_handle implicit_handle
    code nocode proxy control requestedit defaultbind displaybind immediatebind readonly
    helpstringcontext helpstringdll helpfile licensed noncreatable aggregatable uidefault
    defaultcollelem defaultvtable usesgetlasterror entry nopropget replaceable dllname
    in_line out_of_line heap enable_allocate extern_exceptions nocancel binding_callout
    notify_flag encode decode allocate optimize cs_stag cs_drtag cs_rtag cs_tag_rtn
    v1_struct input_sync custom cocreateable marshaling_behavior threading usesgetlasterror
    async_cancelable
    """.split()
)

#: Attributes that change the call or the wire in ways that are not offered, and what to use.
REFUSED_ATTRIBUTES: Final = {
    "byte_count": "it counts octets where the wire has elements; use size_is",
    "v1_array": "it is of a version of NDR before the first",
    "v1_string": "it is of a version of NDR before the first",
    "cs_char": "it converts characters; use byte arrays and their tags",
    "maybe": "it sends a datagram and hears no answer; leave it out, every call is answered",
    "broadcast": "it sends a datagram to many servers; leave it out and call each server",
    "message": "it sends the call to a message queue; leave it out and call asynchronously",
}

POINTER_KINDS: Final = {"ref": "ref", "unique": "unique", "ptr": "full"}
