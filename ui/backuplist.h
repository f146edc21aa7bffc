// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups.h"

#include <QTreeWidget>

namespace Console {

/// The backups of a data folder, newest first.
class BackupList : public QTreeWidget
{
    Q_OBJECT

public:
    BackupList(const QString &directory, QWidget *parent);

    /// Reads the folder; the one chosen stays chosen.
    void reload();
    /// Its path; empty for none.
    QString chosen() const;

private:
    Backups m_backups;
};

} // namespace Console
