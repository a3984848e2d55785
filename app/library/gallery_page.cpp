#include "app/library/gallery_page.h"

#include "app/flow_layout.h"
#include "app/library/routine_tile.h"
#include "app/parts.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <utility>

namespace lissom {
namespace {

constexpr double kSlim = 620;     // design px: a narrower page has slim margins, and the search below the title
constexpr double kWidest = 1720;  // as the other pages
constexpr double kTile = 232;
constexpr double kSearch = 340;

}  // namespace

GalleryPage::GalleryPage(Gallery::MovementOf movementOf, QWidget* parent, FrameCache::Draw draw) : QWidget(parent) {
  m_content = new QWidget(this);
  m_pageLayout = new QVBoxLayout(m_content);
  buildHeader();
  buildChips();
  buildRoutines();

  m_countRow = new QHBoxLayout;
  m_count = makeLabel("heading", m_content);
  m_countRow->addWidget(m_count, 1);
  m_clear = makeButton("link", m_content);
  m_clear->setText(tr("Clear"));
  m_clear->setAccessibleName(tr("Clear the search and the filters"));
  connect(m_clear, &QPushButton::clicked, this, &GalleryPage::clearQuery);
  m_countRow->addWidget(m_clear);
  m_pageLayout->addLayout(m_countRow);
  m_nothing = makeLabel("soft", m_content);
  m_pageLayout->addWidget(m_nothing);
  m_all = makeButton("quiet", m_content);
  m_all->setText(tr("Show all exercises"));
  m_all->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  connect(m_all, &QPushButton::clicked, this, &GalleryPage::clearQuery);
  m_pageLayout->addWidget(m_all);
  m_gallery = new Gallery(std::move(movementOf), m_content, std::move(draw));
  connect(m_gallery, &Gallery::opened, this, &GalleryPage::exerciseWished);
  connect(m_gallery, &Gallery::currentMoved, this, [this](const QRect& card) {
    const int margin = m_theme.px(24);
    const QRect seen(m_gallery->mapTo(m_content, card.topLeft()), card.size());
    m_scroller->ensureVisible(seen.center().x(), seen.bottom(), 0, margin);
    m_scroller->ensureVisible(seen.center().x(), seen.top(), 0, margin);
  });
  m_pageLayout->addWidget(m_gallery);
  m_pageLayout->addStretch(1);

  m_scroller = makeScroller(m_content, this);
  m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_scroller);

  for (const QKeySequence& keys : {QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &GalleryPage::focusSearch);
  }
  setTabOrder(m_clear, m_gallery);
  space();
  arrange();
}

void GalleryPage::buildHeader() {
  m_header = new QBoxLayout(QBoxLayout::LeftToRight);
  m_title = makeLabel("page-title", m_content);
  m_header->addWidget(m_title, 1);
  m_search = new QLineEdit(m_content);
  m_search->setPlaceholderText(tr("Search: hip, chair, psoas…"));
  m_search->setAccessibleName(tr("Search exercises by name, muscle or equipment"));
  m_search->setToolTip(tr("Names, muscles and equipment (Ctrl+F or /)"));
  setRole(m_search, "search");
  m_search->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (m_showing) return;
    m_query.text = text;
    changeQuery();
  });
  m_header->addWidget(m_search);
  m_pageLayout->addLayout(m_header);
}

QPushButton* GalleryPage::addChip() {
  QPushButton* chip = makeButton("chip", m_content);
  chip->setCheckable(true);
  chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_chips->addWidget(chip);
  return chip;
}

void GalleryPage::buildChips() {
  m_chips = new FlowLayout;
  m_pageLayout->addLayout(m_chips);
  m_muscle = addChip();
  m_muscle->setCheckable(false);
  m_muscleMenu = new QMenu(m_muscle);
  m_muscleActions = new QActionGroup(m_muscleMenu);
  m_muscle->setMenu(m_muscleMenu);
  // An item of a group is taken in or out; none is any.
  const auto group = [this](auto& chips, auto member) {
    for (std::size_t i = 0; i < chips.size(); ++i) {
      chips[i] = addChip();
      connect(chips[i], &QPushButton::clicked, this, [this, member, i](bool on) {
        auto& chosen = m_query.*member;
        using Value = typename std::remove_reference_t<decltype(chosen)>::value_type;
        const auto value = static_cast<Value>(i);
        if (on) {
          chosen.insert(value);
        } else {
          chosen.erase(value);
        }
        changeQuery();
      });
    }
  };
  group(m_places, &LibraryQuery::places);
  group(m_kinds, &LibraryQuery::kinds);
  m_desk = addChip();
  connect(m_desk, &QPushButton::clicked, this, [this](bool on) {
    m_query.deskFriendly = on;
    changeQuery();
  });
}

void GalleryPage::buildRoutines() {
  m_routines = new QWidget(m_content);
  m_routinesLayout = new QVBoxLayout(m_routines);
  m_routinesLayout->setContentsMargins(0, 0, 0, 0);
  m_routinesHead = new QHBoxLayout;
  QLabel* heading = makeLabel("heading", m_routines);
  heading->setText(tr("Routines"));
  m_routinesHead->addWidget(heading, 1);
  m_more = makeButton("link", m_routines);
  connect(m_more, &QPushButton::clicked, this, [this] {
    m_allRoutines = !m_allRoutines;
    showRoutines();
  });
  m_routinesHead->addWidget(m_more);
  m_routinesLayout->addLayout(m_routinesHead);
  m_tiles = new FlowLayout;
  m_routinesLayout->addLayout(m_tiles);
  m_pageLayout->addWidget(m_routines);
}

void GalleryPage::setMuscles(const std::vector<LibraryIndex::MuscleName>& muscles) {
  m_muscles = muscles;
}

/// Made anew when the names change; its counts with each view.
void GalleryPage::buildMuscleMenu() {
  if (m_muscleMenu->actions().size() == static_cast<qsizetype>(m_view.muscles.size())) return;
  m_muscleMenu->clear();
  for (std::size_t i = 0; i < m_view.muscles.size(); ++i) {
    QAction* action = m_muscleMenu->addAction(QString());
    action->setCheckable(true);
    m_muscleActions->addAction(action);
    connect(action, &QAction::triggered, this, [this, i] {
      m_query.muscle = i == 0 || i > m_muscles.size() ? std::string() : m_muscles[i - 1].slug;
      changeQuery();
    });
  }
}

void GalleryPage::changeQuery() {
  Q_EMIT queryChanged(m_query);
}

void GalleryPage::setQuery(const LibraryQuery& query) {
  m_query = query;
  m_showing = true;
  m_search->setText(query.text);
  m_showing = false;
  m_search->setFocus();
  changeQuery();
}

void GalleryPage::showView(const LibraryView& view) {
  const bool otherRoutines = view.routines != m_view.routines;
  m_showing = true;
  m_view = view;
  m_title->setText(view.title);
  const auto show = [](QPushButton* chip, const LibraryView::Choice& choice) {
    const QString words = QStringLiteral("%1 %2").arg(choice.name).arg(choice.count);
    chip->setText(choice.chosen ? QStringLiteral("✓ ") + words : words);
    chip->setAccessibleName(words);
    chip->setChecked(choice.chosen);
    chip->setEnabled(choice.chosen || choice.count > 0);
  };
  for (std::size_t i = 0; i < m_places.size(); ++i) show(m_places[i], view.places[i]);
  for (std::size_t i = 0; i < m_kinds.size(); ++i) show(m_kinds[i], view.kinds[i]);
  show(m_desk, view.desk);
  buildMuscleMenu();
  QString muscle = tr("Muscle");
  const auto actions = m_muscleMenu->actions();
  for (std::size_t i = 0; i < view.muscles.size(); ++i) {
    const LibraryView::Choice& choice = view.muscles[i];
    QAction* action = actions[static_cast<qsizetype>(i)];
    action->setText(QStringLiteral("%1  (%2)").arg(choice.name).arg(choice.count));
    action->setChecked(choice.chosen);
    action->setEnabled(choice.chosen || choice.count > 0 || i == 0);
    if (choice.chosen && i > 0) muscle = QStringLiteral("✓ ") + choice.name;
  }
  m_muscle->setText(muscle + QStringLiteral(" ▾"));
  m_muscle->setAccessibleName(muscle);
  setRole(m_muscle, m_query.muscle.empty() ? "chip" : "chip-chosen");

  if (otherRoutines) showRoutines();
  m_routines->setVisible(!view.routines.empty());
  m_count->setText(view.count);
  m_clear->setVisible(view.filtered && !view.cards.empty());
  m_all->setVisible(view.filtered && view.cards.empty());
  m_nothing->setText(view.nothing);
  m_nothing->setVisible(!view.nothing.isEmpty());
  m_gallery->setVisible(view.nothing.isEmpty());
  m_gallery->showCards(view.cards);
  m_showing = false;
}

/// One row of them, or all.
void GalleryPage::showRoutines() {
  const int aside = 2 * m_pageLayout->contentsMargins().left() + m_scroller->verticalScrollBar()->sizeHint().width();
  const int room = m_tiles->columnsIn(std::min(width(), m_content->maximumWidth()) - aside);
  const auto count = static_cast<int>(m_view.routines.size());
  const int shown = m_allRoutines ? count : std::min(count, room);
  const bool same = static_cast<int>(m_tileWidgets.size()) == shown &&
                    std::ranges::equal(m_tileWidgets, std::span(m_view.routines).first(m_tileWidgets.size()), {},
                                       [](const RoutineTile* tile) { return tile->card(); });
  m_more->setVisible(count > room);
  m_more->setText(m_allRoutines ? tr("Fewer") : tr("All %1").arg(count));
  m_more->setAccessibleName(m_allRoutines ? tr("Show fewer routines") : tr("Show all %1 routines").arg(count));
  if (same) return;
  for (RoutineTile* tile : std::exchange(m_tileWidgets, {})) {
    m_tiles->removeWidget(tile);
    tile->hide();
    tile->deleteLater();  // it may be the one that was pressed
  }
  QWidget* before = m_more;
  for (int i = 0; i < shown; ++i) {
    const RoutineCard& card = m_view.routines[static_cast<std::size_t>(i)];
    auto* tile = new RoutineTile(card, m_routines);
    tile->setTheme(m_theme);
    connect(tile, &RoutineTile::clicked, this, [this, id = card.id] { Q_EMIT routineWished(id); });
    connect(tile, &RoutineTile::playWished, this, [this, id = card.id] { Q_EMIT playWished(id); });
    m_tiles->addWidget(tile);
    m_tileWidgets.push_back(tile);
    tile->show();
    setTabOrder(before, tile);
    before = tile;
  }
}

void GalleryPage::setTheme(const Theme& theme, Look look) {
  m_theme = theme;
  m_gallery->setTheme(theme);
  m_gallery->setLook(look);
  for (RoutineTile* tile : m_tileWidgets) tile->setTheme(theme);
  space();
  arrange();
  showRoutines();
}

void GalleryPage::space() {
  const auto px = [this](double design) { return m_theme.px(design); };
  const int side = px(width() < px(kSlim) ? 20 : 40);
  m_pageLayout->setContentsMargins(side, px(34), side, px(40));
  m_pageLayout->setSpacing(px(14));
  m_header->setSpacing(px(14));
  m_chips->setSpacing(px(8));
  m_routinesLayout->setSpacing(px(10));
  m_routinesLayout->setContentsMargins(0, px(8), 0, px(6));
  m_tiles->setSpacing(px(12));
  m_tiles->setColumnWidth(px(kTile));
}

void GalleryPage::arrange() {
  const bool slim = width() < m_theme.px(kSlim);
  m_header->setDirection(slim ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_search->setMinimumWidth(slim ? 0 : m_theme.px(kSearch) / 2);
  m_search->setMaximumWidth(slim ? QWIDGETSIZE_MAX : m_theme.px(kSearch));
  m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_header->setStretch(0, slim ? 0 : 1);
  m_header->setStretch(1, slim ? 0 : 1);
  m_content->setMaximumWidth(m_theme.px(kWidest));
}

void GalleryPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  space();
  arrange();
  showRoutines();
}

void GalleryPage::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
  m_scroller->ensureWidgetVisible(m_search);
}

void GalleryPage::returnTo(const std::optional<ExerciseId>& id) {
  const int card = id ? m_gallery->find(*id) : -1;
  if (card < 0) return m_search->setFocus();
  layout()->activate();
  m_gallery->setCurrent(card);
  m_gallery->setFocus(Qt::OtherFocusReason);
}

/// Down leads from the search to the cards, Return opens the first one, Esc clears.
bool GalleryPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  const bool cards = !m_gallery->cards().empty();
  switch (key->key()) {
    case Qt::Key_Down:
      if (!cards) return false;
      m_gallery->setCurrent(0);
      m_gallery->setFocus(Qt::OtherFocusReason);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (cards && !m_query.text.isEmpty()) Q_EMIT exerciseWished(m_gallery->cards().front().id);
      return true;
    case Qt::Key_Escape:
      if (m_query.asksNothing()) return false;
      clearQuery();
      return true;
    default:
      return false;
  }
}

/// What is typed begins a search, wherever the focus is.
void GalleryPage::keyPressEvent(QKeyEvent* event) {
  const QString text = event->text();
  const bool types = text.size() == 1 && text.front().isLetterOrNumber() &&
                     !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
  if (types && !m_search->hasFocus()) {
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(m_search->text() + text);
    m_scroller->ensureWidgetVisible(m_search);
    return;
  }
  if (event->key() == Qt::Key_Escape && !m_query.asksNothing()) return clearQuery();
  QWidget::keyPressEvent(event);
}

}  // namespace lissom
