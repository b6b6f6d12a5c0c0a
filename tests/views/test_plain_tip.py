"""Tool tips show what is written."""

from PySide6.QtGui import QTextDocument

from torchviewer.views.plain_tip import plain_tip


def test_that_marks_in_a_text_are_shown_and_not_obeyed(look):
    hostile = '<b>bold</b> & <img src="file:///etc/passwd">\nsecond line'
    shown = QTextDocument()
    shown.setHtml(plain_tip(hostile))
    assert shown.toPlainText() == hostile


def test_that_no_text_gives_no_tip():
    assert plain_tip("") == ""
