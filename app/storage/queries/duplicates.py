"""Selects over sources that may be one publication: each gives id, title, url and doi, the first recorded first."""

from sqlalchemy import exists, select

from app.storage.models import Capture, Source
from app.storage.types import AnySelect

SOURCES = select(Source.id, Source.title, Source.url, Source.doi).order_by(Source.created_at, Source.id)


def sources_of_site(host: str) -> AnySelect:
    """Sources whose address holds that host."""
    return SOURCES.where(Source.url.icontains(host, autoescape=True))


def sources_with_doi(doi: str) -> AnySelect:
    """Sources whose DOI holds that one, in whatever case."""
    return SOURCES.where(Source.doi.icontains(doi, autoescape=True))


def sources_of_text(sha256: str) -> AnySelect:
    """Sources with a capture of the text of that digest."""
    return SOURCES.where(exists().where(Capture.source_id == Source.id, Capture.sha256 == sha256))


def sources_of_file(sha256: str) -> AnySelect:
    """Sources with a capture of the file of that digest."""
    return SOURCES.where(exists().where(Capture.source_id == Source.id, Capture.file_sha256 == sha256))
