// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingedits.h"

#include "mappingcolumns.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Lines of cells; a trailing line break makes no row.
QList<QStringList> blockFrom(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    QList<QStringList> block;
    for (const QString &line : text.split(u'\n'))
        block += line.split(u'\t');
    return block;
}

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
        if (const CustomerEdit *edit = m_stage.edit(id))
            edits += *edit;
        else if (stored.contains(id))
            edits += CustomerEdit {stored.value(id), {}};
    }
    return edits;
}

void MappingEdits::change(
    const QList<CustomerId> &ids, const std::function<QString(qsizetype)> &describe, const Change &change)
{
    QList<CustomerId> missing;
    for (const CustomerId id : ids) {
        if (m_stage.edit(id) == nullptr)
            missing += id;
    }
    m_model.fetch(missing, this, [this, ids, describe, change](const QList<CustomerRow> &rows) {
        QList<MappingStage::Step> steps;
        for (CustomerEdit &edit : editsOf(rows, ids)) {
            const CustomerId id = edit.base.id;
            if (!change(edit))
                continue;
            const bool withdrawn = edit.draft.kind == CustomerDraft::Kind::Removed && qint64(id) < 0;
            steps += {id, withdrawn ? std::nullopt : std::optional(edit)};
        }
        const QString description = describe(steps.size());
        m_stage.put(description, steps);
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

CustomerId MappingEdits::add(const CustomerRow &customer)
{
    CustomerEdit edit;
    edit.base.id = m_stage.nextAddedId();
    edit.base.partner = customer.partner;
    edit.base.partnerName = customer.partnerName;
    edit.base.datacenterUrl = customer.datacenterUrl;
    edit.draft.kind = CustomerDraft::Kind::Added;
    edit.draft.name = customer.name;
    edit.draft.vendorId = customer.vendorId;
    edit.draft.acronisId = customer.acronisId;
    m_stage.put(tr("Add %1").arg(customer.name), {{edit.base.id, edit}});
    return edit.base.id;
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
                setCell(edit.draft, first + int(i), cleaned(line[i]));
            *cells += count;
            return true;
        });
}

} // namespace Console
