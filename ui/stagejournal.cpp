// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stagejournal.h"

using namespace Qt::StringLiterals;

namespace Console {

template<class Work>
void StageJournal::post(Work work)
{
    QMetaObject::invokeMethod(
        &m_file, [file = &m_file, work = std::move(work)] { work(*file); }, Qt::QueuedConnection);
}

StageJournal::StageJournal(const QString &databasePath, MappingStage &stage, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_file(databasePath)
{
    m_file.moveToThread(&m_thread);
    m_thread.setObjectName("journal"_L1);
    m_thread.start();
    connect(&m_file, &JournalFile::gathered, this, [this](const JournalFile::Steps &left, qsizetype edits) {
        m_left = left;
        m_leftEdits = edits;
        Q_EMIT found(edits);
    });
    connect(&m_file, &JournalFile::trouble, this, &StageJournal::trouble);
    connect(&m_stage, &MappingStage::stepped, this, [this](const QString &description, const auto &edits) {
        post([step = MappingStage::DescribedStep {description, edits}](
                 JournalFile &file) { file.append(step); });
    });
    connect(&m_stage, &MappingStage::moved, this,
        [this](int index) { post([index](JournalFile &file) { file.moveTo(index); }); });
    connect(
        &m_stage, &MappingStage::cleared, this, [this] { post([](JournalFile &file) { file.remove(); }); });
    post([](JournalFile &file) { file.open(); });
}

StageJournal::~StageJournal()
{
    // What was posted is still written.
    QMetaObject::invokeMethod(
        &m_file, [this] { m_file.sync(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void StageJournal::takeUp()
{
    // Ids of added customers may have been given anew meanwhile.
    QMap<CustomerId, CustomerId> fresh;
    for (const MappingStage::DescribedStep &step : std::as_const(m_left)) {
        for (const MappingStage::Step &edit : step.edits) {
            if (qint64(edit.id) < 0)
                fresh.insert(edit.id, {});
        }
    }
    auto next = qint64(m_stage.nextAddedIds(fresh.size()));
    for (CustomerId &id : fresh)
        id = CustomerId {next++};
    for (MappingStage::DescribedStep &step : m_left) {
        for (MappingStage::Step &edit : step.edits) {
            if (qint64(edit.id) < 0)
                edit.giveId(fresh.value(edit.id));
        }
    }
    m_stage.putAll(m_left);
    discardLeft();
}

void StageJournal::discardLeft()
{
    m_left.clear();
    m_leftEdits = 0;
    // After the lines of the steps that were taken up.
    post([](JournalFile &file) {
        file.sync();
        file.discardLeft();
    });
}

} // namespace Console
