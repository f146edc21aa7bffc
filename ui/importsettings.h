// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importcheck.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace Console {

class PartnerCombo;
class PartnersModel;

/// How a table is written, and whose its customers are when it does not say.
class ImportSettings : public QWidget
{
    Q_OBJECT

public:
    ImportSettings(const PartnersModel &partners, std::optional<PartnerId> partner, QWidget *parent);

    void setCsv(CsvFormat format);
    CsvFormat csv() const;
    void setHeader(bool header);
    bool header() const;
    std::optional<PartnerId> partner() const;

Q_SIGNALS:
    /// By the operator.
    void csvChanged();
    void headerChanged();
    void partnerChanged();

private:
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QCheckBox *m_header;
    PartnerCombo *m_partner;
};

} // namespace Console
