#include "app/history/entry_form.h"

#include "app/convert.h"
#include "app/discomfort_scale.h"
#include "app/fields.h"
#include "app/flow_layout.h"
#include "app/history/entry_holds.h"
#include "app/parts.h"
#include "core/session/by_hand.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lissom {
namespace {

constexpr double kTwoColumns = 1080;  // design px: a narrower page has one column
constexpr double kWidest = 1720;
constexpr double kSlim = 620;
constexpr int kNoteLines = 3;

QLabel* addLabel(const char* role, const QString& text, QBoxLayout* layout, QWidget* parent) {
  QLabel* label = makeLabel(role, parent);
  label->setText(text);
  layout->addWidget(label);
  return label;
}

/// What is wrong, beside the field; spoken with it, too.
QLabel* addMistake(QBoxLayout* layout, QWidget* parent) {
  QLabel* label = addLabel("caution", {}, layout, parent);
  label->hide();
  return label;
}

}  // namespace

EntryForm::EntryForm(QWidget* parent) : QWidget(parent) {
  m_content = new QWidget(this);
  m_layout = new QVBoxLayout(m_content);
  m_title = addLabel("page-title", {}, m_layout, m_content);
  m_about = addLabel("soft", {}, m_layout, m_content);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_left = new QVBoxLayout;
  m_columns->addLayout(m_left, 2);
  buildWhen();
  buildHolds();
  buildAround();
  m_left->addStretch(1);
  m_layout->addLayout(m_columns);
  m_buttons = new FlowLayout;
  m_save = makeTextButton("main", tr("Save"), m_content);
  QPushButton* leave = makeTextButton("quiet", tr("Leave it"), m_content);
  m_buttons->addWidget(m_save);
  m_buttons->addWidget(leave);
  m_layout->addLayout(m_buttons);
  m_layout->addStretch(1);
  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);
  connect(m_save, &QPushButton::clicked, this, &EntryForm::save);
  connect(leave, &QPushButton::clicked, this, &EntryForm::backWished);
  connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &EntryForm::backWished);
  connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &EntryForm::save);
}

void EntryForm::buildWhen() {
  m_whenCard = makeCard(m_content);
  auto* column = new QVBoxLayout(m_whenCard);
  addLabel("heading", tr("What and when"), column, m_whenCard);
  const auto addRow = [&](const QString& words, QWidget* field) {
    m_rows.push_back(new FieldRow(words, field, m_whenCard));
    column->addWidget(m_rows.back());
  };
  m_routine = makeChoice(tr("Routine or exercise"), m_whenCard);
  addRow(tr("Routine or exercise"), m_routine);
  m_date = makeDate(tr("Day"), m_whenCard);
  addRow(tr("Day"), m_date);
  m_time = makeTime(tr("Began at"), m_whenCard);
  addRow(tr("Began at"), m_time);
  m_countsFor = addLabel("small", {}, column, m_whenCard);
  m_whenWrong = addMistake(column, m_whenCard);
  m_end = makeTime(tr("Ended at"), m_whenCard);
  addRow(tr("Ended at"), m_end);
  m_ending = makeChoice(tr("How it ended"), m_whenCard);
  m_ending->addItem(tr("Finished"), static_cast<int>(Ending::Completed));
  m_ending->addItem(tr("Stopped"), static_cast<int>(Ending::Stopped));
  addRow(tr("How it ended"), m_ending);
  m_endWrong = addMistake(column, m_whenCard);
  m_left->addWidget(m_whenCard);
  connect(m_routine, &QComboBox::activated, this, &EntryForm::fillAsPlanned);
  connect(m_date, &QDateEdit::dateChanged, this, &EntryForm::takeStart);
  connect(m_time, &QTimeEdit::timeChanged, this, &EntryForm::takeStart);
  connect(m_end, &QTimeEdit::timeChanged, this, &EntryForm::takeEnd);
  connect(m_ending, &QComboBox::activated, this, [this] {
    m_session.ending = static_cast<Ending>(m_ending->currentData().toInt());
    showMistakes();
  });
}

void EntryForm::buildHolds() {
  m_holdsCard = makeCard(m_content);
  auto* column = new QVBoxLayout(m_holdsCard);
  addLabel("heading", tr("Holds"), column, m_holdsCard);
  m_asPlanned = makeTextButton("quiet", tr("All as planned"), m_holdsCard);
  column->addWidget(m_asPlanned, 0, Qt::AlignLeft);
  m_noHolds = addLabel("soft", tr("No holds. “All as planned” brings them back."), column, m_holdsCard);
  m_holdsWrong = addMistake(column, m_holdsCard);
  m_holds = new EntryHolds(m_holdsCard);
  column->addWidget(m_holds);
  m_columns->addWidget(m_holdsCard, 3, Qt::AlignTop);
  connect(m_asPlanned, &QPushButton::clicked, this, &EntryForm::fillAsPlanned);
  connect(m_holds, &EntryHolds::outcomeChosen, this, [this](std::size_t hold, Outcome outcome) {
    setOutcome(m_session.holds[hold], outcome);
    showHolds();
  });
  connect(m_holds, &EntryHolds::heldChosen, this, [this](std::size_t hold, Millis held) {
    setHeld(m_session.holds[hold], held);
    showHolds();
  });
  connect(m_holds, &EntryHolds::addWished, this, [this](std::size_t after) {
    addHold(m_session, after);
    showHolds();
  });
  connect(m_holds, &EntryHolds::removeWished, this, [this](std::size_t hold) {
    m_session.holds.erase(m_session.holds.begin() + static_cast<std::ptrdiff_t>(hold));
    showHolds();
    m_asPlanned->setFocus();  // what had the focus is gone
  });
}

void EntryForm::buildAround() {
  m_aroundCard = makeCard(m_content);
  auto* column = new QVBoxLayout(m_aroundCard);
  addLabel("heading", tr("How it was"), column, m_aroundCard);
  m_before = new DiscomfortScale(tr("Discomfort before; a pull in a stretch does not count"), m_aroundCard);
  m_after = new DiscomfortScale(tr("Discomfort after"), m_aroundCard);
  column->addWidget(m_before);
  column->addWidget(m_after);
  QLabel* label = addLabel("", tr("Note"), column, m_aroundCard);
  m_note = new QPlainTextEdit(m_aroundCard);
  m_note->setAccessibleName(tr("Note"));
  m_note->setTabChangesFocus(true);
  m_note->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  label->setBuddy(m_note);
  column->addWidget(m_note);
  m_noteWrong = addMistake(column, m_aroundCard);
  m_left->addWidget(m_aroundCard);
  connect(m_before, &DiscomfortScale::valueChosen, this, [this](std::optional<int> level) {
    m_session.note.discomfortBefore = level;
    showMistakes();
  });
  connect(m_after, &DiscomfortScale::valueChosen, this, [this](std::optional<int> level) {
    m_session.note.discomfortAfter = level;
    showMistakes();
  });
  connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
    m_session.note.text = m_note->toPlainText().toStdString();
    showMistakes();
  });
}

void EntryForm::showView(const EntryFormView& view) {
  m_view = view;
  m_session = view.session;
  m_title->setText(view.correcting ? tr("Correct a session") : tr("Add a session"));
  m_about->setText(view.correcting
                       ? tr("What was recorded stays in the edit history, and can be brought back.")
                       : tr("For a session that the program did not see. It is marked as entered by hand."));
  fillChoices();
  fill();
  m_scroller->verticalScrollBar()->setValue(0);
  arrange();
}

void EntryForm::showPlan(const EntryFormView& view) {
  const EntryFormView::Choice* choice = chosen();
  const bool planned = choice && isAsPlanned(m_session, choice->planned);
  m_view.choices = view.choices;
  m_view.routines = view.routines;
  m_view.exercises = view.exercises;
  fillChoices();
  if (planned) {
    const Day day = m_session.day;
    const SessionNote note = m_session.note;
    m_session = begunAt(view.session, m_session.startedAt);
    m_session.day = day;
    m_session.note = note;
  }
  fill();
}

void EntryForm::fillChoices() {
  const QSignalBlocker quiet(m_routine);
  m_routine->clear();
  for (std::size_t i = 0; i < m_view.choices.size(); ++i) {
    if (i == m_view.routines && i > 0) m_routine->insertSeparator(m_routine->count());
    m_routine->addItem(m_view.choices[i].name, static_cast<int>(i));
  }
}

/// The fields from the session.
void EntryForm::fill() {
  const QSignalBlocker quietDate(m_date);
  const QSignalBlocker quietTime(m_time);
  const QSignalBlocker quietEnd(m_end);
  const QSignalBlocker quietNote(m_note);
  for (std::size_t i = 0; i < m_view.choices.size(); ++i) {
    if (m_view.choices[i].planned.routine != m_session.routine) continue;
    m_routine->setCurrentIndex(m_routine->findData(static_cast<int>(i)));
    break;
  }
  const QDateTime began = onTheWall(m_session.startedAt);
  const QDate today = onTheWall(m_view.now).date();
  m_date->setMaximumDate(std::max(today, began.date()));
  m_date->setDate(began.date());
  m_time->setTime(began.time());
  if (m_session.endedAt) m_end->setTime(onTheWall(*m_session.endedAt).time());
  m_ending->setCurrentIndex(m_session.ending == Ending::Stopped ? 1 : 0);
  m_before->setValue(m_session.note.discomfortBefore);
  m_after->setValue(m_session.note.discomfortAfter);
  m_note->setPlainText(toQt(m_session.note.text));
  showHolds();
}

const EntryFormView::Choice* EntryForm::chosen() const {
  const auto index = static_cast<std::size_t>(m_routine->currentData().toInt());
  return m_routine->currentData().isValid() && index < m_view.choices.size() ? &m_view.choices[index] : nullptr;
}

/// Of the routine that is chosen, begun when it is told to have begun; what is said around it stays.
void EntryForm::fillAsPlanned() {
  const EntryFormView::Choice* choice = chosen();
  if (!choice) return;
  SessionRecord planned = begunAt(choice->planned, m_session.startedAt);
  planned.id = m_session.id;
  planned.day = m_session.day;
  planned.note = m_session.note;
  m_session = std::move(planned);
  fill();
}

/// The end moves with the beginning.
void EntryForm::takeStart() {
  const bool there = m_view.correcting.has_value();
  const Now start = there ? asNow(m_date->date(), m_time->time(), m_view.session.startedAt.utcOffset)
                          : asNow(m_date->date(), m_time->time());
  const Day before = m_session.day;
  m_session = begunAt(std::move(m_session), start);
  // A day is decided when a session begins: it is another only where that is.
  m_session.day = start == m_view.session.startedAt ? m_view.session.day : lissom::dayOf(start);
  const QSignalBlocker quiet(m_end);
  if (m_session.endedAt) m_end->setTime(onTheWall(*m_session.endedAt).time());
  showMistakes();
  if (!there && m_session.day != before) Q_EMIT dayChosen(m_session.day);
}

void EntryForm::takeEnd() {
  m_session.endedAt = endAt(m_session.startedAt, m_end->time());
  showMistakes();
}

void EntryForm::showHolds() {
  m_holds->showHolds(m_session.holds, m_view.exercises);
  m_noHolds->setVisible(m_session.holds.empty());
  showMistakes();
}

void EntryForm::showMistakes() {
  const std::vector<EntryMistake> mistakes =
      mistakesIn(m_session, m_view.now, m_view.correcting ? &m_view.session : nullptr);
  const auto tell = [&](QLabel* label, std::initializer_list<EntryMistake> kinds) {
    QStringList sentences;
    for (const EntryMistake kind : kinds) {
      if (std::ranges::find(mistakes, kind) != mistakes.end()) sentences << sentenceOf(kind);
    }
    showText(label, sentences.join(QLatin1Char(' ')));
    return sentences.join(QLatin1Char(' '));
  };
  const QString when = tell(m_whenWrong, {EntryMistake::InTheFuture, EntryMistake::DayIsAnother});
  const QString end = tell(m_endWrong, {EntryMistake::EndsBeforeItBegins, EntryMistake::TooLong});
  tell(m_holdsWrong, {EntryMistake::HeldTooLong});
  const QString note = tell(m_noteWrong, {EntryMistake::NoteTooLong, EntryMistake::DiscomfortOffScale});
  m_date->setAccessibleDescription(when);
  m_time->setAccessibleDescription(when);
  m_end->setAccessibleDescription(end);
  m_note->setAccessibleDescription(note);
  const bool another = toQt(m_session.day) != onTheWall(m_session.startedAt).date();
  const QString day = QLocale().toString(toQt(m_session.day), tr("dddd, d MMMM", "format of a day with its weekday"));
  showText(m_countsFor, another ? tr("It counts for %1: a day ends at four in the morning.").arg(day) : QString());
  const EntryFormView::Choice* choice = chosen();
  const bool planned = choice && isAsPlanned(m_session, choice->planned);
  m_asPlanned->setEnabled(choice && !planned);
  m_save->setText(planned && !m_view.correcting ? tr("Save: all as planned") : tr("Save"));
  m_save->setEnabled(mistakes.empty() && choice);
}

void EntryForm::save() {
  if (!m_save->isEnabled()) return;
  if (m_view.correcting) {
    Q_EMIT changeWished(SessionCorrected{*m_view.correcting, m_session});
  } else {
    Q_EMIT changeWished(SessionAdded{m_session});
  }
}

void EntryForm::setTheme(const Theme& theme) {
  m_theme = theme;
  for (FieldRow* row : m_rows) row->setTheme(theme);
  for (QWidget* field : {static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_end),
                         static_cast<QWidget*>(m_routine), static_cast<QWidget*>(m_ending)}) {
    setFieldTheme(field, theme);
  }
  m_before->setTheme(theme);
  m_after->setTheme(theme);
  m_holds->setTheme(theme);
  m_note->setFixedHeight(kNoteLines * QFontMetrics(theme.font(15)).lineSpacing() + theme.px(24));
  arrange();
}

void EntryForm::arrange() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  const int padding = px(width() < px(kSlim) ? 16 : 22);
  const bool two = width() >= px(kTwoColumns);
  m_layout->setContentsMargins(side, px(34), side, px(40));
  m_layout->setSpacing(px(12));
  m_columns->setDirection(two ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_columns->setSpacing(px(18));
  m_columns->setAlignment(m_holdsCard, two ? Qt::AlignTop : Qt::Alignment());
  m_left->setSpacing(px(18));
  m_buttons->setSpacing(px(12));
  for (QFrame* card : {m_whenCard, m_holdsCard, m_aroundCard}) {
    card->layout()->setContentsMargins(padding, padding, padding, padding);
    card->layout()->setSpacing(px(12));
  }
  m_content->setMaximumWidth(px(kWidest));
}

void EntryForm::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void EntryForm::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_save->setFocus();  // Return saves what is as planned; a Tab back or a click goes to the fields
}

}  // namespace lissom
