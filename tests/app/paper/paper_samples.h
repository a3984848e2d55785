#pragma once

#include "app/paper/figures.h"
#include "app/paper/page.h"
#include "app/paper/visit_view.h"
#include "tests/support/builders.h"

#include <QImage>

#include <string>

namespace lissom::paper_samples {

/// A grey picture, at once.
inline QImage grey(const FigureWish&, QSizeF box) {
  QImage image((box * 0.05).toSize(), QImage::Format_RGB32);
  image.fill(Qt::lightGray);
  return image;
}

inline VisitView aSheet() {
  VisitView view;
  view.title = QStringLiteral("Visit sheet");
  view.range = QStringLiteral("26 October 2026 to 22 November 2026");
  view.since = QStringLiteral("The last four weeks");
  view.with = QStringLiteral("Dr. Ada, Tuesday, 24 November 2026, 14:30");
  view.last = aDay(2026, 11, 22);
  view.first = view.last - std::chrono::days{27};
  const std::array states{DayState::Done, DayState::Part, DayState::Rest, DayState::Missed, DayState::Pause};
  for (int i = 0; i < 28; ++i) {
    const Day day = view.first + std::chrono::days{i};
    view.marks.push_back({day, states[static_cast<std::size_t>(i) % states.size()]});
    if (i % 2 == 0) view.discomfort.push_back({day, 5 - i / 10, 4 - i / 10});
  }
  view.kept = QStringLiteral("Days kept: 20 of 26");
  view.counts = QStringLiteral("Sessions: 20.");
  view.discomfortWords = QStringLiteral("Before a session: first 5, highest 5 (26 Oct), last 3 (22 Nov).");
  view.doses = {{QStringLiteral("Half-kneeling psoas stretch"), QStringLiteral("30:00 of 31:30"),
                 QStringLiteral("29:00 of 31:30"), QStringLiteral("–")}};
  view.total = {QStringLiteral("In all"), QStringLiteral("30:00 of 31:30"), QStringLiteral("29:00 of 31:30"),
                QStringLiteral("–")};
  view.flareUps = {QStringLiteral("Left hip, 6 of 10, from 2 Nov on. The way back is not over yet.")};
  view.notes = {{QStringLiteral("21 Nov"), QStringLiteral("Stiff in the morning.")}};
  view.questions[0] = QStringLiteral("May I run again?");
  view.routine = QStringLiteral("Psoas basics");
  view.items = {{*ExerciseId::parse("half-kneeling-hip-flexor"), QStringLiteral("Half-kneeling psoas stretch"),
                 QStringLiteral("30 s × 3, each side")}};
  view.foot = QStringLiteral("Printed with Lissom. It is no diagnosis.");
  return view;
}

inline QString repeated(const QString& text, int characters) {
  return text.repeated(characters / static_cast<int>(text.size()) + 1).left(characters);
}

/// More of everything than a person has, in the words that are hardest to lay out.
inline VisitView aHardSheet() {
  VisitView view = aSheet();
  const QString german = QStringLiteral("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderung");
  const QString hebrew = QStringLiteral("ד״ר שלום כהן, פיזיותרפיה");
  const QString faces = QStringLiteral("👩🏽‍⚕️🦵🏿 ");
  view.with = hebrew + faces + repeated(german, 900);
  view.range = repeated(german, 200);
  view.since = repeated(hebrew, 300);
  view.first = view.last - std::chrono::days{3652};
  view.marks.clear();
  view.discomfort.clear();
  for (Day day = view.first; day <= view.last; day += std::chrono::days{1}) {
    view.marks.push_back({day, DayState::Done});
    view.discomfort.push_back({day, 10, 0});
  }
  view.marks[5].state = DayState::Open;
  view.counts = repeated(german, 400);
  view.discomfortWords = repeated(hebrew, 800);
  view.doses.clear();
  view.items.clear();
  for (int i = 0; i < 40; ++i) {
    view.doses.push_back({faces + german, QStringLiteral("1000:00:00 of 1000:00:00"),
                          QStringLiteral("1000:00:00 of 1000:00:00"), QStringLiteral("1000:00:00 of 1000:00:00")});
    view.items.push_back({*ExerciseId::parse("half-kneeling-hip-flexor"), german + hebrew, repeated(german, 120)});
    view.flareUps << repeated(hebrew + german, 250);
    view.notes.push_back({QStringLiteral("22. September"), repeated(faces + german, 10'000)});
  }
  for (QString& question : view.questions) question = repeated(german, 1000);
  view.routine = repeated(german, 300);
  view.foot = repeated(german, 300);
  return view;
}

inline std::string listed(const QStringList& lines) {
  return lines.join(QLatin1Char('\n')).toStdString();
}

/// All words of a page, one text a line.
inline QString wordsOn(const PaperPage& page) {
  QStringList texts;
  for (const Piece& piece : page.pieces) {
    if (const auto* words = std::get_if<Words>(&piece)) texts << words->text;
  }
  return texts.join(QLatin1Char('\n'));
}

}  // namespace lissom::paper_samples
