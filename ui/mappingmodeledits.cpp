// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "words.h"

// How MappingModel is edited; the rest of it is in mappingmodel.cpp.

namespace Console {

using namespace MappingColumns;

std::optional<CustomerField> MappingModel::fieldOf(int column)
{
    switch (column) {
    case Name:
        return CustomerField::Name;
    case VendorId:
        return CustomerField::VendorId;
    case AcronisId:
        return CustomerField::AcronisId;
    case MappingColumns::Partner:
        return CustomerField::Partner;
    default:
        return std::nullopt;
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    const auto field = fieldOf(index.column());
    if (m_frozen || !field || *field == CustomerField::Partner)
        return flags;
    const CustomerEdit *edit = m_stage.edit(idAt(index.row()));
    const bool removed = edit != nullptr && edit->draft.kind == CustomerDraft::Kind::Removed;
    return removed ? flags : flags | Qt::ItemIsEditable;
}

CustomerEdit MappingModel::editOn(CustomerId id, CustomerField field, const CustomerRow &stored) const
{
    CustomerEdit edit = m_stage.editOn(id, stored);
    if (!m_typing || m_typing->id != id || m_typing->field != field || !m_typing->base)
        return edit;
    // The operator saw what was there when the editor opened.
    const CustomerRow &seen = *m_typing->base;
    if (field == CustomerField::Name && !edit.draft.name)
        edit.base.name = seen.name;
    else if (field == CustomerField::VendorId && !edit.draft.vendorId)
        edit.base.vendorId = seen.vendorId;
    else if (field == CustomerField::AcronisId && !edit.draft.acronisId)
        edit.base.acronisId = seen.acronisId;
    return edit;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    m_stage.finish();
    const CustomerField field = *fieldOf(index.column());
    const CustomerId id = idAt(index.row());
    const auto stored = storedRow(id);
    if (m_stage.edit(id) == nullptr && !stored)
        return false;
    CustomerEdit edit = editOn(id, field, stored.value_or(CustomerRow()));
    const QString name = m_stage.wanted(edit).name;
    const QString text = cleaned(value.toString());
    QString description;
    switch (field) {
    case CustomerField::Name:
        edit.draft.name = text;
        description = tr("Rename %1").arg(name);
        break;
    case CustomerField::VendorId:
        edit.draft.vendorId = text;
        description = tr("Change vendor id of %1").arg(name);
        break;
    default:
        edit.draft.acronisId = text.toLower();
        description = text.isEmpty() ? tr("Unmap %1").arg(name) : tr("Map %1").arg(name);
        break;
    }
    m_stage.put(description, {{id, edit}});
    if (stored)
        m_stage.setCurrent({{id, stored}});
    return true;
}

void MappingModel::beginTyping(const QModelIndex &index)
{
    const auto field = fieldOf(index.column());
    if (!field)
        return;
    const CustomerId id = idAt(index.row());
    const auto seen = rowAt(index.row());
    // A conflict must not be hidden by what it already shows of theirs.
    const auto now = m_stage.isConflict(id) ? std::nullopt
        : m_stage.edit(id) != nullptr       ? m_stage.current(id)
                                            : storedRow(id);
    m_typing = Typing {id, *field, seen ? seen->partner : PartnerId {}, now, {}};
}

void MappingModel::setTyping(const QModelIndex &index, const QString &text)
{
    const auto field = fieldOf(index.column());
    if (!field)
        return;
    if (!m_typing || m_typing->id != idAt(index.row()) || m_typing->field != *field)
        beginTyping(index);
    m_typing->text = *field == CustomerField::AcronisId ? cleaned(text).toLower() : cleaned(text);
    judgeTyping();
    repaint();
}

void MappingModel::endTyping()
{
    m_typing.reset();
    m_typingProblem = {};
    repaint();
    Q_EMIT typingProblemChanged();
}

void MappingModel::judgeTyping()
{
    if (!m_typing || !m_typing->text)
        return;
    const MappingProblem problem =
        m_check.judge(m_typing->id, m_typing->field, *m_typing->text, m_typing->partner);
    if (problem == m_typingProblem)
        return;
    m_typingProblem = problem;
    Q_EMIT typingProblemChanged();
}

} // namespace Console
