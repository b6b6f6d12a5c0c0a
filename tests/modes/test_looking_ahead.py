"""What is on the map while the pointer looks at another instant."""

import pytest
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import utc_s_from_iso
from torchviewer.views import theme
from torchviewer.views.language import use_language

WALK_UTC_S = utc_s_from_iso("2013-11-09T15:00:00Z")


@pytest.fixture
def dress(explorer, state, look):
    """Give the window a size, a size of text and a language, until the end."""

    def wear(size, scale, language):
        theme.apply(look, "dark", scale)
        explorer.resize(*size)
        state.set_language(language)
        state.seek(WALK_UTC_S)
        settle(explorer)

    state.language_changed.connect(use_language)
    yield wear
    use_language("en")
    theme.apply(look, "dark", 1.0)


def settle(explorer):
    QApplication.processEvents()
    explorer.map.prepare_fully()
    QApplication.processEvents()


@pytest.mark.parametrize("compares", [False, True])
@pytest.mark.parametrize("language", ["en", "de", "ru"])
@pytest.mark.parametrize("window", [((1366, 768), 1.0), ((1280, 720), 2.0)])
def test_that_the_tag_covers_neither_statement_nor_legend(
    explorer, dress, window, language, *, compares
):
    """The statement stands at the lower end now, as the torch is in its upper corner."""
    dress(*window, language)
    state = explorer._state
    for kind in ("two_body", "j2") if compares else ():
        state.enquiry.compare(kind, shown=True)
    for minutes in (10, 32, 60):
        state.preview(WALK_UTC_S + minutes * 60.0)
        settle(explorer)
        tag, truth = explorer.readouts.tag, explorer.map.truth
        assert tag.isVisible()
        assert truth.y() > explorer.map.height() / 2
        assert explorer.map.rect().contains(tag.geometry())
        assert not tag.geometry().intersects(truth.geometry())
        if compares:
            assert not tag.geometry().intersects(explorer.map.legend.geometry())


def test_that_a_sentence_without_room_leaves_no_empty_strip(explorer, state, dress):
    dress((1366, 768), 1.0, "en")
    readouts = explorer.readouts
    assert readouts.sentence.isVisible()
    state.preview(WALK_UTC_S + 32 * 60.0)
    settle(explorer)
    assert not readouts.sentence.isVisible()
    assert readouts.sentence.text()
    bottom = max(figure.geometry().bottom() for figure in readouts.figures if figure.isVisible())
    top = min(figure.y() for figure in readouts.figures if figure.isVisible())
    assert readouts.height() - bottom <= top + 1
