// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingedits.h"

#include "mappingcolumns.h"
#include "pasteblock.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void setCell(CustomerDraft &draft, int column, const QString &text)
{
    switch (column) {
    case MappingColumns::Name:
        draft.name = text;
        break;
    case MappingColumns::VendorId:
        draft.vendorId = text;
        break;
    case MappingColumns::AcronisId:
        draft.acronisId = text.toLower();
        break;
    default:
        break;
    }
}

} // namespace

MappingEdits::MappingEdits(MappingModel &model, MappingStage &stage, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_stage(stage)
{
}

QList<CustomerEdit> MappingEdits::editsOf(const QList<CustomerRow> &rows, const QList<CustomerId> &ids) const
{
    QHash<CustomerId, CustomerRow> stored;
    for (const CustomerRow &row : rows)
        stored.insert(row.id, row);
    QList<CustomerEdit> edits;
    for (const CustomerId id : ids) {
        if (m_stage.edit(id) != nullptr || stored.contains(id))
            edits += m_stage.editOn(id, stored.value(id));
    }
    return edits;
}

QList<CustomerId> MappingEdits::unstaged(const QList<CustomerId> &ids) const
{
    QList<CustomerId> missing;
    for (const CustomerId id : ids) {
        if (m_stage.edit(id) == nullptr)
            missing += id;
    }
    return missing;
}

void MappingEdits::change(
    const QList<CustomerId> &ids, const std::function<QString(qsizetype)> &describe, const Change &change)
{
    m_model.fetch(unstaged(ids), this, [this, ids, describe, change](const QList<CustomerRow> &rows) {
        if (m_model.isFrozen()) {
            Q_EMIT told(tr("Not done: edits are being applied. Do it again when they are."));
            return;
        }
        m_stage.finish();
        QList<MappingStage::Step> steps;
        for (CustomerEdit &edit : editsOf(rows, ids)) {
            const CustomerId id = edit.base.id;
            if (!change(edit))
                continue;
            const bool withdrawn = edit.draft.kind == CustomerDraft::Kind::Removed && qint64(id) < 0;
            steps += {id, withdrawn ? std::nullopt : std::optional(edit)};
        }
        const QList<MappingStage::Step> effective = m_stage.effective(steps);
        const QString description = describe(effective.size());
        m_stage.put(description, effective);
    });
}

void MappingEdits::clearMapping(const QList<CustomerId> &ids)
{
    change(
        ids, [](qsizetype count) { return counted(count, tr("Unmap 1 customer"), tr("Unmap %1 customers")); },
        [this](CustomerEdit &edit) {
            if (edit.draft.kind == CustomerDraft::Kind::Removed || m_stage.wanted(edit).acronisId.isEmpty())
                return false;
            edit.draft.acronisId = QString();
            return true;
        });
}

void MappingEdits::setExcluded(const QList<CustomerId> &ids, bool excluded)
{
    const auto skipped = std::make_shared<int>(0);
    change(
        ids,
        [this, excluded, skipped](qsizetype count) {
            if (*skipped > 0)
                Q_EMIT told(
                    counted(*skipped, tr("1 mapped customer was left as it is: clear the mapping first"),
                        tr("%1 mapped customers were left as they are: clear the mapping first")));
            return excluded ? counted(count, tr("Exclude 1 customer"), tr("Exclude %1 customers"))
                            : counted(count, tr("Include 1 customer"), tr("Include %1 customers"));
        },
        [this, excluded, skipped](CustomerEdit &edit) {
            if (edit.draft.kind == CustomerDraft::Kind::Removed)
                return false;
            if (excluded && !m_stage.wanted(edit).acronisId.isEmpty()) {
                ++*skipped;
                return false;
            }
            edit.draft.excluded = excluded;
            return true;
        });
}

void MappingEdits::remove(const QList<CustomerId> &ids)
{
    change(
        ids,
        [](qsizetype count) { return counted(count, tr("Remove 1 customer"), tr("Remove %1 customers")); },
        [](CustomerEdit &edit) {
            edit.draft = {};
            edit.draft.kind = CustomerDraft::Kind::Removed;
            return true;
        });
}

void MappingEdits::fillDown(const QList<CustomerId> &ids, int column)
{
    if (ids.size() < 2) {
        Q_EMIT told(tr("Select the row to copy from and the rows below it first"));
        return;
    }
    // The first one is read with the others, which may not be at hand.
    m_model.fetch(unstaged(ids), this, [this, ids, column](const QList<CustomerRow> &rows) {
        const QList<CustomerEdit> first = editsOf(rows, ids.first(1));
        if (first.isEmpty())
            return;
        const CustomerRow source = m_stage.wanted(first.first());
        const QList<CustomerId> others = ids.sliced(1);
        if (column == MappingColumns::Name) {
            fill(others, [source](CustomerEdit &edit) {
                edit.draft.name = source.name;
                return true;
            });
        } else if (column == MappingColumns::VendorId) {
            Q_EMIT told(tr("Nothing was filled: a vendor tenant id belongs to one customer alone. Paste a "
                           "column of ids instead."));
        } else if (column == MappingColumns::AcronisId && !source.acronisId.isEmpty()) {
            Q_EMIT told(
                tr("Nothing was filled: a tenant belongs to one customer alone. Paste a column of ids "
                   "instead, or clear the first row to unmap the rows below it."));
        } else if (column == MappingColumns::AcronisId) {
            fill(others, [](CustomerEdit &edit) {
                edit.draft.acronisId = QString();
                return true;
            });
        } else if (column == MappingColumns::State && source.state() != MappingState::Mapped) {
            setExcluded(others, source.excluded);
        } else {
            Q_EMIT told(tr("Nothing was filled: choose a cell of the column Customer first"));
        }
    });
}

void MappingEdits::fill(const QList<CustomerId> &ids, const Change &change)
{
    this->change(
        ids, [](qsizetype count) { return counted(count, tr("Fill down 1 cell"), tr("Fill down %1 cells")); },
        [change](
            CustomerEdit &edit) { return edit.draft.kind != CustomerDraft::Kind::Removed && change(edit); });
}

CustomerId MappingEdits::add(const QList<CustomerRow> &customers)
{
    QList<MappingStage::Step> steps;
    steps.reserve(customers.size());
    auto id = qint64(m_stage.nextAddedIds(customers.size()));
    for (const CustomerRow &customer : customers) {
        CustomerEdit edit;
        edit.base.id = CustomerId {id++};
        edit.base.partner = customer.partner;
        edit.base.partnerName = customer.partnerName;
        edit.base.datacenterUrl = customer.datacenterUrl;
        edit.draft.kind = CustomerDraft::Kind::Added;
        edit.draft.name = customer.name;
        edit.draft.vendorId = customer.vendorId;
        edit.draft.acronisId = customer.acronisId;
        if (customer.excluded)
            edit.draft.excluded = true;
        steps += MappingStage::Step {edit.base.id, std::move(edit)};
    }
    m_stage.put(
        counted(steps.size(), tr("Add %1").arg(customers.first().name), tr("Add %1 customers")), steps);
    return steps.first().id;
}

StagedIds MappingEdits::stagedIds()
{
    m_stage.finish();
    StagedIds staged;
    for (const StagedEdit &edit : m_stage.edits()) {
        staged.customers += edit->base.id;
        if (const QString tenant = m_stage.wanted(*edit).acronisId; !tenant.isEmpty())
            staged.tenants += tenant;
    }
    return staged;
}

qsizetype MappingEdits::match(const QList<TenantPair> &pairs)
{
    const StagedIds staged = stagedIds();
    QList<MappingStage::Step> steps;
    for (const TenantPair &pair : pairs) {
        if (staged.customers.contains(pair.customer.id) || staged.tenants.contains(pair.tenant))
            continue;
        CustomerEdit edit {pair.customer, {}};
        edit.draft.acronisId = pair.tenant;
        steps += {pair.customer.id, edit};
    }
    const qsizetype count = steps.size();
    m_stage.put(counted(count, tr("Auto-match 1 customer"), tr("Auto-match %1 customers")), steps);
    return count;
}

void MappingEdits::paste(int row, int column, const QString &text)
{
    const QList<QStringList> block = blockFrom(text);
    const int first = std::clamp(column, int(MappingColumns::Name), int(MappingColumns::AcronisId));
    QList<CustomerId> ids;
    QHash<CustomerId, QStringList> lines;
    for (qsizetype line = 0; line < block.size() && row + line < m_model.rowCount(); ++line) {
        ids += m_model.idAt(int(row + line));
        lines.insert(ids.last(), block[line]);
    }
    if (const qsizetype beyond = block.size() - ids.size(); beyond > 0)
        Q_EMIT told(counted(beyond, tr("1 line had no row to go to and was left out"),
            tr("%1 lines had no row to go to and were left out")));
    const auto cells = std::make_shared<qsizetype>(0);
    change(
        ids, [cells](qsizetype) { return counted(*cells, tr("Paste 1 cell"), tr("Paste %1 cells")); },
        [lines, first, cells](CustomerEdit &edit) {
            if (edit.draft.kind == CustomerDraft::Kind::Removed)
                return false;
            const QStringList line = lines.value(edit.base.id);
            const qsizetype count = std::min<qsizetype>(line.size(), MappingColumns::AcronisId - first + 1);
            for (qsizetype i = 0; i < count; ++i)
                setCell(edit.draft, first + int(i), line[i]);
            *cells += count;
            return true;
        });
}

} // namespace Console
