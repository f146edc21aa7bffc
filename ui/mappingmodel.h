// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mappingcheck.h"
#include "mappingorder.h"
#include "mappingrows.h"

#include <QAbstractTableModel>

namespace Console {

/// The mapping table: ids of all rows in the order wanted, the rows themselves in pages read when they are
/// looked at, staged edits laid over them. Never waits for the database.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// \a orders answers what takes long, \a pages what scrolling and typing wait for.
    MappingModel(ReadThread &orders, ReadThread &pages, MappingStage &stage, MappingCheck &check,
        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order) override;

    void setFilter(const MappingFilter &filter);
    const MappingFilter &filter() const { return m_order.filter(); }
    const MappingSort &sorting() const { return m_order.sort(); }
    /// Other rows are chosen in addition to the states; what is shown follows in place.
    void setChosen(const QList<CustomerId> &ids);
    void reload() { ask(filter(), sorting()); }
    /// Rows that someone changed; those of others are marked for a moment.
    void applyChanges(const ChangeNotice &notice);
    /// Reads these as the database has them now, for their staged edits.
    void readAgain(const QList<CustomerId> &ids) { m_rows->refresh(ids); }
    /// While edits are being applied nothing can be edited.
    void setFrozen(bool frozen) { m_frozen = frozen; }
    bool isFrozen() const { return m_frozen; }
    bool isLoaded() const { return m_loaded; }

    CustomerId idAt(int row) const;
    /// -1 when it is not shown.
    int rowOf(CustomerId id) const;
    /// The row as it is shown, with its staged edit; none while it is not read.
    std::optional<CustomerRow> rowAt(int row) const;
    /// The row as the database has it.
    std::optional<CustomerRow> storedRow(CustomerId id) const;

    /// Calls \a done with the rows as the database has them: at once when all are at hand, else when read.
    void fetch(const QList<CustomerId> &ids, QObject *context,
        const std::function<void(const QList<CustomerRow> &)> &done)
    {
        m_rows->fetch(ids, context, done);
    }

    /// A cell is about to be edited: whoever changes it from now on is in conflict with what will be typed.
    void beginTyping(const QModelIndex &index);
    /// What is being typed into a cell, judged with every key.
    void setTyping(const QModelIndex &index, const QString &text);
    void endTyping();
    bool isTyping() const { return m_typing && m_typing->text; }
    QString typingProblem() const { return m_typingProblem.text; }
    const MappingProblem &typingFault() const { return m_typingProblem; }

    /// What the cells of a column hold, where an edit or a problem can be about it.
    static std::optional<CustomerField> fieldOf(int column);

Q_SIGNALS:
    /// The first rows of a new order are here.
    void loaded();
    void failed(const QString &sentence);
    void typingProblemChanged();

private:
    struct Typing
    {
        CustomerId id {};
        CustomerField field = CustomerField::Name;
        PartnerId partner {};
        std::optional<CustomerRow> base; ///< when it began
        std::optional<QString> text;     ///< none: nothing yet
    };

    void ask(const MappingFilter &filter, const MappingSort &sort);
    void start(const QList<CustomerId> &ids, const QList<CustomerRow> &rows);
    void complete(const QList<CustomerId> &ids, const OrderDiff &diff);
    void reorder(const QList<CustomerId> &survivors);
    void follow(const QList<CustomerId> &ids);
    void showAdded(const QList<CustomerId> &ids);
    void gatherAdded();
    bool isWanted(CustomerId added) const;
    CustomerEdit editOn(CustomerId id, CustomerField field, const CustomerRow &stored) const;
    void judgeTyping();
    void repaint();
    QVariant display(const CustomerRow &row, const CustomerEdit *edit, int column) const;
    QString clashText(const CustomerRow &row, const CustomerEdit *edit, int column) const;
    QString spoken(const CustomerRow &row, const CustomerEdit *edit, int column) const;
    QVariant stateWord(const CustomerRow &row, const CustomerEdit *edit) const;
    QVariant changedText(const CustomerRow &row, const CustomerEdit *edit) const;
    QString problemAt(CustomerId id, int column) const;

    MappingStage &m_stage;
    MappingCheck &m_check;
    MappingOrder m_order;
    MappingRows *m_rows;
    QList<CustomerId> m_added; ///< staged additions that the filter lets through: above all others, sorted
    QSet<CustomerId> m_chosen; ///< of the filter
    bool m_loaded = false;
    bool m_frozen = false;
    bool m_changedMeanwhile = false; ///< since the order was asked for
    QSet<CustomerId> m_fresh;
    QTimer m_freshTimer;
    std::optional<Typing> m_typing;
    MappingProblem m_typingProblem;
};

} // namespace Console
