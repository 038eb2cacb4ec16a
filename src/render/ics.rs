//! Renders a calendar as iCalendar (RFC 5545, with the names and colours of RFC 7986).
//!
//! The crate `icalendar` escapes text and folds lines. What it lets through is removed here: control characters, and
//! quotation marks in parameters. Time zones are put together here, as it stamps and names each part of them anew.

use icalendar::{Component, Event as Entry, EventLike, Parameter, Property};

use crate::l10n::Language;
use crate::view::calendar::{Calendar, CalendarZone, Event, Observance, When, YearlyRule};

/// How often subscribers look for changes.
const REFRESH: &str = "P1D";

/// The bytes of the calendar file.
pub fn render(calendar: &Calendar) -> Vec<u8> {
    let mut head = icalendar::Calendar::empty();
    let language = match calendar.language {
        Language::En => "EN",
        Language::Fr => "FR",
    };
    let name = clean(&calendar.name);
    head.append_property(("VERSION", "2.0"));
    head.append_property(Property::new("PRODID", format!("-//roadmap//roadmap//{language}")));
    head.append_property(("CALSCALE", "GREGORIAN"));
    // A published calendar invites nobody.
    if calendar.events.iter().all(|event| event.attendees.is_empty()) {
        head.append_property(("METHOD", "PUBLISH"));
    }
    head.append_property(text_property("NAME", &name));
    head.append_property(Property::new("X-WR-CALNAME", name));
    head.append_property(("COLOR", "steelblue"));
    head.append_property(Property::new("REFRESH-INTERVAL", REFRESH).append_parameter(("VALUE", "DURATION")).done());
    head.append_property(("X-PUBLISHED-TTL", REFRESH));
    if let Some(zone) = &calendar.zone {
        head.append_property(Property::new("X-WR-TIMEZONE", zone.name.as_str()));
    }
    let text = head.to_string();
    let (before_end, end) = text.split_at(text.rfind("END:VCALENDAR").unwrap_or(text.len()));
    let mut text = before_end.to_owned();
    text.extend(calendar.zone.iter().map(time_zone));
    // One by one, as very many of them would take much memory together.
    for event in &calendar.events {
        text.push_str(&Component::to_string(&entry(event, calendar)));
    }
    text.push_str(end);
    text.into_bytes()
}

fn entry(event: &Event, calendar: &Calendar) -> Entry {
    let mut entry = Entry::new();
    entry.uid(&event.uid).timestamp(calendar.stamp).summary(&clean(&event.summary));
    entry.add_property("SEQUENCE", event.sequence.to_string());
    if !event.description.is_empty() {
        entry.description(&clean(&event.description.join("\n")));
    }
    if let Some(place) = &event.place {
        entry.location(&clean(place));
    }
    if let Some(url) = &event.url {
        entry.url(&clean(url));
    }
    entry.add_property("STATUS", if event.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    entry.add_property("TRANSP", if event.is_busy { "OPAQUE" } else { "TRANSPARENT" });
    entry.categories([clean(&event.category)]);
    entry.add_property("COLOR", event.colour);
    match event.when {
        When::Day(day) => {
            let value =
                Property::new("DTSTART", day.format("%Y%m%d").to_string()).append_parameter(("VALUE", "DATE")).done();
            entry.append_property(value);
        }
        When::Hours(day, at, until) => {
            entry.append_property(hour("DTSTART", day, at, calendar));
            if let Some(until) = until {
                entry.append_property(hour("DTEND", day, until, calendar));
            }
        }
    }
    for attendee in &event.attendees {
        let mut property = Property::new("ATTENDEE", format!("mailto:{}", attendee.email));
        property.append_parameter(Parameter::new("CN", &parameter(&attendee.name)));
        property.append_parameter(("ROLE", "REQ-PARTICIPANT")).append_parameter(("PARTSTAT", "NEEDS-ACTION"));
        entry.append_multi_property(property.append_parameter(("RSVP", "FALSE")).done());
    }
    entry.done()
}

fn hour(name: &str, day: chrono::NaiveDate, time: chrono::NaiveTime, calendar: &Calendar) -> Property {
    let local = day.and_time(time).format("%Y%m%dT%H%M%S").to_string();
    match &calendar.zone {
        Some(zone) => Property::new(name, local).append_parameter(Parameter::new("TZID", &zone.name)).done(),
        None => Property::new(name, local + "Z"),
    }
}

fn time_zone(zone: &CalendarZone) -> String {
    let periods: String = zone.observances.iter().map(period).collect();
    let name = line(Property::new("TZID", zone.name.as_str()));
    format!("BEGIN:VTIMEZONE\r\n{name}{periods}END:VTIMEZONE\r\n")
}

fn period(observance: &Observance) -> String {
    let kind = if observance.is_daylight { "DAYLIGHT" } else { "STANDARD" };
    let time = |time: &chrono::NaiveDateTime| time.format("%Y%m%dT%H%M%S").to_string();
    let mut properties = vec![
        Property::new("DTSTART", time(&observance.first)),
        Property::new("TZOFFSETFROM", offset(observance.offset_from)),
        Property::new("TZOFFSETTO", offset(observance.offset_to)),
        Property::new("TZNAME", observance.name.as_str()),
    ];
    if let Some(YearlyRule { month, nth, weekday }) = observance.yearly {
        let day = weekday.to_string()[..2].to_uppercase();
        properties.push(Property::new("RRULE", format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{day}")));
    }
    if !observance.further.is_empty() {
        let times: Vec<String> = observance.further.iter().map(time).collect();
        properties.push(Property::new("RDATE", times.join(",")));
    }
    let lines: String = properties.into_iter().map(line).collect();
    format!("BEGIN:{kind}\r\n{lines}END:{kind}\r\n")
}

/// The folded line of a property; writing to memory does not fail.
fn line(property: Property) -> String {
    property.try_into().unwrap_or_default()
}

/// "+0100", with seconds only where there are any.
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, minutes, rest) = (seconds.abs() / 3600, seconds.abs() / 60 % 60, seconds.abs() % 60);
    let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{rest}")
}

fn text_property(name: &str, value: &str) -> Property {
    Property::new(name, value).append_parameter(("VALUE", "TEXT")).done()
}

/// Removes what no text may contain; line breaks stay.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|&letter| !letter.is_control() || letter == '\n' || letter == '\t').collect()
}

/// Replaces what no parameter may contain.
fn parameter(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ").replace('"', "'")
}
