"""Answers requests for `make bench`.

Reads one request a line from standard input and answers each with one line, both in JSON.
A request names a method and gives what it needs. The answer has the processor seconds of each call and
what was computed, so that the other side can check that both computed the same.
"""

import json
import os
import sys
import time


def answer(request, methods, versions):
    if request["method"] == "versions":
        return {"text": versions()}
    method = {method.__name__: method for method in methods}[request["method"]]
    compute, read = method(request["payoffs"], **request["options"])
    seconds = []
    for _ in range(request["repeats"]):
        start = time.process_time()
        result = compute()
        seconds.append(time.process_time() - start)
    return {"seconds": seconds, "answer": [float(x) for x in read(result)]}


def serve(methods, versions):
    """Answers requests until there are no more.

    A method makes a function of no arguments, which is timed, and one that reads numbers from its result.
    """
    # Packages print what they like; only answers go where the answers are read.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        try:
            reply = answer(json.loads(line), methods, versions)
        except Exception as error:  # noqa: BLE001: whatever a package does, the others go on
            reply = {"failure": f"{type(error).__name__}: {error}"}
        print(json.dumps(reply), file=out, flush=True)
