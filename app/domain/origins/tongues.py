"""Tongues: which language a text is in, told by its commonest small words; far more languages than figures are read in.

Add a language as a line of a dozen words that it uses most and its neighbours do not.
"""

from collections import Counter

from app.domain.reading.tokens import Tokens

SAMPLE = 400
UNKNOWN = ""

SMALL_WORDS = {
    "en": "the of and to in that is was for with as by on at from which were has have",
    "de": "der die das und den von zu mit im auf für nicht dem ein eine als auch sich wurde",
    "nl": "het een van en dat niet zijn voor werd aan met ook bij naar uit wordt",
    "fr": "le les des et une du dans est que pour qui sur au par avec pas ont selon après ce aux",
    "es": "el los las del y en una que por con para se su al fue han según",
    "pt": "o os as do da e em uma que não com para por dos ao foi são",
    "it": "il di che della del per non sono con nel alla gli le è una anche",
    "ro": "și în cu pe din care au fost este pentru că mai sunt prin",
    "pl": "w i na z do że nie się jest to po od przez oraz za był",
    "cs": "v a na že se je s z do za podle který jsou byl byla při",
    "ru": "в и на что не с по как из был были это его для от также об более",
    "uk": "в у і та на що не з по як із був були це його для від також за й",
    "be": "у і на што не з па як быў былі гэта яго для ад таксама за",
    "bg": "на и в за от се да с че са по при е това",
    "sr": "je i u na da se za su od sa као је у и на да се",
    "lt": "ir kad į iš su buvo yra bei apie po nuo kaip",
    "lv": "un ir ka no par ar uz kas bija pēc līdz",
    "tr": "ve bir bu için ile olarak da de olan çok daha",
    "sv": "och att det som en på är av för med till den inte har",
    "fi": "ja on että oli ei se joka mukaan kun sekä ovat",
    "hu": "a az és hogy nem egy is volt meg szerint",
}
_CODES: dict[str, list[str]] = {}
for _code, _line in SMALL_WORDS.items():
    for _word in _line.split():
        _CODES.setdefault(_word, []).append(_code)


def tongue_of(tokens: Tokens) -> str:
    """The code of the language that most of the small words show, or "" when none stands out."""
    counts: Counter[str] = Counter()
    for token in tokens.all[:SAMPLE]:
        counts.update(_CODES.get(token.low, ()))
    (best, most), (_, second) = (*counts.most_common(2), (UNKNOWN, 0), (UNKNOWN, 0))[:2]
    return best if most >= 3 and most > second else UNKNOWN
