"""The path as the map samples it: each stretch is drawn with its own grade to its very end."""

import numpy as np
import pytest

from torchviewer.mission.times import parse_time
from torchviewer.views.map_samples import sampled


@pytest.fixture(scope="module")
def joints(mission, flight) -> list[float]:
    """Where the grade of the torch's path changes, by steps of a second over the flight."""
    start = parse_time("2013-11-07T04:00:00Z", mission)
    end = parse_time("2013-11-11T03:00:00Z", mission)
    path = flight.track(start, end, 1.0)
    return path.utc_s[1:][np.diff(path.grade) != 0].tolist()


def test_that_a_stretch_of_one_grade_ends_where_the_next_begins_to_a_tenth_of_a_second(
    flight, joints
) -> None:
    """20 s of a path are 150 km: so far a dashed line was drawn solid before a docking."""
    assert len(joints) >= 4
    for joint in joints:
        samples = sampled(flight.track, joint)
        near = samples.cut(joint - 30.0, joint + 30.0)
        last_of = near.utc_s[np.flatnonzero(np.diff(near.grade))]
        first_of = near.utc_s[np.flatnonzero(np.diff(near.grade)) + 1]
        assert np.all(first_of - last_of <= 0.1 + 1e-6)
        assert np.abs(first_of - joint).min() <= 1.0


def test_that_every_instant_of_a_stretch_has_the_grade_that_it_is_drawn_with(
    flight, joints
) -> None:
    for joint in joints:
        for run in sampled(flight.track, joint).cut(joint - 60.0, joint + 60.0).runs():
            for utc_s in np.arange(run.utc_s[0] + 0.1, run.utc_s[-1], 1.0):
                grade = flight.fix(float(utc_s)).grade
                assert grade == ("", "tracked", "reconstructed", "ground")[run.grade[-1]]


def test_that_samples_are_in_the_order_of_time(flight, joints) -> None:
    for joint in joints:
        samples = sampled(flight.track, joint)
        assert np.all(np.diff(samples.utc_s) > 0)
        assert np.all(np.diff(samples.along_deg) >= 0)
