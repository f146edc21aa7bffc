// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "windowstates.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QTest>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

struct Look
{
    QSize size;
    Theme::Choice theme;
};

/// "1280x800" and "dark"; none when it is no such thing.
std::optional<Look> lookFrom(const QString &size, const QString &theme)
{
    const QStringList sides = size.split(u'x');
    const Look look {{sides.value(0).toInt(), sides.value(1).toInt()},
        theme == "dark"_L1 ? Theme::Choice::Dark : Theme::Choice::Light};
    const bool known = theme == "dark"_L1 || theme == "light"_L1;
    return sides.size() == 2 && look.size.isValid() && known ? std::optional(look) : std::nullopt;
}

/// A button that has less room than its text; none when all is well.
const QAbstractButton *cutButton(const QWidget &shown)
{
    for (const QAbstractButton *button : shown.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->sizeHint().width())
            return button;
    }
    return nullptr;
}

bool shoot(const WindowState &state, const Look &look, const QDir &folder)
{
    WindowScene scene;
    scene.opening = [&look](MainWindow &window) {
        window.theme().choose(look.theme);
        window.resize(look.size);
    };
    QWidget *shown = reachState(scene, state);
    // Nobody else does when a dialog has gone and there is no window manager.
    shown->activateWindow();
    if (!QTest::qWaitForWindowActive(shown))
        return false;
    if (!QTest::qWaitFor([shown] { return cutButton(*shown) == nullptr; }, 2'000)) {
        const QAbstractButton *button = cutButton(*shown);
        qWarning("%s: %s has %d of the %d pixels it needs", state.name, qPrintable(button->text()),
            button->width(), button->sizeHint().width());
    }
    // Counts for the other parts of the window are read last, and move what stands beside them; an order that
    // a callback has changed comes anew a little later.
    QTest::qWait(400);
    return shown->grab().save(folder.filePath(QLatin1StringView(state.name) + ".png"_L1));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Saves a picture of every page, dialog and state."_s);
    parser.addPositionalArgument(u"folder"_s, u"where to"_s);
    parser.addPositionalArgument(u"states"_s, u"only these"_s, u"[state...]"_s);
    parser.addOptions({{u"size"_s, u"of the window"_s, u"WxH"_s, u"1280x800"_s},
        {u"theme"_s, u"light or dark"_s, u"theme"_s, u"light"_s},
        {u"language"_s, u"of the window"_s, u"code"_s, u"en"_s}});
    parser.addHelpOption();
    parser.process(app);
    const auto look = lookFrom(parser.value(u"size"_s), parser.value(u"theme"_s));
    QStringList wanted = parser.positionalArguments();
    if (!look || wanted.isEmpty())
        parser.showHelp(2);
    const QDir folder(wanted.takeFirst());
    if (!folder.mkpath(u"."_s))
        return 1;
    Language::speak(parser.value(u"language"_s));
    QApplication::setCursorFlashTime(0);
    // What a desktop would set; without one Qt takes whatever fontconfig names first.
    if (QFontDatabase::families().contains("Inter"_L1))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    for (const WindowState &state : windowStates()) {
        if ((wanted.isEmpty() || wanted.contains(QLatin1StringView(state.name)))
            && !shoot(state, *look, folder))
            return 1;
    }
    return 0;
}
