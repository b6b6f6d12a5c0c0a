"""Every reason for which an element set is refused is told in the language of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from torchviewer.flight.element_files import examine_element_file
from torchviewer.mission.said import Said
from torchviewer.views import element_reasons
from torchviewer.views.element_reasons import FORMS, retold
from torchviewer.views.import_box import fault_text
from torchviewer.views.language import use_language

PROGRAM = Path(element_reasons.__file__).parents[1]
# of the station, 9 November 2013 (elements/iss.tle of the torch's mission)
LINE_1 = "1 25544U 98067A   13313.62113251  .00018930  00000-0  33897-3 0  9996"
LINE_2 = "2 25544 051.6507 107.7937 0001163 107.9239 307.8122 15.49991301857265"
KVN = "CCSDS_OMM_VERS = 2.0\nNORAD_CAT_ID = 25544\n"
DAMAGED = {
    "nothing": b"",
    "bytes": bytes(range(256)),
    "UTF-16": LINE_1.encode("utf-16"),
    "short": f"{LINE_1[:-1]}\n{LINE_2}",
    "shifted": f"{LINE_1[:8]}x{LINE_1[9:]}\n{LINE_2}",
    "letter": f"{LINE_1}\n{LINE_2.replace('107.9239', '1O7.9239')}",
    "checksum": f"{LINE_1}\n{LINE_2[:-1]}6",
    "alone": LINE_1,
    "other satellite": f"{LINE_1}\n2 25545{LINE_2[7:-1]}6",
    "no message": KVN,
    "no number": KVN.replace("25544", "-5"),
    "not JSON": '[{"EPOCH": 1,}]',
    "not XML": "<ndm><omm></ndm>",
    "no column": "NORAD_CAT_ID,EPOCH\n25544,2013-11-09T14:54:25\n",
}


@pytest.fixture(params=["de", "ru"])
def language(request, qapp) -> Iterator[str]:
    """A language other than the gate's."""
    use_language(request.param)
    yield request.param
    use_language("en")


def forms_made() -> set[str]:
    """The forms of all that is Said: written there, or as `form` in the same function."""
    found: set[str] = set()
    for path in (*PROGRAM.glob("flight/*.py"), *PROGRAM.glob("mission/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for scope in (tree, *functions):
            said = [
                node.args[0]
                for node in ast.walk(scope)
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "Said"
            ]
            found |= {one.value for one in said if isinstance(one, ast.Constant)}
            if scope is not tree and any(isinstance(one, ast.Name) for one in said):
                found |= {
                    node.value.value
                    for node in ast.walk(scope)
                    if isinstance(node, ast.Assign)
                    and ast.unparse(node.targets[0]) == "form"
                    and isinstance(node.value, ast.Constant)
                }
    return found


def test_that_translators_are_given_every_form_and_no_other() -> None:
    assert len(forms_made()) > 120
    assert forms_made() == set(FORMS)
    assert len(FORMS) == len(set(FORMS))


def test_that_every_form_is_translated_with_all_its_parts(language: str) -> None:
    for form in FORMS:
        told = QCoreApplication.translate("ElementReasons", form)
        assert told != form, language
        assert sorted(re.findall(r"{\d}", told)) == sorted(re.findall(r"{\d}", form)), told


@pytest.mark.parametrize("content", DAMAGED.values(), ids=list(DAMAGED))
def test_that_what_is_wrong_and_what_to_do_are_told_anew(language: str, content) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    [fault] = examine_element_file(data).faults
    assert isinstance(fault.what, Said)
    assert retold(fault.what) != fault.what
    assert not fault.instead or retold(fault.instead) != fault.instead
    told = fault_text(fault)
    assert retold(fault.what)[1:] in told
    assert not told[:1].islower() or fault.line_number
    assert not re.search(r"\b(line|the|has|is|with|set)\b", told), told


def test_that_parts_are_told_anew_too(language: str) -> None:
    letter = DAMAGED["letter"].encode()
    [fault] = examine_element_file(letter).faults
    name = {"de": "Argument des Perigäums", "ru": "аргумент перигея"}[language]
    assert f"35-42 ({name})" in retold(fault.what)


def test_that_a_file_that_is_not_there_is_told_anew(language: str, tmp_path: Path) -> None:
    [gone] = examine_element_file(tmp_path / "gone.tle").faults
    [folder] = examine_element_file(tmp_path).faults
    assert retold(gone.what) == {
        "de": "diese Datei gibt es nicht", "ru": "такого файла нет"
    }[language]  # fmt: skip
    assert retold(folder.what).startswith({"de": "die Datei ", "ru": "файл "}[language])


def test_that_english_stays_as_the_gate_has_said_it(qapp) -> None:
    for content in DAMAGED.values():
        data = content if isinstance(content, bytes) else content.encode()
        [fault] = examine_element_file(data).faults
        assert retold(fault.what) == fault.what
