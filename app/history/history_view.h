#pragma once

#include "app/history/chart_numbers.h"
#include "core/content/pack.h"
#include "core/history/records.h"
#include "core/history/week_summary.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lissom {

/// Everything the History page shows of one week, ready to be shown.
struct HistoryView {
  struct DayBar {
    QString name;         ///< "Mon"
    QString letter;       ///< "M", where there is no room for more
    QString description;  ///< "Monday: done, 4:00 of 4:00"
    DayState state = DayState::None;
    bool today = false;
    double planned = 0;  ///< minutes under stretch
    double held = 0;     ///< minutes under stretch
    friend bool operator==(const DayBar&, const DayBar&) = default;
  };
  /// Discomfort on the numeric rating scale, 0 to 10, around one session.
  struct Discomfort {
    double day = 0;  ///< 0 Monday to 6 Sunday; the sessions of one day lie between it and the next
    std::optional<int> before;
    std::optional<int> after;
    friend bool operator==(const Discomfort&, const Discomfort&) = default;
  };
  struct HoldRow {
    QString exercise;
    QString hold;     ///< "Left side, hold 2"
    QString held;     ///< "0:30 of 0:30"
    QString outcome;  ///< "Held"
    friend bool operator==(const HoldRow&, const HoldRow&) = default;
  };
  struct SessionRow {
    QString when;  ///< "Fri 07:14"
    QString name;
    QString result;  ///< "4:20 of 8:00 · stopped"
    QString note;    ///< what was said around it, and its pauses; empty when there was nothing
    std::vector<HoldRow> holds;
    std::optional<RowId> id{};  ///< of the session; empty for a day of rest or pause
    int day = 0;                ///< of the week, Monday 0
    friend bool operator==(const SessionRow&, const SessionRow&) = default;
  };

  QString title;  ///< "Week 47"
  QString dates;  ///< "16 – 22 November 2026"
  QDate today;    ///< what a typed day and month is counted back from
  QDate monday;   ///< the first day that is shown
  bool thisWeek = false;
  std::array<DayBar, 7> days;
  QString kept;      ///< "5 of 6"
  QString keptUnit;  ///< "days"; empty when nothing was asked yet
  QString keptSentence;
  QString left;  ///< "6:30"
  QString right;
  double leftShare = 0.5;  ///< left's share of both, 0 to 1
  QString balance;
  std::vector<Discomfort> discomfort;
  QString discomfortWords;           ///< the chart in words, or why it is empty
  std::vector<SessionRow> sessions;  ///< newest first, rest days among them
  QString noSessions;                ///< said when there are none
  ChartNumbers numbers;              ///< of the days, a row each
  ChartNumbers discomfortNumbers;

  friend bool operator==(const HistoryView&, const HistoryView&) = default;
};

/// `sessions` may be of any days: those of the week are shown. `language` is that of the pack's
/// texts.
HistoryView historyViewOf(const WeekSummary& week, std::span<const SessionRecord> sessions, Day today,
                          const Library& library, const std::string& language = "en");

/// The date that a person typed: ISO ("2026-11-16"), the locale's short form, or day and month
/// ("16.11.", "16 Nov"), which means the last such day up to `today`. Empty when it is none.
std::optional<QDate> typedDate(const QString& text, QDate today, const QLocale& locale = QLocale());

}  // namespace lissom
