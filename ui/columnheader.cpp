// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnheader.h"

namespace Console {

QVariant columnHeader(const QStringList &columns, int section, Qt::Orientation orientation, int role)
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap);
    return role == Qt::DisplayRole ? QVariant(columns.value(section)) : QVariant();
}

} // namespace Console
