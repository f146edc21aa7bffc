// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identifier.h"

namespace Console {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

// Segments with a single dot between any two.
bool isSegments(QStringView text)
{
    QChar previous = u'.';
    for (const QChar c : text) {
        const bool legal = c == u'.' ? previous != u'.' : isLetter(c) || isDigit(c) || c == u'_';
        if (!legal)
            return false;
        previous = c;
    }
    return previous != u'.';
}

std::optional<int> number(QStringView text)
{
    constexpr qsizetype MaximumDigits = 9;
    if (text.isEmpty() || text.size() > MaximumDigits || (text.size() > 1 && text[0] == u'0'))
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<Identifier::Part> part(QStringView text)
{
    const qsizetype minorDot = text.lastIndexOf(u'.');
    const qsizetype majorDot = minorDot > 0 ? text.first(minorDot).lastIndexOf(u'.') : -1;
    if (majorDot < 0 || text[majorDot + 1] != u'v')
        return std::nullopt;
    const auto major = number(text.first(minorDot).sliced(majorDot + 2));
    const auto minor = number(text.sliced(minorDot + 1));
    const QStringView names = text.first(majorDot);
    const qsizetype vendorDot = names.indexOf(u'.');
    const qsizetype packageDot = names.indexOf(u'.', vendorDot + 1);
    if (!major || !minor || vendorDot < 0 || packageDot < 0 || !isSegments(names) || !isLetter(names[0])
        || !isLetter(names[vendorDot + 1])) {
        return std::nullopt;
    }
    return Identifier::Part {names.first(vendorDot), names.first(packageDot).sliced(vendorDot + 1),
        names.sliced(packageDot + 1), *major, *minor};
}

} // namespace

std::optional<Identifier> Identifier::parse(QStringView text)
{
    constexpr QStringView Prefix = u"cti.";
    if (text.size() > MaximumLength || !text.startsWith(Prefix))
        return std::nullopt;
    Identifier identifier;
    for (qsizetype start = Prefix.size(); start >= 0;) {
        const qsizetype end = text.indexOf(u'~', start);
        const auto parsed = part(end < 0 ? text.sliced(start) : text.first(end).sliced(start));
        if (!parsed)
            return std::nullopt;
        identifier.parts.append(*parsed);
        start = end < 0 ? end : end + 1;
    }
    return identifier;
}

} // namespace Console
