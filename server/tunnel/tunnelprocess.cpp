// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelprocess.h"

#include "supervisor.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype KeptOutput = 65'536;
constexpr qsizetype LongestLine = 16'384;
constexpr int EndTime = 5'000; // ms

QProcessEnvironment environmentWithout(const QString &prefix)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (prefix.isEmpty())
        return environment;
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(prefix))
            environment.remove(name);
    }
    return environment;
}

} // namespace

TunnelProcess::TunnelProcess(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyRead, this, &TunnelProcess::read);
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        m_partial += m_process.readAll();
        if (!m_partial.isEmpty())
            m_partial += '\n'; // the last line, often the error, may lack its end
        read();
        Q_EMIT ended(u"%1 ended with exit code %2."_s.arg(m_name).arg(code));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT ended(u"%1 cannot be started: %2."_s.arg(m_name, m_process.errorString()));
    });
}

TunnelProcess::~TunnelProcess()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    killSupervised(m_process);
    m_process.waitForFinished(EndTime); // first: to kill the supervisor would set free what it holds
}

void TunnelProcess::start(const QString &path, const TunnelLaunch &launch)
{
    m_output.clear();
    m_partial.clear();
    for (const QString &name : launch.emptyFiles) {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
            Q_EMIT ended(u"%1 cannot be written: %2."_s.arg(name, file.errorString()));
            return;
        }
    }
    m_process.setProcessEnvironment(environmentWithout(launch.environmentWithout));
    m_name = QFileInfo(path).fileName();
    QStringList words = supervised(path, launch.arguments);
    const QString first = words.takeFirst();
    m_process.start(first, words, QIODevice::ReadOnly);
}

void TunnelProcess::stop()
{
    m_process.terminate();
}

void TunnelProcess::read()
{
    m_partial += m_process.readAll();
    qsizetype end = m_partial.lastIndexOf('\n') + 1;
    if (end == 0 && m_partial.size() > LongestLine)
        end = m_partial.size();
    if (end == 0)
        return;
    QString text = QString::fromUtf8(m_partial.first(end));
    m_partial.remove(0, end);
    text.remove(u'\r');
    m_output = (m_output + text).right(KeptOutput);
    Q_EMIT printed(text.split(u'\n', Qt::SkipEmptyParts));
}

} // namespace Console
