"""Documents that are ZIP archives of XML: opened with limits, since a small archive can hold a bomb."""

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from app.domain.errors import UnreadableDocument

MOST_MEMBERS = 10_000
MOST_INFLATED = 200_000_000
STEP = 1 << 20
BOMB = "The file unpacks to far more than a document holds, so it was not read. Save it anew, or paste its text."
BROKEN = "The file is damaged: it cannot be unpacked. Open it in its program and save it again, or paste its text."
LOCKED = "The file is locked with a password. Open it with the password, save it without one, and add that."


class Archive:
    """The members of an archive; all that is read of it together stays within the limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableDocument(BROKEN) from error
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_INFLATED:
            raise UnreadableDocument(BOMB)
        self._members = {member.filename: member for member in members}
        self._inflated = 0

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member; raises UnreadableDocument for one that is missing, locked, broken or a bomb."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableDocument(BROKEN)
        if member.flag_bits & 0x1:
            raise UnreadableDocument(LOCKED)
        pieces: list[bytes] = []
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(STEP):
                    self._inflated += len(piece)
                    if self._inflated > MOST_INFLATED:  # whatever the archive declared
                        raise UnreadableDocument(BOMB)
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise UnreadableDocument(BROKEN) from error
        return b"".join(pieces)

    def xml(self, name: str) -> Any:
        """The root of a member that is XML, in which no entity is resolved; raises UnreadableDocument."""
        try:
            return xml_root(self.read(name))
        except etree.XMLSyntaxError as error:
            raise UnreadableDocument(BROKEN) from error


def xml_root(data: bytes, *, recover: bool = False) -> Any:
    """The root of an XML document, read without its DTD, its entities or anything from elsewhere."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    return etree.fromstring(data, parser=parser)


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
