"""English, second part: what is counted, and the numbers that count nothing."""

from app.domain.reading.language import Decoys, HeadRule, Nouns, Units
from app.domain.reading.words import words

_METRES = "metre|metres|meter|meters"
UNITS = Units(
    currencies={
        "USD": ("us|u.s.|american|_ dollar|dollars", "bucks"),
        "AUD": ("australian|aussie dollar|dollars",),
        "CAD": ("canadian dollar|dollars",),
        "HKD": ("hong kong dollar|dollars",),
        "NZD": ("new zealand dollar|dollars",),
        "SGD": ("singapore|singaporean dollar|dollars",),
        "TWD": ("taiwan|taiwanese|new taiwan dollar|dollars",),
        "EUR": ("euro|euros",),
        "GBP": ("british|_ pound|pounds sterling|_", "sterling|quid"),
        "EGP": ("egyptian pound|pounds",),
        "SYP": ("syrian pound|pounds",),
        "LBP": ("lebanese pound|pounds",),
        "RUB": ("russian|_ ruble|rubles|rouble|roubles",),
        "BYN": ("belarusian|belarus|belarussian|byelorussian ruble|rubles|rouble|roubles",),
        "UAH": ("ukrainian|_ hryvnia|hryvnias|hryvnya|hryvnyas|hryvna|hryvnas|hryven",),
        "PLN": ("polish|_ zloty|zlotys|zlotych|złoty|złotych|zloties",),
        "CHF": ("swiss|_ franc|francs",),
        "JPY": ("japanese|_ yen",),
        "CNY": ("chinese|_ yuan|renminbi|rmb",),
        "KRW": ("south|_ korean won", "won"),
        "INR": ("indian|_ rupee|rupees",),
        "PKR": ("pakistani|pakistan rupee|rupees",),
        "TRY": ("turkish|_ lira|liras",),
        "CZK": ("czech|_ koruna|korunas|koruny|crown|crowns",),
        "HUF": ("hungarian|_ forint|forints",),
        "SEK": ("swedish|_ krona|kronor", "swedish crown|crowns"),
        "NOK": ("norwegian|_ krone|kroner", "norwegian crown|crowns"),
        "DKK": ("danish krone|kroner|crown|crowns",),
        "RON": ("romanian|_ leu|lei",),
        "BGN": ("bulgarian|_ lev|leva",),
        "BRL": ("brazilian|_ reais", "brazilian real"),
        "MXN": ("mexican|_ peso|pesos",),
        "PHP": ("philippine|filipino peso|pesos",),
        "ARS": ("argentine|argentinian peso|pesos",),
        "ZAR": ("south|_ african|_ rand",),
        "ILS": ("israeli|_ shekel|shekels",),
        "KZT": ("kazakh|_ tenge",),
        "GEL": ("georgian|_ lari",),
        "THB": ("thai|_ baht",),
        "MYR": ("malaysian|_ ringgit",),
        "IDR": ("indonesian|_ rupiah",),
        "AED": ("uae|emirati|_ dirham|dirhams",),
        "SAR": ("saudi riyal|riyals",),
        "IRR": ("iranian rial|rials", "rial|rials"),
        "IQD": ("iraqi dinar|dinars",),
        "NGN": ("nigerian|_ naira",),
        "KES": ("kenyan|_ shilling|shillings",),
    },
    coins=("us|canadian|australian|euro|_ cent|cents", "pence|penny|kopeck|kopecks|kopek|kopeks|¢|p"),
    not_currencies=("euro - zone|area", "euro zone|area|bloc|countries|nations|members|states|note|notes|coins"),
    percent=("%|percent|pct|pct.|pc|％", "per cent|cents", "per-cent"),
    points=("percentage|percent|%|per point|points", "per cent|centage points", "p.p.|pp"),
    measures=(
        f"square|cubic|nautical|sq|sq.|_ kilo|_ {_METRES}|mile|miles|yard|yards|foot|feet|inch|inches",
        "square|cubic|_ kilometre|kilometres|kilometer|kilometers|centimetre|centimetres|centimeter|centimeters",
        "square|cubic|_ millimetre|millimetres|millimeter|millimeters",
        "hectare|hectares|acre|acres|mi|in|bp|bps",
        "metric|short|long|_ tonne|tonnes|ton|tons|kilotonnes|kilotons|megatonnes|megatons|kiloton|megaton",
        "kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|gram|grams|gramme|grammes|milligrams|ounce|ounces",
        "litre|litres|liter|liters|millilitres|gallon|gallons|barrel|barrels|bbl|pint|pints|bushel|bushels",
        "degree|degrees celsius|centigrade|fahrenheit|c|f|_",
        "c|f",
        "watt|watts|kilowatt|kilowatts|megawatt|megawatts|gigawatt|gigawatts|terawatt|terawatts hours|hour|_",
        "kilowatt|megawatt|gigawatt|terawatt - hours|hour",
        "horsepower|volt|volts|amp|amps|hertz|bit|bits|megabyte|megabytes|gigabyte|gigabytes|terabyte|terabytes",
        "kilobyte|kilobytes|megapixel|megapixels|megabit|megabits|gigabit|gigabits|calorie|calories|joule|joules",
        "bar|bars|knot|knots|decibel|decibels|carat|carats",
        "basis point|points",
        "basis - point",
        "square - foot|feet|mile|metre|meter|kilometre|kilometer|inch",
        "light year|years|-years",
    ),
    durations=(
        "second|seconds|sec|secs|millisecond|milliseconds|minute|minutes|min|mins|hour|hours|hr|hrs|h|day|days",
        "second's|minute's|hour's|day's|week's|month's|year's",
        "night|nights|week|weeks|fortnight|fortnights|month|months|year|years|yr|yrs|decade|decades|century|centuries",
        "calendar|working|business|trading|full|consecutive|straight|school|long|whole|more day|days|week|weeks|month|"
        "months",
        "calendar|full|fiscal|consecutive|straight|long|whole|more year|years|hour|hours|minutes|decades|centuries|"
        "nights",
    ),
    glued_measures=words("in min mi b p"),
    metre_follows=words("high tall wide long deep away thick across below underground from apart above tall"),
    after_measure=words("long high deep wide tall thick range old strong heavy away per"),
    compounds={"strong": "strong", "odd": "about", "ish": "about", "some": "about", "plus": "at_least"},
)

NOUNS = Nouns(
    rule=HeadRule.PLURAL,
    stops=words(
        "a an the this that these those each every any some all both no not and or but nor yet so than then as at by "
        "for from",
        "in into of off on onto out over per through throughout to toward towards under until till up upon via with "
        "within",
        "without about above across after against along amid among amongst around before behind below beneath beside "
        "between",
        "beyond despite down during except inside like near outside past since unlike while when where which who whom "
        "whose",
        "why how what if because although though unless whether once i you he she it we they me him us them my your "
        "his her",
        "its our their mine yours hers ours theirs himself herself itself themselves there here is are was were be "
        "been being",
        "am has have had having do does did done can could may might must shall should will would said says say told "
        "tells",
        "added according including included includes excluding also still already yet just only even ever never now "
        "today",
        "yesterday tomorrow tonight overnight ago later earlier soon again too very instead however meanwhile "
        "respectively",
        "alone together altogether apart away back home abroad left remain remained remains died dies die fell fall "
        "falls",
        "rose rise rises came come comes went go goes took take takes made make makes got get gets gave give gives "
        "became",
        "become starts begins opens closes continues fled flee flees drowned survived escaped vanished disappeared "
        "perished marched gathered attended arrived",
        "crossed joined took were've got followed began begin started start ended end ended went lost lose won win "
        "hit hits",
        "stormed blocked surrendered deserted defected returned voted walked moved met sat stood lay held hold found",
        "seemed appear appeared looked expected known thought believed reported claimed showed shows show is't via "
        "versus vs",
        "worth annually daily weekly monthly yearly quarterly each apiece compared versus plus minus more's such same",
        "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
        "october",
        "november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm noon "
        "midnight",
        "that's what's it's there's who's were't wasn't weren't isn't aren't don't didn't doesn't yes perhaps maybe",
        "late early long ashore afterwards thereafter nationwide worldwide online elsewhere everywhere somewhere "
        "always",
        "sometimes often usually nearly almost roughly sustained suffered received",
    ),
    heads=words(
        "people men women children police personnel staff crew cattle sheep fish aircraft folk militia infantry "
        "cavalry",
        "artillery lives feet geese teeth mice oxen bison deer alumni criteria data media spacecraft hovercraft "
        "watercraft",
        "craft head kin clergy youth elderly times",
    ),
    participles=words(
        "dead wounded injured killed missing hurt detained arrested hospitalised hospitalized captured displaced "
        "homeless",
        "stranded trapped evacuated sick unaccounted",
    ),
    head_endings=("men", "women", "people", "folk", "children", "craft"),
    plural_endings=("s",),
    verb_endings=("ed", "ing", "ly"),
    not_plural_endings=("ss", "ous", "us", "is", "less", "'s", "’s"),
    acronyms=words("us"),
    determiners=words("a an the its his her their our your my these those this that all some such what about"),
    transparent=words("more other further additional extra new fellow or"),
)

_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
DECOYS = Decoys(
    months=words(_MONTHS),
    shy_months=words("may march sat sun mar dec jan"),
    month_prefixes=words("in since during by last this early late mid next of throughout until"),
    counting_prefixes=words(
        "killed wounded injured killing wounding injuring reached hit totalled totaled numbered total toll number",
        "force crowd army garrison strength losses casualties group estimate sum average crew cost price",
    ),
    name_determiners=words("the a an this that its their his her our your these those new old"),
    casualty_verbs=words(
        "kill killed killing wound wounded wounding injure injured injuring died dies left leaving hurt hurting "
        "hospitalised hospitalized arrested detained captured rescued lost missing",
    ),
    speech=words(
        "said says say told tells added recalled explained wrote writes asked noted argued insisted claimed suggested "
        "described thought believes believed saying"
    ),
    list_joiners=words("and or"),
    weekdays=words("monday tuesday wednesday thursday friday saturday sunday"),
    ordinals=words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth millionth"
    ),
    time_suffixes=(
        "a.m.|am|p.m.|pm|o'clock|gmt|utc|bst|cet|est|edt|noon|hrs",
        "a.m|p.m",
        "local|moscow|kyiv|london|eastern|central|berlin|warsaw|minsk|greenwich time",
        "in the early|late|_ morning|afternoon|evening",
        "at night",
        "past|to one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        "hours gmt|utc|local",
        "sharp",
    ),
    time_prefixes=(
        "past",
        "quarter to",
        "starts|begins|opens|closes|ends|leaves|departs|arrives|began|started|opened|arrived|meet|met|due|scheduled|"
        "on at",
    ),
    year_prefixes=words(
        "in since until till before after during early late mid year years winter spring summer autumn fall season",
        "ending ended the copyright © circa c ca",
    ),
    weak_year_prefixes=words("by from of to through around about for between and or on its their his her our"),
    year_suffixes=words("bc ad bce ce year"),
    strong_labels=words(
        "article articles section sections paragraph paragraphs para paras clause clauses chapter chapters page pages",
        "p pp no nos number numbers № resolution resolutions protocol channel highway interstate apartment",
        "checkpoint annex annexe appendix psalm verse verses decree directive regulation version vol volume episode "
        "postcode",
        "zip tel phone ext junction § # ep fig footnote amendment fax isbn doi isin windows mk latitude longitude lat "
        "lon top ranked",
    ),
    weak_labels=words(
        "building house school hospital prison colony camp factory plant mine reactor sector zone area district ward "
        "block",
        "bus tram train flight grade class level tier category stage phase step round game match week day night "
        "season part",
        "book scene point law bill order case file form document model type series size lot group team squad brigade",
        "battalion regiment division corps army company fleet squadron wing patrol post hill height bunker warehouse "
        "depot",
        "hangar shaft well block pier berth dock quay entrance lane track runway wave round version option plan "
        "areabox exit formula figure figures table tables line lines item items note question act title rule rules "
        "convention code",
        "codes unit schedule mark room rooms floor gate platform terminal flat v catch route",
        "proposition measure chapter lesson exercise studio pavilion station hq serial registration",
    ),
    not_names=words(
        "killed wounded injured dead missing total about some around nearly almost over under only just another "
        "additional",
        "roughly approximately exactly at least more fewer less than up to between from the a an of in on by and or "
        "with for",
        "after before since until during when while as if but yet so all these those his her its their our my your no "
        "not",
        "yesterday today overnight meanwhile overall nationwide altogether reportedly earlier later elsewhere combined",
        "monday tuesday wednesday thursday friday saturday sunday there they we he she it i you who which that even "
        "every",
        "where here now then thus instead worldwide locally officially arrested detained captured evacuated rescued "
        "destroyed",
        "damaged lost casualties deaths injuries losses strength crew toll turnout estimated among including circa "
        "approx",
        "once last next first early late per each both many several perhaps maybe mr mrs ms dr us u.s. usd eur gbp rs "
        "chf uk",
    ),
    streets_after=words(
        "street st avenue ave road rd boulevard blvd lane ln drive dr square sq court ct way place quay embankment "
        "prospekt",
        "prospect terrace close crescent row plaza parkway gardens mews hill alley",
    ),
    streets_before=words("street avenue road boulevard lane square prospekt ulitsa vulitsa vulytsia rue via calle"),
    age_prefixes=("aged|age|ages|turned|turns|turning", "he|she|i|who is|was|am"),
    age_words=words("age ages aged"),
    age_suffixes=(
        "- years|year|months|month|weeks|week|days|day - old|olds",
        "years|year|months|weeks|days old|olds",
        "years of age",
        "- something",
        "age group|range|bracket",
        "- age",
    ),
    rates=words("per"),
    hollow_compounds=words(
        "way faced sided tier tiered pronged tone toned dimensional d star starred letter wheeler wheel piece handed "
        "handedly",
        "legged party time timer off liner hit hitter stop horse eyed footed headed hearted state track speed fold "
        "sided term term cornered fisted edged fifths bit figure figures for",
    ),
    scores=words(
        "won win wins beat beats beaten lost lose defeat defeated draw drew tie tied victory led lead score vote voted",
        " ruling match final leads trailed majority votes",
    ),
    one_words=words("one"),
    before_one=words(
        "the this that these which each every any no some another other new first last big good bad old right wrong "
        "next",
        "single such same number day year phase square loved little young whole wrong great small red blue",
        "best worst better worse easy hard difficult important serious separate similar different second large larger",
        "smaller latter former someone one's is it's not own real nobody",
    ),
    after_one=words(
        "of another thing day point time way hand side should must can could may might would will who that whose "
        "which to by on",
        "at can't cannot knows needs has had is was does did wants isn't wasn't doesn't didn't reason example word "
        "kind sort",
        "type moment step case idea aspect exception another's day's or anothers morning evening night afternoon "
        "explanation",
        "'s . , ; : ? ! ) so as for from with the a an its his her their it he she they we i you this here there "
        "senior top",
        "more such very final key major official spokesman spokeswoman goal answer lesson sense respect option view",
        "occasion analyst expert diplomat source commentator observer critic minister report survey estimate account "
        "study",
    ),
    after_one_phrases=("side|hand|time|part|end|place|level", "- on - one", "- by - one", "by one", "on one"),
    wordings=(
        "no one",
        "one by|after|on|against|to one",
        "one another",
        "one or other|another",
        "one way or another",
        "24/7|365",
        "9/11",
        "7/7",
        "50/50",
        "fifty - fifty",
        "fifty fifty",
        "one - on|by|to - one",
        "one size fits all",
        "two fold",
        "half past|time|way|brother|sister|heartedly|baked|mast|life",
        "half - brother|sister|hearted|heartedly|baked|mast|life|truth|truths|time|way|measure|measures|finished|built",
        "half - empty|full|dead|century|year|yearly|price|back|wit|term|moon|marathon",
        "half marathon|term|moon|price",
        "four - by - four",
        "five - a - side",
        "ground|absolute|near|net|sub zero",
        "net - zero",
        "zero tolerance|hour",
        "below|above zero",
        "thanks a million",
        "a million thanks",
        "one in a million",
        "a thousand times",
        "at one point|time|stage|moment",
        "one day",
        "number one|two",
        "square|day|year one",
        "the one",
        "one thing",
        "on the one hand",
        "catch-22",
        "cloud nine",
        "four corners|walls",
        "the big three|four|five|six",
        "second to none",
        "seven seas|sisters",
        "three mile island",
        "five eyes",
        "the thirty|seven|hundred years|year war|'|’",
        "four wheel drive",
        "ten commandments",
        "at sixes and sevens",
        "one or two things",
        "by the dozen|score|hundred|thousand|million",
        "six - pack|figure",
        "nine - to - five",
        "nine to five",
        "9 - to - 5",
        "five|six|seven|eight|5|6|7|8 figure|figures",
    ),
)
