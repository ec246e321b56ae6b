"""Documents made for tests, byte by byte or with the libraries of the standard library."""

from collections.abc import Sequence

PAGE_HEIGHT = 800
LINE_HEIGHT = 14


def made_pdf(
    pages: Sequence[str],
    *,
    labels: str = "",
    info: dict[str, str] | None = None,
    encrypted: bool = False,
) -> bytes:
    """A PDF with one page for each text, a line of it for each line; letters of Latin-1 only.

    `labels` is the /Nums of its page labels; `encrypted` gives it a password that nobody knows.
    """
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    numbers = f" /PageLabels << /Nums [{labels}] >>" if labels else ""
    objects.append(f"<< /Type /Catalog /Pages 2 0 R{numbers} >>".encode())
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
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
        parts.append(b"(%s) Tj 0 -%d Td" % (escaped.encode("cp1252"), LINE_HEIGHT))
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
