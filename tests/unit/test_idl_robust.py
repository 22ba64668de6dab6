"""Broken files: whatever is missing, doubled or strange, only an IdlError comes out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from rpcfast import idl, ndr
from rpcfast.idl.lexer import tokens
from rpcfast.idl.source import Source

ROOT = Path(__file__).resolve().parent.parent.parent
FILES = [
    ROOT / "tests" / "vectors" / "data" / "pipepeer.idl",
    ROOT / "rpcfast" / "interfaces" / "samr.idl",
    ROOT / "rpcfast" / "interfaces" / "epm.idl",
]
STRANGE = ("", "(", ")", "[", "]", "{", "}", ";", ",", "*", "0", "-1", "x", "long", "struct",
           "union", "pipe", "void", "handle_t", "unique", "size_is(n)", "case", "'a'", '"s"', "?")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_one_strange_token(path: Path) -> None:
    words = [token.text for token in tokens(Source(path.read_text()))]
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chooser = random.Random(seed)
    refused = []
    for _ in range(60):
        place = chooser.randrange(len(words))
        changed = [*words[:place], chooser.choice(STRANGE), *words[place + 1 :]]
        try:
            idl.loads(" ".join(changed))
        except idl.IdlError as error:
            refused.append((error.lineno, error.offset))
    assert len(refused) > 10
    assert min(min(place) for place in refused) >= 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cut_short(path: Path) -> None:
    text = path.read_text()
    for end in range(0, len(text) - 3, max(len(text) // 60, 1)):
        try:
            idl.loads(text[:end])
        except idl.IdlError:
            continue
        # nothing but comments, types and constants stood there: all of it was whole
        assert "interface" not in text[:end].split("*/")[-1]


def test_shapes_of_published_files() -> None:
    module = idl.loads(
        """
        import "ms-dtyp.idl";
        cpp_quote("#define X (1)")
        midl_pragma warning(disable: 2362)
        interface later;
        [ uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), ]
        interface pub {
            #pragma pack(4)
            typedef [handle] LPWSTR SERVER_NAME;
            typedef struct _ENTRY { DWORD Size; [size_is(Size)] PBYTE Data; } ENTRY, *PENTRY;
            typedef struct _LIST { DWORD Count; [size_is(Count), unique] PENTRY Entries;; } LIST;
            typedef enum _KIND { KindOne = 1, KindTwo, } KIND;
            typedef [switch_type(KIND)] union _INFO {
                [case(KindOne)] LIST *One;
                [case(KindTwo)] [string, unique] wchar_t *Two;
            } INFO, *PINFO;
            NET_API_STATUS List([in, string, unique] SERVER_NAME Server, [in] KIND Kind,
                                [in, out] [unique] DWORD *Resume,
                                [out, switch_is(Kind)] PINFO *Info);
            [string, unique] wchar_t *Name([in] const struct _ENTRY *e);
            enum _KIND KindOf([in, range(1, sizeof(FILETIME) * 2)] DWORD n);
        };
        """
    )
    op = module.pub["List"]
    assert [repr(p.type) for p in op.params] == [
        repr(p) for p in (
            ndr.unique(ndr.string(ndr.wchar)),
            ndr.Enum(module.KIND),
            ndr.unique(ndr.ulong),
            ndr.ref(ndr.unique(ndr.switch_is(module.INFO, ndr.var.Kind))),
        )
    ]
    assert op.result == ndr.NET_API_STATUS
    assert module.LIST.__ndr__.fields[1][1] == ndr.unique(
        ndr.array(module.ENTRY, size_is=ndr.var.Count)
    )
    assert module.pub["Name"].result == ndr.unique(ndr.string(ndr.wchar))
    assert module.pub["KindOf"].params[0].type == ndr.Range(ndr.ulong, 1, 16)
