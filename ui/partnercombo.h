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
    /// Also before the partners are read: it is shown once they are.
    void choose(std::optional<PartnerId> partner);
    /// Leaves out a partner and all that stands below it; PartnerId() leaves out none.
    void leaveOut(PartnerId partner);

Q_SIGNALS:
    void chosen();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void follow();
    bool isLeftOut(const Partner &partner) const;

    const PartnersModel &m_partners;
    QString m_firstEntry;
    PartnerId m_leftOut {};
    std::optional<PartnerId> m_awaited; ///< chosen, not read yet
};

} // namespace Console
