// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnheader.h"
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "mark.h"
#include "words.h"

using namespace Qt::StringLiterals;

// How MappingModel shows a row; the rest of it is in mappingmodel.cpp.

namespace Console {

using namespace MappingColumns;

namespace {

bool isPending(const CustomerEdit *edit, int column)
{
    if (edit == nullptr)
        return false;
    if (edit->draft.kind != CustomerDraft::Kind::Changed)
        return true;
    switch (column) {
    case Name:
        return edit->draft.name.has_value();
    case VendorId:
        return edit->draft.vendorId.has_value();
    case AcronisId:
        return edit->draft.acronisId.has_value() || edit->draft.excluded.has_value();
    default:
        return false;
    }
}

QString shortened(const QString &text)
{
    return text.size() > 10 ? text.left(8) + u'…' : text;
}

/// What the colours of a cell say is said in words.
QString spokenCell(const QString &column, const QString &text, const QString &problem, bool pending)
{
    QString spoken = u"%1: %2"_s.arg(column, text);
    if (!problem.isEmpty())
        spoken += u", "_s + problem;
    return pending ? MappingModel::tr("%1, pending").arg(spoken) : spoken;
}

Mark markOf(MappingState state)
{
    switch (state) {
    case MappingState::Unmapped:
        return Mark::Open;
    case MappingState::Mapped:
        return Mark::Good;
    case MappingState::Excluded:
        return Mark::Excluded;
    }
    return Mark::Open;
}

} // namespace

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("State"), tr("Customer"), tr("Vendor tenant id"), tr("Acronis tenant id"),
                            tr("Partner"), tr("Datacenter"), tr("Changed")},
        section, orientation, role);
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CustomerId id = idAt(index.row());
    const CustomerEdit *edit = m_stage.edit(id);
    const int column = index.column();
    switch (role) {
    case PendingRole:
        return edit != nullptr;
    case CellPendingRole:
        return isPending(edit, column);
    case StruckRole:
        return edit != nullptr && edit->draft.kind == CustomerDraft::Kind::Removed;
    case FreshRole:
        return m_fresh.contains(id);
    case ProblemRole:
        return problemAt(id, column);
    default:
        break;
    }
    const auto row = edit != nullptr ? std::optional(m_stage.wanted(*edit)) : storedRow(id);
    if (!row) {
        if (role == Qt::DisplayRole || role == DimRole) {
            if (!m_rows.contains(id)) {
                wantPage(index.row() - m_added.size());
                if (!m_readingPage)
                    m_pageTimer.start();
            }
            return role == DimRole ? QVariant(true) : QVariant(column == Name ? u"…"_s : QString());
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, edit, column);
    case Qt::AccessibleTextRole:
        return spokenCell(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
            display(*row, edit, column).toString(), problemAt(id, column), isPending(edit, column));
    case Qt::EditRole:
        return column == Name ? row->name : column == VendorId ? row->vendorId : row->acronisId;
    case Qt::ToolTipRole: {
        const QString problem = problemAt(id, column);
        return problem.isEmpty() ? display(*row, edit, column) : QVariant(problem);
    }
    case MarkRole:
        if (m_stage.isConflict(id))
            return int(Mark::Conflict);
        return int(edit != nullptr ? Mark::Pending : markOf(row->state()));
    case DimRole:
        return column == Changed || (column == AcronisId && row->acronisId.isEmpty())
            || (column == Datacenter && row->datacenterUrl.isEmpty());
    case AlarmRole:
        return column == Changed
            && (!m_check.problemOf(id).isEmpty()
                || (m_typing && m_typing->first == id && !m_typingProblem.isEmpty()));
    default:
        return {};
    }
}

QString MappingModel::problemAt(CustomerId id, int column) const
{
    const CustomerField field = column == Name ? CustomerField::Name
        : column == VendorId                   ? CustomerField::VendorId
                                               : CustomerField::AcronisId;
    if (column != Name && column != VendorId && column != AcronisId)
        return {};
    if (m_typing && *m_typing == std::pair(id, field))
        return m_typingProblem;
    return m_check.problemOf(id, field);
}

QVariant MappingModel::display(const CustomerRow &row, const CustomerEdit *edit, int column) const
{
    const auto bothSides = [&](const QString &mine, auto CustomerRow::*member) -> QString {
        const CustomerId id = edit != nullptr ? edit->base.id : CustomerId {};
        const auto theirs = m_stage.current(id);
        if (edit == nullptr || !theirs || !m_stage.isConflict(id) || !isPending(edit, column)
            || (*theirs).*member == edit->base.*member)
            return {};
        const auto side = [](const QString &text) { return text.isEmpty() ? tr("none") : shortened(text); };
        return tr("mine %1 · theirs %2").arg(side(mine), side((*theirs).*member));
    };
    switch (column) {
    case State:
        return stateWord(row, edit);
    case Name: {
        const QString both = bothSides(row.name, &CustomerRow::name);
        return both.isEmpty() ? row.name : both;
    }
    case VendorId: {
        const QString both = bothSides(row.vendorId, &CustomerRow::vendorId);
        return both.isEmpty() ? row.vendorId : both;
    }
    case AcronisId: {
        const QString both = bothSides(row.acronisId, &CustomerRow::acronisId);
        if (!both.isEmpty())
            return both;
        if (!row.acronisId.isEmpty())
            return row.acronisId;
        return row.excluded ? tr("excluded") : tr("not mapped");
    }
    case Partner:
        return row.partnerName;
    case Datacenter:
        return datacenterName(row.datacenterUrl);
    case Changed:
        return changedText(row, edit);
    default:
        return {};
    }
}

QVariant MappingModel::stateWord(const CustomerRow &row, const CustomerEdit *edit) const
{
    if (edit != nullptr)
        return m_stage.isConflict(edit->base.id) ? tr("Conflict") : tr("Pending");
    switch (row.state()) {
    case MappingState::Unmapped:
        return tr("Unmapped");
    case MappingState::Mapped:
        return tr("Mapped");
    case MappingState::Excluded:
        return tr("Excluded");
    }
    return {};
}

QVariant MappingModel::changedText(const CustomerRow &row, const CustomerEdit *edit) const
{
    const CustomerId id = edit != nullptr ? edit->base.id : row.id;
    if (m_typing && m_typing->first == id && !m_typingProblem.isEmpty())
        return m_typingProblem;
    if (edit == nullptr)
        return changedWords(row.changedBy, row.changedAt);
    if (m_stage.isConflict(id)) {
        const auto theirs = m_stage.current(id);
        return theirs ? changedWords(theirs->changedBy, theirs->changedAt) : tr("removed meanwhile");
    }
    if (const QString problem = m_check.problemOf(id); !problem.isEmpty())
        return problem;
    switch (edit->draft.kind) {
    case CustomerDraft::Kind::Added:
        return tr("new, you");
    case CustomerDraft::Kind::Removed:
        return tr("to be removed");
    case CustomerDraft::Kind::Changed:
        return tr("now, you");
    }
    return {};
}

} // namespace Console
