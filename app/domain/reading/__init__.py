"""Text to figures: what a sentence states, as bounds. The rack: one language, one file, one line here."""

from app.domain.reading.belarusian import BELARUSIAN
from app.domain.reading.english import ENGLISH
from app.domain.reading.german import GERMAN
from app.domain.reading.language import Language
from app.domain.reading.polish import POLISH
from app.domain.reading.russian import RUSSIAN
from app.domain.reading.ukrainian import UKRAINIAN

_RACK = (ENGLISH, GERMAN, RUSSIAN, UKRAINIAN, BELARUSIAN, POLISH)

LANGUAGES: dict[str, Language] = {language.code: language for language in _RACK}
