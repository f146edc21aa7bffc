// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerimport.h"
#include "mappingmodel.h"

#include <QDialog>
#include <QPointer>

namespace Console {

class PartnersModel;

/// Files of customers: what is shown goes out, what comes in is staged. The work is done in a thread of its
/// own, so that neither typing nor scrolling waits for it.
class MappingFiles : public QObject
{
    Q_OBJECT

public:
    /// \a window is what dialogs belong to.
    MappingFiles(Database &database, MappingModel &model, MappingStage &stage, const PartnersModel &partners,
        QWidget *window);
    /// Ends what is under way.
    ~MappingFiles() override;
    Q_DISABLE_COPY_MOVE(MappingFiles)

    /// Asks for a file. Staged edits are not in it, which is said first.
    void chooseExport();
    /// CSV, or TSV when \a path ends so, of what the filter shows in the order shown.
    void exportTo(const QString &path);
    void chooseImport(std::optional<PartnerId> partner);
    /// CSV, TSV or a workspace; new customers without a partner of their own are \a partner's.
    void importFrom(const QString &path, std::optional<PartnerId> partner);

    /// Someone wrote to the database.
    void forget() { m_stale = true; }

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void askWhereTo();
    void showFailure(const QString &title, const QString &sentence);
    QSet<QString> pendingVendorIds() const;
    void stage(const ImportPlan &plan);

    MappingModel &m_model;
    MappingStage &m_stage;
    const PartnersModel &m_partners;
    QWidget *m_window;
    QPointer<QDialog> m_import; ///< goes before the thread that works for it
    ReadThread::Cancelled m_export;
    ReadThread m_reader;
    bool m_stale = false; ///< the database changed since an import was begun
};

} // namespace Console
