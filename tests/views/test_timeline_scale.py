"""Time to pixels and back, and the instants that the axis marks."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.views.timeline_scale import Scale, axis, choose_step, nice_step_s

NOV_1 = 1383264000.0  # 2013-11-01T00:00:00Z, `date -u -d 2013-11-01 +%s`
WIDTHS = {"second": 52.0, "minute": 34.0, "day": 64.0, "date": 40.0, "month": 56.0, "year": 28.0}

starts = st.floats(NOV_1 - 4e6, NOV_1 + 9e6)
lengths = st.floats(10.0, 1.2e7)
widths = st.floats(200.0, 4000.0)


def scale_of(start: float, length: float, width: float) -> Scale:
    return Scale(start, start + length, 116.0, width)


@given(starts, lengths, widths, st.floats(0.0, 1.0))
def test_that_an_instant_goes_to_its_pixel_and_back(start, length, width, part):
    scale = scale_of(start, length, width)
    utc_s = start + part * length
    # float64 keeps UTC seconds of this century to 2.4e-7 s
    assert scale.utc_s(scale.x_px(utc_s)) == pytest.approx(utc_s, rel=0, abs=2e-6)


@given(starts, lengths, widths)
def test_that_labels_of_the_axis_keep_apart(start, length, width):
    scale = scale_of(start, length, width)
    marks = axis(scale, WIDTHS.__getitem__)
    spans = []
    for utc_s, kind in marks.labels:
        x = scale.x_px(utc_s)
        is_time = kind in ("second", "minute")
        left = x - WIDTHS[kind] / 2 if is_time else x + 6.0
        spans.append((left, left + WIDTHS[kind]))
    for (_, right), (left, _) in pairwise(spans):
        assert left > right


@given(starts, lengths, widths)
def test_that_the_axis_marks_only_what_is_in_view(start, length, width):
    scale = scale_of(start, length, width)
    marks = axis(scale, WIDTHS.__getitem__)
    for utc_s in (*marks.ticks, *marks.days, *(label[0] for label in marks.labels)):
        assert scale.shows(utc_s)


@pytest.mark.parametrize(
    ("length_s", "kind", "step_s"),
    [
        (5 * 86400.0, "minute", 43200.0),
        (6 * 3600.0, "minute", 1800.0),
        (600.0, "minute", 60.0),
        (30.0, "second", 5.0),
        (132 * 86400.0, "date", 604800.0),
    ],
)
def test_that_steps_suit_the_zoom(length_s, kind, step_s):
    step = choose_step(scale_of(NOV_1, length_s, 1470.0), WIDTHS.__getitem__)
    assert (step.kind, step.seconds) == (kind, step_s)


def test_that_midnight_bears_the_date():
    marks = axis(scale_of(NOV_1 - 3600.0, 7200.0, 1400.0), WIDTHS.__getitem__)
    assert (NOV_1, "day") in marks.labels


def test_that_weeks_begin_on_mondays():
    marks = axis(scale_of(NOV_1, 60 * 86400.0, 700.0), WIDTHS.__getitem__)
    assert marks.step.seconds == 604800.0
    for utc_s, _ in marks.labels:
        assert dt.datetime.fromtimestamp(utc_s, tz=dt.UTC).weekday() == 0


@pytest.mark.parametrize(
    ("seconds", "nice"), [(0.1, 1), (58, 60), (4300, 3600), (3456, 3600), (1e7, 604800)]
)
def test_that_steps_are_round(seconds, nice):
    assert nice_step_s(seconds) == nice


def test_that_lines_stand_at_labelled_months_not_at_weeks_between_them():
    marks = axis(scale_of(NOV_1, 91 * 86400.0, 1400.0), {**WIDTHS, "date": 120.0}.__getitem__)
    assert marks.step.kind == "month"
    assert marks.days == tuple(utc_s for utc_s, _ in marks.labels)
    assert marks.days[1] == NOV_1 + 30 * 86400.0
