// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerdraft.h"

#include <memory>
#include <optional>

namespace Console {

/// An edit that is not changed any more, or none. Whoever plans, stages, undoes and writes it shares it: of a
/// hundred thousand edits there is one copy.
class StagedEdit
{
public:
    StagedEdit() = default;
    StagedEdit(std::nullopt_t) { }
    StagedEdit(CustomerEdit edit)
        : m_edit(std::make_shared<const CustomerEdit>(std::move(edit)))
    {
    }
    StagedEdit(std::optional<CustomerEdit> edit)
    {
        if (edit)
            *this = std::move(*edit);
    }

    explicit operator bool() const { return m_edit != nullptr; }
    const CustomerEdit *get() const { return m_edit.get(); }
    const CustomerEdit &operator*() const { return *m_edit; }
    const CustomerEdit *operator->() const { return m_edit.get(); }
    /// The row it was made on, shared too.
    std::shared_ptr<const CustomerRow> base() const { return {m_edit, &m_edit->base}; }

    friend bool operator==(const StagedEdit &one, const StagedEdit &other)
    {
        return one.m_edit == other.m_edit || (one && other && *one == *other);
    }

private:
    std::shared_ptr<const CustomerEdit> m_edit;
};

} // namespace Console
