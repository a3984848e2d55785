#include "app/command_line/command.h"

namespace lissom {

std::string_view helpText() {
  return R"(Lissom: follow a stretch routine with pictures and a hold timer; the log writes itself.

lissom [--data-dir DIR] [--lang LL] [COMMAND]

Without a command the window opens. Commands:
  play [ROUTINE] [--speed N]      start right in the session; N times faster to try it out
  script [ROUTINE] [--json]       the routine laid out: every phase with its seconds; without one
                                  today's, with the plan's doses
  today [--json]                  what today asks, and why
  plan [--from YYYY-MM-DD] [--days N] [--json]
                                  what each day asks, and why; two weeks from today
  flare AREA LEVEL [--cause unknown|overuse|sitting] [--rest-days N] [--accept] [--json]
                                  something is irritated, LEVEL 0 to 10: the next 14 days as they
                                  would be; nothing changes without --accept. AREA is left-hip,
                                  right-hip, low-back, left-groin, right-groin, left-knee, right-knee
  week [YYYY-Www] [--json]        what a week asked and what was held
  history [--month YYYY-MM|--year YYYY] [--json]
                                  a month, a year, or all there ever was
  export FILE.(json|csv|ics|pdf) [--from YYYY-MM-DD] [--to YYYY-MM-DD]
                                  the log for other programs: .json is everything, .csv a row a hold,
                                  .ics the plan as a calendar, .pdf to read
  import FILE.(json|csv) [--dry-run] [--json]
                                  adds what an export holds and the log does not; --dry-run only tells
  backup FILE                     one file with everything: log, plan, own packs, settings
  restore FILE [--dry-run]        brings a backup back; what is there now is kept aside
  handout ROUTINE -o FILE.pdf     a routine to print
  visit -o FILE.pdf               one page for the next appointment
  draw EXERCISE -o FILE.png [--side left|right] [--at 0..1] [--size WxH] [--figure 1..4]
       [--theme light|dark|contrast|print] [--yaw DEGREES] [--pitch DEGREES] [--pack PACK.json]
                                  a picture of the figure; --at 0 is the start, 1 the stretch
  check [PACK.json]               is the log whole, are the packs right; or every mistake of one pack
  tour DIR                        pictures of every screen, from a made-up profile

Options:
  --data-dir DIR   keep everything (log, settings, packs, cache) in DIR for this run
  --lang LL        the language, for example en
  --hidden         do not show the window yet: only remind, where that is switched on
  --version, --help

Exit code: 0 well, 1 the request failed, 2 the command line was wrong.
)";
}

}  // namespace lissom
