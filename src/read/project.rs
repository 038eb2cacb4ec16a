//! Reads a project file.

use std::collections::HashMap;

use super::basic_string;
use super::format::{HEALTHS, OUTCOMES, RISK_LEVELS, STAGES};
use super::references::{Names, Resolver, dependencies};
use super::roadmap::links;
use super::rule_levels::unknown_waived_rule;
use super::table_reader::TableReader;
use super::tree::ROOT;
use super::validate::ValidatedTree;
use crate::diagnostic::{Diagnostic, Rule};
use crate::model::{
    Approval, Budget, Decision, Deliverable, DeliverableState, DirectorateIx, Escalation, Field, Guest, Health, Id,
    Informed, List, Outcome, Plan, Project, Review, Risk, RiskLevel, Stage, Update, Waiver, is_well_formed,
};
use crate::source::{FileIx, FileSpan, Spanned};

/// The project in a validated file. `owners` are the owner directorates, if all of them are known.
pub fn project(id: Id, validated: &ValidatedTree, names: &mut Resolver, owners: Option<&[DirectorateIx]>) -> Project {
    let root = TableReader { validated, node: ROOT };
    let deliverables = root.tables("deliverables", |entry| deliverable(entry, names));
    duplicate_deliverables(&deliverables, &mut names.found);
    Project {
        id,
        file: validated.file,
        readable: true,
        title: root.text("title"),
        distinct_title: None,
        summary: root.text("summary"),
        stage: root.word("stage", STAGES, &Stage::ALL),
        why: root.text("why"),
        lead: names.person(&root, "lead"),
        coordinator: names.person(&root, "coordinator"),
        contributors: names.persons(&root, "contributors"),
        sponsors: names.persons(&root, "sponsors"),
        start: root.date("start"),
        end: root.date("end"),
        transverse: root.boolean("transverse"),
        depends_on: dependencies(&root),
        tags: root.texts("tags"),
        objectives: root.texts("objectives"),
        links: links(&root),
        informed: root
            .tables("informed", |entry| Informed { person: names.person(&entry, "person"), on: entry.date("on") }),
        guests: root.tables("guests", |entry| guest(entry, names)),
        approvals: root.tables("approvals", |entry| approval(entry, names, owners)),
        deliverables,
        updates: root.tables("updates", |entry| update(entry, names)),
        risks: root.tables("risks", |entry| risk(entry, names)),
        decisions: root.tables("decisions", |entry| decision(entry, names)),
        reviews: root.tables("reviews", review),
        escalations: root.tables("escalations", |entry| escalation(entry, names)),
        budget: root.tables("budget", |entry| Budget {
            place: entry.place(),
            year: entry.integer("year"),
            source: entry.text("source"),
            asked: entry.integer("asked"),
            granted: entry.integer("granted"),
            spent: entry.integer("spent"),
        }),
        waivers: root.tables("waivers", |entry| waiver(entry, names)),
    }
}

/// Only the plan in a validated file; nothing is resolved.
pub fn plan(validated: &ValidatedTree) -> Plan {
    let root = TableReader { validated, node: ROOT };
    let names = Names::default();
    let mut names = Resolver::new(&names);
    let deliverables = root.tables("deliverables", |entry| deliverable(entry, &mut names));
    Plan::new(&root.text("title"), root.word("stage", STAGES, &Stage::ALL).value().copied(), &deliverables)
}

/// The project of an unreadable file: it still exists.
pub fn unreadable(id: Id, file: FileIx) -> Project {
    Project {
        id,
        file,
        readable: false,
        title: Field::Unreadable,
        distinct_title: None,
        summary: Field::Unreadable,
        stage: Field::Unreadable,
        why: Field::Unreadable,
        lead: Field::Unreadable,
        coordinator: Field::Unreadable,
        contributors: List::unreadable(),
        sponsors: List::unreadable(),
        start: Field::Unreadable,
        end: Field::Unreadable,
        transverse: Field::Unreadable,
        depends_on: List::unreadable(),
        tags: List::unreadable(),
        objectives: List::unreadable(),
        links: List::unreadable(),
        informed: List::unreadable(),
        guests: List::unreadable(),
        approvals: List::unreadable(),
        deliverables: List::unreadable(),
        updates: List::unreadable(),
        risks: List::unreadable(),
        decisions: List::unreadable(),
        reviews: List::unreadable(),
        escalations: List::unreadable(),
        budget: List::unreadable(),
        waivers: List::unreadable(),
    }
}

fn deliverable(entry: TableReader, names: &mut Resolver) -> Deliverable {
    Deliverable {
        place: entry.place(),
        id: entry.text("id"),
        title: entry.text("title"),
        due: entry.date("due"),
        owner: names.person(&entry, "owner"),
        depends_on: dependencies(&entry),
        progress: entry.integer("progress").map(|percent| u8::try_from(percent).unwrap_or(100)),
        state: match (entry.date("delivered"), entry.date("dropped")) {
            (Field::Absent, Field::Absent) => DeliverableState::Open,
            (Field::Given(on), Field::Absent) => DeliverableState::Delivered(on),
            (Field::Absent, Field::Given(on)) => DeliverableState::Dropped(on),
            _ => DeliverableState::Unreadable,
        },
        why: entry.text("why"),
        link: entry.text("link"),
    }
}

fn duplicate_deliverables(deliverables: &List<Deliverable>, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, FileSpan> = HashMap::new();
    // Ill-formed ids have been reported already.
    let ids = deliverables.iter().filter_map(|deliverable| deliverable.id.given());
    for id in ids.filter(|id| is_well_formed(&id.value, false)) {
        match seen.get(&*id.value) {
            Some(&first) => {
                let diagnostic = Diagnostic::new(Rule::DuplicateId, id.place, "duplicate-id-deliverable");
                found.push(diagnostic.with("id", &*id.value).with_related(first, "duplicate-id.first"));
            }
            None => {
                seen.insert(&id.value, id.place);
            }
        }
    }
}

fn guest(entry: TableReader, names: &mut Resolver) -> Guest {
    Guest {
        place: entry.place(),
        person: names.person(&entry, "person"),
        purpose: entry.text("for"),
        from: entry.date("from"),
        to: entry.date("to"),
    }
}

fn approval(entry: TableReader, names: &mut Resolver, owners: Option<&[DirectorateIx]>) -> Approval {
    let mut directorate = names.directorate(&entry, "directorate");
    let known = directorate.given().and_then(|given| given.value.known().map(|ix| (ix, given.place)));
    if let (Some((ix, place)), Some(owners)) = (known, owners)
        && !owners.contains(&ix)
    {
        let name = entry.raw_text("directorate").value().map_or(String::new(), ToString::to_string);
        let diagnostic = Diagnostic::new(Rule::WrongValue, place, "wrong-value-not-owner").with("name", name);
        names.found.push(diagnostic);
        directorate = Field::Unreadable;
    }
    Approval {
        place: entry.place(),
        person: names.person(&entry, "person"),
        directorate,
        by: names.person(&entry, "by"),
        on: entry.date("on"),
    }
}

fn update(entry: TableReader, names: &mut Resolver) -> Update {
    Update {
        place: entry.place(),
        on: entry.date("on"),
        by: names.person(&entry, "by"),
        health: entry.word("health", HEALTHS, &[Health::OnTrack, Health::AtRisk, Health::OffTrack]),
        text: entry.text("text"),
        next: entry.text("next"),
        needs: entry.text("needs"),
        link: entry.text("link"),
    }
}

fn risk(entry: TableReader, names: &mut Resolver) -> Risk {
    Risk {
        place: entry.place(),
        title: entry.text("title"),
        level: entry.word("level", RISK_LEVELS, &[RiskLevel::Low, RiskLevel::Medium, RiskLevel::High]),
        response: entry.text("response"),
        owner: names.person(&entry, "owner"),
        opened: entry.date("opened"),
        closed: entry.date("closed"),
    }
}

fn decision(entry: TableReader, names: &mut Resolver) -> Decision {
    Decision {
        place: entry.place(),
        question: entry.text("question"),
        meeting: names.meeting(&entry, "meeting"),
        asked: entry.date("asked"),
        answered: entry.date("answered"),
        answer: entry.text("answer"),
        link: entry.text("link"),
    }
}

fn review(entry: TableReader) -> Review {
    let outcomes = [Outcome::Continue, Outcome::Adjust, Outcome::Pause, Outcome::Stop];
    Review {
        place: entry.place(),
        on: entry.date("on"),
        outcome: entry.word("outcome", OUTCOMES, &outcomes),
        highlights: entry.texts("highlights").entries.into_iter().map(|text| text.value).collect(),
        text: entry.text("text"),
        link: entry.text("link"),
    }
}

fn escalation(entry: TableReader, names: &mut Resolver) -> Escalation {
    Escalation {
        place: entry.place(),
        raised: entry.date("raised"),
        by: names.person(&entry, "by"),
        about: entry.text("about"),
        settled: entry.date("settled"),
        outcome: entry.text("outcome"),
    }
}

fn waiver(entry: TableReader, names: &mut Resolver) -> Waiver {
    let rule = match entry.raw_text("rule") {
        Field::Absent => Field::Absent,
        Field::Unreadable => Field::Unreadable,
        Field::Given(name) => match Rule::from_name(name.value) {
            Some(rule) if rule.can_be_waived() => Field::Given(Spanned::new(rule, name.place)),
            Some(_) => {
                let diagnostic = Diagnostic::new(Rule::RuleUnknown, name.place, "rule-unknown-waiver");
                names.found.push(diagnostic.with("name", name.value));
                Field::Unreadable
            }
            None => {
                names.found.push(unknown_waived_rule(name.value, name.place, basic_string));
                Field::Unreadable
            }
        },
    };
    Waiver {
        place: entry.place(),
        rule,
        until: entry.date("until"),
        reason: entry.text("reason"),
        by: names.person(&entry, "by"),
    }
}
