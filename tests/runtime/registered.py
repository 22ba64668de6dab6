"""A small interface, its managers, and servers of both worlds that are set up by hand."""

import contextlib
import threading

import rpcfast
import rpcfast.aio
from rpcfast import idl
from runtime.worlds import LoopThread

IDL = """
[uuid(5c0ffee0-0000-4000-8000-00000000000%d), version(1.2)]
interface %s {
    long Name([in] long number);
    long Wait([in] long number);
    long Size([in] unsigned long n, [in, size_is(n)] byte data[]);
    typedef pipe byte BYTES;
    long Pipe([in] long number, [in] BYTES p);
    typedef [context_handle] void *HANDLE;
    void Open([out] HANDLE *h);
    error_status_t Status([in] long number);
}
"""
ONE = idl.loads(IDL % (1, "one")).one
TWO = idl.loads(IDL % (2, "two")).two


class Manager:
    """Answers with its number; `Wait` does so once `gate` is set."""

    def __init__(self, name=0):
        self.name = name
        self.gate = threading.Event()
        self.entered = threading.Semaphore(0)
        self.seen = []
        self.rundowns = []
        self.act = None

    def Name(self, number):
        self.seen.append(number)
        if self.act is not None:
            return self.act(number)
        return self.name + number

    def Wait(self, number):
        self.entered.release()
        assert self.gate.wait(20)
        return self.name + number

    def Size(self, n, data):
        return len(data)

    def Pipe(self, number, p):
        while len(p.pull(1000)):
            number += 1
        return self.name + number

    def Open(self):
        return rpcfast.current_call().open_context(object(), self.rundowns.append)

    def Status(self, number):
        return self.act(number)


@contextlib.contextmanager
def server_of(world, **options):
    """Give a server that has nothing yet, and what runs a function of it where it belongs."""
    if world == "blocking":
        with contextlib.closing(rpcfast.Server(**options)) as server:
            yield server, lambda function, *args, **kwargs: function(*args, **kwargs)
        return
    thread = LoopThread()

    def run(function, *args, **kwargs):
        async def inside():
            made = function(*args, **kwargs)
            return await made if hasattr(made, "__await__") else made

        return thread.run(inside())

    server = rpcfast.aio.Server(**options)
    try:
        yield server, run
    finally:
        run(server.close)
        thread.close()


class InThread(threading.Thread):
    """Runs a function beside the test; `result()` gives what it gave, or raises what it raised."""

    def __init__(self, function, *args, **kwargs):
        super().__init__(daemon=True)
        self._task = lambda: function(*args, **kwargs)
        self._result = self._error = None
        self.start()

    def run(self):
        try:
            self._result = self._task()
        except BaseException as error:
            self._error = error

    def result(self):
        self.join(20)
        assert not self.is_alive()
        if self._error is not None:
            raise self._error
        return self._result


def code_of(function, *args, **kwargs):
    """Give the code of the error that a call ends with."""
    try:
        found = function(*args, **kwargs)
    except rpcfast.RpcError as error:
        return error.code
    raise AssertionError(f"no error but {found!r}")
