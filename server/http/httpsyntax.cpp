// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsyntax.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Console {

namespace {

enum CharClass : quint8 { Token = 1, Field = 2, Target = 4, RegName = 8, Address = 16, Digit = 32 };

constexpr bool oneOf(char c, const char *set)
{
    for (; *set != '\0'; ++set) {
        if (*set == c)
            return true;
    }
    return false;
}

constexpr std::array<quint8, 256> makeClasses()
{
    std::array<quint8, 256> table {};
    for (unsigned i = 0; i < 256; ++i) {
        const auto c = static_cast<char>(i);
        const bool digit = i >= '0' && i <= '9';
        const bool letter = (i >= 'A' && i <= 'Z') || (i >= 'a' && i <= 'z');
        const bool hex = digit || (i >= 'A' && i <= 'F') || (i >= 'a' && i <= 'f');
        unsigned bits = 0;
        if (digit || letter || oneOf(c, "!#$%&'*+-.^_`|~"))
            bits |= Token;
        if (i == '\t' || (i >= 0x20 && i != 0x7f))
            bits |= Field;
        if (digit || letter || oneOf(c, "-._~%!$&'()*+,;=:@/?"))
            bits |= Target;
        if (digit || letter || oneOf(c, "-._~%!$&'()*+;="))
            bits |= RegName;
        if (hex || oneOf(c, ".:"))
            bits |= Address;
        if (digit)
            bits |= Digit;
        table.at(i) = static_cast<quint8>(bits);
    }
    return table;
}

constexpr std::array<quint8, 256> classes = makeClasses();

bool has(char c, CharClass wanted)
{
    return (classes[static_cast<unsigned char>(c)] & wanted) != 0; // NOLINT: the index cannot be out of range
}

bool all(QByteArrayView text, CharClass wanted)
{
    return std::all_of(text.begin(), text.end(), [wanted](char c) { return has(c, wanted); });
}

// Whether one of eight is below the space or is DEL ("Bit Twiddling Hacks": hasless, haszero).
bool holdsControl(quint64 eight)
{
    constexpr quint64 each = 0x0101'0101'0101'0101;
    constexpr quint64 highest = each * 0x80;
    const quint64 zeroIfDel = eight ^ (each * 0x7f);
    return (((eight - each * ' ') & ~eight) | ((zeroIfDel - each) & ~zeroIfDel)) & highest;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Takes a token or a quoted string from the front of text; null when there is none.
QByteArrayView takeParameterValue(QByteArrayView &text)
{
    qsizetype end = 0;
    if (text.startsWith('"')) {
        end = text.indexOf('"', 1);
        // A backslash would need unescaping; no media type of ours has one.
        if (end < 0 || text.first(end).contains('\\'))
            return {};
        const QByteArrayView value = text.sliced(1, end - 1);
        text = text.sliced(end + 1);
        return value.isEmpty() ? QByteArrayView("") : value;
    }
    while (end < text.size() && isTokenChar(text[end]))
        ++end;
    if (end == 0)
        return {};
    const QByteArrayView value = text.first(end);
    text = text.sliced(end);
    return value;
}

} // namespace

bool isTokenChar(char c)
{
    return has(c, Token);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && all(text, Token);
}

bool isFieldValue(QByteArrayView text)
{
    constexpr qsizetype stride = sizeof(quint64);
    // Tokens are the longest by far; a tab is found below.
    while (text.size() >= stride && !holdsControl(qFromUnaligned<quint64>(text.data())))
        text = text.sliced(stride);
    return all(text, Field);
}

bool isTargetText(QByteArrayView text)
{
    return !text.isEmpty() && all(text, Target);
}

bool isHost(QByteArrayView text)
{
    qsizetype end = 0;
    if (text.startsWith('[')) {
        end = text.indexOf(']');
        if (end < 3 || !all(text.sliced(1, end - 1), Address))
            return false;
        ++end;
    } else {
        end = text.indexOf(':');
        if (end < 0)
            end = text.size();
        if (end == 0 || !all(text.first(end), RegName))
            return false;
    }
    const QByteArrayView port = text.sliced(end);
    return port.isEmpty() || (port.startsWith(':') && port.size() <= 6 && all(port.sliced(1), Digit));
}

bool isJsonMediaType(QByteArrayView text)
{
    const qsizetype semicolon = text.indexOf(';');
    const QByteArrayView type = trimmedBlanks(semicolon < 0 ? text : text.first(semicolon));
    if (!equalsIgnoringCase(type, "application/json"))
        return false;
    QByteArrayView rest = semicolon < 0 ? QByteArrayView() : text.sliced(semicolon);
    bool charsetSeen = false;
    while (!rest.isEmpty()) {
        if (!rest.startsWith(';'))
            return false;
        rest = trimmedBlanks(rest.sliced(1));
        if (rest.isEmpty() || rest.startsWith(';'))
            continue;
        const qsizetype equals = rest.indexOf('=');
        if (equals < 0 || !isToken(rest.first(equals)))
            return false;
        const QByteArrayView name = rest.first(equals);
        rest = rest.sliced(equals + 1);
        const QByteArrayView value = takeParameterValue(rest);
        if (value.isNull())
            return false;
        if (equalsIgnoringCase(name, "charset")) {
            if (charsetSeen || !equalsIgnoringCase(value, "utf-8"))
                return false;
            charsetSeen = true;
        }
        rest = trimmedBlanks(rest);
    }
    return true;
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && blank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && blank(text.back()))
        text.chop(1);
    return text;
}

bool equalsIgnoringCase(QByteArrayView text, QByteArrayView lower)
{
    return text.size() == lower.size()
        && std::equal(
            text.begin(), text.end(), lower.begin(), [](char a, char b) { return lowered(a) == b; });
}

} // namespace Console
