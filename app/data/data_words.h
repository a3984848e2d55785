#pragma once

#include "core/exchange/read_log.h"
#include "core/storage/backup.h"
#include "core/storage/log_merge.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace lissom {

/// What the dialogs about a person's data say, from plain values.
class DataWords {
  Q_DECLARE_TR_FUNCTIONS(lissom::DataWords)

public:
  static QString of(const MergePreview& preview);
  static QString of(const std::vector<MergeConflict>& conflicts);
  static QString of(const std::vector<ReadMistake>& mistakes, bool hasMore);
  static QString of(const RestorePreview& preview);
  /// Why a backup was not brought back.
  static QString ofRestore(const Error& error);
  static QString of(const BackupSummary& summary);
};

}  // namespace lissom
