"""Boilerplate: sentences that stand on many pages whatever they report, and so tell nothing of where a text comes from.

One phrase is enough for its whole sentence. Add a phrase where a page's furniture was taken for a shared passage. What
stands in a short paragraph before a picture's source is its caption, which everyone has who took the picture.
Phrases are slots with alternatives, as in `app/domain/reading/phrases.py`.
"""

from collections.abc import Iterator, Sequence

from app.domain.attribution.span import Span
from app.domain.reading.phrases import phrase_set
from app.domain.reading.tokens import Tokens

LONGEST = 60  # tokens to either side of the phrase that can belong to its sentence
LONGEST_CAPTION = 80  # tokens of a paragraph; a longer one is a text that lost its line breaks
ENDS = frozenset(".!?…|•")

PHRASES = phrase_set(
    (
        # English
        "all rights reserved",
        "may not be published|reproduced|redistributed|copied",
        "we|site|website use|uses cookies",
        "accept|enable|disable|manage cookies|javascript",
        "cookie|privacy policy|settings|notice",
        "terms of|and use|service|conditions",
        "sign|signed up to|for our|the|a|receive|get",
        "subscribe to|for|now|today",
        "our|daily|weekly|free|morning newsletter|newsletters",
        "follow|join|like|find us|live|our on|coverage|channel|updates",
        "click|tap|read here|more to|here|about|on|:",
        "share this|on article|story|facebook|twitter|whatsapp|telegram",
        "download|get our|the app",
        "support|supporting our|independent|quality journalism",
        "this is a developing|breaking story|news",
        "this|the story|article has been|will be updated",
        "the views|opinions expressed",
        "not been edited by",
        "advertisement",
        "related|recommended stories|articles|topics|content|reading",
        "see also",
        "image|photo source|credit",
        "no resales|archives",
        "mandatory credit",
        "file photo",
        # German
        "alle rechte vorbehalten",
        "abonnieren sie|unseren|jetzt",
        "newsletter abonnieren|bestellen|anmelden",
        "wir verwenden cookies",
        "lesen sie auch|hier|mehr|dazu|weiter",
        "mehr zum thema",
        "die nachrichtenagentur|agentur-meldung wurde automatisch|nicht",
        # French, Spanish, Italian
        "tous droits réservés",
        "todos los derechos reservados",
        "tutti i diritti riservati",
        "lire|voir aussi|également",
        "lea|lee también",
        "leggi anche",
        "suscríbete|suscríbase a",
        "abonnez - vous",
        "riproduzione riservata",
        # Polish, Russian, Ukrainian, Belarusian
        "wszelkie prawa zastrzeżone",
        "czytaj|zobacz też|także|również|więcej",
        "все права защищены",
        "усі|всі права захищені|захищено",
        "подписывайтесь|подпишитесь на",
        "підписуйтесь|підписуйтеся|підпишіться на",
        "падпісвайцеся|падпішыцеся на",
        "читайте также|також|нас",
        "чытайце таксама",
        "наш|наши|нашем telegram|телеграм",
        "при использовании материалов",
        "у разі використання|цитування",
    )
)

SOURCES_OF_PICTURES = phrase_set(
    (
        "ap|afp|epa photo|photos",
        "via reuters|ap|afp|getty",
        "afp|epa|reuters via",
        "getty images",
        "reuters|epa|afp|shutterstock /",
        "photo|picture|image|foto|bild|фото : reuters|ap|afp|epa|dpa|getty|imago|anadolu",
    )
)


def find_boilerplate(tokens: Tokens, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """The sentences with such a phrase, in order; one sentence may come twice."""
    for paragraph in paragraphs:
        index = paragraph.first
        while index < paragraph.after:
            source = SOURCES_OF_PICTURES.find(tokens, index)
            found = source or PHRASES.find(tokens, index)
            if found is None:
                index += 1
                continue
            furthest = max(paragraph.first, index - LONGEST)
            is_caption = source is not None and paragraph.after - paragraph.first <= LONGEST_CAPTION
            first = furthest if is_caption else _edge(tokens, range(index - 1, furthest - 1, -1)) + 1
            index = _edge(tokens, range(found[1], min(paragraph.after, found[1] + LONGEST)))
            yield Span(first, index)


def _edge(tokens: Tokens, places: range) -> int:
    """The first place at which a sentence ends, or the one beyond the last."""
    return next((place for place in places if tokens[place].text in ENDS), places.stop)
