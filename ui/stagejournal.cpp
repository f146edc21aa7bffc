// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stagejournal.h"

#include "editjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcJournal, "console.ui.journal")

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

/// Appends lines in the journal's thread.
struct StageJournal::Writer
{
    explicit Writer(const QString &path)
        : file(path)
    {
    }
    void append(const QByteArray &line)
    {
        if ((!file.isOpen() && !file.open(QIODevice::WriteOnly | QIODevice::Append, OwnerOnly))
            || file.write(line) != line.size() || !file.flush())
            warn();
    }
    void remove()
    {
        file.close();
        if (file.exists() && !file.remove())
            warn();
    }
    void warn() const
    {
        qCWarning(lcJournal).noquote() << "staged edits would not survive a crash:" << file.errorString();
    }

    QFile file;
    QObject here; ///< lives in the thread: what is invoked on it runs there
};

template<class Work>
void StageJournal::post(Work work)
{
    QMetaObject::invokeMethod(
        &m_writer->here, [writer = m_writer.get(), work = std::move(work)] { work(*writer); },
        Qt::QueuedConnection);
}

StageJournal::StageJournal(const QString &databasePath, MappingStage &stage, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_lock(databasePath + "-staged.lock"_L1)
    , m_path(databasePath + "-staged"_L1)
    , m_leftPath(databasePath + "-left"_L1)
{
    m_lock.setStaleLockTime(0);
    if (!m_lock.tryLock(0))
        return;
    gatherLeft();
    m_writer = std::make_unique<Writer>(m_path);
    m_writer->here.moveToThread(&m_thread);
    m_thread.setObjectName("journal"_L1);
    m_thread.start();
    connect(&m_stage, &MappingStage::stepped, this, [this](const QString &text, const auto &edits) {
        post([step = Step {text, edits}](Writer &writer) { writer.append(lineFrom(step)); });
    });
    connect(&m_stage, &MappingStage::moved, this, [this](int index) {
        post([line = "{\"index\":" + QByteArray::number(index) + "}\n"](
                 Writer &writer) { writer.append(line); });
    });
    connect(
        &m_stage, &MappingStage::cleared, this, [this] { post([](Writer &writer) { writer.remove(); }); });
}

StageJournal::~StageJournal()
{
    if (!m_writer)
        return;
    // What was posted is still written.
    QMetaObject::invokeMethod(
        &m_writer->here, [] {}, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void StageJournal::gatherLeft()
{
    m_left = stepsIn(m_leftPath);
    const QList<Step> last = stepsIn(m_path);
    if (!last.isEmpty()) {
        m_left += last;
        QSaveFile file(m_leftPath);
        if (file.open(QIODevice::WriteOnly)) {
            file.setPermissions(OwnerOnly);
            for (const Step &step : std::as_const(m_left))
                file.write(lineFrom(step));
        }
        if (!file.commit()) {
            qCWarning(lcJournal).noquote() << "staged edits cannot be kept:" << file.errorString();
            return;
        }
    }
    QFile::remove(m_path);
    QHash<CustomerId, bool> edited;
    for (const Step &step : std::as_const(m_left)) {
        for (const MappingStage::Step &edit : step.edits)
            edited.insert(edit.id, edit.edit.has_value());
    }
    m_leftEdits = std::count(edited.cbegin(), edited.cend(), true);
    if (m_leftEdits == 0)
        discardLeft();
}

void StageJournal::takeUp()
{
    // Ids of added customers may have been given anew meanwhile.
    QHash<CustomerId, CustomerId> fresh;
    for (Step &step : m_left) {
        for (MappingStage::Step &edit : step.edits) {
            if (qint64(edit.id) >= 0)
                continue;
            if (!fresh.contains(edit.id))
                fresh.insert(edit.id, m_stage.nextAddedId());
            edit.id = fresh.value(edit.id);
            if (edit.edit)
                edit.edit->base.id = edit.id;
        }
        m_stage.put(step.text, step.edits);
    }
    discardLeft();
}

void StageJournal::discardLeft()
{
    m_left.clear();
    m_leftEdits = 0;
    if (!m_writer) {
        QFile::remove(m_leftPath);
        return;
    }
    // After the lines of the steps that were taken up.
    post([path = m_leftPath](Writer &) { QFile::remove(path); });
}

QList<StageJournal::Step> StageJournal::stepsIn(const QString &path)
{
    QFile file(path);
    QList<Step> steps;
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
            steps += Step {line.value("text"_L1).toString(), editsFromJson(line.value("edits"_L1).toArray())};
            index = steps.size();
        }
    }
    steps.resize(index);
    return steps;
}

QByteArray StageJournal::lineFrom(const Step &step)
{
    const QJsonObject line {{u"text"_s, step.text}, {u"edits"_s, editsToJson(step.edits)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace Console
