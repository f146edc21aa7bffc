// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingcheck.h"

#include <QDialog>

namespace Console {

class Theme;

/// What applying would write: before and after of every change.
class PreviewDialog : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const QList<StagedEdit> &edits, const Theme &theme, QWidget *parent);
};

/// What was written.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QList<StagedEdit> &edits, const Theme &theme, QWidget *parent);
};

/// Why applying was refused; choosing a line leads to its row.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemsDialog(const MappingStage &stage, const MappingCheck &check, QWidget *parent);

Q_SIGNALS:
    void chosen(Console::CustomerId id);
    /// Whom the problem speaks of is to be shown.
    void rivalChosen(const Console::Rival &rival);
};

} // namespace Console
