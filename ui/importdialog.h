// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importcheck.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace Console {

class ImportPreview;
class ImportSettings;
class PartnerCombo;
class PartnersModel;

/// How a file is read, what it would change and what is wrong in it: all changeable, before anything is
/// staged.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a reader answers the dry runs and outlives the dialog.
    ImportDialog(const QString &path, ReadThread &reader, const PartnersModel &partners,
        const ImportOptions &options, QWidget *parent);
    ~ImportDialog() override;

    /// What is to be staged, once accepted.
    const ImportPlan &plan() const { return m_plan; }

private:
    QWidget *makeResult();
    void showWrongLines(bool shown);
    void readStart();
    void showStart(const ImportStart &start);
    void guessAgain();
    void showPreview();
    void checkSoon();
    void check();
    void showPlan(const Result<ImportPlan> &plan);
    void showFailure(const QString &sentence);
    void showStageable();
    void saveProblems();
    ImportFormat format() const;

    QString m_path;
    ReadThread &m_reader;
    ImportOptions m_options;
    ImportStart m_start;
    ImportPlan m_plan;
    std::shared_ptr<JobProgress> m_progress;
    ReadThread::Cancelled m_asked;
    QTimer m_soon;
    QTimer m_poll;
    ImportSettings *m_settings;
    PartnerCombo *m_partner;
    ImportPreview *m_preview;
    QLabel *m_counts;
    QLabel *m_note;
    QProgressBar *m_bar;
    QTreeWidget *m_problems;
    QCheckBox *m_leaveOut;
    QPushButton *m_save;
    QPushButton *m_stage;
};

} // namespace Console
