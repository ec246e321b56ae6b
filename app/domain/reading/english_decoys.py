"""English decoys: the words around numbers that count nothing."""

from app.domain.reading.language import Decoys
from app.domain.reading.words import words

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
    time_joiners=words("till until"),
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
    year_references=words("on"),
    year_suffixes=words("bc ad bce ce year"),
    strong_labels=words(
        "article articles section sections paragraph paragraphs para paras clause clauses chapter chapters page pages",
        "p pp no nos number numbers № resolution resolutions protocol channel highway interstate apartment checkpoint",
        "annex annexe appendix psalm verse verses decree directive regulation version vol volume episode postcode zip",
        "tel phone ext junction junctions exits gates platforms sectors § # ep fig footnote amendment fax isbn doi",
        "isin mk latitude longitude lat lon top ranked",
    ),
    weak_labels=words(
        "building house school hospital prison colony camp factory plant mine reactor sector zone area district ward",
        "block bus tram train flight grade class level tier category stage phase step round game match week day night",
        "season part book scene point law bill order case file form document model type series size lot group team",
        "squad brigade battalion regiment division corps army company fleet squadron wing patrol post hill height",
        "bunker warehouse depot hangar shaft well pier berth dock quay entrance lane track runway wave version option",
        "plan areabox exit formula figure figures table tables line lines item items note question act title rule",
        "rules convention code codes unit schedule mark room rooms floor gate platform terminal flat v catch route",
        "stop chromosome gene exon proposition chapter issue ticket bug sura surah sonata symphony opus lesson",
        "exercise studio pavilion station hq serial registration",
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
    age_holders=words("children kids adults people persons those anyone everyone women men girls boys infants voters"),
    age_suffixes=(
        "- years|year|months|month|weeks|week|days|day - old|olds",
        "years|year|months|weeks|days old|olds",
        "years of age",
        "y.o.|yo|y/o",
        "when he|she|i",
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
        "of another thing day point time way hand side should must can could may might would will who that whose",
        "which to by on at can't cannot knows needs has had is was does did wants isn't wasn't doesn't didn't reason",
        "example word kind sort type moment step case idea aspect exception another's day's or anothers morning",
        "evening night afternoon explanation 's . , ; : ? ! ) so as for from with the a an its his her their it he",
        "she they we i you this here there senior top more such very final key major official spokesman spokeswoman",
        "goal answer lesson sense respect option view problem accord voice breath fell swoop cause concern factor",
        "theory aim issue fact sign occasion analyst expert diplomat source commentator observer critic minister",
        "report survey estimate account study",
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
        "7 - eleven",
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
