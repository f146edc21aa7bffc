// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace Console::Language {

namespace {

constexpr auto System = "system"_L1;
constexpr auto SourceLanguage = "en"_L1;

// Qt's words that are met everywhere, for where its own translations are not installed.
[[maybe_unused]] constexpr std::array QtWords {QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"), QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Alt"), QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"), QT_TRANSLATE_NOOP("QShortcut", "Backspace"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"), QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"), QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"), QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All")};

void install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

QStringList choices()
{
    return {System, SourceLanguage, u"de"_s};
}

QString chosen(const QString &choice, const QStringList &preferred)
{
    const QStringList known = choices().sliced(1);
    if (known.contains(choice))
        return choice;
    for (const QString &name : preferred) {
        // English needs no file, so QTranslator would pass it over for what is wanted less.
        const QString language = name.section(u'-', 0, 0);
        if (known.contains(language))
            return language;
    }
    return SourceLanguage;
}

void speak(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() != QLocale::system().language())
        QLocale::setDefault(locale);
    if (language == SourceLanguage)
        return;
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"cyberapp-console_"_s + language, u":/i18n"_s);
}

} // namespace Console::Language
