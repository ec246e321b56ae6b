"""Evidence says why in a sentence, and where: whole passages, sentences that name a publisher, credits, facts."""

from app.domain.origins.article import Article
from app.domain.origins.evidence import EvidenceKind
from app.domain.origins.explaining import explain
from app.domain.origins.texts import Texts
from tests.domain.origins.dam import DERIVED, QUOTE


def test_shared_words_are_shown_with_the_longest_passage_first() -> None:
    texts = Texts(article for article in DERIVED if article.id in ("reprint", "wire"))
    [words] = explain(texts, (0, 1))
    lengths = [place.a_end - place.a_start for place in words.passages]
    assert words.kind is EvidenceKind.COPIES
    assert lengths[0] == max(lengths)
    assert words.why == (
        "90% of the shorter one's own words stand in the other, in four passages, with 12 quoted words."
    )


def test_quotations_alone_are_called_so() -> None:
    left = f"Nobody slept that night in town. {QUOTE} one man told us by the river."
    right = f"The owner was silent on Monday. {QUOTE} a neighbour was heard to say at dusk."
    [words] = explain(Texts([Article("a", "", left), Article("b", "", right)]), (0, 1))
    assert words.kind is EvidenceKind.QUOTES
    assert words.passage(left, right).strip("“,”") == QUOTE.strip("“,”")


def test_furniture_that_both_have_is_no_passage() -> None:
    furniture = "Sign up for our free newsletter and get our best stories from the valley every day at seven"
    told = "Nobody slept that night in town, and the bread of the next morning tasted of smoke and mud."
    [words] = explain(Texts([Article(name, "", f"{told}\n\n{furniture}") for name in "ab"]), (0, 1))
    assert words.passage(told, told) == told.rstrip(".")
    assert len(words.passages) == 1


def test_a_mention_is_shown_with_its_sentence_and_a_credit_with_its_place() -> None:
    left = "It is over. The mayor told Northern Post that it is over! So it is.\n\nSource: Reuters"
    right = "It was on.\n\n(Reuters)"
    texts = Texts([Article("a", "", left), Article("b", "Northern Post", right)])
    _, relay, agency = explain(texts, (0, 1))
    assert relay.passage(left, right) == " The mayor told Northern Post that it is over!"
    assert (relay.kind, agency.kind) == (EvidenceKind.RELAYS, EvidenceKind.AGENCY)
    assert (agency.why, agency.passage(left, right)) == ("Both credit Reuters.", "Reuters")


def test_a_translation_names_the_facts() -> None:
    texts = Texts(article for article in DERIVED if article.id in ("ukrainian", "wire"))
    [facts] = explain(texts, (0, 1), 0.9)
    assert facts.kind is EvidenceKind.TRANSLATES
    assert facts.why.startswith("Two languages have 15 figures and names alike, in much the same order: ")
    assert facts.score == 0.9
