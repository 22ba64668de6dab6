"""Files in the dialect of pidl are told apart and refused.  [protocol 9.7]"""

from __future__ import annotations

import pytest

from rpcfast import idl

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0)]\ninterface t {\n%s\n}"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("void Op([in] uint32 n);", "t.idl:3:14: this is the dialect of pidl, Samba's IDL"),
        ("void Op([in] uint32 n);", 'write unsigned long in place of "uint32"'),
        ("typedef struct { uint8 *p; long a; } s_t;", 'write unsigned char in place of "uint8"'),
        ("typedef [bitmap32bit] bitmap { A = 1 } b_t;", '"[bitmap32bit]"'),
        ("typedef bitmap { A = 1 } b_t;", "dialect"),
        ("void Op([in, string, charset(UTF16)] uint16 *s);", "[string] wchar_t * for UTF16"),
        ("typedef [flag(NDR_NOALIGN)] struct { long a; } s_t;", '"[flag]" shows'),
        ("typedef struct { [relative] long *a; } s_t;", '"[relative]" shows'),
        ("typedef struct { [value(3)] long a; [subcontext(4)] long b; } s_t;", '"[value]" shows'),
        ("[todo] void Op();", '"[todo]" shows'),
        ("void Op([in] policy_handle *h);", "a [context_handle] void *"),
    ],
)
def test_refused(body: str, complaint: str) -> None:
    with pytest.raises(idl.IdlError) as caught:
        idl.loads(HEAD % body, name="t.idl")
    assert complaint in str(caught.value)


def test_the_head_shows_it_too() -> None:
    with pytest.raises(idl.IdlError, match=r'"\[helper\]" shows'):
        idl.loads(HEAD.replace("version", 'helper("a.h"), version') % "void Op();")


def test_a_file_of_ours_may_use_its_words() -> None:
    module = idl.loads(
        HEAD % "typedef unsigned long uint32; typedef struct { uint32 value; long flag; } s_t;"
        "void Op([in] uint32 relative, [in, size_is(relative)] byte *skip);"
    )
    assert module.t["Op"].inputs == ("relative", "skip")


def test_another_mistake_is_told_as_it_is() -> None:
    with pytest.raises(idl.IdlError, match='unknown type "uint99"'):
        idl.loads(HEAD % "void Op([in] uint99 n);")
