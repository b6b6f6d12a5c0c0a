"""The language of the interface: which are there, and putting one in force."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from torchviewer.mission.resources import resource_root

SOURCE_LANGUAGE = "en"


class _InForce:
    """Translators must live as long as they are installed."""

    translators: tuple[QTranslator, ...] = ()


def interface_languages() -> tuple[str, ...]:
    """Languages of the interface, the source's first."""
    files = sorted((resource_root() / "translations").glob("torchviewer_*.qm"))
    found = [file.stem.removeprefix("torchviewer_") for file in files]
    return (SOURCE_LANGUAGE, *(code for code in found if code != SOURCE_LANGUAGE))


def use_language(code: str) -> None:
    """Translate the interface into `code`; what has no translation stays in English."""
    for translator in _InForce.translators:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale(code))
    found = []
    folder = str(resource_root() / "translations")
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in ((f"qtbase_{code}", qt_folder), (f"torchviewer_{code}", folder)):
        translator = QTranslator()
        if translator.load(name, where):
            QCoreApplication.installTranslator(translator)
            found.append(translator)
    _InForce.translators = tuple(found)
