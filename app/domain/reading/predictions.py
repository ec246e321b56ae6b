"""Readings in the shape that the figure scorer reads."""

from decimal import Decimal

from app.domain.reading.reading import Reading


def to_prediction(reading: Reading) -> dict[str, object]:
    """One reading as the scorer's record: places, bounds as plain numbers, qualifier, unit and kind."""
    figure = reading.figure
    return {
        "start": reading.start,
        "end": reading.end,
        "low": _number(figure.low),
        "high": _number(figure.high),
        "low_incl": figure.low_included,
        "high_incl": figure.high_included,
        "qual": figure.qualifier.value,
        "unit": figure.unit,
        "kind": reading.kind.value,
        "approximate": figure.approximate,
        "headline": _number(figure.headline),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
