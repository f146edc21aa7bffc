// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timestamp.h"

#include <QDate>

namespace Console {

namespace {

/// Takes \a text apart from the left.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_rest(text)
    {
    }

    /// The next \a digits digits as a number, -1 when they are none.
    int number(qsizetype digits)
    {
        if (m_rest.size() < digits)
            return -1;
        int value = 0;
        for (const QChar c : m_rest.first(digits)) {
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c.unicode() - u'0');
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }

    bool oneOf(QStringView characters)
    {
        if (m_rest.isEmpty() || !characters.contains(m_rest[0]))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QStringView m_rest;
};

bool within(int value, int lowest, int highest)
{
    return value >= lowest && value <= highest;
}

bool scanDate(Scanner &scanner)
{
    const int year = scanner.number(4);
    if (!scanner.oneOf(u"-"))
        return false;
    const int month = scanner.number(2);
    if (!scanner.oneOf(u"-"))
        return false;
    const int day = scanner.number(2);
    // QDate has no year 0, RFC 3339 has; 2000 is a leap year as well.
    return year >= 0 && QDate::isValid(year == 0 ? 2000 : year, month, day);
}

bool scanTime(Scanner &scanner)
{
    if (!within(scanner.number(2), 0, 23) || !scanner.oneOf(u":") || !within(scanner.number(2), 0, 59)
        || !scanner.oneOf(u":") || !within(scanner.number(2), 0, 60)) {
        return false;
    }
    if (!scanner.oneOf(u"."))
        return true;
    if (scanner.number(1) < 0)
        return false;
    while (scanner.number(1) >= 0) { }
    return true;
}

bool scanOffset(Scanner &scanner)
{
    if (scanner.oneOf(u"Zz"))
        return true;
    return scanner.oneOf(u"+-") && within(scanner.number(2), 0, 23) && scanner.oneOf(u":")
        && within(scanner.number(2), 0, 59);
}

} // namespace

bool isTimestamp(QStringView text)
{
    Scanner scanner(text);
    return scanDate(scanner) && scanner.oneOf(u"Tt ") && scanTime(scanner) && scanOffset(scanner)
        && scanner.atEnd();
}

} // namespace Console
