"""A process as the one that reads documents, whose reader does what the document tells it to."""

import os
import sys
import time
import urllib.request
from pathlib import Path

from app.exchange.documents import child
from app.exchange.documents.base import Document, Given, Place, PlaceKind


def obey(given: Given) -> Document:
    word = given.data.decode()
    if word == "die":
        os.abort()
    if word == "spin":
        while True:
            pass
    if word == "sleep":
        time.sleep(100)
    if word == "fill":
        bytearray(10**9)
    if word == "babble":
        for descriptor in range(3, 20):
            try:
                os.write(descriptor, b"no message at all, only words, words, words")
            except OSError:
                continue
        os._exit(0)
    if word == "lie":
        return Document(word, "text/plain", places=(Place(99, PlaceKind.PAGE, "no such place"),))
    if word == "raise":
        raise KeyError(word)
    if word == "deep":
        return obey_deeply(given)
    if word == "call":
        urllib.request.urlopen("http://127.0.0.1:9/")
    if word == "write":
        Path("/tmp/written").write_text("x" * 100)
    print("a library prints", flush=True)
    os.write(1, b"and one written in C as well")
    return Document(word, "text/plain")


def obey_deeply(given: Given) -> Document:
    return obey_deeply(given)


child.read_as_detected = obey

if __name__ == "__main__":
    sys.exit(child.main(sys.argv[1:]))
