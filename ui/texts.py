"""The one function that every word on the screen passes through, and Qt's own words in Dutch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_CONTEXT = "Recruitmentwijzer"


def tr(text: str) -> str:
    """Return a text of the program in the language that is on; the Dutch text itself is the key."""
    return QCoreApplication.translate(_CONTEXT, text)


def install_qt_dutch(app: QCoreApplication) -> bool:
    """Let Qt's own dialogs, menus and dates speak Dutch; tell whether the translation was found."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load("qtbase_nl", folder):
        return False
    return app.installTranslator(translator)
