// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace Console {

class ChangeTree;
class MappingStage;
class Theme;

/// Base, mine and theirs of every conflict; one side is kept for the lines selected, or for all.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(MappingStage &stage, const Theme &theme, QWidget *parent);

private:
    void fill();
    void showChoices();
    void resolve(bool mine);

    MappingStage &m_stage;
    ChangeTree *m_lines;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace Console
