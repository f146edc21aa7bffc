// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantlist.h"

#include "csvguess.h"
#include "partnertable.h"
#include "spreadsheetcell.h"
#include "text.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qint64 GuessBytes = 65'536;
constexpr qsizetype StartRecords = 20;
// Shown with a problem.
constexpr qsizetype MaximumShown = 80;

struct Naming
{
    QLatin1StringView name;
    TenantColumn column;
};

// Without spaces, punctuation and capitals.
constexpr std::array Names {Naming {"acronistenantid"_L1, TenantColumn::Id},
    Naming {"acronisid"_L1, TenantColumn::Id}, Naming {"tenantid"_L1, TenantColumn::Id},
    Naming {"tenantuuid"_L1, TenantColumn::Id}, Naming {"uuid"_L1, TenantColumn::Id},
    Naming {"id"_L1, TenantColumn::Id}, Naming {"name"_L1, TenantColumn::Name},
    Naming {"tenantname"_L1, TenantColumn::Name}, Naming {"acronistenantname"_L1, TenantColumn::Name},
    Naming {"tenant"_L1, TenantColumn::Name}, Naming {"customer"_L1, TenantColumn::Name},
    Naming {"customername"_L1, TenantColumn::Name}, Naming {"company"_L1, TenantColumn::Name},
    Naming {"organisation"_L1, TenantColumn::Name}, Naming {"organization"_L1, TenantColumn::Name},
    Naming {"partner"_L1, TenantColumn::Partner}, Naming {"partnername"_L1, TenantColumn::Partner},
    Naming {"partnerid"_L1, TenantColumn::Partner}, Naming {"partnertenantid"_L1, TenantColumn::Partner},
    Naming {"parent"_L1, TenantColumn::Partner}, Naming {"parentid"_L1, TenantColumn::Partner},
    Naming {"parentname"_L1, TenantColumn::Partner}, Naming {"parenttenantid"_L1, TenantColumn::Partner},
    Naming {"externalid"_L1, TenantColumn::ExternalId}, Naming {"vendorid"_L1, TenantColumn::ExternalId},
    Naming {"vendortenantid"_L1, TenantColumn::ExternalId}};

TenantColumn named(const QString &cell)
{
    QString letters;
    std::copy_if(cell.cbegin(), cell.cend(), std::back_inserter(letters),
        [](QChar c) { return c.isLetterOrNumber(); });
    const auto found = std::find_if(Names.begin(), Names.end(),
        [&letters](const Naming &naming) { return letters.compare(naming.name, Qt::CaseInsensitive) == 0; });
    return found == Names.end() ? TenantColumn::None : found->column;
}

bool holdsIds(const QList<QStringList> &records, qsizetype column)
{
    return std::all_of(records.begin(), records.end(),
        [column](const QStringList &record) { return isUuid(record.value(column).trimmed()); });
}

/// Finds partners by what a list calls them.
class PartnerNames
{
public:
    explicit PartnerNames(const QList<Partner> &partners)
    {
        for (const Partner &partner : partners) {
            if (partner.acronisId)
                m_byId.insert(partner.acronisId->toString(), partner.id);
            m_byId.insert(partner.vendorId.toString(), partner.id);
            m_byName.insert(partner.name, partner.id);
        }
    }
    /// Ids go before names. All partners that it may be.
    QList<PartnerId> find(const QString &text) const
    {
        const auto byId = m_byId.constFind(isUuid(text) ? text.toLower() : text);
        return byId != m_byId.cend() ? QList {*byId} : m_byName.values(text);
    }

private:
    QHash<QString, PartnerId> m_byId;
    QMultiHash<QString, PartnerId> m_byName;
};

using Kind = TenantListProblem::Kind;

/// Takes in one record after the other.
class TenantListTaker
{
public:
    TenantListTaker(TenantList &list, const QList<Partner> &partners)
        : m_list(list)
        , m_partners(partners)
    {
    }

    void take(const CsvRecord &record)
    {
        if (record.fault != CsvFault::None) {
            leave({record.line, Kind::Unreadable, {}, record.fault});
            return;
        }
        KnownTenant tenant;
        const QString id = cell(record, TenantColumn::Id);
        if (id.isEmpty()) {
            leave({record.line, Kind::NoTenant, {}});
            return;
        }
        const auto parsed = AcronisTenantId::parse(id);
        if (!parsed) {
            leave({record.line, Kind::BadTenant, id.left(MaximumShown)});
            return;
        }
        tenant.id = *parsed;
        tenant.name = cell(record, TenantColumn::Name);
        tenant.externalId = cell(record, TenantColumn::ExternalId);
        const bool plain = isStorable(tenant.name) && tenant.name.size() <= MaximumTextLength
            && (tenant.externalId.isEmpty() || VendorTenantId::parse(tenant.externalId));
        if (!plain) {
            leave({record.line, Kind::BadText, {}});
            return;
        }
        if (const QString partner = cell(record, TenantColumn::Partner); !partner.isEmpty()) {
            const QList<PartnerId> found = m_partners.find(partner);
            if (found.size() != 1) {
                leave({record.line, found.isEmpty() ? Kind::UnknownPartner : Kind::AmbiguousPartner,
                    partner.left(MaximumShown)});
                return;
            }
            tenant.partner = found.first();
        }
        add(record.line, tenant);
    }

private:
    QString cell(const CsvRecord &record, TenantColumn column) const
    {
        const qsizetype place = m_list.layout.columns.indexOf(column);
        return place < 0 ? QString() : fromSpreadsheetCell(record.cells.value(place)).simplified();
    }

    void add(qint64 line, const KnownTenant &tenant)
    {
        if (const auto first = m_lines.constFind(tenant.id); first != m_lines.cend()) {
            leave({line, Kind::Twice, QString::number(*first)});
            return;
        }
        m_lines.insert(tenant.id, line);
        m_list.tenants += tenant;
    }

    void leave(const TenantListProblem &problem)
    {
        ++m_list.wrong;
        if (m_list.problems.size() < TenantList::MaximumProblems)
            m_list.problems += problem;
    }

    TenantList &m_list;
    PartnerNames m_partners;
    QHash<AcronisTenantId, qint64> m_lines;
};

Result<TenantListLayout> guessLayout(QFile &file, CsvFormat format)
{
    QList<QStringList> start;
    CsvReader reader(file, format);
    for (CsvRecord record; start.size() < StartRecords && reader.next(record);) {
        if (record.fault == CsvFault::None)
            start += record.cells;
    }
    if (!file.seek(0))
        return failure(ErrorCode::Unavailable, file.errorString());
    return guessTenantColumns(start, format);
}

} // namespace

TenantListLayout guessTenantColumns(const QList<QStringList> &records, CsvFormat format)
{
    TenantListLayout layout {format, false, {}};
    if (records.isEmpty())
        return layout;
    for (const QString &cell : records.first()) {
        const TenantColumn column = named(cell);
        layout.columns += layout.columns.contains(column) ? TenantColumn::None : column;
        layout.header |= column != TenantColumn::None;
    }
    if (layout.header)
        return layout;
    // A second column of UUIDs is the parent's; the first one without is the name.
    QList<TenantColumn> ids {TenantColumn::Id, TenantColumn::Partner};
    for (qsizetype column = 0; column < records.first().size(); ++column) {
        if (holdsIds(records, column) && !ids.isEmpty())
            layout.columns[column] = ids.takeFirst();
        else if (!layout.columns.contains(TenantColumn::Name))
            layout.columns[column] = TenantColumn::Name;
    }
    return layout;
}

Result<TenantList> readTenantList(Connection &connection, const QString &path,
    const std::optional<TenantListLayout> &layout, const std::atomic_bool &cancelled)
{
    const auto partners = PartnerTable(connection).all();
    if (!partners)
        return tl::unexpected(partners.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable, file.errorString());
    const auto wanted = layout && !layout->columns.isEmpty()
        ? Result<TenantListLayout>(*layout)
        : guessLayout(file, layout ? layout->format : guessFormat(file.peek(GuessBytes)));
    if (!wanted)
        return tl::unexpected(wanted.error());
    TenantList list;
    list.layout = *wanted;
    TenantListTaker taker(list, *partners);
    CsvReader reader(file, list.layout.format);
    bool isFirst = true;
    for (CsvRecord record; !cancelled && reader.next(record); isFirst = false) {
        if (list.start.size() < StartRecords && record.fault == CsvFault::None)
            list.start += record.cells;
        if (isFirst && list.layout.header)
            continue;
        list.tooMany = list.tenants.size() >= TenantList::MaximumTenants;
        if (list.tooMany)
            break;
        taker.take(record);
    }
    return list;
}

} // namespace Console
