"""An article gives back the part that a token stands in."""

from app.domain.reading.reading import read_figures
from tests.domain.attribution.parts import cut, words_of


def test_a_figure_is_found_in_its_paragraph_sentence_and_quotation() -> None:
    # given a figure in a quotation in the second sentence of the second paragraph
    text = "Title\n\nNobody knew. “We saw some 300 men,” he said."
    article = cut(text)
    (reading,) = read_figures(text)
    # when its parts are asked for
    span = article.span_of(reading)
    # then they are those
    assert words_of(article.tokens, span) == "some 300 men"
    assert article.paragraph_of(span.first) == 1
    assert article.sentence_of(span.first) == 2
    assert article.quotation_of(span.first) == 0
    assert article.turn_of(span.first) is None


def test_what_is_counted_does_not_hold_the_words_that_bind_it() -> None:
    text = "It is estimated at 300 men."
    article = cut(text)
    counted = article.counted(read_figures(text))
    assert [article.tokens[index].text for index in sorted(counted)] == ["300", "men"]
