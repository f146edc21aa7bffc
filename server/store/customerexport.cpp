// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerexport.h"

#include "csvwriter.h"
#include "customercolumns.h"
#include "onereading.h"
#include "partnertable.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype PageRows = 1000;

QString wordOf(MappingState state)
{
    switch (state) {
    case MappingState::Unmapped:
        return u"unmapped"_s;
    case MappingState::Mapped:
        return u"mapped"_s;
    case MappingState::Excluded:
        return u"excluded"_s;
    }
    return {};
}

Result<void> writePage(Connection &connection, const QList<CustomerId> &ids,
    const QHash<PartnerId, QString> &partners, CsvWriter &writer)
{
    const auto rows = MappingQuery(connection).rows(ids);
    if (!rows)
        return tl::unexpected(rows.error());
    QHash<CustomerId, const CustomerRow *> found;
    for (const CustomerRow &row : *rows)
        found.insert(row.id, &row);
    for (const CustomerId id : ids) {
        const CustomerRow *row = found.value(id);
        if (row == nullptr)
            continue;
        auto written = writer.write({wordOf(row->state()), row->name, row->vendorId, row->acronisId,
            row->partnerName, partners.value(row->partner), row->datacenterUrl});
        if (!written)
            return written;
    }
    return {};
}

Result<qint64> writeAll(Connection &connection, const MappingFilter &filter, const MappingSort &sort,
    CsvWriter &writer, const std::atomic_bool &cancelled, JobProgress &progress)
{
    const auto known = PartnerTable(connection).all();
    if (!known)
        return tl::unexpected(known.error());
    QHash<PartnerId, QString> partners;
    for (const Partner &partner : *known)
        partners.insert(partner.id, partner.vendorId.toString());
    const auto ids = MappingQuery(connection).order(filter, sort, -1, cancelled);
    if (!ids)
        return tl::unexpected(ids.error());
    progress.total = ids->size();
    auto written = writer.write(customerHeader());
    for (qsizetype at = 0; at < ids->size() && written && !cancelled; at += PageRows) {
        written = writePage(connection, ids->mid(at, PageRows), partners, writer);
        progress.done = std::min(at + PageRows, ids->size());
    }
    return written.and_then([&writer] { return writer.flush(); }).map([&ids] { return ids->size(); });
}

} // namespace

Result<qint64> exportCustomers(Connection &connection, const MappingFilter &filter, const MappingSort &sort,
    QIODevice &out, char delimiter, const std::atomic_bool &cancelled, JobProgress &progress)
{
    CsvWriter writer(out, delimiter);
    return inOneReading(
        connection, [&] { return writeAll(connection, filter, sort, writer, cancelled, progress); });
}

} // namespace Console
