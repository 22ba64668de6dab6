"""The lexer: tokens, places, and what it refuses."""

from __future__ import annotations

import pytest

from rpcfast.idl import IdlError
from rpcfast.idl.lexer import tokens
from rpcfast.idl.preprocess import preprocess
from rpcfast.idl.source import Source


def lex(text: str) -> list[tuple[str, object]]:
    return [(t.kind, t.value if t.kind in ("int", "char", "string") else t.text)
            for t in tokens(Source(text))][:-1]


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("42", 42), ("0x1F", 31), ("0XfF", 255), ("017", 15), ("5L", 5), ("7ul", 7),
     ("0x10ULL", 16), ("4294967295", 0xFFFFFFFF), ("'a'", 97), ("L'a'", 97), (r"'\n'", 10),
     (r"'\x41'", 65), (r"'\101'", 65), (r"'\\'", 92), ("'\\''", 39)],
)
def test_numbers(text: str, number: int) -> None:
    (token,) = lex(text)
    assert token[1] == number


def test_words_operators_and_strings() -> None:
    assert lex('long a[1..5] = b->c << 2 && !d; "x\\ty" L"z"') == [
        ("name", "long"), ("name", "a"), ("op", "["), ("int", 1), ("op", ".."), ("int", 5),
        ("op", "]"), ("op", "="), ("name", "b"), ("op", "->"), ("name", "c"), ("op", "<<"),
        ("int", 2), ("op", "&&"), ("op", "!"), ("name", "d"), ("op", ";"), ("string", "x\ty"),
        ("string", "z"),
    ]


def test_uuids_and_versions_are_one_token() -> None:
    assert lex("uuid(12345778-1234-abcd-ef00-0123456789ac), version(0.10)") == [
        ("name", "uuid"), ("op", "("), ("uuid", "12345778-1234-abcd-ef00-0123456789ac"),
        ("op", ")"), ("op", ","), ("name", "version"), ("op", "("), ("float", "0.10"),
        ("op", ")"),
    ]


def test_comments_and_continued_lines_are_space() -> None:
    assert lex("a /* b\n * c */ d // e\nf \\\n g") == [
        ("name", "a"), ("name", "d"), ("name", "f"), ("name", "g")
    ]


def test_places_count_lines_and_columns_from_one() -> None:
    found = [(t.text, t.place.line, t.place.column)
             for t in tokens(Source("a\n  /* x\n y */ b\r\nc"))]
    assert found == [("a", 1, 1), ("b", 3, 7), ("c", 4, 1), ("", 4, 2)]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("a $", "unexpected character '$'"), ("/* a", "never closed"), ('"abc', "not closed"),
     ("12ab", '"12ab" is not a number'), ("09", '"09" is not a number'),
     ("'ab'", "one character"), ("x" * 256, "more than 255")],
)
def test_what_is_no_idl(text: str, complaint: str) -> None:
    with pytest.raises(IdlError, match=complaint.replace("$", r"\$")):
        list(preprocess(Source(text)))


def test_an_error_shows_the_line_and_points_at_the_column() -> None:
    with pytest.raises(IdlError) as caught:
        list(preprocess(Source("long a;\n\tlong $b;\n", "some.idl")))
    error = caught.value
    assert (error.filename, error.lineno, error.offset) == ("some.idl", 2, 7)
    assert str(error) == (
        "some.idl:2:7: unexpected character '$'\n     long $b;\n          ^"
    )
    assert error.text == " long $b;"
