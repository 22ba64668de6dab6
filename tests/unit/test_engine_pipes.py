"""The legal order of pipes: the table of the contract, and random steps against a model."""

import random

import pytest

import rpcfast
from rpcfast.engine.pipes import PipeBook, Place

ORDER, OPERATION = rpcfast.PipeOrderError, rpcfast.PipeOperationError
EMPTY, CLOSED = rpcfast.PipeEmptyError, rpcfast.PipeClosedError
OVER, DISCIPLINE = rpcfast.InvalidPipeError, rpcfast.PipeDisciplineError


def book(ins=("i", "j", "x"), outs=("x", "o", "p"), drained=0, ended=0):
    """Make a book in some state; x is an in-out pipe."""
    made = PipeBook(ins, outs)
    for _ in range(drained):
        made.drain()
    for _ in range(ended):
        made.end()
    return made


# (drained, ended), pipe, place, pull, push
TABLE = [
    ((0, 0), "j", Place.IN_WAITING, ORDER, OPERATION),
    ((0, 0), "x", Place.IN_WAITING, ORDER, OPERATION),
    ((0, 0), "i", Place.IN_CURRENT, None, OPERATION),
    ((2, 0), "x", Place.IN_CURRENT, None, OPERATION),
    ((1, 0), "i", Place.IN_DRAINED, EMPTY, OPERATION),
    ((0, 0), "o", Place.OUT_BLOCKED, OPERATION, ORDER),
    ((2, 0), "o", Place.OUT_BLOCKED, OPERATION, ORDER),
    ((3, 0), "o", Place.OUT_WAITING, OPERATION, ORDER),
    ((3, 1), "o", Place.OUT_OPEN, OPERATION, None),
    ((3, 2), "o", Place.OUT_ENDED, OPERATION, CLOSED),
]


def raised(made, pipe, step):
    """Give the class of the error, None where the step is legal."""
    try:
        made.check(pipe, step)
    except rpcfast.PipeError as error:
        return type(error)
    return None


@pytest.mark.parametrize(("state", "pipe", "place", "pull", "push"), TABLE)
def test_the_table(state, pipe, place, pull, push):
    made = book(drained=state[0], ended=state[1])
    assert made.place(pipe, "pull") is place
    assert raised(made, pipe, "pull") is pull
    assert raised(made, pipe, "push") is push


def test_an_inout_pipe_goes_on_to_its_output():
    made = book(drained=3)
    assert raised(made, "x", "pull") is EMPTY
    assert raised(made, "x", "push") is None
    made.end()
    assert raised(made, "x", "push") is CLOSED
    made = book(ins=("x", "i"), outs=("x",), drained=1)
    assert raised(made, "x", "push") is ORDER


def test_after_the_call():
    made = book(drained=3, ended=3)
    made.over = True
    for pipe in "ijxop":
        assert raised(made, pipe, "pull") is OVER and raised(made, pipe, "push") is OVER


def test_after_the_return():
    """The pipes are dead as soon as the manager has returned, however it was."""
    for drained, strict in ((3, False), (0, False), (3, True)):
        made = book(drained=drained)
        try:
            made.finish(strict)
        except rpcfast.PipeDisciplineError:
            pass
        assert raised(made, "x", "push") is OVER and raised(made, "i", "pull") is OVER


def test_after_bad_data():
    """Nothing is legal but to fail, and the call ends with what was wrong."""
    made = book(drained=1)
    wrong = rpcfast.NdrError("no count", offset=8, path="j")
    made.breaks(wrong)
    for pipe in "ijxop":
        for step in ("pull", "push", "flush"):
            assert raised(made, pipe, step) is OVER
            assert made.due(pipe, step) is None
    with pytest.raises(rpcfast.NdrError) as caught:
        made.finish(False)
    assert caught.value is not wrong
    assert (caught.value.offset, caught.value.path, caught.value.code) == (8, "j", 1783)


def test_the_limit():
    made = PipeBook(("i", "j"), (), 10)
    made.pull("i", 6)
    made.pull("j", 4)
    with pytest.raises(rpcfast.PipeError) as caught:
        made.pull("j", 1)
    assert (caught.value.code, caught.value.pipe) == (14, "j")


@pytest.mark.parametrize("drained", [0, 1, 2])
@pytest.mark.parametrize("strict", [False, True])
def test_return_with_inputs_undrained(drained, strict):
    with pytest.raises(DISCIPLINE):
        book(drained=drained).finish(strict)


@pytest.mark.parametrize("ended", [0, 1, 2, 3])
def test_return_with_outputs_open(ended):
    """By default they are ended in legal order; strictly that is an error."""
    assert book(drained=3, ended=ended).finish(False) == ("x", "o", "p")[ended:]
    if ended == 3:
        assert book(drained=3, ended=3).finish(True) == ()
    else:
        with pytest.raises(DISCIPLINE):
            book(drained=3, ended=ended).finish(True)


def test_codes():
    codes = {EMPTY: 1918, CLOSED: 1916, ORDER: 1831, OPERATION: 1831, DISCIPLINE: 1917, OVER: 1830}
    for kind, code in codes.items():
        assert kind("x").code == code


class Model:
    """The contract in words: a list of what is still to be done."""

    def __init__(self, ins, outs):
        self.ins, self.outs = ins, outs
        self.todo = [("pull", p) for p in ins] + [("push", p) for p in outs]

    def legal(self, step, pipe):
        return bool(self.todo) and self.todo[0] == (step, pipe)

    def end(self):
        self.todo.pop(0)


@pytest.mark.parametrize("seed", range(50))
def test_random_steps(seed):
    """What the book allows is what is next to be done, and nothing else."""
    rng = random.Random(seed)
    names = "abcdef"[: rng.randrange(1, 7)]
    kinds = [rng.choice(("in", "out", "inout")) for _ in names]
    ins = [n for n, k in zip(names, kinds, strict=True) if k != "out"]
    outs = [n for n, k in zip(names, kinds, strict=True) if k != "in"]
    made, model = PipeBook(ins, outs), Model(ins, outs)
    for _ in range(200):
        pipe, step = rng.choice(names), rng.choice(("pull", "push"))
        assert (raised(made, pipe, step) is None) == model.legal(step, pipe)
        if model.legal(step, pipe) and rng.random() < 0.5:
            model.end()
            (made.drain if step == "pull" else made.end)()
