// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace Console {

/// A button that is one with an action: its text, state, tooltip and click.
QPushButton *makeActionButton(QAction *action, QWidget *parent, const QString &text = {});

} // namespace Console
