// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialspane.h"
#include "page.h"
#include "partnersmodel.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace Console {

class ColumnFit;
class PartnerDetails;
class PartnersTree;
class ReadingState;
class Theme;

/// All partners: switch, add, change, remove, credentials; switching and removing of many at once.
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
    /// Selects it, whatever is searched for.
    void goTo(PartnerId id);

Q_SIGNALS:
    void mappingWanted(Console::PartnerId partner);

private:
    void makeActions();
    QWidget *makeHeader();
    void makeTable(const Theme &theme);
    void layOut();
    void follow();
    void showChosen();
    void turn(const QList<PartnerId> &partners, bool on);
    void askToTurnOff(const QList<PartnerId> &partners, PartnerTable::Impact impact);
    void setEnabledState(const QList<PartnerId> &partners, bool enabled);
    void askToRemove(const QList<PartnerId> &partners);
    void remove(const QList<PartnerId> &partners);
    bool isEnabled(PartnerId id) const;
    QString nameOf(const QList<PartnerId> &partners) const;

    Database &m_database;
    ReadThread &m_reader;
    PartnersModel &m_partners;
    const Theme &m_theme;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_turn = nullptr;
    QAction *m_enable = nullptr;
    QAction *m_disable = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_asTree = nullptr;
    QAction *m_foldAll = nullptr;
    QAction *m_unfoldAll = nullptr;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QLabel *m_summary = nullptr;
    QLineEdit *m_search = nullptr;
    PartnersTree *m_table = nullptr;
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
