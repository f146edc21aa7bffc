// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"
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
            if (!m_rows->isRead(id))
                m_rows->want(index.row() - m_added.size());
            return role == DimRole ? QVariant(true) : QVariant(column == Name ? u"…"_s : QString());
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        if (edit == nullptr && !m_rows->isRead(id))
            m_rows->want(index.row() - m_added.size());
        return display(*row, edit, column);
    case Qt::AccessibleTextRole:
        return spoken(*row, edit, column);
    case Qt::EditRole:
        return column == Name ? row->name : column == VendorId ? row->vendorId : row->acronisId;
    case Qt::ToolTipRole: {
        if (const QString problem = problemAt(id, column); !problem.isEmpty())
            return problem;
        const QString clash = clashText(*row, edit, column);
        return clash.isEmpty() ? display(*row, edit, column) : QVariant(clash);
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
            && (m_check.problemOf(id).has_value()
                || (m_typing && m_typing->id == id && !m_typingProblem.text.isEmpty()));
    default:
        return {};
    }
}

QString MappingModel::problemAt(CustomerId id, int column) const
{
    const auto field = fieldOf(column);
    if (!field)
        return {};
    if (m_typing && m_typing->id == id && m_typing->field == *field)
        return m_typingProblem.text;
    return m_check.problemOf(id, *field);
}

QVariant MappingModel::display(const CustomerRow &row, const CustomerEdit *edit, int column) const
{
    const auto bothSides = [&](const QString &mine, auto CustomerRow::*member,
                               CustomerField field) -> QString {
        const auto theirs = edit != nullptr ? m_stage.current(edit->base.id) : std::nullopt;
        if (!theirs || !m_stage.isConflict(edit->base.id) || !isClash(*edit, *theirs, field))
            return {};
        const auto side = [](const QString &text) { return text.isEmpty() ? tr("none") : shortened(text); };
        return tr("mine %1 · theirs %2").arg(side(mine), side((*theirs).*member));
    };
    switch (column) {
    case State:
        return stateWord(row, edit);
    case Name: {
        const QString both = bothSides(row.name, &CustomerRow::name, CustomerField::Name);
        return both.isEmpty() ? row.name : both;
    }
    case VendorId: {
        const QString both = bothSides(row.vendorId, &CustomerRow::vendorId, CustomerField::VendorId);
        return both.isEmpty() ? row.vendorId : both;
    }
    case AcronisId: {
        const QString both = bothSides(row.acronisId, &CustomerRow::acronisId, CustomerField::AcronisId);
        if (!both.isEmpty())
            return both;
        if (!row.acronisId.isEmpty())
            return row.acronisId;
        return row.excluded ? tr("excluded") : tr("not mapped");
    }
    case Partner:
        if (edit != nullptr && m_stage.isConflict(edit->base.id) && edit->base.partner != row.partner)
            return u"%1 → %2"_s.arg(edit->base.partnerName, row.partnerName);
        return row.partnerName;
    case Datacenter:
        return datacenterName(row.datacenterUrl);
    case Changed:
        return changedText(row, edit);
    default:
        return {};
    }
}

QString MappingModel::clashText(const CustomerRow &row, const CustomerEdit *edit, int column) const
{
    if (edit == nullptr || !m_stage.isConflict(edit->base.id))
        return {};
    const auto field = fieldOf(column);
    for (const ChangeLine &line : conflictLines(m_stage, edit->base.id)) {
        if (column == State || line.clash == field || !line.clash) {
            return tr("%1 was %2.\nMine: %3.\nTheirs: %4 (%5).")
                .arg(line.field, line.base, line.mine, line.theirs, changedText(row, edit).toString());
        }
    }
    return {};
}

QString MappingModel::spoken(const CustomerRow &row, const CustomerEdit *edit, int column) const
{
    const CustomerId id = edit != nullptr ? edit->base.id : row.id;
    QStringList words {u"%1: %2"_s.arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
        display(row, edit, column).toString())};
    if (column != State && isPending(edit, column))
        words += tr("pending");
    if (const QString problem = problemAt(id, column); !problem.isEmpty())
        words += problem;
    else if (const QString clash = clashText(row, edit, column); !clash.isEmpty())
        words += clash;
    return words.join(u", "_s);
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
    if (m_typing && m_typing->id == id && !m_typingProblem.text.isEmpty())
        return m_typingProblem.text;
    if (edit == nullptr)
        return changedWords(row.changedBy, row.changedAt);
    if (m_stage.isConflict(id)) {
        const auto theirs = m_stage.current(id);
        return theirs ? changedWords(theirs->changedBy, theirs->changedAt) : tr("removed meanwhile");
    }
    if (const auto problem = m_check.problemOf(id))
        return problem->text;
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
