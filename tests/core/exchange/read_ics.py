"""read_ics.py FILE: what python3-icalendar makes of a calendar, as JSON, and what Python's zoneinfo says to its times."""
import datetime
import json
import sys
import zoneinfo

import icalendar

with open(sys.argv[1], "rb") as file:
    data = file.read()
calendar = icalendar.Calendar.from_ical(data)
# Once more with a zone that nobody knows: then only the VTIMEZONE can tell.
renamed = data
for zone in calendar.walk("VTIMEZONE"):
    renamed = renamed.replace(str(zone["TZID"]).encode(), b"X/Unknown")
alone = {str(event["UID"]): event for event in icalendar.Calendar.from_ical(renamed).walk("VEVENT")}


def in_utc(time):
    return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


events = {}
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    uid = str(event["UID"])
    assert uid not in events, "twice: " + uid
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else start + event["DURATION"].dt
    zone = event["DTSTART"].params.get("TZID")
    text = lambda key: str(event[key]) if key in event else None
    events[uid] = {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "minutes": (end - start).total_seconds() / 60,
        "zone": zone,
        "summary": text("SUMMARY"),
        "location": text("LOCATION"),
        "transp": text("TRANSP"),
        "status": text("STATUS"),
        "sequence": int(event["SEQUENCE"]),
        "stamp": in_utc(event["DTSTAMP"].dt),
    }
    if zone:
        events[uid]["utc"] = in_utc(start)
        events[uid]["utc_by_zoneinfo"] = in_utc(start.replace(tzinfo=zoneinfo.ZoneInfo(zone)))
        events[uid]["utc_by_vtimezone"] = in_utc(alone[uid]["DTSTART"].dt)
json.dump({"version": str(calendar["VERSION"]), "name": str(calendar["X-WR-CALNAME"]), "events": events}, sys.stdout)
