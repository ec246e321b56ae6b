"""The form by which a bibliography is taken in: its text, carried from the look to the taking, and what is to stay."""

from typing import Any

from flask import request

from app.domain.errors import BadFile
from app.exchange.bibliographies.decoding import decode
from app.services.bibliographies.preview import Fate, Line, Preview
from app.services.bibliographies.taking_in import Choice
from app.web.forms.base import RecordForm
from app.web.forms.sources import type_label

MOST_SHOWN = 100
FIELD_LABELS = {
    "type": "Kind of source",
    "container_title": "Published in",
    "issued": "Date of publication",
    "accessed": "Date of access",
    "url": "Address",
    "page": "Pages",
    "publisher_place": "Place of publication",
    **{name: name.upper() for name in ("doi", "isbn", "issn")},
}


class ImportForm(RecordForm):
    """A file or pasted text; then the same text with what was chosen."""

    is_large = True
    text: str = ""
    state: str = ""

    def sent_file(self) -> bytes:
        """The bytes of the file, or of the text that was pasted or looked at; raises BadFile when there is neither."""
        upload = request.files.get("file")
        data = upload.read() if upload else b""
        self.state = request.form.get("state", "")
        data = data or request.form.get("text", "").encode("utf-8", "replace")
        if not data.strip():
            raise BadFile("Choose a file, or paste its text.")
        self.data_sent = data
        return data

    def keep_text(self) -> None:
        """Keep the text to be sent again with the choices."""
        self.text = decode(self.data_sent)[0]

    def choice(self, found: Preview) -> Choice:
        """What was ticked to stay; where there was no room to ask, what was chosen for the rest."""
        ticked = [name.split("-", 2) for name in request.form if name.startswith("keep-")]
        kept: dict[int, set[str]] = {}
        for parts in ticked:
            if len(parts) == 3 and parts[1].isascii() and parts[1].isdigit() and len(parts[1]) < 9:
                kept.setdefault(int(parts[1]), set()).add(parts[2])
        if request.form.get("rest") == "ours":
            updated = [line for line in found.lines if line.fate is Fate.UPDATED]
            kept |= {line.number: {each.field for each in line.differences} for line in updated[MOST_SHOWN:]}
        return Choice(kept)


def preview_facts(found: Preview) -> dict[str, Any]:
    """The preview as its page shows it: counts that add up, and the first records of each fate."""
    groups = []
    for fate in (Fate.REFUSED, Fate.UPDATED, Fate.MADE, Fate.UNCHANGED):
        lines = [line for line in found.lines if line.fate is fate]
        shown = [_facts(line) for line in lines[:MOST_SHOWN]]
        groups.append({"fate": fate.value, "lines": shown, "total": len(lines), "more": len(lines) - len(shown)})
    return {"counts": found.counts, "warnings": list(found.warnings), "groups": groups}


def _facts(line: Line) -> dict[str, Any]:
    differences = [
        {"field": each.field, "label": _label(each.field)}
        | {"ours": _shown(each.field, each.ours), "theirs": _shown(each.field, each.theirs)}
        for each in line.differences
    ]
    return {
        "number": line.number,
        "line": line.line,
        "title": line.title,
        "matched_by": line.matched_by,
        "source_id": line.source_id,
        "differences": differences,
        "warnings": list(line.warnings),
        "problem": line.problem,
    }


def _label(field: str) -> str:
    return FIELD_LABELS.get(field) or field.replace("_", " ").capitalize()


def _shown(field: str, text: str) -> str:
    return type_label(text) if field == "type" else text
