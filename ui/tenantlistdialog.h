// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readthread.h"
#include "tenantlist.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace Console {

class ImportSettings;

/// Takes a list of tenants in for Auto-match: shows how the file was understood, and which lines cannot be
/// used, before anything is kept.
class TenantListDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a database and \a reader outlive it.
    TenantListDialog(Database &database, ReadThread &reader, const QString &path, QWidget *parent);
    /// Ends the reading under way.
    ~TenantListDialog() override;

private:
    void layOut();
    void read(const std::optional<TenantListLayout> &layout);
    void showList(const TenantList &list);
    void showColumns();
    void showProblems();
    TenantListLayout chosenLayout() const;
    void startImport();
    void writeFrom(qsizetype first);

    Database &m_database;
    ReadThread &m_reader;
    QString m_path;
    TenantList m_list;
    ImportSettings *m_settings = nullptr;
    QList<QComboBox *> m_columns; ///< Id, Name, Partner, ExternalId
    QLabel *m_summary = nullptr;
    QTreeWidget *m_problems = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    ReadThread::Cancelled m_asked;
};

} // namespace Console
