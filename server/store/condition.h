// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace Console {

/// Part of a statement with the values for its place markers.
struct Condition
{
    QString sql;
    QVariantList values;
    bool operator==(const Condition &) const = default;

    Condition &operator+=(const Condition &more)
    {
        sql += more.sql;
        values += more.values;
        return *this;
    }
    Condition &operator+=(const QString &more)
    {
        sql += more;
        return *this;
    }
    friend Condition operator+(Condition some, const Condition &more) { return some += more; }
    friend Condition operator+(Condition some, const QString &more) { return some += more; }
    friend Condition operator+(const QString &some, const Condition &more)
    {
        return Condition {some, {}} += more;
    }
};

} // namespace Console
