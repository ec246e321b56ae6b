"""Selects over sources that may be one publication: each gives id, title, url and doi, the first recorded first."""

from collections.abc import Collection

from sqlalchemy import exists, select

from app.storage.models import Capture, Source
from app.storage.types import AnySelect

SOURCES = select(Source.id, Source.title, Source.url, Source.doi).order_by(Source.created_at, Source.id)


def sources_of_site(host: str) -> AnySelect:
    """Sources whose address holds that host."""
    return SOURCES.where(Source.url.icontains(host, autoescape=True))


def sources_captured_from(host: str) -> AnySelect:
    """source_id and address of captures that came from an address which holds that host; read from an index alone."""
    return select(Capture.source_id, Capture.address).where(Capture.address.icontains(host, autoescape=True)).distinct()


def sources_with_ids(ids: Collection[str]) -> AnySelect:
    """The sources with these ids."""
    return SOURCES.where(Source.id.in_(ids))


def sources_with_doi(doi: str) -> AnySelect:
    """Sources whose DOI holds that one, in whatever case."""
    return SOURCES.where(Source.doi.icontains(doi, autoescape=True))


def sources_of_text(sha256: str) -> AnySelect:
    """Sources with a capture of the text of that digest."""
    return SOURCES.where(exists().where(Capture.source_id == Source.id, Capture.sha256 == sha256))


def sources_of_file(sha256: str) -> AnySelect:
    """Sources with a capture of the file of that digest."""
    return SOURCES.where(exists().where(Capture.source_id == Source.id, Capture.file_sha256 == sha256))
