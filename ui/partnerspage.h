// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialspane.h"
#include "page.h"
#include "partnersmodel.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace Console {

class ColumnFit;
class PartnerDetails;
class ReadingState;
class Theme;

/// All partners: switch, add, change, remove, credentials.
class PartnersPage : public Page
{
    Q_OBJECT

public:
    PartnersPage(Database &database, ReadThread &reader, PartnersModel &partners,
        const CredentialsPane::HashPassword &hash, const Theme &theme, QWidget *parent = nullptr);

    QList<QAction *> editActions() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(const QSettings &settings) override;
    void addPartner();

Q_SIGNALS:
    void mappingWanted(Console::PartnerId partner);

private:
    void makeActions();
    QWidget *makeHeader();
    void makeTable(const Theme &theme);
    void layOut();
    std::optional<PartnerId> current() const;
    void follow();
    void goTo(PartnerId id);
    void turn(PartnerId id);
    void turnOff(PartnerId id, qint64 enabledCustomers);
    void setEnabledState(PartnerId id, bool enabled);
    void removePartner();

    Database &m_database;
    ReadThread &m_reader;
    PartnersModel &m_partners;
    const Theme &m_theme;
    QSortFilterProxyModel m_sorted;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_turn = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QLabel *m_summary = nullptr;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    ColumnFit *m_fit = nullptr;
    QStackedWidget *m_views = nullptr;
    QSplitter *m_splitter = nullptr;
    PartnerDetails *m_details = nullptr;
    QWidget *m_noMatch = nullptr;
    QWidget *m_empty = nullptr;
    ReadingState *m_reading = nullptr;
    std::optional<PartnerId> m_wanted; ///< to be chosen once it is read
};

} // namespace Console
