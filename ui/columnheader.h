// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace Console {

/// What headerData() of a table with these columns answers; rows are numbered from 1.
QVariant columnHeader(const QStringList &columns, int section, Qt::Orientation orientation, int role);

} // namespace Console
