"""The demo, with streams that are small, and what it uses to tell right from wrong."""

import json
import zlib

import numpy as np
import pytest

from rpcfast import demo

SMALL = ["--size", "1", "--seconds", "0.02"]


def table_rows(out):
    """Return the words of each line that ends a row of the tables, by the row's first word."""
    return {line.split()[0]: line.split() for line in out.splitlines() if line.split()}


def test_demo(capfd):
    assert demo.main(SMALL) == 0
    out, err = capfd.readouterr()
    assert err == ""
    assert out.count("checksums agree") == 3
    for title in ("calls", "input pipe", "output pipe", "in-out pipe", "peak memory",
                  "decode, microseconds", "SamrEnumerateUsersInDomain", "Administrator"):
        assert title in out
    assert all(char.isprintable() or char == "\n" for char in out)


def test_a_size_that_is_no_whole_block(capfd):
    assert demo.main(["--size", "0.300003", "--seconds", "0.01"]) == 0
    assert "307 KiB" in capfd.readouterr().out


def test_without_impacket(capfd, monkeypatch):
    monkeypatch.setattr(demo, "impacket_version", lambda: None)
    demo.decode_table(demo.captured()[:1], 0.001)
    out = capfd.readouterr().out
    assert "ratio" not in out
    assert "with impacket installed" in out


def test_beside_impacket(capfd):
    pytest.importorskip("impacket", reason="pip install impacket")
    demo.decode_table(demo.captured()[:2], 0.001)
    rows = table_rows(capfd.readouterr().out)
    assert int(rows["SamrLookupDomainInSamServer"][-1].replace(",", "")) > 1


def test_a_wrong_checksum_ends_it(capfd, monkeypatch):
    monkeypatch.setattr(demo, "checksum", lambda chunks: 0)
    assert demo.main(SMALL) == 1
    assert "the demo failed: the input pipe gave" in capfd.readouterr().err


def test_a_server_that_does_not_start(capfd, monkeypatch):
    monkeypatch.setattr(demo, "_CHILD", "pass")
    assert demo.main(SMALL) == 1
    assert "did not start" in capfd.readouterr().err


def test_a_stub_that_says_something_else(monkeypatch):
    record = json.loads((demo.DATA / "captured.jsonl").read_text().splitlines()[1])
    record["expect"] = [[["Buffer", "Buffer", 0, "Name"], "SOMEONE"]]
    with pytest.raises(demo.DemoError, match=r"Buffer\.Buffer\[0\]\.Name gave 'RPCTEST'"):
        demo.Captured(json.dumps(record))


def test_the_stream_is_one_sequence():
    count = 3 * demo.BLOCK_NELEMS + 7
    blocks = [block.copy() for block in demo.stream(5, count)]
    whole = np.concatenate(blocks)
    assert len(whole) == count
    assert demo.checksum(demo.stream(5, count)) == zlib.crc32(whole)
    firsts = {int(block[0]) for block in blocks}
    assert firsts == {5, 6, 7, 8}
    assert demo.checksum(demo.stream(6, count)) != zlib.crc32(whole)


def test_peak_memory_is_of_this_process():
    before = demo.peak_memory()
    if not before:
        pytest.skip("this system does not say")
    block = b"x" * (64 << 20)
    assert demo.peak_memory() >= before
    assert len(block) < demo.peak_memory() < 1 << 40
