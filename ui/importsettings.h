// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csvreader.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;

namespace Console {

/// How a table is written: encoding, delimiter, header; and what else there is to set about it.
class ImportSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSettings(QWidget *parent);
    /// Before the header.
    void addField(const QString &label, QWidget *field);

    void setCsv(CsvFormat format);
    CsvFormat csv() const;
    void setHeader(bool header);
    bool header() const;

Q_SIGNALS:
    /// By the operator.
    void csvChanged();
    void headerChanged();

private:
    QBoxLayout *m_layout;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QCheckBox *m_header;
};

} // namespace Console
