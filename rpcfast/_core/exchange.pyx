"""The short way of a call over a blocking socket: one send and one recv at each end.

Layer 2; imports answering, caller, fragment and usual.  What is said here is said by the flows of
the engine too, and they have the last word: a call goes the short way as long as all is as usual,
and the general one, from just there, as soon as anything is not.  Nothing is undone for that:
octets that came are in the inbox, what is left to send is handed over, and an error of the socket
is kept in `met` and raised by the next step of the driver.

The descriptor.  The short way uses the number of a socket while others may close it, and a number
that was closed may be another file's by then.  So a socket is closed by its Port alone: `close`
takes the number away and, where somebody is between taking it and having used it, shuts the socket
down, which wakes him; he closes it when he leaves.  Both sides do this under one lock, that of the
interpreter or, where there is none, that of the Port.
"""

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.exc cimport PyErr_CheckSignals
from libc.errno cimport EAGAIN, EINTR, errno
from libc.stdint cimport uint8_t

import os
import socket

from rpcfast._core.answering cimport (
    Call, Connection, answer_of, entry_of, invoked, is_usual, request_of,
)
from rpcfast._core.caller cimport Caller
from rpcfast._core.fragment cimport Inbox
from rpcfast._core.usual cimport Usual


cdef extern from "descriptor.h" nogil:
    bint RF_DESCRIPTORS
    Py_ssize_t rf_send(int fd, const void *octets, size_t n)
    Py_ssize_t rf_recv(int fd, void *room, size_t n)


#: A send of at most this many octets is one system call that may block.
SMALL_NBYTES = 32768

cdef Py_ssize_t C_SMALL = SMALL_NBYTES
cdef object plain_socket = socket.socket


@cython.final
cdef class Port:
    """The socket of a driver as the short way uses it; one thread at a time does.

    Attributes:
        sock: the socket.
        usable: whether calls over it can go the short way.
        met: the errno that the short way met and nobody has raised yet; 0 for none.
        serial: how many calls a server has run here: the watcher measures their age by it.
        busy: whether one of them runs.
    """

    def __init__(self, sock, Inbox inbox not None):
        self.sock = sock
        self.inbox = inbox
        self.fd = -1  # for what is no socket of the system, or one that does not block
        if RF_DESCRIPTORS and type(sock) is plain_socket and sock.gettimeout() is None:
            self.fd = sock.fileno()

    @property
    def usable(self):
        return self.open(self.sock)

    def fail(self):
        """Raise what the short way met, as the socket would have.

        Raises:
            OSError
        """
        number, self.met = self.met, 0
        raise OSError(number, os.strerror(number))

    def close(self):
        """Close the socket, at the latest when whoever uses it right now has done so."""
        cdef int users
        with cython.critical_section(self):
            self.fd = -1
            users = self.users
        if not users:
            self.sock.close()
            return
        try:
            self.sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    cdef bint open(self, object sock):
        """Whether the short way may use the socket that the driver has now."""
        return self.fd >= 0 and self.met == 0 and sock is self.sock

    cdef int leave(self) except -1:
        """Let the socket be closed; do it where somebody has waited for that."""
        cdef bint last
        with cython.critical_section(self):
            self.users -= 1
            last = self.fd < 0 and self.users == 0
        if last:
            self.sock.close()
        return 0

    cdef bint trade(self, bytes data, Py_ssize_t *sent, bint reading) except -1:
        """Send octets and, with `reading`, wait for what comes: is there something in the inbox?

        sent: set to how many octets went out.  Fewer than all are where the way out is full, as
        nobody waits for that here, or where `met` is set.  Where all went out, nothing came and
        that is not set, the other end has closed.
        """
        cdef Inbox inbox = self.inbox
        cdef Py_ssize_t n = 0 if data is None else PyBytes_GET_SIZE(data)
        cdef const char *octets = NULL if data is None else PyBytes_AS_STRING(data)
        cdef Py_ssize_t done = 0, got = 0, room
        cdef uint8_t *to
        cdef int fd, error
        inbox.have_room()
        to = inbox.base + inbox.end
        room = inbox.cap - inbox.end
        with cython.critical_section(self):
            self.users += 1
            fd = self.fd
        inbox.exports += 1
        try:
            while True:
                error = 0
                with nogil:
                    while done < n:
                        got = rf_send(fd, octets + done, n - done)
                        if got < 0:
                            error = errno
                            break
                        done += got
                    if error == 0 and reading:
                        got = rf_recv(fd, to, room)
                        if got < 0:
                            error = errno
                if error != EINTR:
                    break
                PyErr_CheckSignals()
        finally:
            inbox.exports -= 1
            self.leave()
        sent[0] = done
        if error:
            if done == n or error != EAGAIN:
                self.met = error
        elif reading and got > 0:
            inbox.end += got
            return True
        return False


@cython.final
cdef class Exchange:
    """The usual call of one operation by a blocking client.

    context(conn, settings) gives (syntax, presentation context id), or None where that is not
    known yet; go_on(channel, settings, op, request, object, timeout, begun) runs the call the
    general way, from where this one stopped.  `begun` is None, or the stub, the call id and what
    is left to send.
    """

    cdef Usual usual
    cdef object op, context, go_on
    cdef unsigned int opnum

    def __init__(self, Usual usual not None, context, go_on):
        self.usual = usual
        self.op = usual.op
        self.opnum = usual.op.opnum
        self.context = context
        self.go_on = go_on

    def __call__(self, channel, settings, request, object_id, timeout):
        """Run the call on a connection that the caller has for himself; gives its response."""
        driver = channel.driver
        cdef Port port = driver.port
        cdef Inbox inbox = port.inbox
        cdef object begun = None
        cdef bytes stub
        cdef Caller conn
        cdef Py_ssize_t sent = 0
        if (
            object_id is None and port.open(driver.sock) and inbox.pos == inbox.end
            and (timeout is driver._timeout or timeout == driver._timeout) and not driver._rest
        ):
            conn = channel.conn
            if port.settings is not settings:
                found = self.context(conn, settings)
                if found is not None:
                    port.syntax, port.context_id = found
                    port.settings = settings
            if port.settings is settings:
                stub = self.usual.encode_request(request, port.syntax)
                call_id = conn.begun()
                whole = conn.plain(call_id, port.context_id, self.opnum, None, stub)
                if whole is None:
                    whole = conn.send_request(call_id, port.context_id, self.opnum, None, stub)
                elif PyBytes_GET_SIZE(whole) <= C_SMALL:
                    if port.trade(whole, &sent, True):
                        answer = inbox.take_response(call_id)
                        if answer is not None:
                            conn._pending = 0
                            return self.usual.decode_response(answer, request, port.syntax)
                    whole = whole[sent:]
                begun = stub, call_id, whole
        return self.go_on(channel, settings, self.op, request, object_id, timeout, begun)


@cython.final
cdef class Service:
    """The usual calls of one connection of a blocking server, one after the other.

    serve: the flow of a usual call; failed(conn, call, entry, error, request), the flow that
    answers when its manager has raised.  The caller holds the driver's lock, which is free
    while a manager runs: the watcher then reads what comes, and lets calls run beside this one.
    These send under another lock, as does who answers a detached call; while there are such,
    answers of this one go the general way.
    Whoever stops the server looks at `busy` after he has said so, and this at that after it has
    been busy, before it reads: one of them sees the other.
    """

    cdef object server, channel, driver, serve, failed, send_step, acquire, release
    cdef Connection conn
    cdef Port port

    def __init__(self, server, channel, serve, failed, send_step):
        self.server = server
        self.channel = channel
        self.driver = channel.driver
        self.conn = channel.conn
        self.acquire = self.driver.lock.acquire
        self.release = self.driver.lock.release
        self.port = self.driver.port
        self.serve = serve
        self.failed = failed
        self.send_step = send_step

    def run(self, timeout):
        """Serve calls until something is not usual; gives what came then, if it was taken.

        That is a call, or an event of the engine; None leaves all to the general way.
        """
        cdef Port port = self.port
        cdef Inbox inbox = port.inbox
        cdef Connection conn = self.conn
        cdef object driver = self.driver
        cdef Py_ssize_t sent = 0
        while port.open(driver.sock) and timeout == driver._timeout:
            if inbox.pos == inbox.end:
                if self.is_over() or not port.trade(None, &sent, True):
                    return None
            while inbox.pos != inbox.end:
                call = conn.taken()
                if call is None:
                    call = conn.next_event()
                if conn.outgoing:
                    driver.do(self.send_step(conn.take_outgoing()))
                if type(call) is not conn.call_type or not self.answer(call):
                    return call
                if port.met:
                    return None
        return None

    cdef bint is_over(self) except -1:
        """Whether nothing more is to be read here."""
        cdef Connection conn = self.conn
        return (
            (self.server._stopping and not conn.calls) or self.channel.deferred
            or conn.state is conn.ended or conn.outgoing
        )

    cdef bint answer(self, Call call) except -1:
        """Serve a call, and read on; False, and nothing was done, when it is not usual."""
        cdef Port port = self.port
        cdef Connection conn = self.conn
        driver = self.driver
        entry = entry_of(call)
        if not is_usual(call, entry, self.serve):
            return False
        request = request_of(call)
        if request is None:
            return False
        try:
            port.serial += 1
            port.busy = True
            self.release()
            try:
                value = invoked(entry, call, request)
            finally:
                self.acquire()
                port.busy = False
            if call.state is not None and call.state.detached:
                return True  # another thread answers it
            answer = answer_of(call, value, request)
        except Exception as error:
            driver.run(self.failed(conn, call, entry, error, request), driver._timeout)
            return True
        whole = conn.responded(call, answer)
        if whole is None:
            whole = conn.send_response(call, answer)
        if whole is not None:
            self.send(whole)
        return True

    cdef int send(self, whole) except -1:
        """Send a response and wait for what comes, unless there is something to do before."""
        cdef Port port = self.port
        cdef Py_ssize_t sent = 0
        driver = self.driver
        if (
            type(whole) is bytes and PyBytes_GET_SIZE(whole) <= C_SMALL
            and port.open(driver.sock) and not self.channel.beside
            and not self.channel.detached and not driver._rest
        ):
            reading = port.inbox.pos == port.inbox.end and not self.is_over()
            if port.trade(whole, &sent, reading) or sent == PyBytes_GET_SIZE(whole):
                return 0
            whole = whole[sent:]
        driver.do(self.send_step((whole,)))
        return 0
