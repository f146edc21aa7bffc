// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalfile.h"

#include <QThread>

namespace Console {

/// Keeps the staged edits in a file beside the database, so that they outlive the window, a crash and a loss
/// of power. Reads, writes and syncs in a thread of its own; a step is on disk a moment after it was made.
class StageJournal : public QObject
{
    Q_OBJECT

public:
    /// \a stage is empty and outlives the journal. Tells by found() what was left by earlier runs.
    StageJournal(const QString &databasePath, MappingStage &stage, QObject *parent = nullptr);
    /// Waits until all steps are on disk.
    ~StageJournal() override;
    Q_DISABLE_COPY_MOVE(StageJournal)

    /// How many customers were being edited when earlier runs ended; 0: nothing was left, or it is not read
    /// yet.
    qsizetype left() const { return m_leftEdits; }
    /// Puts the steps that were left on the stage, each to be undone by itself.
    void takeUp();
    void discardLeft();

Q_SIGNALS:
    void found(qsizetype edits);
    /// Staged edits would not survive a crash, and why; empty: they would again.
    void trouble(const QString &detail);

private:
    template<class Work>
    void post(Work work);

    MappingStage &m_stage;
    JournalFile m_file;
    QThread m_thread;
    JournalFile::Steps m_left;
    qsizetype m_leftEdits = 0;
};

} // namespace Console
