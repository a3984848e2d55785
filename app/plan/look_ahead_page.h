#pragma once

#include "app/theme.h"

#include <QWidget>

#include "app/plan/look_ahead_view.h"

class QBoxLayout;
class QScrollArea;

namespace lissom {

class FlareForm;
class FlarePicture;

/// The flare-up look-ahead: a short form, then what the next two weeks would become, before anything changes.
class LookAheadPage : public QWidget {
  Q_OBJECT

public:
  explicit LookAheadPage(QWidget* parent = nullptr);

  /// Shows the form, or the picture where the view has one.
  void showView(const LookAheadView& view);
  void setTheme(const Theme& theme);
  /// Empties the form; what was filled in stays until then.
  void begin();

Q_SIGNALS:
  void proposalWished(lissom::Area area, int level, lissom::Cause cause);
  void proposalChanged(const lissom::FlareUp& flareUp);
  void accepted(const lissom::FlareUp& flareUp);
  void declined();
  void emergencyWished();

protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void showForm();
  void showDayOf(const QRect& day);
  void arrange();

  Theme m_theme = makeTheme(Theme::Kind::Light, 1.0);
  QScrollArea* m_scroller;
  QWidget* m_content;
  QBoxLayout* m_layout;
  FlareForm* m_form;
  FlarePicture* m_picture;
};

}  // namespace lissom
