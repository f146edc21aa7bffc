// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partner.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Console {

class PartnerCombo;
class PartnersModel;
class Theme;

/// The fields of a partner, judged while typing.
class PartnerForm : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { New, Edit };

    PartnerForm(Purpose purpose, const PartnersModel &partners, const Theme &theme, QWidget *parent);

    void setPartner(const Partner &partner);
    /// What was set, with the fields as they are; ids that are not legal stay as they were set.
    Partner partner() const;
    /// In words, empty when all is well.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void judge();
    QString vendorIdProblem(const QString &text) const;
    QString acronisIdProblem(const QString &text) const;

    const PartnersModel &m_partners;
    Partner m_partner;
    QLineEdit *m_name;
    QLineEdit *m_vendorId;
    QLineEdit *m_acronisId;
    PartnerCombo *m_parent;
    QComboBox *m_mode = nullptr;  ///< of a new one
    QLineEdit *m_block = nullptr; ///< of an existing one
    QLabel *m_problemLabel;
    QString m_problem;
};

} // namespace Console
