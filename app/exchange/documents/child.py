"""The process that reads documents, one after another, as `python -m app.exchange.documents.child` with its limits.

It alone loads the libraries that parse. What they print goes nowhere, so that it cannot be taken for an answer.
"""

import os
import sys
from typing import Any, BinaryIO

from app.domain.errors import UnreadableDocument
from app.domain.texts import clean
from app.exchange.documents.base import MAX_TEXT, Document, Given
from app.exchange.documents.detection import detect
from app.exchange.documents.limits import Limits, allow_seconds, confine, peak_memory
from app.exchange.documents.messages import document_head, read_given, receive, send
from app.exchange.documents.opening import read_as_detected

TOO_LARGE = "Reading the file needs too much memory. Add a part of it, or paste its text."
Answer = tuple[dict[str, Any], bytes]


def main(arguments: list[str]) -> int:
    """Answer messages until there are no more."""
    limits = Limits.of_arguments(arguments)
    questions, answers = _own_streams()
    confine(limits)
    for number in range(1, limits.documents + 1):
        message = receive(questions)
        if message is None:
            break
        allow_seconds(limits)
        head, body = answer(read_given(*message))
        leaves = "leaves" in head or number == limits.documents or peak_memory() > limits.memory // 2
        send(answers, head | {"leaves": leaves}, body)
        if leaves:
            break
    return 0


def answer(given: Given) -> Answer:
    """The document, or why it is refused; `leaves` says that this process is better replaced."""
    label = "document"
    try:
        label = detect(given).label
        document = _checked(read_as_detected(given), label)
        return document_head(document), document.text.encode()
    except UnreadableDocument as error:
        return {"refused": str(error)}, b""
    except MemoryError:
        return {"refused": TOO_LARGE, "leaves": True}, b""
    except Exception as error:  # whatever a library raises on bytes that it was not made for
        reason = f"The file cannot be read as {label}: it is damaged, or not what it seems. Paste its text instead."
        return {"refused": reason, "detail": _detail(error)}, b""


def _checked(document: Document, label: str) -> Document:
    if not document.text.strip():
        raise UnreadableDocument(f"The {label} holds no text. Paste the words that you see in it.")
    if len(document.text) > MAX_TEXT:
        length = f"{len(document.text):,} characters; up to {MAX_TEXT:,}"
        raise UnreadableDocument(f"The text of the {label} has {length} are kept. Add a part of it.")
    if clean(document.text, multiline=True) != document.text:
        raise ValueError("the text is not clean")
    return document


def _detail(error: Exception) -> str:
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    place = f"{at.tb_frame.f_code.co_filename}:{at.tb_lineno}" if at is not None else ""
    return f"{type(error).__name__} at {place}"


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the product, moved away from where libraries read and print."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return questions, answers


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
