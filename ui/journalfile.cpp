// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfile.h"

#include "durable.h"
#include "editjson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>
#include <vector>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcJournal, "console.ui.journal")

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
// Windows on one folder at once that keep their edits.
constexpr int Slots = 8;
// Dead lines are not worth a rewrite before they are this many bytes.
constexpr qint64 SmallestWaste = 1024 * 1024;

bool syncToDisk(int handle)
{
#ifdef Q_OS_WIN
    return _commit(handle) == 0;
#elif defined(Q_OS_LINUX)
    return ::fdatasync(handle) == 0;
#else
    return ::fsync(handle) == 0;
#endif
}

/// A new file is only found again when its folder was synced too.
void syncFolderOf(const QString &path)
{
    syncFolder(QFileInfo(path).absolutePath());
}

QByteArray lineFrom(const MappingStage::DescribedStep &step)
{
    QByteArray line =
        QJsonDocument(QJsonObject {{u"text"_s, step.description}}).toJson(QJsonDocument::Compact);
    line.chop(1);
    return line + ",\"edits\":" + editsToJson(step.edits) + "}\n";
}

QByteArray indexLine(qsizetype index)
{
    return "{\"index\":" + QByteArray::number(index) + "}\n";
}

JournalFile::Steps stepsIn(const QString &path)
{
    QFile file(path);
    JournalFile::Steps steps;
    if (!file.open(QIODevice::ReadOnly))
        return steps;
    qsizetype index = 0;
    while (!file.atEnd()) {
        // A line that was cut off by the end of its process is the last one and tells nothing.
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        if (line.contains("index"_L1)) {
            index = std::clamp<qsizetype>(line.value("index"_L1).toInteger(), 0, steps.size());
        } else if (line.contains("edits"_L1)) {
            steps.resize(index);
            steps += MappingStage::DescribedStep {
                line.value("text"_L1).toString(), editsFromJson(line.value("edits"_L1).toArray())};
            index = steps.size();
        }
    }
    steps.resize(index);
    return steps;
}

/// Adds steps of another run, whose added customers have the same ids but are others.
void addApart(JournalFile::Steps &steps, JournalFile::Steps &&more)
{
    qint64 lowest = 0;
    for (const MappingStage::DescribedStep &step : std::as_const(steps)) {
        for (const MappingStage::Step &edit : step.edits)
            lowest = std::min(lowest, qint64(edit.id));
    }
    for (MappingStage::DescribedStep &step : more) {
        for (MappingStage::Step &edit : step.edits) {
            if (qint64(edit.id) < 0)
                edit.giveId(CustomerId {qint64(edit.id) + lowest});
        }
    }
    steps += more;
}

/// How many customers are being edited after the steps.
qsizetype editedBy(const JournalFile::Steps &steps)
{
    QHash<CustomerId, bool> edited;
    for (const MappingStage::DescribedStep &step : steps) {
        for (const MappingStage::Step &edit : step.edits)
            edited.insert(edit.id, bool(edit.edit));
    }
    return std::count(edited.cbegin(), edited.cend(), true);
}

} // namespace

JournalFile::JournalFile(const QString &databasePath)
    : m_databasePath(databasePath)
    , m_sync(this)
{
    // Fires when the lines at hand are written: one sync for all of them.
    m_sync.setSingleShot(true);
    m_sync.setInterval(0);
    connect(&m_sync, &QTimer::timeout, this, &JournalFile::sync);
}

QString JournalFile::pathOf(int slot, QLatin1StringView kind) const
{
    const QString number = slot == 1 ? QString() : u"-%1"_s.arg(slot);
    return m_databasePath + kind + number;
}

bool JournalFile::takeSlot()
{
    for (int slot = 1; slot <= Slots; ++slot) {
        auto lock = std::make_unique<QLockFile>(pathOf(slot, "-staged"_L1) + ".lock"_L1);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            continue;
        m_lock = std::move(lock);
        m_slot = slot;
        return true;
    }
    return false;
}

void JournalFile::gather(int slot, Steps &left) const
{
    addApart(left, stepsIn(pathOf(slot, "-left"_L1)));
    addApart(left, stepsIn(pathOf(slot, "-staged"_L1)));
}

void JournalFile::open()
{
    if (!takeSlot()) {
        tell(tr("too many windows are open on this folder"));
        Q_EMIT gathered({}, 0);
        return;
    }
    Steps left;
    gather(m_slot, left);
    QList<int> others;
    std::vector<std::unique_ptr<QLockFile>> locks;
    for (int slot = 1; slot <= Slots; ++slot) {
        const auto isThere = [&](QLatin1StringView kind) { return QFile::exists(pathOf(slot, kind)); };
        if (slot == m_slot || (!isThere("-staged"_L1) && !isThere("-left"_L1)))
            continue;
        auto lock = std::make_unique<QLockFile>(pathOf(slot, "-staged"_L1) + ".lock"_L1);
        lock->setStaleLockTime(0);
        if (!lock->tryLock(0))
            continue;
        gather(slot, left);
        others += slot;
        locks.push_back(std::move(lock));
    }
    const QString leftPath = pathOf(m_slot, "-left"_L1);
    const qsizetype edits = editedBy(left);
    if (edits == 0) {
        QFile::remove(leftPath);
    } else {
        QSaveFile file(leftPath);
        if (file.open(QIODevice::WriteOnly)) {
            file.setPermissions(OwnerOnly);
            for (const MappingStage::DescribedStep &step : std::as_const(left))
                file.write(lineFrom(step));
        }
        if (!file.commit()) {
            tell(file.errorString());
            Q_EMIT gathered({}, 0);
            m_slot = 0;
            return;
        }
        syncFolderOf(leftPath);
    }
    QFile::remove(pathOf(m_slot, "-staged"_L1));
    for (const int slot : std::as_const(others)) {
        QFile::remove(pathOf(slot, "-staged"_L1));
        QFile::remove(pathOf(slot, "-left"_L1));
    }
    m_file.setFileName(pathOf(m_slot, "-staged"_L1));
    Q_EMIT gathered(edits == 0 ? Steps() : left, edits);
}

void JournalFile::append(const MappingStage::DescribedStep &step)
{
    const QByteArray line = lineFrom(step);
    while (m_sizes.size() > m_index)
        m_live -= m_sizes.takeLast();
    m_sizes += line.size();
    m_live += line.size();
    m_index = m_sizes.size();
    write(line);
}

void JournalFile::moveTo(int index)
{
    m_index = index;
    write(indexLine(index));
}

void JournalFile::write(const QByteArray &line)
{
    if (m_slot == 0)
        return;
    m_backlog += line;
    if (const QString reason = writeBacklog(); !reason.isEmpty()) {
        tell(reason);
        return;
    }
    tell({});
    if (m_written - m_live > std::max(m_live, SmallestWaste))
        compact();
    if (!m_sync.isActive())
        m_sync.start();
}

QString JournalFile::writeBacklog()
{
    const bool fresh = !m_file.exists();
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append, OwnerOnly))
        return m_file.errorString();
    if (fresh)
        syncFolderOf(m_file.fileName());
    const QByteArray lines = m_backlog.join();
    if (m_file.write(lines) != lines.size() || !m_file.flush()) {
        // A full disk may have taken half a line.
        const QString reason = m_file.errorString();
        m_file.close();
        QFile::resize(m_file.fileName(), m_written);
        return reason;
    }
    m_written += lines.size();
    m_backlog.clear();
    return {};
}

void JournalFile::compact()
{
    QFile old(m_file.fileName());
    QSaveFile fresh(m_file.fileName());
    if (!old.open(QIODevice::ReadOnly) || !fresh.open(QIODevice::WriteOnly))
        return;
    fresh.setPermissions(OwnerOnly);
    // The lines of steps by their place; one at the place of an undone one replaces it and all after it.
    QByteArrayList lines;
    qsizetype index = 0;
    while (!old.atEnd()) {
        const QByteArray line = old.readLine();
        if (line.startsWith("{\"index\":")) {
            index = std::clamp<qsizetype>(line.mid(9).chopped(2).toLongLong(), 0, lines.size());
        } else {
            lines.resize(index);
            lines += line;
            index = lines.size();
        }
    }
    for (const QByteArray &line : std::as_const(lines))
        fresh.write(line);
    fresh.write(indexLine(index));
    const qint64 size = fresh.size();
    m_file.close();
    if (fresh.commit())
        m_written = size;
    else
        qCWarning(lcJournal).noquote() << "the journal was not shortened:" << fresh.errorString();
}

void JournalFile::remove()
{
    m_file.close();
    m_backlog.clear();
    m_written = 0;
    m_sizes.clear();
    m_live = 0;
    m_index = 0;
    if (m_file.exists() && !m_file.remove())
        tell(m_file.errorString());
}

void JournalFile::discardLeft()
{
    if (m_slot != 0)
        QFile::remove(pathOf(m_slot, "-left"_L1));
}

void JournalFile::sync()
{
    m_sync.stop();
    if (m_file.isOpen() && !syncToDisk(m_file.handle()))
        tell(tr("the disk did not confirm the write"));
}

void JournalFile::tell(const QString &detail)
{
    if (m_trouble == detail)
        return;
    m_trouble = detail;
    if (!detail.isEmpty())
        qCWarning(lcJournal).noquote() << "staged edits would not survive a crash:" << detail;
    Q_EMIT trouble(detail);
}

} // namespace Console
