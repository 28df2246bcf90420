"""`python lint_responses.py SECONDS < responses.json`: how long httplint takes to lint responses.

Prints the seconds of the best round, and which of the responses it reads.
"""

import json
import sys
import time

from httplint import HttpResponseLinter

RESPONSES = [
    (
        str(one["status"]).encode(),
        one["reason"].encode(),
        [(name.encode(), value.encode()) for name, value in one["headers"]],
        one["body"].encode(),
    )
    for one in json.load(sys.stdin)
]


def lint(response):
    """Whether a response can be linted; its notes are made."""
    status, reason, headers, body = response
    try:
        linter = HttpResponseLinter(start_time=1790000100)
        linter.process_response_topline(b"HTTP/1.1", status, reason)
        linter.process_headers(headers)
        linter.feed_content(body)
        linter.finish_content(True)
        return len([str(note) for note in linter.notes]) >= 0
    except Exception:  # what it cannot read is left out on both sides
        return False


READ = [lint(one) for one in RESPONSES]
KNOWN = [one for one, read in zip(RESPONSES, READ) if read]
best = float("inf")
begin = time.perf_counter()
rounds = 0
while rounds < 3 or time.perf_counter() - begin < float(sys.argv[1]):
    start = time.perf_counter()
    for one in KNOWN:
        lint(one)
    best = min(best, time.perf_counter() - start)
    rounds += 1
print(json.dumps({"seconds": best, "read": READ}))
