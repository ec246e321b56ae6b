"""The rack of measures: each says one thing about two answers, or nothing; a new one is a file and a line here."""

from app.domain.measures.base import Measure
from app.domain.measures.claimant import compare_claimants
from app.domain.measures.cumulative import compare_cumulative
from app.domain.measures.date_answers import compare_date_answers
from app.domain.measures.dates import compare_dates
from app.domain.measures.figures import compare_figures
from app.domain.measures.headlines import compare_headlines
from app.domain.measures.interest import compare_interests
from app.domain.measures.mode import compare_modes
from app.domain.measures.overlap import compare_overlap
from app.domain.measures.scope import compare_scopes
from app.domain.measures.shared_source import compare_sources
from app.domain.measures.text import compare_texts
from app.domain.measures.units import compare_units
from app.domain.measures.wording import compare_wordings
from app.domain.measures.yes_no import compare_yes_no

# In the order in which a page shows what they say.
MEASURES: tuple[Measure, ...] = (
    compare_figures,
    compare_overlap,
    compare_date_answers,
    compare_yes_no,
    compare_texts,
    compare_headlines,
    compare_dates,
    compare_cumulative,
    compare_scopes,
    compare_modes,
    compare_interests,
    compare_claimants,
    compare_sources,
    compare_wordings,
    compare_units,
)
