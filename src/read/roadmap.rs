//! Reads `roadmap.toml`.

use std::collections::HashMap;

use super::format::{EVERY, LANGUAGES, LEVELS, WHO};
use super::meeting_day;
use super::references::Resolver;
use super::rule_levels;
use super::table_reader::TableReader;
use super::tree::ROOT;
use super::validate::ValidatedTree;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Rule};
use crate::model::{
    Attendees, Cancelled, ClosedPeriod, Department, Directorate, DirectorateIx, DirectorateRef, Extra, Field, FollowUp,
    Language, Link, List, Meeting, MeetingDay, Recurrence, Roadmap, TeamSettings, Zone,
};
use crate::source::{FileSpan, Spanned};

/// The roadmap in a validated file.
pub fn roadmap(validated: &mut ValidatedTree, names: &mut Resolver) -> Roadmap {
    let (levels, alerts_off) = rule_levels::levels(validated, LEVELS);
    let validated = &*validated;
    let root = TableReader { validated, node: ROOT };
    let directorates = root.list("directorates", |entry| Some(directorate(entry)));
    duplicate_aliases(&directorates, &mut names.found);
    let owners = names.directorates(&root, "owners");
    duplicate_owners(&owners, &mut names.found);
    Roadmap {
        title: root.text("title"),
        organisation: root.text("organisation"),
        language: root.word("language", LANGUAGES, &[Language::En, Language::Fr]),
        timezone: root.parse_text("timezone", Zone::named),
        currency: root.text("currency"),
        owners,
        portfolio_coordinator: names.person(&root, "portfolio-coordinator"),
        links: links(&root),
        directorates,
        departments: root.list("departments", |entry| Some(department(entry, names))),
        team: team(&root, &mut names.found),
        follow_up: follow_up(&root),
        meetings: root.list("meetings", |entry| Some(meeting(entry, &mut names.found))),
        closed: root.tables("closed", |entry| ClosedPeriod {
            from: entry.date("from"),
            to: entry.date("to"),
            name: entry.text("name"),
        }),
        levels,
        alerts_off,
    }
}

/// A substitute for an unreadable file; rules that need it stay silent.
pub fn unreadable() -> Roadmap {
    Roadmap {
        title: Field::Unreadable,
        organisation: Field::Unreadable,
        language: Field::Unreadable,
        timezone: Field::Unreadable,
        currency: Field::Unreadable,
        owners: List::unreadable(),
        portfolio_coordinator: Field::Unreadable,
        links: List::unreadable(),
        directorates: List::unreadable(),
        departments: List::unreadable(),
        team: TeamSettings::UNREADABLE,
        follow_up: FollowUp::UNREADABLE,
        meetings: List::unreadable(),
        closed: List::unreadable(),
        levels: Vec::new(),
        alerts_off: Vec::new(),
    }
}

/// The links listed in a table.
pub fn links(entry: &TableReader) -> List<Link> {
    entry.tables("links", |entry| Link { title: entry.text("title"), url: entry.text("url") })
}

fn directorate(entry: TableReader) -> Directorate {
    Directorate {
        id: entry.id(),
        place: entry.key_place(),
        name: entry.text("name"),
        aliases: entry.texts("aliases").entries,
    }
}

fn department(entry: TableReader, names: &mut Resolver) -> Department {
    Department {
        id: entry.id(),
        place: entry.key_place(),
        name: entry.text("name"),
        directorate: names.directorate(&entry, "directorate"),
        head: names.person(&entry, "head"),
    }
}

/// Reports aliases equal to another directorate's id or alias, at the later of the two.
fn duplicate_aliases(directorates: &List<Directorate>, found: &mut Vec<Diagnostic>) {
    let mut names: Vec<(&str, usize, FileSpan, bool)> = Vec::new();
    for (rank, directorate) in directorates.iter().enumerate() {
        names.push((&directorate.id, rank, directorate.place, false));
        names.extend(directorate.aliases.iter().map(|alias| (&*alias.value, rank, alias.place, true)));
    }
    names.sort_by_key(|name| name.2);
    let mut seen: HashMap<&str, (usize, FileSpan)> = HashMap::new();
    for (name, rank, place, is_alias) in names {
        match seen.get(name) {
            Some(&(other, first)) if other != rank => {
                let says = if is_alias { "duplicate-id-alias" } else { "duplicate-id-directorate" };
                let diagnostic = Diagnostic::new(Rule::DuplicateId, place, says).with("id", name);
                found.push(diagnostic.with_related(first, "duplicate-id.first"));
            }
            Some(_) => {}
            None => {
                seen.insert(name, (rank, place));
            }
        }
    }
}

/// Reports owners listed twice, by whatever names; unknown directorates have been reported already.
fn duplicate_owners(owners: &List<Spanned<DirectorateRef>>, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<DirectorateIx, FileSpan> = HashMap::new();
    for owner in owners {
        let Some(directorate) = owner.value.known() else { continue };
        match seen.get(&directorate) {
            Some(&first) => {
                let diagnostic = Diagnostic::new(Rule::DuplicateId, owner.place, "duplicate-id-owner");
                // If the two spellings differ, one is an alias, and it is unclear which to keep.
                let fix = Fix::new(Applicability::Safe, vec![Edit::RemoveEntry(owner.place)]);
                found.push(diagnostic.with_related(first, "duplicate-id.first").with_fix(fix));
            }
            None => {
                seen.insert(directorate, owner.place);
            }
        }
    }
}

fn team(root: &TableReader, found: &mut Vec<Diagnostic>) -> TeamSettings {
    let default = TeamSettings::DEFAULT;
    let table = match root.table("team") {
        Field::Absent => return default,
        Field::Unreadable => {
            return TeamSettings::UNREADABLE;
        }
        Field::Given(table) => table.value,
    };
    let mut team = TeamSettings {
        min_contributors: table.setting("min-contributors", default.min_contributors),
        max_contributors: table.setting("max-contributors", default.max_contributors),
        lead_counts: table.boolean("lead-counts").or_default(false),
    };
    if let (Some(min), Some(max)) = (team.min_contributors, team.max_contributors)
        && min > max
    {
        // At the second of the pair, or at the one that is there.
        let (min_at, max_at) = (table.integer("min-contributors"), table.integer("max-contributors"));
        if let Some(place) = max_at.given().or(min_at.given()).map(|number| number.place) {
            let diagnostic = Diagnostic::new(Rule::WrongValue, place, "wrong-value-min-max");
            found.push(diagnostic.with("min", min).with("max", max));
        }
        team.min_contributors = None;
        team.max_contributors = None;
    }
    team
}

fn follow_up(root: &TableReader) -> FollowUp {
    let table = match root.table("follow-up") {
        Field::Absent => return FollowUp::DEFAULT,
        Field::Unreadable => return FollowUp::UNREADABLE,
        Field::Given(table) => table.value,
    };
    let default = FollowUp::DEFAULT;
    FollowUp {
        due_within_days: table.setting("due-within-days", default.due_within_days),
        stale_after_days: table.setting("stale-after-days", default.stale_after_days),
        escalate_after_days: table.setting("escalate-after-days", default.escalate_after_days),
        review_every_months: table.setting("review-every-months", default.review_every_months),
        checkpoint_after_sessions: table.setting("checkpoint-after-sessions", default.checkpoint_after_sessions),
    }
}

fn meeting(entry: TableReader, found: &mut Vec<Diagnostic>) -> Meeting {
    let every = entry.word(
        "every",
        EVERY,
        &[Recurrence::Weeks(1), Recurrence::Weeks(2), Recurrence::Months(1), Recurrence::Months(3)],
    );
    let mut on = entry.parse_text("on", meeting_day::parse);
    if let (Some(every), Some(day)) = (every.value(), on.given()) {
        let says = match (every, day.value) {
            (Recurrence::Weeks(_), MeetingDay::Nth(..) | MeetingDay::Last(_)) => Some("wrong-value-on-week"),
            (Recurrence::Months(_), MeetingDay::Weekday(_)) => Some("wrong-value-on-month"),
            (Recurrence::Weeks(_), MeetingDay::Weekday(_))
            | (Recurrence::Months(_), MeetingDay::Nth(..) | MeetingDay::Last(_)) => None,
        };
        if let Some(says) = says {
            let text = entry.text("on").value().map_or(String::new(), ToString::to_string);
            found.push(Diagnostic::new(Rule::WrongValue, day.place, says).with("value", text));
            on = Field::Unreadable;
        }
    }
    Meeting {
        id: entry.id(),
        place: entry.key_place(),
        name: entry.text("name"),
        who: entry.word("who", WHO, &[Attendees::Teams, Attendees::Coordinators, Attendees::Committee]),
        every,
        on,
        at: entry.time("at"),
        until: entry.time("until"),
        venue: entry.text("place"),
        from: entry.date("from"),
        to: entry.date("to"),
        cancelled: entry.tables("cancelled", |entry| Cancelled { on: entry.date("on"), why: entry.text("why") }),
        extra: entry.tables("extra", |entry| Extra {
            on: entry.date("on"),
            at: entry.time("at"),
            until: entry.time("until"),
            venue: entry.text("place"),
            why: entry.text("why"),
            instead_of: entry.date("instead-of"),
        }),
    }
}
