// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingstage.h"

#include <QFile>
#include <QLockFile>
#include <QTimer>

#include <memory>

namespace Console {

/// The files of a journal beside the database; lives in a thread of its own. One line a step, one for each
/// undo and redo. Lines that come while the disk is busy are synced together, in order. Lines that no longer
/// tell anything are dropped when they are more than the rest.
///
/// Each window on a folder has a pair of files of its own: `-staged` of this run, `-left` of earlier ones
/// that nobody has answered for. Who starts takes over what windows that are gone have left.
class JournalFile : public QObject
{
    Q_OBJECT

public:
    using Steps = QList<MappingStage::DescribedStep>;

    explicit JournalFile(const QString &databasePath);

    /// Takes a pair of files and reads what was left; tells by gathered().
    void open();
    void append(const MappingStage::DescribedStep &step);
    /// So many steps are done now.
    void moveTo(int index);
    /// Nothing is staged any more.
    void remove();
    void discardLeft();
    /// Waits for the disk.
    void sync();

Q_SIGNALS:
    void gathered(const Console::JournalFile::Steps &left, qsizetype edits);
    /// Staged edits would not survive a crash, and why; empty: they would again.
    void trouble(const QString &detail);

private:
    QString pathOf(int slot, QLatin1StringView kind) const;
    bool takeSlot();
    void gather(int slot, Steps &left) const;
    void write(const QByteArray &line);
    /// Why not; empty when all is written.
    QString writeBacklog();
    void compact();
    void tell(const QString &detail);

    QString m_databasePath;
    int m_slot = 0; ///< 0: none was free
    std::unique_ptr<QLockFile> m_lock;
    QFile m_file;
    QByteArrayList m_backlog; ///< not written yet
    qint64 m_written = 0;     ///< bytes of whole lines in the file
    QList<qint64> m_sizes;    ///< of the lines of steps, those undone included
    qint64 m_live = 0;
    qsizetype m_index = 0;
    QTimer m_sync;
    QString m_trouble;
};

} // namespace Console
