#include "app/data/data_words.h"

#include "app/convert.h"

#include <QLocale>

namespace lissom {
namespace {

QString dateOf(Day day) {
  return QLocale().toString(toQt(day), QLocale::LongFormat);
}

/// "1 session", "12 sessions": `many` has a %1.
QString counted(std::int64_t number, const QString& one, const QString& many) {
  return number == 1 ? one : many.arg(QLocale().toString(static_cast<qlonglong>(number)));
}

}  // namespace

QString DataWords::of(const MergePreview& preview) {
  QStringList brings;
  const auto add = [&](std::int64_t number, const QString& one, const QString& many) {
    if (number > 0) brings << counted(number, one, many);
  };
  add(preview.sessions.fresh, tr("1 session"), tr("%1 sessions"));
  add(preview.holds.fresh, tr("1 hold"), tr("%1 holds"));
  add(preview.details.fresh, tr("1 note, pause or ending"), tr("%1 notes, pauses and endings"));
  add(preview.changes.fresh, tr("1 correction"), tr("%1 corrections"));
  add(preview.entries.fresh, tr("1 entry of your plan"), tr("%1 entries of your plan"));
  QStringList sentences;
  if (!brings.isEmpty()) sentences << tr("New to your log: %1.").arg(QLocale().createSeparatedList(brings));
  if (preview.firstDay && preview.lastDay) {
    sentences << tr("The sessions are from %1 to %2.").arg(dateOf(*preview.firstDay), dateOf(*preview.lastDay));
  }
  if (preview.sessions.same > 0) {
    sentences << counted(preview.sessions.same, tr("1 session is in your log already."),
                         tr("%1 sessions are in your log already."));
  }
  if (!preview.conflicts.empty()) {
    sentences << counted(static_cast<std::int64_t>(preview.conflicts.size()),
                         tr("1 entry says something else than your log and is left out."),
                         tr("%1 entries say something else than your log and are left out."));
  }
  return sentences.join(QLatin1Char(' '));
}

QString DataWords::of(const std::vector<MergeConflict>& conflicts) {
  QStringList lines;
  const auto wordOf = [](MergeConflict::What what) {
    switch (what) {
      case MergeConflict::What::Session:
        return tr("a session");
      case MergeConflict::What::Hold:
        return tr("a hold");
      case MergeConflict::What::Pause:
        return tr("a pause");
      case MergeConflict::What::Ending:
        return tr("how a session ended");
      case MergeConflict::What::Note:
        return tr("a note");
      case MergeConflict::What::Change:
        return tr("a correction");
      case MergeConflict::What::Entry:
        return tr("an entry of the plan");
    }
    return QString();
  };
  constexpr qsizetype most = 100;  // a file may have any number of them
  for (const MergeConflict& conflict : conflicts) {
    if (lines.size() >= most) {
      lines << tr("There are more.");
      break;
    }
    lines << tr("%1: %2 (%3)").arg(dateOf(conflict.day), wordOf(conflict.what), toQt(conflict.name));
  }
  return lines.join(QLatin1Char('\n'));
}

QString DataWords::of(const std::vector<ReadMistake>& mistakes, bool hasMore) {
  QStringList lines;
  for (const ReadMistake& mistake : mistakes) {
    const QString what = mistake.place.empty() ? toQt(mistake.what) : toQt(mistake.place + ": " + mistake.what);
    lines << (mistake.line > 0 ? tr("Line %1: %2").arg(mistake.line).arg(what) : what);
  }
  if (hasMore) lines << tr("There are more.");
  return lines.join(QLatin1Char('\n'));
}

QString DataWords::of(const BackupSummary& summary) {
  const auto count = [](std::size_t number, const QString& one, const QString& many) {
    return counted(static_cast<std::int64_t>(number), one, many);
  };
  QStringList parts{count(summary.sessions, tr("1 session"), tr("%1 sessions"))};
  if (summary.firstDay && summary.lastDay) {
    parts[0] += QLatin1Char(' ') + tr("from %1 to %2").arg(dateOf(*summary.firstDay), dateOf(*summary.lastDay));
  }
  parts << count(summary.facts, tr("1 entry of your plan"), tr("%1 entries of your plan"));
  if (!summary.packs.empty()) {
    parts << count(summary.packs.size(), tr("1 file of own routines and packs"),
                   tr("%1 files of own routines and packs"));
  }
  if (summary.settings) parts << tr("your settings");
  return QLocale().createSeparatedList(parts);
}

QString DataWords::of(const RestorePreview& preview) {
  QStringList sentences;
  const QString made = preview.backup.made ? dateOf(dayOf(*preview.backup.made)) : QString();
  sentences << tr("The backup of %1 holds %2.").arg(made, of(preview.backup));
  if (!preview.presentReadable) {
    sentences << tr("What is here now cannot be read. It is kept aside as it is.");
  } else {
    sentences << tr("Here now: %1.").arg(of(preview.present));
    if (preview.sessionsOnlyHere > 0) {
      sentences << counted(static_cast<std::int64_t>(preview.sessionsOnlyHere),
                           tr("1 session of these is not in the backup."),
                           tr("%1 sessions of these are not in the backup."));
    }
    sentences << tr("All that is here now is kept aside in your data folder, and nothing of it is deleted.");
  }
  sentences << tr("Lissom then starts anew.");
  return sentences.join(QLatin1Char('\n'));
}

QString DataWords::ofRestore(const Error& error) {
  switch (error.code) {
    case Error::Code::StorageNewer:
      return tr("This backup was made by a newer Lissom; nothing has changed.");
    case Error::Code::DiskFull:
      return tr("There is no room to bring the backup back; nothing has changed.");
    default:
      return tr("This is no backup that can be brought back; nothing has changed.");
  }
}

}  // namespace lissom
