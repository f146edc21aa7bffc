// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historymodel.h"
#include "page.h"
#include "revert.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace Console {

class ColumnFit;
class EmptyState;
class HistoryDetails;
class HistoryFilters;
class ReadingState;
class Theme;

/// Every change of the database: when, who, what, from what to what; and taking it back.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    HistoryPage(Database &database, ReadThread &reader, const PartnersModel &partners, const Theme &theme,
        QWidget *parent = nullptr);

    QList<QAction *> editActions() const override;
    void saveState(QSettings &settings) const override;
    void restoreState(const QSettings &settings) override;

    /// Something was written: shows what is new.
    void applyChanges() { m_model.follow(); }

private:
    void makeActions();
    QWidget *makeHeader();
    void makeTable(const Theme &theme);
    void layOut();
    void filterChanged();
    void showLimits();
    void showOnly();
    void notePlace(const QModelIndex &parent, int first);
    void keepPlace();
    void showState();
    void ask(RevertScope::Kind kind);
    void preview(RevertScope scope, const RevertPlan &plan);
    void write(RevertScope scope);

    Database &m_database;
    ReadThread &m_reader;
    const PartnersModel &m_partners;
    HistoryModel m_model;
    QAction *m_find = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_only = nullptr;
    QAction *m_revertRow = nullptr;
    QAction *m_revertBatch = nullptr;
    QAction *m_revertSince = nullptr;
    QLineEdit *m_search = nullptr;
    HistoryFilters *m_filters = nullptr;
    HistoryDetails *m_details = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_summary = nullptr;
    QTableView *m_table = nullptr;
    ColumnFit *m_fit = nullptr;
    QStackedWidget *m_views = nullptr;
    ReadingState *m_reading;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noMatch = nullptr;
    QPersistentModelIndex m_place;       ///< to stay at the top
    QPersistentModelIndex m_chosenPlace; ///< to stay in sight
    bool m_reverting = false;
};

} // namespace Console
