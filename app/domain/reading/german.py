"""German: the words by which German texts state figures. Add a wording here, and a sentence to the gold file."""

from app.domain.figure import Qualifier
from app.domain.reading.language import Bounds, Decoys, HeadRule, Language, Nouns, Numerals, Units
from app.domain.reading.words import numbered, words

_STEMS = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_CARDINALS = numbered(
    "0 null", "1 eins ein eine einen einem einer", "2 zwei zwo zweien zweier", "3 drei dreien dreier", "4 vier vieren",
    "5 fünf", "6 sechs", "7 sieben", "8 acht", "9 neun", "10 zehn", "11 elf", "12 zwölf", "13 dreizehn", "14 vierzehn",
    "15 fünfzehn", "16 sechzehn", "17 siebzehn", "18 achtzehn", "19 neunzehn",
)  # fmt: skip
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70}
_TENS |= {"achtzig": 80, "neunzig": 90}
_COMPOUNDS = {f"{stem}und{ten}": one + tens for stem, one in _STEMS.items() for ten, tens in _TENS.items()}
_MILLIONS = {"million": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12}
_MILLIONS |= {"billionen": 10**12, "billiarde": 10**15, "billiarden": 10**15}
_ONE = "ein eine einen einem einer eines"

_NUMERALS = Numerals(
    decimal=words(","),
    thousands=words(". ' ’"),
    cardinals=_CARDINALS | _TENS | _COMPOUNDS,
    magnitudes={"hundert": 100, "tausend": 1000, "dutzend": 12} | _MILLIONS,
    plurals={"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "hunderter": 100, "tausende": 1000}
    | {"tausenden": 1000, "tausender": 1000, "zehntausende": 10**4, "zehntausenden": 10**4, "hunderttausende": 10**5}
    | {"hunderttausenden": 10**5, "abertausende": 1000},
    attached={"mio": 10**6, "mill": 10**6, "mrd": 10**9, "bio": 10**12, "tsd": 10**3},
    letters={},
    one=words(_ONE),
    several=("mehrere|mehreren|mehrerer", "einige|einigen|einiger", "ein paar", "wenige|wenigen", "etliche|etlichen"),
    many=("viele|vielen|zahllose|unzählige",),
    bare=words("ein eine einen einem einer"),
    bare_magnitudes=True,
    joiner=words("und"),
    of=words("von an"),
    wholes={f"{stem}einhalb": f"{number}.5" for stem, number in _STEMS.items()}
    | {"anderthalb": "1.5", "eineinhalb": "1.5", "zehneinhalb": "10.5"}
    | {"anderthalbtausend": "1500", "eineinhalbtausend": "1500", "zweieinhalbtausend": "2500"},
    shares={"hälfte": "1/2", "halbe": "1/2", "halben": "1/2", "halbes": "1/2", "viertelmillion": "1/4"},
    numerator_one=words(_ONE),
    denominators={"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9}
    | {"zehntel": 10, "zwanzigstel": 20, "hundertstel": 100},
    each=words("jeder jede jedes jeden jedem"),
    ordinals=numbered(
        "2 zweite zweiter zweites zweiten",
        "3 dritte dritter drittes dritten",
        "4 vierte vierter viertes vierten",
        "5 fünfte fünfter fünftes fünften",
        "6 sechste sechster sechstes sechsten",
        "7 siebte siebter siebtes siebten",
        "8 achte achter achtes achten",
        "9 neunte neunter neuntes neunten",
        "10 zehnte zehnter zehntes zehnten",
    ),
    after_share=words(
        "der des von aller dieser ihrer seiner unserer ist sind war waren haben hatte hatten wird wurde mehr",
    ),
    before_share=words("um auf ein eine einen die der über"),
    not_before_share=words("erste zweite ersten zweiten letzte letzten andere anderen"),
    not_after_share=words("stunde jahr"),
    ratio_joiners=("von", "aus"),
    glued=True,
    minus=words("minus"),
)

_BOUNDS = Bounds(
    before={
        Qualifier.EXACT: ("genau|exakt|insgesamt|präzise",),
        Qualifier.ABOUT: (
            "rund|etwa|ungefähr|circa|zirka|ca|ca.|gegen|fast|beinahe|nahezu|annähernd|schätzungsweise|so",
            "an die",
            "um die",
            "in der größenordnung von",
            "nahe an",
            "geschätzt|geschätzte|geschätzten|vermutlich|vielleicht|~|≈|∼",
            "etwa|rund um die|_",
            "in etwa",
            "mehr oder weniger",
            "kaum",
            "so um die",
        ),
        Qualifier.AT_LEAST: (
            "mindestens|wenigstens|zumindest|minimal|≥",
            "ein minimum von",
            "im mindesten",
            "ab",
        ),
        Qualifier.MORE_THAN: (
            "mehr|höher|größer|länger|stärker als|denn",
            "gut",
            "ein|eine|einem|einer|einen gutes|gute|guten|guter",
            "über|oberhalb|jenseits|>",
            "über die",
            "mehr wie",
            "übersteigt|überstieg|überschritt|überschritten|überschreitet",
            "oberhalb von",
        ),
        Qualifier.AT_MOST: ("höchstens|maximal|allenfalls|längstens|≤", "ein maximum von", "bestenfalls"),
        Qualifier.LESS_THAN: (
            "weniger|niedriger|kleiner|kürzer|geringer als",
            "knapp",
            "ein|eine|einem|einer|einen knappes|knappe|knappen|knapper",
            "unter|unterhalb|<",
            "unterhalb von",
            "nicht einmal|ganz",
        ),
        Qualifier.UP_TO: ("bis zu", "bis an die", "bis hin zu", "so viele|viel wie"),
    },
    after={
        Qualifier.AT_LEAST: ("oder|und mehr|darüber|länger|höher", "+", "plus", "und aufwärts", "aufwärts"),
        Qualifier.AT_MOST: ("oder|und weniger|darunter", "maximal|höchstens"),
        Qualifier.ABOUT: ("oder so", "plus/minus"),
    },
    negations=words("nicht kein keine keinen"),
    negation_links=words("sehr viel"),
    intensifiers=(
        "knapp|deutlich|weit|etwas|wesentlich|erheblich|ein wenig",
        "noch|nur|schon|immerhin|gar|wohl|ein bisschen",
        "nur|noch etwas",
    ),
    fillers=("weitere|weiteren|die|den|der|diese", "noch einmal"),
    hedges=words("möglicherweise vielleicht womöglich eventuell"),
    enclosed={"zwischen": ("und", "bis"), "von": ("bis", "bis zu", "auf"), "vom": ("auf", "bis")},
    joiners=("bis", "bis zu"),
    alternatives=("oder", "oder gar|sogar|vielleicht", ",|_ vielleicht|womöglich sogar|_", "beziehungsweise", "bzw."),
    repeaters=words("und"),
    contrasts=(",|_ aber|und|jedoch|oder",),
    openers=("irgendwo", "im bereich"),
    change=words(
        "stieg stiegen gestiegen steigt steigen wuchs gewachsen wächst erhöh- sank sanken gesunken sinkt fiel fielen "
        "gefallen fällt klettert- geklettert verdoppel- verdreifach- senkt- gesenkt reduzier- verringer- schrumpft- "
        "zunahm anstieg anwuchs zugenommen abgenommen ging gingen anhob angehoben kürzt- gekürzt wuchsen ausgebaut "
        "aufgestockt"
    ),
    spread=words("reich- schwank- lieg- kostet kosten zwischen bewegt variier-"),
    change_openers=words("von vom"),
)

_UNITS = Units(
    currencies={
        "EUR": ("euro|euros",),
        "USD": ("us|_ dollar|dollars", "us - dollar"),
        "GBP": ("britische|britischen|_ pfund sterling|_", "pfund"),
        "CHF": ("schweizer|_ franken",),
        "RUB": ("russische|russischen|_ rubel",),
        "UAH": ("hrywnja|hrywnia|griwna|griwnja|hryvnia",),
        "PLN": ("zloty|złoty",),
        "BYN": ("belarussische|belarussischen|belarusische rubel",),
        "JPY": ("yen",),
        "CNY": ("yuan",),
        "TRY": ("türkische|türkischen lira",),
        "CZK": ("tschechische|tschechischen kronen",),
        "HUF": ("forint",),
        "DEM": ("mark", "d - mark"),
        "SEK": ("schwedische|schwedischen kronen",),
    },
    coins=("cent|cents|pence|rappen|kopeken",),
    not_currencies=("euro - zone|raum",),
    percent=("%|prozent|v.h.|％", "vom hundert"),
    points=("prozentpunkt|prozentpunkte|prozentpunkten",),
    measures=(
        "kilometer|kilometern|km|meter|metern|m|zentimeter|zentimetern|cm|millimeter|millimetern|mm|meilen|meile",
        "quadratkilometer|quadratkilometern|quadratmeter|quadratmetern|kubikmeter|kubikmetern|km2|km²|m2|m²|m3|m³",
        "hektar|ha|tonnen|tonne|t|kilogramm|kilo|kg|gramm|g|liter|litern|l|barrel|grad celsius|_",
        "grad|° c|celsius|_",
        "megawatt|gigawatt|kilowatt|watt|mw|gw|kw|gwh|kwh|kilowattstunden|megawattstunden|terawattstunden",
        "qm|km/h|stundenkilometer|basispunkte|basispunkten|knoten|volt|gb|mb|tb",
    ),
    durations=(
        "sekunde|sekunden|minute|minuten|stunde|stunden|tag|tage|tagen|nacht|nächte|nächten|woche|wochen|monat|monate|"
        "monaten",
        "jahr|jahre|jahren|jahres|jahrzehnt|jahrzehnte|jahrzehnten|jahrhundert|jahrhunderte|jahrhunderten|std|std.|"
        "min|min.",
    ),
    glued_measures=words("m t g l ha"),
    after_measure=words("lang lange langen langer langes hoch hohe hohen hoher tief breit breite breiten schwer"),
    compounds={"köpfig": "strong", "köpfige": "strong", "köpfigen": "strong", "plus": "at_least"},
)

_NOUNS = Nouns(
    rule=HeadRule.CAPITAL,
    stops=words(
        "der die das den dem des ein eine einen einem einer eines und oder aber sondern als wie in im an am auf aus "
        "bei bis durch",
        "für gegen hinter mit nach neben ohne seit über um unter von vom vor während wegen zu zum zur zwischen ist "
        "sind war",
        "waren wird werden wurde wurden worden hat haben hatte hatten kann können konnte konnten soll sollen sollte "
        "will wollen",
        "muss müssen musste ich du er sie es wir ihr man sich nicht auch noch nur schon so dann da dort hier heute "
        "gestern morgen",
        "jetzt immer wieder jedoch sowie dass weil wenn ob obwohl damit davon darunter pro je laut ums ins beim ihm "
        "ihn ihre ihren",
        "seine seinen kamen kam starben starb liegt liegen steht stehen gab gibt flohen floh brannten fielen zogen "
        "zog getötet verletzt",
        "verwundet gestorben verhaftet",
    ),
    heads=words(),
    participles=words("tote verletzte"),
    determiners=words("der die das den dem des ihrer seiner unserer diesen dieser allen aller"),
)

_DECOYS = Decoys(
    months=words(
        "januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr "
        "jun jul aug sep sept okt nov dez"
    ),
    list_joiners=words("und oder"),
    weekdays=words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
    has_ordinal_dot=True,
    time_suffixes=("uhr", "h"),
    time_prefixes=("uhr",),
    year_prefixes=words(
        "in im seit bis vor nach jahr jahre jahren anfang ende mitte sommer winter frühjahr herbst frühling um ",
        "von zwischen und der des die das ab gegen während",
    ),
    year_suffixes=words("n v"),
    counting_prefixes=words("getötet verletzt insgesamt auf"),
    strong_labels=words(
        "artikel art absatz abs paragraph paragraf § kapitel seite seiten s nr nummer resolution protokoll kanal "
        "gleis autobahn bundesstraße zimmer raum wohnung anhang anlage beschluss version bd band ausgabe plz tel "
        "telefon flug top platz rang punkt ziffer satz vers tabelle abbildung abb"
    ),
    weak_labels=words(
        "haus gebäude schule krankenhaus gefängnis lager werk sektor zone bezirk block bus tram zug linie klasse "
        "stufe kategorie phase runde spiel woche tag gruppe einheit brigade bataillon regiment division posten höhe "
        "kontrollpunkt tor halle"
    ),
    not_names=words(
        "tote verletzte getötete insgesamt davon darunter etwa rund mindestens am im in auf bei nach vor mit von für",
    ),
    name_determiners=words("der die das den dem ein eine einen"),
    streets_after=words("straße strasse platz allee weg gasse"),
    streets_before=words("straße strasse platz allee weg gasse ring damm"),
    age_prefixes=("alter",),
    age_words=words("alter"),
    age_suffixes=(
        "- jährige|jähriger|jährigen|jähriges|jährig",
        "jahre|jahren alt|alte|alten",
        "jährige|jähriger|jährigen",
    ),
    scores=words("gewann gewonnen siegte verlor verloren sieg niederlage unentschieden remis spiel abstimmung"),
    one_is_article=True,
    casualty_nouns=words(
        "tote toten toter toter todesopfer verletzte verletzten verletzter mensch menschen person zivilist soldat "
        "soldaten polizist polizisten opfer",
    ),
    one_words=words("ein eine einen einem einer eins"),
    before_one=words("noch so was für irgend solch als wie mehr"),
    after_one=words("der des von . , ; : ? ! )"),
    casualty_verbs=words("forderte tötete verletzte getötet"),
    wordings=(
        "einer der|des|von",
        "eine der|des|von",
        "ein|eine|einen|einem|einer anderer|andere|anderen",
        "24/7",
        "50/50",
    ),
)

GERMAN = Language(
    code="de",
    signs=words(
        "der die das den dem des und nicht ist sind wurde wurden mit von für auf bei rund etwa mindestens über als "
        "auch eine einen zwischen nach bericht menschen haben hat werden wird sich dem aus im zum zur es er sie seit "
        "wir nennt höchstens knapp bis prozent"
    ),
    letters=words("ß ä ö ü"),
    numerals=_NUMERALS,
    bounds=_BOUNDS,
    units=_UNITS,
    nouns=_NOUNS,
    decoys=_DECOYS,
)
