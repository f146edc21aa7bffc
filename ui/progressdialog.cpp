// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressdialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int Steps = 1000;
constexpr std::chrono::milliseconds PollInterval {100};
// A job that ends sooner needs no window.
constexpr std::chrono::milliseconds ShowAfter {400};

} // namespace

void showProgress(QProgressBar &bar, const JobProgress &progress)
{
    const qint64 total = progress.total;
    bar.setRange(0, total > 0 ? Steps : 0);
    bar.setValue(total > 0 ? int(progress.done * Steps / total) : 0);
}

ProgressDialog::ProgressDialog(
    const QString &title, const QString &text, std::shared_ptr<const JobProgress> progress, QWidget *parent)
    : QDialog(parent)
    , m_progress(std::move(progress))
{
    setObjectName("progressDialog"_L1);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto *bar = new QProgressBar(this);
    bar->setObjectName("progressBar"_L1);
    bar->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(makeText(text, u"dim"_s, this));
    layout->addWidget(bar);
    layout->addWidget(buttons);
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, [this, bar] { showProgress(*bar, *m_progress); });
    m_poll.start();
    showProgress(*bar, *m_progress);
    QTimer::singleShot(ShowAfter, this, &QDialog::open);
}

} // namespace Console
