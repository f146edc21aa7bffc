// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "settingspage.h"
#include "statusline.h"
#include "troublebanner.h"
#include "tunnelwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// The public URL: its section of the settings, the status bar, the banner.

namespace Console {

namespace {

constexpr auto Section = "public"_L1;
constexpr auto CopiedKey = "publicUrl/copied"_L1;

} // namespace

void MainWindow::addPublicUrl()
{
    PublicAddress &address = *m_services.publicUrl.address;
    m_publicUrl = new PublicUrlPanel(m_services.publicUrl, m_theme, m_settingsPage);
    m_settingsPage->addSection(Section, tr("Public URL"),
        tr("A tunnel leads from a public HTTPS address to this listener, so that the platform reaches it."),
        m_publicUrl);
    const QSettings settings(m_services.settingsPath, QSettings::IniFormat);
    m_publicUrl->setCopied(settings.value(CopiedKey).toString());
    connect(m_publicUrl, &PublicUrlPanel::copyWanted, this, &MainWindow::copyPublicUrl);
    connect(m_status, &StatusLine::publicUrlWanted, this, [this] {
        if (m_services.publicUrl.address->isUnanswered())
            showPublicUrl();
        else
            copyPublicUrl();
    });
    connect(&address, &PublicAddress::changed, this, &MainWindow::followPublicUrl);
    followPublicUrl();
}

void MainWindow::followPublicUrl()
{
    PublicAddress &address = *m_services.publicUrl.address;
    m_status->setPublicUrl(
        address.status(), address.isUnanswered() ? tunnelStateSentence(address) : QString());
    m_publicUrlAction->setEnabled(true);
    m_copyPublicUrl->setEnabled(!address.status().url.isEmpty());
    QString sentence;
    if (address.exposure().isExposed() && address.exposure().isUnprovenAllowed()) {
        if (m_services.publicUrl.skipsVerification)
            sentence =
                tr("Unsigned requests are answered, through the public URL too. End the console, or the "
                   "public URL, to stop that.");
        else if (m_services.publicUrl.trustsDevelopmentKey && m_services.publicUrl.trustsDevelopmentKey())
            sentence = tr("Tokens of the development key are accepted, through the public URL too. End the "
                          "console, or the public URL, to stop that.");
    }
    m_trouble->setExposure(sentence);
}

void MainWindow::showPublicUrl()
{
    showPage(m_pages->indexOf(m_settingsPage));
    m_settingsPage->showSection(Section);
}

void MainWindow::copyPublicUrl()
{
    const QString url = m_services.publicUrl.address->status().url.toString();
    if (url.isEmpty()) {
        showPublicUrl();
        return;
    }
    QGuiApplication::clipboard()->setText(url);
    // At once: a crash must not make the next start tell of a change that was copied.
    QSettings(m_services.settingsPath, QSettings::IniFormat).setValue(CopiedKey, url);
    m_publicUrl->setCopied(url);
    m_status->tell(tr("Public URL copied"));
}

} // namespace Console
