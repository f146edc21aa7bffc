// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialspane.h"
#include "partnersmodel.h"

class QLabel;
class QPushButton;

namespace Console {

class PartnerForm;
class Theme;

/// The pane beside the partners table: fields and credentials of the chosen one. Fields are written by Save;
/// a change by someone else shows at once in fields that were not touched.
class PartnerDetails : public QWidget
{
    Q_OBJECT

public:
    PartnerDetails(Database &database, ReadThread &reader, const CredentialsPane::HashPassword &hash,
        const PartnersModel &partners, const Theme &theme, QWidget *parent);

    void setPartner(std::optional<PartnerId> partner);
    std::optional<PartnerId> partner() const { return m_id; }
    /// The model was read anew.
    void follow();
    void focusName();

Q_SIGNALS:
    void told(const QString &sentence);
    void mappingWanted(Console::PartnerId partner);

private:
    bool isTouched() const;
    void showButtons();
    void save();

    Database &m_database;
    const PartnersModel &m_partners;
    std::optional<PartnerId> m_id;
    Partner m_base;
    QLabel *m_title;
    QLabel *m_summary;
    PartnerForm *m_form;
    QPushButton *m_save;
    QPushButton *m_revert;
    CredentialsPane *m_credentials;
};

} // namespace Console
