// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingstage.h"

#include <QLockFile>
#include <QThread>

#include <memory>

namespace Console {

/// Keeps the staged edits in a file beside the database, so that they outlive the window and a crash: one
/// line a step, one for each undo and redo. Written in a thread of its own. What was left by an earlier run
/// stays in a second file until it is taken up or discarded.
///
/// The first process to open the journal owns it; in another one it does nothing.
class StageJournal : public QObject
{
    Q_OBJECT

public:
    /// Reads what was left; \a stage is empty and outlives the journal.
    StageJournal(const QString &databasePath, MappingStage &stage, QObject *parent = nullptr);
    /// Writes what is still to be written.
    ~StageJournal() override;
    Q_DISABLE_COPY_MOVE(StageJournal)

    /// How many customers were being edited when the last run ended; 0: nothing was left.
    qsizetype left() const { return m_leftEdits; }
    /// Puts the steps that were left on the stage, each to be undone by itself.
    void takeUp();
    void discardLeft();

private:
    struct Step
    {
        QString text;
        QList<MappingStage::Step> edits;
    };
    struct Writer;

    void gatherLeft();
    template<class Work>
    void post(Work work);
    static QList<Step> stepsIn(const QString &path);
    static QByteArray lineFrom(const Step &step);

    MappingStage &m_stage;
    QLockFile m_lock;
    QString m_path;
    QString m_leftPath;
    QList<Step> m_left;
    qsizetype m_leftEdits = 0;
    QThread m_thread;
    std::unique_ptr<Writer> m_writer;
};

} // namespace Console
