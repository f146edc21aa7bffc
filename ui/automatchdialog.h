// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automatch.h"
#include "readthread.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Console {

class EmptyState;
class MappingEdits;
class MatchResults;
class PartnersModel;
class Theme;

/// Looks for the tenants of unmapped customers, shows the pairs with their reasons, and stages those that are
/// checked. What it compares with comes from imported lists and past callbacks.
class AutoMatchDialog : public QDialog
{
    Q_OBJECT

public:
    /// All outlive the dialog.
    struct Services
    {
        Database &database;
        ReadThread &reader;
        MappingEdits &edits;
        const PartnersModel &partners;
        const Theme &theme;
    };

    AutoMatchDialog(const Services &services, QWidget *parent);
    /// Ends the search under way.
    ~AutoMatchDialog() override;

Q_SIGNALS:
    /// What became of it, in words.
    void told(const QString &sentence);

private:
    QWidget *makeHeader();
    void layOut();
    void find();
    void showSearching();
    void showMatch(const std::shared_ptr<const AutoMatch> &match);
    void showNothing(const AutoMatch &match);
    void showChecked();
    void importList();
    void forgetLists();
    void forgetMore();
    void stage();

    Services m_services;
    QLabel *m_sources = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_forget = nullptr;
    QStackedWidget *m_views = nullptr;
    QWidget *m_searching = nullptr;
    MatchResults *m_results = nullptr;
    EmptyState *m_nothing = nullptr;
    QPushButton *m_stage = nullptr;
    ReadThread::Cancelled m_asked;
};

} // namespace Console
