// Reads calendars with ical.js, the library of Thunderbird, and prints the local start of each meeting.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const library = createRequire(`${process.env.NODE_TOOLS}/`)("ical.js");
const ICAL = library.default ?? library;

for (const file of process.argv.slice(2)) {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
    for (const zone of calendar.getAllSubcomponents("vtimezone")) {
        ICAL.TimezoneService.register(zone);
    }
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    if (new Set(events.map((event) => event.uid)).size !== events.length) {
        throw new Error(`${file}: two events of one identity`);
    }
    for (const event of events) {
        const offset = event.startDate.isDate ? "" : event.startDate.utcOffset() / 3600;
        if (Number.isNaN(event.startDate.toUnixTime()) || (event.endDate && event.endDate.compare(event.startDate) < 0)) {
            throw new Error(`${file}: ${event.uid} ends before it starts`);
        }
        if (process.env.SHOW) {
            console.log(event.startDate.toString(), offset, event.summary);
        }
    }
    console.log(`${file}: ${events.length} events`);
}
