// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuppage.h"

#include "formfield.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWizard>

#include <utility>

using namespace Qt::StringLiterals;

namespace Console {

SetupPage::SetupPage(const QString &title, const QString &purpose, QWidget *parent)
    : QWizardPage(parent)
    , m_body(new QVBoxLayout)
    , m_step(makeText({}, u"dim"_s, this))
    , m_problem(makeText({}, u"problem"_s, this))
{
    m_problem->setObjectName("setupProblem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_body->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_step);
    layout->addWidget(makeText(title, u"title"_s, this));
    layout->addWidget(makeText(purpose, u"dim"_s, this));
    layout->addLayout(m_body);
    layout->addWidget(m_problem);
    layout->addStretch();
}

void SetupPage::showStep(int step, int steps)
{
    m_step->setText(tr("Step %1 of %2").arg(step).arg(steps));
}

bool SetupPage::validatePage()
{
    if (std::exchange(m_saved, false))
        return true;
    if (!std::exchange(m_saving, true))
        save();
    return std::exchange(m_saved, false); // when it was stored at once
}

void SetupPage::saved()
{
    m_saved = true;
    showWrong({});
    if (std::exchange(m_saving, false))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (wizard()->currentPage() != this)
                    m_saved = false; // left meanwhile: what is typed next is stored anew
                else if (m_saved)
                    wizard()->next();
            },
            Qt::QueuedConnection);
}

void SetupPage::refused(const QString &sentence)
{
    m_saving = false;
    showWrong(sentence);
}

void SetupPage::stored(const Result<void> &outcome)
{
    if (outcome)
        saved();
    else
        refused(outcome.error().detail);
}

void SetupPage::showWrong(const QString &sentence, bool wrong)
{
    showProblem(m_problem, sentence, wrong);
}

} // namespace Console
