#pragma once

#include "core/storage/log_sql.h"

namespace lissom {

/// What LogStore::check() answers.
Result<std::vector<std::string>> checkLog(SQLite::Database& database, const std::string& ownDevice);

}  // namespace lissom
