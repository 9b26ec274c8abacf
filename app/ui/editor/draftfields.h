// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition.h"
#include "problem.h"

#include <QMap>
#include <QWidget>

class ProblemLabel;
class QCheckBox;
class QGridLayout;
class QLineEdit;

/// What was taken out of a request: what people will call it, whether it is a secret, and its value for now.
class DraftFields : public QWidget
{
    Q_OBJECT
public:
    explicit DraftFields(QWidget *parent = nullptr);

    /// Values that are not given are kept where a field of that id is there already.
    void setFields(const QList<Field> &fields, const QMap<QString, QString> &values);
    QList<Field> fields() const;
    /// What was typed, by field id. The secret ones are kept nowhere else: hand them on at once.
    QMap<QString, QString> values(bool secret) const;
    QString secretLabels() const;
    /// Marks the first field that is missing; false when there is one.
    bool check();
    /// Says a problem beside the field that it is about; false when it is about none of them.
    bool showProblem(const Problem &problem);
    void clearValues();

Q_SIGNALS:
    void renamed();
    /// A value was typed, or a field became secret or plain.
    void edited();

private:
    struct Row {
        Field field;
        QLineEdit *label;
        QLineEdit *value;
        QCheckBox *secret;
        ProblemLabel *problem;
    };

    void addHeader(QGridLayout *grid);
    Row makeRow(const Field &field, const QString &value);
    static void showSecrecy(const Row &row);

    QWidget *m_content = nullptr;
    QList<Row> m_rows;
};
