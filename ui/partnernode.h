// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partnertable.h"

#include <memory>
#include <vector>

namespace Console {

/// A row of PartnersModel with the rows below it.
struct PartnerNode
{
    PartnerTable::Summary summary;
    PartnerNode *parent = nullptr;
    int row = 0; ///< among the parent's children
    std::vector<std::unique_ptr<PartnerNode>> children;

    void renumber(size_t from)
    {
        for (size_t place = from; place < children.size(); ++place)
            children[place]->row = int(place);
    }
};

} // namespace Console
