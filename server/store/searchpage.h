// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customersearch.h"
#include "mappingwalk.h"

#include <optional>

namespace Console {

/// The first customers of an order that match a text: what is shown after a key stroke. How it finds them
/// depends on how many match and where in the order they lie, so that of a million no more than some
/// thousands are read.
class SearchPage
{
public:
    /// \a search is by the text of the filter of \a walk; both outlive the page.
    SearchPage(Connection &connection, const CustomerSearch &search, const MappingWalk &walk,
        const SearchEffort &effort);

    /// At most \a limit. Ends early with what it has when \a cancelled turns true.
    Result<QList<CustomerId>> first(qsizetype limit, const std::atomic_bool &cancelled);

private:
    using Ids = QList<CustomerId>;
    using Part = MappingWalk::Part;

    /// Of the first rows of the part; nothing when it goes on and the page is not full.
    Result<std::optional<Ids>> glance(const Part &part, qsizetype limit);
    /// Reads who may match in the part, as far as it has not been read for another.
    Result<void> gather(const Part &part);
    Result<bool> doAllBegin(const QList<Condition> &beginnings);
    /// Of a part, by reading who may match.
    Result<Ids> sorted(const Part &part, qsizetype limit);
    /// Of a part, by following its order.
    Result<Ids> met(const Part &part, qsizetype limit, const std::atomic_bool &cancelled);
    Result<Ids> list(const Condition &select, qsizetype limit);

    Connection &m_connection;
    const CustomerSearch &m_search;
    const MappingWalk &m_walk;
    const SearchEffort m_effort;
    const QList<Condition> m_beginnings; ///< true of matches that lie together in the order of each part
    bool m_hasTexts = false;
    bool m_hasTenants = false;
    bool m_hasBeginners = false;
    Ids m_others;    ///< who may match, but perhaps those that begin so, by id
    Ids m_beginners; ///< they, when the others are many
};

} // namespace Console
