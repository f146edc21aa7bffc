// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stagededit.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUndoStack>

namespace Console {

/// The edits that are meant but not applied, as steps that can be undone and redone. Nothing of it is in the
/// database. One edit a customer; those added here have ids below zero. What a step costs depends on the
/// customers it speaks of, not on all that are staged; a large one is taken in portions, between which the
/// window goes on.
class MappingStage : public QObject
{
    Q_OBJECT

public:
    /// The edit of \a id after a step; none takes it back.
    struct Step
    {
        CustomerId id {};
        StagedEdit edit;

        /// The same for a customer of another id.
        void giveId(CustomerId other);
    };
    /// Several edits that are undone together.
    struct DescribedStep
    {
        QString description;
        QList<Step> edits;
    };
    /// A conflict to settle: about one field, or all of the customer's.
    struct Choice
    {
        CustomerId id {};
        std::optional<CustomerField> field;
    };
    using Current = QHash<CustomerId, std::optional<CustomerRow>>;

    explicit MappingStage(QObject *parent = nullptr);
    ~MappingStage() override;
    Q_DISABLE_COPY_MOVE(MappingStage)

    QUndoStack &steps() { return m_steps; }
    /// Part of a step is still to be taken.
    bool isBusy() const { return m_taken < m_taking.size(); }
    /// Takes the rest of it at once. Whoever goes by all edits, or changes them, does so first.
    void finish();
    const QHash<CustomerId, StagedEdit> &edits() const { return m_edits; }
    const CustomerEdit *edit(CustomerId id) const;
    bool isEmpty() const { return m_edits.isEmpty(); }
    /// The added ones, newest first.
    QList<CustomerId> added() const { return m_added.keys(); }
    /// All edited customers in the order in which they were first edited.
    QList<CustomerId> inOrder() const { return m_order.values(); }
    QList<StagedEdit> editsInOrder() const;
    /// Grows in that order; 0 for one that is not edited.
    qint64 place(CustomerId id) const { return m_place.value(id); }
    /// The customer as it would be after applying, on what is in the database now.
    CustomerRow wanted(const CustomerEdit &edit) const;
    /// What a further edit of a customer starts from; \a stored is its row in the database.
    CustomerEdit editOn(CustomerId id, const CustomerRow &stored) const;
    /// The lowest of so many ids in a row for customers to be added: they are shown as they follow each
    /// other, above those that were added before.
    CustomerId nextAddedIds(qsizetype count = 1) { return CustomerId {m_lastAdded -= count}; }

    /// Puts several edits as one described step. Edits that change nothing are dropped.
    void put(const QString &description, const QList<Step> &edits);
    /// Those of \a edits that would change something, as put() would put them.
    QList<Step> effective(const QList<Step> &edits) const;
    /// Puts many steps, telling of the change once.
    void putAll(const QList<DescribedStep> &steps);
    /// Forgets all edits and steps: they were applied or discarded.
    void clear();

    /// Every customer that a step, undone or not, speaks of.
    QList<CustomerId> known() const { return m_known.keys(); }
    bool isKnown(CustomerId id) const { return m_known.contains(id); }
    /// Notes what customers are in the database now; none: it is gone.
    void setCurrent(const Current &current);
    std::optional<CustomerRow> current(CustomerId id) const;
    bool isConflict(CustomerId id) const { return m_conflicts.contains(id); }
    /// In the order of the edits.
    QList<CustomerId> conflicts() const;
    qsizetype conflictCount() const { return m_conflicts.size(); }
    /// Keeps my values over theirs, or theirs over mine; one step.
    void resolve(const QList<Choice> &choices, bool mine);
    void resolveAll(bool mine);

    /// The partners that there are now; until told, all are taken to be there.
    void setPartners(const QSet<PartnerId> &partners);
    bool hasPartner(PartnerId id) const { return !m_partners || m_partners->contains(id); }

Q_SIGNALS:
    /// The edits of these customers or their conflicts are others now.
    void changed(const QList<Console::CustomerId> &ids);
    /// A step was put on top of those done.
    void stepped(const QString &description, const QList<Console::MappingStage::Step> &edits);
    /// Undo or redo: so many steps are done now.
    void moved(int steps);
    /// All edits and steps were forgotten.
    void cleared();
    /// A partner came or went.
    void partnersChanged();

private:
    friend class StageCommand;
    void replace(const QList<Step> &edits);
    void takePortion();
    void take(const Step &step);
    void noteConflict(CustomerId id);
    CustomerEdit asNew(const CustomerEdit &edit);

    QUndoStack m_steps;
    QList<Step> m_taking; ///< the step under way
    qsizetype m_taken = 0;
    QTimer m_nextPortion;
    QHash<CustomerId, StagedEdit> m_edits;
    QHash<CustomerId, std::shared_ptr<const CustomerRow>>
        m_known; ///< as the database has them now; null: gone
    QHash<CustomerId, qint64> m_place;
    QMap<qint64, CustomerId> m_order;
    QMap<CustomerId, bool> m_added;
    QSet<CustomerId> m_conflicts;
    std::optional<QSet<PartnerId>> m_partners;
    QSet<CustomerId> *m_gathered = nullptr; ///< changed ids while many steps are put
    qint64 m_lastPlace = 0;
    qint64 m_lastAdded = 0;
    bool m_changing = false; ///< by put() or clear()
};

} // namespace Console
