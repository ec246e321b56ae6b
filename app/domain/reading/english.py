"""English: the words by which English texts state figures. Add a wording here, and a sentence to the gold file."""

from app.domain.figure import Qualifier
from app.domain.reading.english_decoys import DECOYS
from app.domain.reading.english_nouns import NOUNS
from app.domain.reading.english_numerals import NUMERALS
from app.domain.reading.english_units import UNITS
from app.domain.reading.language import Bounds, Language
from app.domain.reading.words import words

_BOUNDS = Bounds(
    before={
        Qualifier.EXACT: ("exactly|precisely", "a grand|_ total of", "plus or minus", "plus - or - minus", "±|+/-"),
        Qualifier.ABOUT: (
            "about|around|some|roughly|approximately|approx|approx.|circa|ca|ca.|c.|nearly|almost|virtually|"
            "practically",
            "perhaps|maybe|possibly|broadly|approaching|nearing|~|∼|≈|≃|≅|∽",
            "an|the|_ estimated",
            "estimated at|as",
            "estimated to be",
            "an|_ estimate of",
            "an approximate",
            "in|within the rough|general|_ region|order|neighbourhood|neighborhood|vicinity|range|ballpark|area of",
            "of|on the order of",
            "something|somewhere|anything|anywhere of|on|in|like|around|about|near|approaching|close",
            "something|somewhere|anything|anywhere close to",
            "close|near|nigh to|on",
            "getting|going on for",
            "well nigh|well-nigh|nigh",
            "more or less",
            "give or take",
            "plus minus",
            "plus - minus",
            "just|round about",
            "the best|better|greater part of",
            "not far off|from|short of|_",
            "verging|bordering on",
            "hardly|scarcely|barely",
            "little|hardly|scarcely|barely more|over|above|than",
            "little|hardly|scarcely|barely more|better|fewer|less than",
            "not|no much|many|far|significantly more|fewer|less|over|under than|_",
        ),
        Qualifier.AT_LEAST: (
            "at the|_ very|bare|absolute|_ least|minimum",
            "a|the|_ bare|_ minimum of|_",
            "at a|the|_ bare|very|_ least|minimum ,",
            "a good",
            "a floor of",
            "min|min.",
            "as few|little|low|small|short as",
            "starting|start|starts at|from",
            "≥|>=",
        ),
        Qualifier.MORE_THAN: (
            "more|greater|higher|larger|bigger|better|longer|heavier|taller|wider|stronger|older|deeper than",
            "over|above|beyond|>|＞",
            "a little|bit|shade|touch more|better|greater|higher|over|above than|_",
            "in excess|advance of",
            "upward|upwards|north of",
            "exceed|exceeds|exceeded|exceeding|surpass|surpasses|surpassed|surpassing|tops|topped|topping",
            "rose|rise|rises|risen|climbed|climb|surged|soared|jumped|grew|gone|went past",
            "pushed|swelled|ran|run|moved|shot past",
            "outstrip|outstrips|outstripped|outstripping",
        ),
        Qualifier.AT_MOST: (
            "at the|_ very|absolute|_ most|maximum|outside ,|_",
            "a|the|_ maximum|max|max.|ceiling|cap of|_",
            "an upper limit of",
            "capped at",
            "at best",
            "limited to",
            "≤|<=",
        ),
        Qualifier.LESS_THAN: (
            "fewer|less|lower|smaller|shorter|lighter|cheaper|younger than",
            "under|below|<|＜",
            "shy|short|south of",
            "not quite|even",
            "nowhere near",
        ),
        Qualifier.UP_TO: (
            "up to",
            "up to and including",
            "upto",
            "as many|much|high|large|big|great|long|far|heavy|tall|deep|wide as",
        ),
    },
    after={
        Qualifier.AT_LEAST: (
            "or|and perhaps|maybe|possibly|probably|even|_ many|_ more|over|above|upwards|greater|higher|longer",
            "and up|counting|rising|upward",
            "if not many|_ more",
            ", if not|perhaps|maybe|possibly|probably|or|likely even|_ many|_ more",
            "+|plus|upwards",
            "at the|_ very|_ least",
            "minimum",
            "at a minimum",
        ),
        Qualifier.AT_MOST: (
            "or|and perhaps|maybe|possibly|even|_ fewer|less|under|below|lower|shorter",
            ",|_ at the|_ very|absolute|_ most|outside",
            ",|_ maximum|max|max.|tops",
        ),
        Qualifier.ABOUT: (
            "or so|thereabouts|thereabout",
            "odd|approx|approx.",
            ",|_ give or take",
            ",|_ more or less",
            ", approximately|roughly",
        ),
    },
    comparatives_follow=words("to than as of the a an one two three four five six seven eight nine ten"),
    only_touching=words("+ plus odd upwards minimum and"),
    negations=words(
        "no not never nothing cannot don't doesn't didn't won't can't couldn't wouldn't shouldn't hasn't haven't "
        "hadn't isn't aren't wasn't weren't without nor",
    ),
    negation_links=words("to be been being have has had even yet"),
    intensifiers=(
        "just|well|far|way|slightly|somewhat|considerably|significantly|substantially|comfortably|marginally|"
        "fractionally",
        "a little|bit|shade|touch|hair|whisker|fraction|tad",
        "somewhere|something|anywhere",
        "only just|a",
        "little|easily|clearly|much|even|probably|certainly|possibly|potentially|perhaps|very|quite|still|reportedly|"
        "many",
    ),
    fillers=(
        "another",
        "a|an additional|further|extra|full|whole|combined|staggering|reported|total|record|cumulative of|_",
        "additional|further|extra",
        "an|the estimated",
        "the|these|those|his|her|their|its|our|all",
    ),
    hedges=words("possibly perhaps maybe potentially even probably likely at"),
    enclosed={
        "between": ("and", "to"),
        "from": (
            "to",
            "up to",
            "through",
            "until|till",
            "to about|around|almost|nearly|roughly|approximately|perhaps|over",
        ),
    },
    joiners=("to", "to about|around|almost|nearly|roughly|perhaps|even|possibly|maybe", "through|till|until", "up to"),
    alternatives=(",|_ or perhaps|maybe|even|possibly|_", ",|_ perhaps|maybe|possibly even|_", ",|_ if not"),
    order_joiners=("upon", "to"),
    repeaters=words("and"),
    contrasts=(",|_ but|and|or|nor|to|yet", ","),
    hard_contrasts=(",|_ but|yet",),
    passing=words("passed passes crossed crosses"),
    marks=words("mark threshold barrier milestone"),
    unbinding=("revised|adjusted|corrected|updated up to",),
    openers=("anywhere|somewhere|anything", "in the range of"),
    change=words(
        "rose rise rises rising risen increas- grew grow grows growing grown growth jump- climb- surg- soar- rocket- "
        "leap",
        "leaps leapt fell fall falls falling fallen drop- declin- decreas- cut cuts cutting slash- rais- lower lowered",
        "lowering lowers reduc- went go goes gone going up down expand- shrank shrink- shrunk swell- swollen balloon-",
        "doubl- tripl- quadrupl- widen- narrow narrowed narrowing narrows improv- slip- slid slides plung- plummet- "
        "tumbl-",
        "edg- ticked inched upgrad- downgrad- revis- chang- moved moving moves extend- boost- lift- hik- accelerat- "
        "slow",
        "slowed slowing advanc- dip dips dipped trim- push- bring- brought shift- correct- adjust- updat- amend- "
        "strengthen-",
        "weaken- sank sunk dwindl- mushroom- upped upping crept scal- turned shot inching rebound- recover- eas-",
    ),
    spread=words(
        "rang- vary varies varying varied anywhere estimat- between somewhere cost costs price priced differ-",
    ),
    change_openers=words("from"),
    change_amounts=words("by gain gains gained add adds added lose loses lost shed sheds"),
)

ENGLISH = Language(
    code="en",
    signs=words(
        "the of and to in i a an we you he she they his her this not but will would be that is was for on with by "
        "from as at have has had were are it its their been which who after said people killed more than least about "
        "nearly"
    ),
    numerals=NUMERALS,
    bounds=_BOUNDS,
    units=UNITS,
    nouns=NOUNS,
    decoys=DECOYS,
)
