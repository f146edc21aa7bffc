// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ids.h"

#include <atomic>

namespace Console {

/// Where a customer stands in the mapping. One with a tenant is mapped, excluded or not.
enum class MappingState { Unmapped, Mapped, Excluded };

/// A customer as the mapping table shows it. Ids are text here: they are compared with what is being typed.
struct CustomerRow
{
    CustomerId id {};
    QString name;
    QString vendorId;
    QString acronisId; ///< empty while unmapped
    PartnerId partner {};
    QString partnerName;
    QString datacenterUrl; ///< the partner's where the customer has none
    bool excluded = false;
    qint64 changedAt = 0; ///< milliseconds UTC since 1970
    QString changedBy;    ///< an actor kind's name
    bool operator==(const CustomerRow &) const = default;

    MappingState state() const
    {
        if (!acronisId.isEmpty())
            return MappingState::Mapped;
        return excluded ? MappingState::Excluded : MappingState::Unmapped;
    }
};

/// Which customers are wanted. No state chosen means all of them.
struct MappingFilter
{
    /// Three characters or more: part of the name or vendor tenant id, or the beginning of the Acronis tenant
    /// id. Fewer: the beginning of any of them. In any (ASCII) letter case.
    QString text;
    QList<MappingState> states;
    bool chosenOnly = false;  ///< by state or listed in `chosen`
    QList<CustomerId> chosen; ///< wanted in addition to the states
    std::optional<PartnerId> partner;
    bool operator==(const MappingFilter &) const = default;

    bool isEmpty() const { return text.isEmpty() && states.isEmpty() && !chosenOnly && !partner; }
};

struct MappingSort
{
    enum class Column { State, Name, VendorId, AcronisId, Partner, Datacenter, Changed };
    Column column = Column::State; ///< unmapped, mapped, excluded; by name within
    bool descending = false;
    QList<CustomerId> first; ///< before all others when by state
    bool operator==(const MappingSort &) const = default;
};

struct MappingCounts
{
    qint64 unmapped = 0;
    qint64 mapped = 0;
    qint64 excluded = 0;
    bool operator==(const MappingCounts &) const = default;

    qint64 total() const { return unmapped + mapped + excluded; }
};

/// Who has an id already.
struct IdHolder
{
    bool isPartner = false;
    qint64 id = 0;
    QString name;
    QString vendorId;
    QString acronisId;
    PartnerId partner {}; ///< of a customer
    QString partnerName;
    bool operator==(const IdHolder &) const = default;
};

/// How many rows a search may look at before it finds its first page another way; few in a test.
struct SearchEffort
{
    qsizetype few = 12'000;     ///< matches that are read and sorted at once
    qsizetype glance = 4'000;   ///< first rows of the order, which often have a page of matches
    qsizetype many = 30'000;    ///< matches that are read and sorted when they had not
    qsizetype stretch = 16'000; ///< of the order, met without being read
};

/// Reads for the mapping table, by any thread's own connection. An order is a list of row ids (8 bytes a
/// row), the rows themselves are read by id a page at a time: scrolling never depends on how deep it is.
class MappingQuery
{
public:
    explicit MappingQuery(Connection &connection, const SearchEffort &effort = {})
        : m_connection(connection)
        , m_effort(effort)
    {
    }

    /// The ids of the customers wanted, in order; at most \a limit of them unless it is negative. Ends early
    /// with what it has when \a cancelled turns true.
    Result<QList<CustomerId>> order(const MappingFilter &filter, const MappingSort &sort, qsizetype limit,
        const std::atomic_bool &cancelled) const;
    /// Those of \a ids that exist, in any order.
    Result<QList<CustomerRow>> rows(const QList<CustomerId> &ids) const;
    /// Customers that have one of these vendor tenant ids or one of these Acronis tenant ids (lower case).
    Result<QList<CustomerRow>> rowsWith(const QStringList &vendorIds, const QStringList &acronisIds) const;
    /// How many there are of each state under the filter's text and partner.
    Result<MappingCounts> counts(const MappingFilter &filter) const;
    /// Customers and partners that have one of these Acronis tenant ids (lower case), and customers that have
    /// one of these vendor tenant ids.
    Result<QList<IdHolder>> holdersOf(const QStringList &acronisIds, const QStringList &vendorIds) const;

private:
    Connection &m_connection;
    const SearchEffort m_effort;
};

} // namespace Console
