"""What the python3-samba clients share: a connection, and answers as JSON.

Runs under the system's Python, where python3-samba lives: no rpcfast, no pytest.
A call that fails is an answer too: {"error": CODE, "message": TEXT}.
"""

import json
import sys

from samba import NTSTATUSError, WERRORError
from samba.credentials import Credentials
from samba.param import LoadParm


def connect(interface, binding):
    """Connect anonymously; `interface` is a class such as samba.dcerpc.echo.rpcecho."""
    settings = LoadParm()
    settings.load_default()
    nobody = Credentials()
    nobody.set_anonymous()
    return interface(binding, settings, nobody)


def answer(call):
    """Return what `call` returns, or the error it raises, ready for JSON."""
    try:
        return call()
    except (NTSTATUSError, WERRORError) as error:
        code, message = error.args
        return {"error": code & 0xFFFFFFFF, "message": message}


def main(interface, calls):
    """Connect to the binding on the command line and print {name: answer}."""
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} STRING-BINDING")
    client = connect(interface, sys.argv[1])
    answers = {name: answer(lambda call=call: call(client)) for name, call in calls.items()}
    json.dump(answers, sys.stdout, indent=1)
    print()
