// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingcheck.h"

#include <QDialog>

class QTreeWidget;

namespace Console {

class Theme;

/// What applying would write: before and after of every change.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const MappingStage &stage, const Theme &theme, QWidget *parent);
};

/// Why applying was refused; choosing a line leads to its row.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemsDialog(const MappingStage &stage, const MappingCheck &check, QWidget *parent);

Q_SIGNALS:
    void chosen(Console::CustomerId id);
};

/// Base, mine and theirs of every conflict; one side is kept for the lines selected, or for all.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(MappingStage &stage, const Theme &theme, QWidget *parent);

private:
    void fill();
    void resolve(bool mine);

    MappingStage &m_stage;
    const Theme &m_theme;
    QTreeWidget *m_lines;
};

} // namespace Console
