"""Polish: the words by which Polish texts state figures. Add a wording here, and a sentence to the gold file."""

from app.domain.figure import Qualifier
from app.domain.reading.language import Bounds, Decoys, HeadRule, Language, Nouns, Numerals, Units
from app.domain.reading.words import numbered, words

_CARDINALS = numbered(
    "0 zero",
    "1 jeden jedna jedno jednego jedną jednej jednym jednemu",
    "2 dwa dwie dwóch dwu dwom dwaj dwoma dwoje dwojga",
    "3 trzy trzech trzem trzej trzema troje trojga",
    "4 cztery czterech czterem czterej czterema czworo czworga",
    "5 pięć pięciu pięcioma pięcioro",
    "6 sześć sześciu sześcioro",
    "7 siedem siedmiu siedmioro",
    "8 osiem ośmiu ośmioro",
    "9 dziewięć dziewięciu dziewięcioro",
    "10 dziesięć dziesięciu dziesięcioro",
    "11 jedenaście jedenastu",
    "12 dwanaście dwunastu",
    "13 trzynaście trzynastu",
    "14 czternaście czternastu",
    "15 piętnaście piętnastu",
    "16 szesnaście szesnastu",
    "17 siedemnaście siedemnastu",
    "18 osiemnaście osiemnastu",
    "19 dziewiętnaście dziewiętnastu",
    "20 dwadzieścia dwudziestu",
    "30 trzydzieści trzydziestu",
    "40 czterdzieści czterdziestu",
    "50 pięćdziesiąt pięćdziesięciu",
    "60 sześćdziesiąt sześćdziesięciu",
    "70 siedemdziesiąt siedemdziesięciu",
    "80 osiemdziesiąt osiemdziesięciu",
    "90 dziewięćdziesiąt dziewięćdziesięciu",
    "100 sto stu",
    "200 dwieście dwustu",
    "300 trzysta trzystu",
    "400 czterysta czterystu",
    "500 pięćset pięciuset",
    "600 sześćset sześciuset",
    "700 siedemset siedmiuset",
    "800 osiemset ośmiuset",
    "900 dziewięćset dziewięciuset",
)
_NUMERALS = Numerals(
    decimal=words(","),
    thousands=words(". ' ’"),
    cardinals=_CARDINALS,
    magnitudes=numbered(
        "100 setka setki setek setkę",
        "12 tuzin tuziny tuzinów",
        "1000 tysiąc tysiące tysięcy tysiąca tysiącem tysiącom",
        f"{10**6} milion miliony milionów miliona milionom",
        f"{10**9} miliard miliardy miliardów miliarda",
        f"{10**12} bilion biliony bilionów biliona",
    ),
    plurals=numbered(
        "10 dziesiątki dziesiątek dziesiątkom dziesiątkami",
        "12 tuziny",
        "100 setki setek setkom setkami",
        "1000 tysiące tysięcy tysiącom tysiącami",
        f"{10**6} miliony milionów milionom",
        f"{10**9} miliardy miliardów",
    ),
    attached={"tys": 10**3, "mln": 10**6, "mld": 10**9, "bln": 10**12},
    letters={},
    several=("kilka|kilku|kilkoma|kilkorga",),
    couple=("para|parę|paru",),
    many=("wiele|wielu|liczne",),
    bare_magnitudes=True,
    wholes={"półtora": "1.5", "półtorasta": "150", "półtorej": "1.5", "półtorak": "1.5"},
    added_fractions={"0.5": ("i pół", "z połową"), "0.25": ("i ćwierć",)},
    shares={"połowa": "1/2", "połowę": "1/2", "połowy": "1/2", "pół": "1/2", "ćwierć": "1/4"},
    denominators=numbered(
        "3 trzecia trzecią trzeciej trzecie trzecich",
        "4 czwarta czwartą czwartej czwarte czwartych",
        "5 piąta piątą piątej piąte piątych",
        "6 szósta szóstą",
        "8 ósma ósmą",
        "10 dziesiąta dziesiątą dziesiąte dziesiątych",
    ),
    each=words("co każdy każda każde każdego każdej każdą każdemu każdym"),
    ordinals=numbered(
        "2 drugi druga drugie drugiego drugiej drugą",
        "3 trzeci trzecia trzecie trzeciego trzeciej trzecią",
        "4 czwarty czwarta czwarte czwartego czwartej czwartą",
        "5 piąty piąta piąte piątego piątej piątą",
        "6 szósty szósta szóste szóstego szóstej szóstą",
        "7 siódmy siódma siódme siódmego siódmą",
        "8 ósmy ósma ósme ósmego ósmą",
        "9 dziewiąty dziewiąta dziewiąte dziewiątego dziewiątą",
        "10 dziesiąty dziesiąta dziesiąte dziesiątego dziesiątą",
    ),
    not_before_share=words("pierwsza pierwszą pierwszej druga drugą drugiej"),
    ratio_joiners=("na|z",),
    approximate=numbered(
        "11 kilkanaście kilkunastu kilkanaścioro",
        "30 kilkadziesiąt kilkudziesięciu",
        "300 kilkaset kilkuset",
        "200 paręset paruset",
    ),
    tail_digits=True,
    minus=words("minus"),
)

_BOUNDS = Bounds(
    before={
        Qualifier.EXACT: ("dokładnie|równo|łącznie",),
        Qualifier.ABOUT: (
            "około|ok|ok.|blisko|prawie|niemal|niemalże|jakieś|circa|szacunkowo|orientacyjnie|zaledwie|ledwie|~|≈|∼",
            "mniej więcej",
            "w okolicach|granicach|przybliżeniu",
            "rzędu",
            "bez mała",
            "plus minus",
            "szacowane na",
        ),
        Qualifier.AT_LEAST: (
            "przynajmniej|minimum|minimalnie",
            "co najmniej",
            "nie mniej niż|jak|_",
            "najmniej",
            "≥",
        ),
        Qualifier.MORE_THAN: (
            "ponad|powyżej|przeszło",
            "więcej|wyższy|większy|dłużej niż|od",
            "przekroczył|przekroczyła|przekroczyło|przekracza",
            ">",
            "z górą",
        ),
        Qualifier.AT_MOST: ("maksymalnie|maksimum|najwyżej", "co najwyżej", "nie więcej niż|jak|_", "nie ponad", "≤"),
        Qualifier.LESS_THAN: ("poniżej|niespełna", "mniej niż|od", "<"),
        Qualifier.UP_TO: ("aż|nawet|_ do",),
    },
    after={
        Qualifier.AT_LEAST: ("i|lub|albo|czy więcej|wyżej|powyżej|dłużej", "+|plus", "co najmniej", "minimum"),
        Qualifier.MORE_THAN: ("z okładem|górą|hakiem|kawałkiem",),
        Qualifier.AT_MOST: ("i|lub|albo mniej|poniżej|niżej", "maksymalnie|maksimum", "co najwyżej"),
        Qualifier.ABOUT: ("lub coś koło tego", "mniej więcej"),
    },
    comparatives_follow=words("niż"),
    only_touching=words("+ plus minimum maksimum maksymalnie"),
    negations=words("nie"),
    intensifiers=("nieco|trochę|znacznie|dużo|wiele|sporo|tylko|już|jeszcze|grubo|niewiele|zdecydowanie",),
    fillers=("kolejne|kolejnych|dalsze|dalszych|te|tych|dodatkowe|następne",),
    hedges=words("być może nawet możliwe prawdopodobnie"),
    enclosed={"od": ("do",), "z": ("do",), "ze": ("do",), "między": ("a", "i"), "pomiędzy": ("a", "i")},
    alternatives=("lub|albo|czy", ",|_ a nawet", ",|_ może|być nawet|_"),
    contrasts=(",|_ ale|i|lecz|a|lub",),
    up_to_is_to=True,
    repeaters=words("i"),
    inverted=words("osób ludzi minut godzin lat dni"),
    change=words(
        "wzros- urosł- rośnie rosną rósł rosła rosło zwiększ- podniósł podnios- podwyż- spad- obniż- zmniejsz- zmala- "
        "skurczy- podroża- potania- osiągn- sięg- skoczy- podwoi- przekroczy- pierw-"
    ),
    spread=words("waha- kosztuje kosztują szacu- między wyno- rozpięt-"),
    always_change=words("z ze"),
    change_openers=words("od"),
)

_UNITS = Units(
    currencies={
        "PLN": ("złoty|złote|złotych|złotego|zł|zł.",),
        "EUR": ("euro",),
        "USD": ("dolar|dolary|dolarów|dolara amerykańskich|_",),
        "UAH": ("hrywna|hrywny|hrywien|hrywnę",),
        "RUB": ("rubel|ruble|rubli|rubla rosyjskich|_", "rosyjskich rubli"),
        "BYN": ("białoruskich rubli", "rubli białoruskich"),
        "GBP": ("funt|funty|funtów|funta szterlingów|brytyjskich|_",),
        "CHF": ("frank|franki|franków|franka szwajcarskich|_",),
        "CZK": ("korona|korony|koron czeskich|_",),
        "CNY": ("juan|juany|juanów",),
        "JPY": ("jen|jeny|jenów",),
        "HUF": ("forint|forinty|forintów",),
    },
    coins=("grosz|grosze|groszy|gr|cent|centy|centów|kopiejek",),
    percent=("%|procent|procenta|procenty|procentów|proc|proc.|pct|％",),
    points=(
        "punkt|punkty|punktów|punktu procentowy|procentowe|procentowych|procentowego|proc.",
        "pkt|pkt. proc|proc.",
        "p.p.",
    ),
    measures=(
        "kilometr|kilometry|kilometrów|kilometra|km|metr|metry|metrów|metra|m kwadratowych|kwadratowe|sześciennych|kw|"
        "kw.|_",
        "centymetr|centymetrów|cm|milimetr|milimetrów|mm|mil|mile|hektar|hektary|hektarów|ha|km2|km²|m2|m²|m3|m³",
        "tona|tony|ton|tonę|t|kilogram|kilogramy|kilogramów|kg|gram|gramy|gramów|g|litr|litry|litrów|l|baryłek|baryłki",
        "stopień|stopnie|stopni celsjusza|_",
        "° c|_",
        "megawat|megawatów|mw|gw|kw|km/h|gb|mb|tb",
    ),
    durations=(
        "sekunda|sekundy|sekund|minuta|minuty|minut|godzina|godziny|godzin|dzień|dni|dnia|doba|doby|dób|noc|noce|nocy",
        "tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|lata|lat|roku|dekada|dekady|dekad|wiek|wieki|wieków|"
        "godz|godz.|min",
    ),
    glued_measures=words("m g l t"),
    compounds={},
)

_NOUNS = Nouns(
    rule=HeadRule.ENDING,
    stops=words(
        "i a w we na z ze po do od za o u przy dla bez pod nad między przez lub albo czy ale że jak to nie ni by tak "
        "on ona ono oni one jego jej ich my wy ja ty kto gdzie kiedy jeśli żeby który która które których której tam "
        "tu już jeszcze był była było byli były jest są będzie będą został zostali zostały zostało może mogą także "
        "też tylko bardzo bardziej mniej około prawie ponad się zginął zginęła zginęło zginęli rannych zabitych "
        "poinformował poinformowała powiedział wczoraj dziś dzisiaj jutro teraz potem przeciw wśród przed wokół temu "
        "wcześniej później oraz nie ma stało trafiło przyszło uciekło pilnowało czekało"
    ),
    heads=words("osób ludzi osoby ludzie"),
    participles=words("rannych zabitych"),
    adjective_endings=("ych", "ich", "owe", "skie", "ckie", "ego", "ymi", "imi", "alne", "yjne", "zone", "nych"),
    verb_endings=("ło", "ała", "iła", "ęła", "ono", "ano", "ęto", "ali", "ili", "ały", "iły", "ęły", "ają", "ują"),
    transparent=words("innych inne nowych nowe dalszych kolejnych"),
)

_DECOYS = Decoys(
    months=words(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia styczeń "
        "luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
    ),
    list_joiners=words("i oraz lub"),
    weekdays=words("poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę"),
    has_ordinal_dot=True,
    time_suffixes=("rano|wieczorem", "w nocy"),
    year_prefixes=words(
        "w od do po przed około początku końca połowie lato lata wiosny jesieni zimy rok roku roki latach z",
    ),
    year_suffixes=words("rok roku r lata latach roki"),
    strong_labels=words(
        "tabel- tab rys ryc rozdzia- artyku- numer- punk- artykuł artykułu artykule art ustęp ustępu ust punkt pkt "
        "paragraf § rozdział rozdziału strona stronie str s rezolucja rezolucji rezolucję nr numer numerem kanał "
        "kanale trasa droga mieszkanie m tel telefon kod wersja wersji część tom wydanie protokół załącznik godzina "
        "godzinę godzinie godz peron tor"
    ),
    weak_labels=words(
        "dom domu szkoła szkoły szpital szpitala więzienie kolonia blok reaktor strefa grupa oddział brygada pułk "
        "batalion dywizja pluton kompania korpus posterunek wzgórze lot pociąg autobus linia etap runda poziom klasa "
        "kategorii kategoria sala budynek"
    ),
    not_names=words(
        "zginęło ranni rannych łącznie około ponad mniej prawie blisko minimum maksimum nie z ze w we na do od za "
        "przy i a oraz jeszcze już wśród tam to te dziś wczoraj co przynajmniej"
    ),
    streets_before=words("ulica ulicy ul aleja alei al plac placu rondo"),
    age_prefixes=("wiek|wieku",),
    age_words=words("wiek wieku"),
    age_compounds=words("letn- letni- latk- miesięczn-"),
    age_suffixes=(
        "- letni|letnia|letniego|letniej|letnich|letnią|letniemu|latek|latka|lecie|lecia|miesięczny|miesięczna",
        "lat życia",
    ),
    scores=words("wygrał wygrała wygrali przegrał przegrała zwycięstwo remis mecz wynik"),
    hollow_compounds=words("go ego ej tej szej ty ta te"),
    one_words=words("jeden jedna jedno jednego jedną jednej jednym jednemu"),
    before_one=words("ani to ten ta jak jeszcze"),
    after_one=words("z ze w za inny inna raz dzień . , ; : ? ! )"),
    casualty_verbs=words("zginął zginęła zginęło ranny ranna ranne"),
    wordings=(
        "24/7",
        "50/50",
        "jeden|jedna|jedno|jednego|jedną|jednej|jednym|jednemu z|ze",
        "jeden na jeden",
        "jeden raz",
    ),
)

POLISH = Language(
    code="pl",
    signs=words(
        "i w na z się nie że od przez oraz jest są był była było były około ponad osób ludzi zginęło co najmniej "
        "więcej niż roku lub przed dla także prawie blisko przynajmniej tysięcy jak po którzy ze"
    ),
    letters=words("ł ą ę ś ż ź ć ń ó"),
    numerals=_NUMERALS,
    bounds=_BOUNDS,
    units=_UNITS,
    nouns=_NOUNS,
    decoys=_DECOYS,
)
