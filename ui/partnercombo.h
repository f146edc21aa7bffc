// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partnersmodel.h"

#include <QComboBox>

namespace Console {

/// Chooses a partner by typing part of its name; the first entry means all of them, or none chosen yet.
class PartnerCombo : public QComboBox
{
    Q_OBJECT

public:
    PartnerCombo(const PartnersModel &partners, const QString &firstEntry, QWidget *parent);

    std::optional<PartnerId> partner() const;
    /// One that is not read yet is chosen all the same.
    void choose(std::optional<PartnerId> partner);

Q_SIGNALS:
    void chosen();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void follow();

    const PartnersModel &m_partners;
    QString m_firstEntry;
    std::optional<PartnerId> m_awaited; ///< chosen before the partners were read
};

} // namespace Console
