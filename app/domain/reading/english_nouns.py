"""English nouns: how the counted noun is found after a number."""

from app.domain.reading.language import HeadRule, Nouns
from app.domain.reading.words import words

NOUNS = Nouns(
    rule=HeadRule.PLURAL,
    stops=words(
        "a an the this that these those each every any some all both no not and or but nor yet so than then as at by",
        "for from in into of off on onto out over per through throughout to toward towards under until till up upon",
        "via with within without about above across after against along amid among amongst around before behind below",
        "beneath beside between beyond despite down during except inside like near outside past since unlike while",
        "when where which who whom whose why how what if because although though unless whether once i you he she it",
        "we they me him us them my your his her its our their mine yours hers ours theirs himself herself itself",
        "themselves there here is are was were be been being am has have had having do does did done can could may",
        "might must shall should will would said says say told tells added according including included includes",
        "excluding also still already just only even ever never now today yesterday tomorrow tonight overnight ago",
        "later earlier soon again too very instead however meanwhile respectively alone together altogether apart",
        "away back abroad left remain remained remains died dies die fell fall falls rose rise rises came come",
        "comes went go goes took take takes made make makes got get gets gave give gives became become starts begins",
        "opens closes continues fled flee flees drowned survived escaped vanished disappeared perished marched",
        "gathered attended arrived crossed joined were've followed began begin started start ended end lost lose won",
        "win hit hits stormed blocked surrendered deserted defected returned voted walked moved met sat stood lay",
        "held hold found seemed appear appeared looked expected known thought believed reported claimed showed shows",
        "show is't versus vs worth annually apiece compared plus minus more's such same monday tuesday wednesday",
        "thursday friday saturday sunday january february april june july august september october november december",
        "mon tue wed thu fri sun jan feb mar apr jun jul aug sep sept oct nov dec pm noon midnight that's what's it's",
        "there's who's were't wasn't weren't isn't aren't don't didn't doesn't yes perhaps maybe late early long",
        "ashore afterwards thereafter nationwide worldwide online elsewhere everywhere somewhere always sometimes",
        "often usually nearly almost roughly sustained suffered received ones seen taken given shown sold sent born",
        "paid spent set mark cast last next previous prior",
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
        "stranded trapped evacuated sick unaccounted kia wia mia",
    ),
    head_endings=("men", "women", "people", "folk", "children", "craft"),
    plural_endings=("s",),
    verb_endings=("ed", "ing", "ly"),
    not_plural_endings=("ss", "ous", "us", "is", "less", "'s", "’s", "series", "species"),
    acronyms=words("us"),
    determiners=words("a an the its his her their our your my these those this that all some such what about"),
    after_verb=words("a an the no this that these those it him them his her its their"),
    transparent=words(
        "more other further additional extra new fellow or daily weekly monthly yearly quarterly annual home",
    ),
)
