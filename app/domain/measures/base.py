"""What a measure is."""

from collections.abc import Callable

from app.domain.answer import Answer
from app.domain.finding import Finding

# Symmetric: what it says does not depend on which answer comes first. None when it has nothing to say.
Measure = Callable[[Answer, Answer], Finding | None]
