// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerdraft.h"

#include <QObject>
#include <QUndoStack>

namespace Console {

/// The edits that are meant but not applied, as steps that can be undone and redone. Nothing of it is in the
/// database. One edit a customer; those added here have ids below zero.
class MappingStage : public QObject
{
    Q_OBJECT

public:
    /// The edit of \a id after a step; none takes it back.
    struct Step
    {
        CustomerId id {};
        std::optional<CustomerEdit> edit;
    };

    explicit MappingStage(QObject *parent = nullptr);
    ~MappingStage() override;
    Q_DISABLE_COPY_MOVE(MappingStage)

    QUndoStack &steps() { return m_steps; }
    const QHash<CustomerId, CustomerEdit> &edits() const { return m_edits; }
    const CustomerEdit *edit(CustomerId id) const;
    bool isEmpty() const { return m_edits.isEmpty(); }
    /// The added ones, newest first.
    QList<CustomerId> added() const;
    /// All edited customers in the order in which they were first edited.
    QList<CustomerId> inOrder() const;
    /// The customer as it would be after applying, on what is in the database now.
    CustomerRow wanted(const CustomerEdit &edit) const;
    CustomerId nextAddedId() { return CustomerId {--m_lastAdded}; }

    /// Puts several edits as one described step. Edits that change nothing are dropped.
    void put(const QString &description, const QList<Step> &edits);
    /// Forgets all edits and steps: they were applied or discarded.
    void clear();

    /// Every customer that a step, undone or not, speaks of.
    QList<CustomerId> known() const { return m_known.keys(); }
    /// Notes what \a id is in the database now; none: it is gone.
    void setCurrent(CustomerId id, const std::optional<CustomerRow> &current);
    std::optional<CustomerRow> current(CustomerId id) const { return m_known.value(id); }
    bool isConflict(CustomerId id) const;
    QList<CustomerId> conflicts() const;
    /// Keeps my values over theirs, or theirs over mine; one step.
    void resolve(const QList<CustomerId> &ids, bool mine);

Q_SIGNALS:
    /// The edits of these customers or their conflicts are others now.
    void changed(const QList<Console::CustomerId> &ids);
    /// A step was put on top of those done.
    void stepped(const QString &description, const QList<Console::MappingStage::Step> &edits);
    /// Undo or redo: so many steps are done now.
    void moved(int steps);
    /// All edits and steps were forgotten.
    void cleared();

private:
    friend class StageCommand;
    void replace(const QList<Step> &edits);

    QUndoStack m_steps;
    QHash<CustomerId, CustomerEdit> m_edits;
    QHash<CustomerId, std::optional<CustomerRow>> m_known; ///< as the database has them now
    QHash<CustomerId, qint64> m_sequence;
    qint64 m_lastSequence = 0;
    qint64 m_lastAdded = 0;
    bool m_changing = false; ///< by put() or clear()
};

} // namespace Console
