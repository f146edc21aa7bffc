// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QListWidget>

namespace Console {

/// The list of pages at the left, each with a count at its right.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    Navigation(const Theme &theme, QWidget *parent);

    void addPage(const QString &name, const QKeySequence &shortcut);
    void setCount(int page, const QString &count);

    /// Pixels at which no name meets its count.
    int neededWidth() const;
};

} // namespace Console
