// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterchips.h"
#include "mappingedits.h"
#include "mappingfiles.h"
#include "page.h"
#include "partnersmodel.h"
#include "savedfilters.h"
#include "stagejournal.h"

#include <QUndoStack>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Console {

class AppliedBar;
class EmptyState;
class LeftBar;
class MappingTable;
class PartnerCombo;
class PendingBar;
class ReadingState;
class RowNotice;
class Theme;
struct PastedCustomers;

/// The mapping desk: which customer is which tenant. Edits are staged and applied together.
class MappingPage : public Page
{
    Q_OBJECT

public:
    MappingPage(Database &database, ReadThread &orders, ReadThread &pages, const PartnersModel &partners,
        const Theme &theme, QWidget *parent = nullptr);

    QList<QAction *> fileActions() const override;
    QList<QAction *> editActions() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(const QSettings &settings) override;

    void applyChanges(const ChangeNotice &notice);
    qsizetype pendingEdits() const { return m_stage.edits().size(); }
    MappingCounts totals() const { return m_totals; }
    /// Shows the customers of one partner, whatever their state.
    void showPartner(PartnerId partner);
    /// Opens the import on a file.
    void importFrom(const QString &path);

Q_SIGNALS:
    /// Of all customers, whatever the filter.
    void totalsChanged();
    void pendingChanged();
    void partnerWanted();
    /// This partner is to be shown on its page.
    void partnerShown(Console::PartnerId id);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions
    {
        QAction *undo, *redo, *find, *refresh, *add, *edit, *copy, *paste, *pasteRows, *fillDown, *clear,
            *exclude, *include, *remove, *autoMatch, *discard, *resolve, *apply, *goToRival, *keepMine,
            *takeTheirs, *importFile, *exportFile;
    };

    void makeActions();
    void makeRowActions();
    QWidget *makeHeader();
    QWidget *makeFilters();
    void layOut();
    void connectModel();
    QList<CustomerId> chosenRows() const;
    void filterChanged();
    SavedFilter presentFilter() const;
    void showFilter(const SavedFilter &filter);
    void readCounts();
    void showCounts();
    void showStaged();
    void showEmptyState();
    void clearFilters();
    void addCustomer();
    /// Of the filter, else of the rows selected.
    std::optional<PartnerId> partnerMeant() const;
    void pasteRows();
    void addPasted(const PastedCustomers &pasted);
    void autoMatch();
    void discard();
    void apply();
    void write(const QList<StagedEdit> &edits);
    void resolve();
    void showReport();
    void goTo(CustomerId id);
    void goToRival(const Rival &rival);
    void reachWantedRow();
    CustomerId currentId() const;
    MappingProblem currentProblem() const;
    void showNotice();
    void settleHere(bool mine);
    void takeUpLeft();

    Database &m_database;
    ReadThread &m_orders;
    const PartnersModel &m_partners;
    const Theme &m_theme;
    MappingStage m_stage;
    StageJournal m_journal;
    MappingCheck m_check;
    MappingModel m_model;
    MappingEdits m_edits;
    MappingFiles m_files;
    Actions m_actions {};
    QLineEdit *m_search;
    FilterChips *m_chips;
    PartnerCombo *m_partner;
    QLabel *m_summary;
    MappingTable *m_table;
    QStackedWidget *m_views;
    ReadingState *m_reading;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    EmptyState *m_noPartner;
    PendingBar *m_bar;
    LeftBar *m_leftBar;
    RowNotice *m_notice;
    AppliedBar *m_applied;
    SavedFilters *m_saved;
    MappingCounts m_counts;
    MappingCounts m_totals;
    ReadThread::Cancelled m_countsAsked;
    QTimer m_countTimer;
    CustomerId m_wantedRow {};
    bool m_applying = false;
};

} // namespace Console
