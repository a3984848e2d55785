#include "app/paper/printing.h"

#include <QPrintDialog>
#include <QPrinter>

namespace lissom {

bool printWithDialog(const PaperDocument& document, QWidget* parent) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setDocName(document.title);
  printer.setCreator(QStringLiteral("Lissom"));
  printer.setPageSize(QPageSize(document.paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter));
  printer.setFullPage(true);  // the pages bring their own margins
  QPrintDialog dialog(&printer, parent);
  dialog.setMinMax(1, static_cast<int>(document.pages.size()));
  if (dialog.exec() != QDialog::Accepted) return false;
  return paint(document, printer);
}

}  // namespace lissom
