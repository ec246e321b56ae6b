"""Documents made for tests, byte by byte or with the libraries of the standard library."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

PAGE_HEIGHT = 800
LINE_HEIGHT = 14
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made_pdf(
    pages: Sequence[str],
    *,
    labels: str = "",
    info: dict[str, str] | None = None,
    encrypted: bool = False,
    font: str = "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
) -> bytes:
    """A PDF with one page for each text, a line of it for each line; letters of Latin-1 only.

    `labels` is the /Nums of its page labels; `encrypted` gives it a password that nobody knows. A line that begins with
    a bracket is what TJ takes: strings in parentheses, with the thousandths between them by which they are moved back.
    """
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    numbers = f" /PageLabels << /Nums [{labels}] >>" if labels else ""
    objects.append(f"<< /Type /Catalog /Pages 2 0 R{numbers} >>".encode())
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(f"<< /Type /Font {font} >>".encode())
    for number, text in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 {PAGE_HEIGHT}] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        drawn = _drawn(text)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    trailer = f"/Root 1 0 R /Size {len(objects) + 3}"
    if info is not None:
        objects.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), v.encode("cp1252")) for k, v in info.items()))
        trailer += f" /Info {len(objects)} 0 R"
    if encrypted:
        secret = "00" * 32
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>".encode())
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<00> <00>]"
    return _assembled(objects, trailer)


def _drawn(text: str) -> bytes:
    parts = [b"BT /F1 12 Tf 50 %d Td" % (PAGE_HEIGHT - 50)]
    for line in text.split("\n"):
        escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        shown = b"%s TJ" % line.encode("cp1252") if line.startswith("[(") else b"(%s) Tj" % escaped.encode("cp1252")
        parts.append(b"%s 0 -%d Td" % (shown, LINE_HEIGHT))
    return b"\n".join([*parts, b"ET"]) if text else b""


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    data, offsets = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(offsets) + 1, table)
    return data + b"trailer << %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer.encode(), start)


def made_zip(members: dict[str, bytes | str]) -> bytes:
    """A ZIP archive of these members, in their order."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return data.getvalue()


def made_docx(body: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word document with this XML as its body; `parts` are further members, in the namespaces of Word."""
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
    }
    return made_zip(members | (parts or {}))


def made_epub(
    chapters: dict[str, str], metadata: str = "", navigation: str = "", parts: dict[str, str] | None = None
) -> bytes:
    """A book with these chapters, the bodies of XHTML files by their name.

    `navigation` is the body of its contents, and `parts` are further members of the archive.
    """
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    members: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{items}'
        f'<item id="nav" href="nav.xhtml" properties="nav"/></manifest><spine>{spine}</spine></package>',
        "OPS/nav.xhtml": _xhtml(navigation),
    }
    files: dict[str, bytes | str] = {f"OPS/{name}.xhtml": _xhtml(body) for name, body in chapters.items()}
    return made_zip(members | files | (parts or {}))


def _xhtml(body: str) -> str:
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    return f'<?xml version="1.0" encoding="utf-8"?><html {spaces}><head><title/></head><body>{body}</body></html>'


def made_warc(*records: tuple[str, str, str, bytes], kind: str = "response") -> bytes:
    """A web archive of answers, each an address, a status, a media type and a body."""
    data = b""
    for address, status, media_type, body in records:
        head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n"
        block = head.encode() + body
        data += (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-05T10:20:30Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{len(data):032}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        ).encode()
        data += block + b"\r\n\r\n"
    return data
