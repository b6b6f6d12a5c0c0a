"""Sentences that remember how they were said."""

import pickle
from copy import deepcopy

from torchviewer.mission.said import Said


def test_that_it_is_the_sentence_for_all_who_do_not_ask() -> None:
    said = Said("has {0} columns instead of {1}", 68, 69)
    assert said == "has 68 columns instead of 69"
    assert f"line 2: {said}" == "line 2: has 68 columns instead of 69"
    assert (said.form, said.parts) == ("has {0} columns instead of {1}", (68, 69))


def test_that_a_part_with_braces_stays_as_it_is() -> None:
    assert Said("Write {0}", '{"EPOCH": 1}') == 'Write {"EPOCH": 1}'


def test_that_a_copy_remembers_as_well() -> None:
    said = Said("Write {0}, or {1}", "{}", Said("add {0}", "EPOCH"))
    for copy in (deepcopy(said), pickle.loads(pickle.dumps(said))):
        assert (copy, copy.form, copy.parts) == (said, said.form, said.parts)
        assert copy.parts[1].parts == ("EPOCH",)
