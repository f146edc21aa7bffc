// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderdiff.h"

#include <QSet>

#include <algorithm>

namespace Console {

namespace {

void extend(QList<OrderDiff::Range> &ranges, qsizetype row)
{
    if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == row)
        ++ranges.last().count;
    else
        ranges += {row, 1};
}

QSet<CustomerId> setOf(const QList<CustomerId> &ids, qsizetype first, qsizetype end)
{
    return {ids.cbegin() + first, ids.cbegin() + end};
}

} // namespace

OrderDiff diffOf(const QList<CustomerId> &before, const QList<CustomerId> &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const qsizetype beforeEnd = before.size() - tail;
    const qsizetype afterEnd = after.size() - tail;
    const QSet<CustomerId> old = setOf(before, head, beforeEnd);
    const QSet<CustomerId> fresh = setOf(after, head, afterEnd);

    OrderDiff diff;
    QList<CustomerId> stayed;
    for (qsizetype row = head; row < beforeEnd; ++row) {
        if (fresh.contains(before[row]))
            stayed += before[row];
        else
            extend(diff.removed, row);
    }
    qsizetype next = 0;
    for (qsizetype row = head; row < afterEnd; ++row) {
        if (!old.contains(after[row]))
            extend(diff.inserted, row);
        else if (stayed[next++] != after[row])
            diff.moved = true;
    }
    if (diff.moved) {
        for (qsizetype row = 0; row < after.size(); ++row) {
            if (row < head || row >= afterEnd || old.contains(after[row]))
                diff.survivors += after[row];
        }
    }
    return diff;
}

} // namespace Console
