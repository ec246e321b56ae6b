"""Limits of the process that reads documents: memory, time, and what it may do at all."""

import sys
from dataclasses import dataclass
from typing import Any, Self

if sys.platform != "win32":
    import resource

REFUSED_EVENTS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a document, seconds for one by the clock and the processor, bytes of memory, documents to a process."""

    bytes: int = 64_000_000
    seconds: float = 60
    processor_seconds: int = 45
    memory: int = 1_500_000_000
    documents: int = 500

    def arguments(self) -> list[str]:
        """What the process is told on its command line."""
        return [str(self.processor_seconds), str(self.memory), str(self.documents)]

    @classmethod
    def of_arguments(cls, arguments: list[str]) -> Self:
        """The limits that `arguments` told."""
        processor_seconds, memory, documents = (int(argument) for argument in arguments)
        return cls(processor_seconds=processor_seconds, memory=memory, documents=documents)


DEFAULTS = Limits()


def confine(limits: Limits) -> None:
    """Limit this process for good: its memory, that it writes no file and leaves no core, and that it calls nobody."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def allow_seconds(limits: Limits) -> None:
    """Give the next document its seconds of the processor, after those that were used before."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        end = int(used.ru_utime + used.ru_stime) + limits.processor_seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (end, most))


def peak_memory() -> int:
    """The most bytes that this process has held so far, 0 where that cannot be told."""
    if sys.platform == "win32":
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(REFUSED_EVENTS):
        raise PermissionError(f"{event} is not allowed while documents are read")
