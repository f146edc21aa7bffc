// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingstate.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// What is there sooner needs no announcement, which would only flicker.
constexpr std::chrono::milliseconds Patience {400};

} // namespace

ReadingState::ReadingState(QWidget *parent)
    : ReadingState(new QPushButton(tr("Try again"), parent), parent)
{
}

ReadingState::ReadingState(QPushButton *again, QWidget *parent)
    : EmptyState({}, {}, {again}, parent)
    , m_again(again)
{
    setObjectName("readingState"_L1);
    m_again->setObjectName("readAgain"_L1);
    m_again->setToolTip(tr("Read the database again"));
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &ReadingState::again);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { setText(tr("Reading…"), {}); });
    m_patience.start(Patience);
}

void ReadingState::setFailed(const QString &sentence)
{
    m_patience.stop();
    setText(tr("The database could not be read"), sentence);
    m_again->show();
}

} // namespace Console
