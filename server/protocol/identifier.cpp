// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identifier.h"

#include <algorithm>

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

bool isSegment(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'_';
    });
}

std::optional<int> number(QStringView text)
{
    constexpr qsizetype MaximumDigits = 9;
    const bool plain = !text.isEmpty() && text.size() <= MaximumDigits
        && std::all_of(text.begin(), text.end(), isDigit) && (text.size() == 1 || text[0] != u'0');
    if (!plain)
        return std::nullopt;
    return text.toInt();
}

std::optional<Identifier::Part> part(QStringView text)
{
    const auto segments = text.split(u'.');
    const qsizetype count = segments.size();
    if (count < 5 || !segments[count - 2].startsWith(u'v'))
        return std::nullopt;
    const auto major = number(segments[count - 2].sliced(1));
    const auto minor = number(segments[count - 1]);
    if (!major || !minor || !std::all_of(segments.begin(), segments.end() - 2, isSegment)
        || !isLetter(segments[0][0]) || !isLetter(segments[1][0])) {
        return std::nullopt;
    }
    const auto entityStart = segments[0].size() + segments[1].size() + 2;
    const auto entityEnd = text.size() - segments[count - 1].size() - segments[count - 2].size() - 2;
    return Identifier::Part {
        segments[0], segments[1], text.sliced(entityStart, entityEnd - entityStart), *major, *minor};
}

} // namespace

std::optional<Identifier> Identifier::parse(QStringView text)
{
    constexpr QStringView Prefix = u"cti.";
    if (text.size() > MaximumLength || !text.startsWith(Prefix))
        return std::nullopt;
    Identifier identifier;
    for (const QStringView &piece : text.sliced(Prefix.size()).split(u'~')) {
        const auto parsed = part(piece);
        if (!parsed)
            return std::nullopt;
        identifier.parts += *parsed;
    }
    return identifier;
}

} // namespace Console
