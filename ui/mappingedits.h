// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automatch.h"
#include "mappingmodel.h"

namespace Console {

/// The edits of many rows at once; each becomes one step. Rows that are not read yet are read first.
class MappingEdits : public QObject
{
    Q_OBJECT

public:
    MappingEdits(MappingModel &model, MappingStage &stage, QObject *parent = nullptr);

    void clearMapping(const QList<CustomerId> &ids);
    /// Excluding leaves mapped customers as they are and says so.
    void setExcluded(const QList<CustomerId> &ids, bool excluded);
    void remove(const QList<CustomerId> &ids);
    /// Gives the others what the first of \a ids has in this column: its name, no tenant, or that it needs
    /// none. An id belongs to one customer alone: that is said instead.
    void fillDown(const QList<CustomerId> &ids, int column);
    /// Adds them, of which there is one at least, as one step; returns the first.
    CustomerId add(const QList<CustomerRow> &customers);
    /// Overwrites cells from \a row and \a column on with those of blockFrom().
    void paste(int row, int column, const QString &text);
    /// What is being edited, and the tenants that edits want.
    StagedIds stagedIds();
    /// Maps customers that are not being edited to tenants that no edit wants; returns how many.
    qsizetype match(const QList<TenantPair> &pairs);

Q_SIGNALS:
    /// Something the operator should know, in words.
    void told(const QString &sentence);

private:
    using Change = std::function<bool(CustomerEdit &)>;
    void change(const QList<CustomerId> &ids, const std::function<QString(qsizetype)> &describe,
        const Change &change);
    void fill(const QList<CustomerId> &ids, const Change &change);
    QList<CustomerId> unstaged(const QList<CustomerId> &ids) const;
    QList<CustomerEdit> editsOf(const QList<CustomerRow> &rows, const QList<CustomerId> &ids) const;

    MappingModel &m_model;
    MappingStage &m_stage;
};

} // namespace Console
