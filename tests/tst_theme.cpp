// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

// WCAG 2.1, level AA: text, and the parts of a control or mark that must be told apart.
constexpr double TextContrast = 4.5;
constexpr double MarkContrast = 3.0;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
        + 0.0722 * linear(double(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)}); // of references, two would be gone
    return (high + 0.05) / (low + 0.05);
}

struct Pair
{
    const char *name;
    QColor Colors::*front;
    QColor Colors::*back;
    double lowest;
};

/// What is drawn on what.
QList<Pair> pairs()
{
    using C = Colors;
    QList<Pair> all;
    const QList<std::pair<const char *, QColor C::*>> surfaces {{"window", &C::window}, {"base", &C::base},
        {"navigation", &C::navigation}, {"selection", &C::selection}, {"hover", &C::hover},
        {"warn surface", &C::warnSurface}, {"bad surface", &C::badSurface},
        {"fresh surface", &C::freshSurface}};
    for (const auto &[name, surface] : surfaces)
        all += {Pair {name, &C::text, surface, TextContrast}, Pair {name, &C::dim, surface, TextContrast}};
    for (const auto surface : {&C::window, &C::base, &C::selection})
        all += Pair {"accent", &C::accent, surface, TextContrast};
    for (const auto surface : {&C::window, &C::base, &C::selection, &C::badSurface})
        all += Pair {"bad", &C::bad, surface, TextContrast};
    all += Pair {"primary", &C::onPrimary, &C::primary, TextContrast};
    for (const auto surface : {&C::base, &C::selection, &C::freshSurface, &C::warnSurface}) {
        all += Pair {"good mark", &C::good, surface, MarkContrast};
        all += Pair {"bad mark", &C::bad, surface, MarkContrast};
    }
    return all;
}

} // namespace

/// The colours can be read, light and dark.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void contrastIsAsTheStandardCounts();
    void thePaletteFollowsTheChoice();
};

void TestTheme::everythingCanBeRead_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(Theme::Choice::Light);
    QTest::newRow("dark") << int(Theme::Choice::Dark);
}

void TestTheme::everythingCanBeRead()
{
    QFETCH(const int, choice);
    Theme theme;
    theme.choose(Theme::Choice(choice));
    const Colors &colors = theme.colors();
    for (const Pair &pair : pairs()) {
        const double found = contrast(colors.*pair.front, colors.*pair.back);
        QVERIFY2(found >= pair.lowest,
            qPrintable(u"%1: %2 on %3 has only %4 : 1"_s.arg(QLatin1StringView(pair.name),
                (colors.*pair.front).name(), (colors.*pair.back).name(), QString::number(found, 'f', 2))));
    }
}

void TestTheme::contrastIsAsTheStandardCounts()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.01);
    QVERIFY(std::abs(contrast(0x777777, 0xffffff) - 4.48) < 0.01);
}

void TestTheme::thePaletteFollowsTheChoice()
{
    Theme theme;
    for (const auto choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
        theme.choose(choice);
        QCOMPARE(theme.isDark(), choice == Theme::Choice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.colors().window);
        QCOMPARE(QApplication::palette().color(QPalette::Text), theme.colors().text);
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
