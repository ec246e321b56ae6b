"""English: the words by which English texts say who claims a figure, how sure they are, and when.

Phrases are slots with alternatives, as in `app/domain/reading/phrases.py`. Add a wording here, and a passage to the
gold file.
"""

from app.domain.answer import Mode
from app.domain.attribution.reporting import Need, Verb
from app.domain.reading.phrases import Phrases, phrase_map, phrase_set


def words(*lines: str) -> frozenset[str]:
    """The words of some lines of a list."""
    return frozenset(word for line in lines for word in line.split())


# What people do when they say something, with the mode that it implies. A form of a verb is one alternative.
VERBS: Phrases[Verb] = phrase_map(
    {
        Verb(Mode.ASSERTED): (
            "say|says|said|saying|state|states|stated|stating|report|reports|reported|reporting|add|adds|added|adding",
            "claim|claims|claimed|claiming|announce|announces|announced|announcing|tell|tells|told|telling",
            "confirm|confirms|confirmed|confirming|write|writes|wrote|written|writing|note|notes|noted|noting",
            "declare|declares|declared|declaring|insist|insists|insisted|insisting|stress|stresses|stressed|stressing",
            "emphasise|emphasises|emphasised|emphasize|emphasizes|emphasized|explain|explains|explained|explaining",
            "argue|argues|argued|arguing|maintain|maintains|maintained|admit|admits|admitted|admitting",
            "acknowledge|acknowledges|acknowledged|acknowledging|concede|concedes|conceded|conceding",
            "remark|remarks|remarked|recall|recalls|recalled|recalling|mention|mentions|mentioned|mentioning",
            "allege|alleges|alleged|alleging|assert|asserts|asserted|asserting|contend|contends|contended|contending",
            "testify|testifies|testified|testifying|boast|boasts|boasted|boasting|inform|informs|informed|informing",
            "complain|complains|complained|complaining|reply|replies|replied|answer|answers|answered",
            "repeat|repeats|repeated",
            "warn|warns|warned|warning|quip|quips|quipped|comment|comments|commented|tweet|tweets",
            "tweeted|lament|laments",
            "observe|observes|observed|conclude|concludes|concluded|concluding|remember|remembers|remembered|broadcast",
            "point|points|pointed|pointing out|to",
            "talk|talks|talked|talking|speak|speaks|spoke|speaking about|of",
            "put|puts it",
        ),
        Verb(Mode.ASSERTED, Need.STATE): ("convinced|certain|sure|confident|adamant|positive",),
        Verb(Mode.ASSERTED, Need.COMPLEMENT): (
            "find|finds|found|finding|show|shows|showed|shown|showing|reveal|reveals|revealed|revealing",
            "indicate|indicates|indicated|indicating|know|knows|knew|hear|heard|learn|learned",
            "learnt|establish|established",
        ),
        Verb(Mode.ASSERTED, Need.COUNTED): (
            "document|documents|documented|documenting|record|records|recorded|recording|verify|verifies|verified",
            "count|counts|counted|counting|register|registers|registered|registering|tally|tallies|tallied",
            "log|logs|logged",
            "list|lists|listed|listing|cite|cites|cited",
        ),
        Verb(Mode.ESTIMATED): (
            "estimate|estimates|estimated|estimating|believe|believes|believed|believing|think|thinks|thought|thinking",
            "guess|guesses|guessed|guessing|reckon|reckons|reckoned|reckoning|assume|assumes|assumed|assuming",
            "suspect|suspects|suspected|suspecting|suppose|supposes|supposed|calculate",
            "calculates|calculated|calculating",
            "assess|assesses|assessed|gauge|gauges|gauged|surmise|surmises|surmised|conjecture|conjectures|conjectured",
        ),
        Verb(Mode.ESTIMATED, Need.COMPLEMENT): ("suggest|suggests|suggested|suggesting|feel|feels|felt",),
        Verb(Mode.ESTIMATED, Need.AT): ("put|puts|putting|place|places|placed",),
        Verb(Mode.FORECAST): (
            "predict|predicts|predicted|predicting|forecast|forecasts|forecasted|forecasting|expect|expects|expected",
            "project|projects|projected|projecting|anticipate|anticipates|anticipated|foresee",
            "foresees|foresaw|expecting",
            "promise|promises|promised|promising|pledge|pledges|pledged|pledging|vow|vows|vowed",
            "vowing|envisage|envisages",
            "threaten|threatens|threatened to",
            "hope|hopes|hoped|hoping to|that|for",
        ),
        Verb(Mode.DENIED): (
            "deny|denies|denied|denying|reject|rejects|rejected|rejecting|dismiss|dismisses|dismissed|dismissing",
            "refute|refutes|refuted|refuting|dispute|disputes|disputed|disputing|doubt|doubts|doubted",
            "doubting|rebut|rebuts",
        ),
    }
)

# "According to X": the speaker stands after the words.
SOURCES: Phrases[Mode] = phrase_map(
    {
        Mode.ASSERTED: (
            "according to",
            "citing|quoting",
            "in the words|opinion|view of",
            "as reported|stated|told|confirmed|announced|claimed by",
        ),
        Mode.ESTIMATED: ("as estimated by", "in the estimation of"),
    }
)

# What is published: a report speaks for those who wrote it, and for nobody when no one is named.
DOCUMENTS = words(
    "report reports survey surveys study studies poll polls data figure figures estimate estimates analysis research",
    "statement statements count counts tally census statistics records record review investigation inquiry bulletin",
    "dispatch communiqué briefing account accounts projection projections forecast forecasts assessment assessments",
    "claim claims rumours rumors allegations numbers findings document documents paper list database",
)
GUESSES = words("estimate estimates estimation reckoning guess guesses calculation calculations projection projections")
REPORTS = words("reports rumours rumors claims allegations accounts")
NAMELESS = words("some several unconfirmed early initial various other numerous conflicting many recent more the first")
AUTHORSHIP = words("by from")

# Words before which "reports", "claims" and "estimates" are no verbs.
BEFORE_NOUN = words(
    "a an the this that these those his her its their our my your some several many most all any no other such various",
    "recent early initial official unofficial unconfirmed media news press local independent conflicting",
    "further new first",
    "of for in on by from with as under about against to made latest annual final public earlier previous own",
)
NOUN_FORMS = words(
    "report reports claim claims estimate estimates count counts record records state states list lists",
    "note notes answer",
    "project projects forecast forecasts promise promises pledge pledges vow doubt doubts warning document documents",
    "place places points talks reply stress comment comments tweet guess dispute log logs register",
    "point finding findings",
    "broadcast answers replies saying hope hopes show shows find finds tally feeling thinking put writing recording",
)

PRONOUNS = words("he she")
GROUP_PRONOUNS = words("they it")
FIRST_PERSON = words("i we")
SECOND_PERSON = words("you")
RELATIVES = words("who which")
# Verbs that end a quotation though they report nothing of their own.
ASKING = words("ask asks asked wonder wonders wondered exclaimed shouted cried sighed laughed")
BE = words("be is are was were been being 's it's he's she's they're isn't aren't wasn't weren't")
AUXILIARIES = BE | words(
    "has have had having do does did will would can could may might shall should must 've 'd i've we've they've i'd",
    "hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't cannot not never also later",
    "then now still",
    "just once even previously repeatedly again already since often always earlier therefore both all further only too",
)
# "I want to say": the infinitive that reports; after other words ("it is hard to say") it has no subject.
TO_LEADS = words("want wants wanted like need needs have has had going able began begun continued used ready prefer")
IMPERSONAL = words("there one someone somebody anyone nobody everyone it's")
NEGATIONS = words("not never hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't can't cannot isn't")
FINITE = BE | words("has have had did does do will would can could may might shall should must won't wouldn't hasn't")
BELIEFS = words("believe think accept agree suppose reckon expect say claim assume convinced certain sure confident")
DETERMINERS = words("the a an this these those his her its their our my your both")
PREPOSITIONS = words(
    "of for in on at from by with to about against among between under over within without into near outside inside",
    "during across than like via per off through towards until since",
)
CLAUSE_WORDS = words(
    "that but while whereas because if as when although though after before where so whether than since until unless",
    "how why what yet",
)
CONTRASTS = words("while whereas but though although")
OPENERS = words(
    "however meanwhile but and also then yet still moreover therefore so because firstly secondly instead thus indeed",
    "finally later now today yesterday with as or even only besides nevertheless nonetheless for by well yes no",
)
PLACERS = words("in on at from near during after before since")
LINKS = words("of for the and on without against de la van von der den del di da bin ibn al el zu y du dos &")
TITLES = words(
    "mr mrs ms miss dr prof professor president minister premier chancellor governor mayor senator congressman deputy",
    "general gen colonel col lieutenant lt captain capt major maj sergeant sgt admiral commander",
    "brigadier marshal private",
    "judge justice sheriff bishop archbishop cardinal pope father sister brother rabbi imam sheikh king queen prince",
    "princess lord lady sir dame ambassador director secretary chairman chairwoman chair",
    "spokesman spokeswoman prosecutor",
    "spokesperson speaker chief inspector superintendent commissioner coach engineer officer leader head mp expert",
    "representative trainer journalist historian analyst activist politician lawyer economist researcher farmer writer",
    "fisherman nurse teacher witness resident survivor volunteer blogger reporter correspondent author manager owner",
    "founder pilot driver soldier veteran priest monk student demographer sociologist scientist biologist physicist",
    "doctor surgeon",
)
ORGANISATIONS = words(
    "ministry regiment council institute watch group party union committee commission agency",
    "authority office department",
    "army police court bank university international organisation organization association federation network service",
    "company staff assembly foundation centre center movement campaign corps division brigade guild relief cross watch",
    "school church times post press house board bureau administration government parliament command secretariat fund",
    "league front society college hospital forces force guard news radio television mission museum nations club",
)
DEFINITES = words("group organisation organization agency report survey study company body charity ngo watchdog")

# What becomes of people: a headline counts "300 dead" where the lead counts people.
FATES = words(
    "dead killed wounded injured missing homeless displaced arrested detained jailed hurt stranded trapped infected",
    "hospitalised hospitalized drowned evacuated people person",
)

# Beginnings of a sentence that goes on with what someone was just said to have said.
CONTINUING = phrase_set(
    (
        "another",
        "a further",
        "of these|those|them|whom",
        "among these|those|them",
        "the|this|that figure|number|total|toll|count|tally includes|included|rose|had|has",
        "they include|included",
    )
)

PLANS = phrase_set(
    (
        "expected|set|due|likely|scheduled|projected|forecast|predicted to",
        "planned|poised|about|going|bound|on|destined to",
        "plan|plans|planned|planning|intend|intends|intended|want|wants|wanted|hope|hopes|hoped|aim|aims|aimed to",
        "is|are|was|were preparing",
        "about|of creating|forming|building|raising|deploying|sending|mobilising|mobilizing",
    ),
)
MAY = words("may might could")
SHALL = words("will would shall won't wouldn't 'll we'll i'll they'll he'll she'll it'll you'll")
STATIVE = words("be consist include contain number have total amount cost comprise involve hold")
GROWING = words("rise reach grow climb increase exceed become fall drop shrink swell")
LATER = phrase_set(
    (
        "within|in a|the|one|two|three|coming|next few|coming|_ days|week|weeks|month|months|year|years|decade",
        "next week|month|year|spring|summer|autumn|winter",
        "soon|eventually",
        "in the near|foreseeable|_ future",
        "in a short time",
    )
)
DENIALS = phrase_set(
    (
        "not|never|hardly true|correct that",
        "not the case that",
        "isn't|wasn't true|correct that",
        "untrue|false|fake|nonsense that",
        "no truth in|to",
        "no evidence that|of|for",
    )
)

HEDGES = phrase_set(
    (
        "about|around|some|roughly|approximately|nearly|almost|perhaps|maybe|possibly|probably",
        "likely|reportedly|allegedly",
        "apparently|presumably|supposedly|purportedly|seemingly|estimated|believed|thought|may|might|could|can",
        "said to",
        "as far as i|we know|remember|recall",
        "unconfirmed|unverified|alleged|rumoured|rumored",
        "i guess|think|suppose|believe|reckon",
        "more or less",
        "or so",
        "in all likelihood",
    )
)

NOW = phrase_set(
    (
        "currently|now|today|nowadays|presently",
        "so|thus far",
        "to date",
        "at present",
        "at the moment",
        "as of now",
        "until|till|for now",
        "up to now",
        "these days",
    )
)
ABBREVIATIONS = words(
    "mr mrs ms dr prof gen col lt capt maj sgt sen rep gov st no nos art vol fig etc approx ca vs jr sr rev",
    "hon supt insp",
    "adm cmdr brig cpl pvt jan feb mar apr jun jul aug sept sep oct nov dec dept est inc ltd co corp p pp cf al",
)
STARTERS = words(
    "the a an in on at it he she they we i you this that these those there but and however meanwhile according",
    "when if as",
    "for after since by one his her its their our most many some another",
)
QUESTION_LABELS = words("q question interviewer host")
ANSWER_LABELS = words("a answer interviewee")
INTRODUCERS = words("with guest is interviewed")
