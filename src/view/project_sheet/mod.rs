//! The sheet of one project, for `roadmap show` and for the monthly report.

mod follow_up;
mod work;

use super::attention;
use super::components::{
    capitalised, date_near, document, heading, health_mark, health_word, paragraph, period, stage_reason, stage_word,
};
use super::document::{Block, Document, Entries, Entry, Heading, Mark, Role, Text};
use super::prose::prose;
use crate::facts::key_figures::end_of_last_month;
use crate::facts::sheet::{GuestRow, Member};
use crate::facts::{AsOf, HealthNow, Sheet};
use crate::l10n::{Localizer, dates};
use crate::model::Stage;

/// How a sheet is embedded in its document.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The level of the sheet's heading.
    pub level: u8,
    /// The sheet's anchor.
    pub anchor: Option<&'a str>,
    /// The depth of its heading in the outline.
    pub outline: Option<u8>,
    /// The currency, as an ISO 4217 code.
    pub currency: &'a str,
    /// What changed in the month, one sentence each.
    pub moved: &'a [String],
}

/// The document of `roadmap show PROJECT`.
pub fn show(on: &AsOf, sheet: &Sheet, words: &Localizer) -> Document {
    let setting =
        Setting { level: 1, anchor: None, outline: None, currency: on.portfolio.roadmap.currency(), moved: &[] };
    let blocks = project_sheet(sheet, setting, words);
    document(on.portfolio, words, on.day, sheet.project.title.to_owned(), blocks)
}

/// The blocks of one sheet, without empty parts.
pub fn project_sheet(sheet: &Sheet, setting: Setting, words: &Localizer) -> Vec<Block> {
    let mut head = vec![
        paragraph(Role::Kicker, Text::plain(kicker(sheet, words))),
        Block::Heading(Heading {
            level: setting.level,
            text: Text::plain(sheet.project.title),
            anchor: setting.anchor.map(str::to_owned),
            outline: setting.outline,
        }),
    ];
    head.extend(standing(sheet, words).map(|text| paragraph(Role::Body, text)));
    head.extend(sheet.summary.into_iter().flat_map(|summary| prose(Role::Lead, Text::default(), summary)));
    let mut blocks = vec![Block::Together(head)];
    let below = setting.level + 1;
    if !sheet.alerts.is_empty() {
        blocks.push(heading(below, words.text("attention-heading")));
        let entries = attention::alert_entries(&sheet.alerts, sheet.day, words);
        blocks.push(Block::Entries(Entries { urgent: true, entries }));
    }
    if !sheet.objectives.is_empty() {
        let objectives = sheet.objectives.iter().map(|objective| Text::plain(*objective)).collect();
        blocks.push(heading(below, words.text("sheet-objectives")));
        blocks.push(Block::List(objectives));
    }
    let people = people(sheet, words);
    if !people.is_empty() {
        blocks.push(heading(below, words.text("sheet-team")));
        blocks.extend(columns(people.into_iter().map(|it| vec![it]).collect()));
    }
    blocks.extend(work::deliverables(sheet, below, words));
    let parts = [
        follow_up::moved(sheet, setting, words),
        follow_up::last_update(sheet, below, words),
        follow_up::last_review(sheet, below, words),
        follow_up::escalations(sheet, below, words),
        follow_up::decisions(sheet, below, words),
        follow_up::risks(sheet, below, words),
        work::waits_for(sheet, below, words),
        work::dependents(sheet, below, words),
        follow_up::waivers(sheet, below, words),
        follow_up::links(sheet, below, words),
    ];
    blocks.push(Block::Bands(parts.into_iter().filter(|part| !part.is_empty()).collect()));
    blocks.extend(follow_up::budget(sheet, setting, words));
    blocks
}

/// "Active · transverse · publics, service".
fn kicker(sheet: &Sheet, words: &Localizer) -> String {
    let stage = sheet.stage.map_or_else(|| words.text("stage-unreadable"), |stage| stage_word(words, stage));
    let transverse = sheet.transverse.then(|| words.text("sheet-transverse"));
    let tags = (!sheet.tags.is_empty()).then(|| sheet.tags.join(", "));
    let parts: Vec<String> = [Some(capitalised(&stage)), transverse, tags].into_iter().flatten().collect();
    parts.join(" · ")
}

/// "▲ At risk, on track in November · from 8 October 2026 to 31 March 2027"; "Paused: public service first · from …".
fn standing(sheet: &Sheet, words: &Localizer) -> Option<Text> {
    let period = period(words, |day| dates::long(words.language(), day), sheet.start, sheet.end);
    let health = match sheet.stage {
        Some(Stage::Active) => Some(health(sheet, words)),
        Some(stage @ (Stage::Proposed | Stage::Paused | Stage::Completed | Stage::Stopped)) => {
            stage_reason(sheet.stage, sheet.why).map(|why| {
                let stage = Text::strong(capitalised(&stage_word(words, stage)));
                stage.then(Text::plain(words.text("attention-colon") + why))
            })
        }
        None => None,
    };
    match (health, period) {
        (Some(health), Some(period)) => Some(health.then(Text::plain(format!(" · {period}")))),
        (Some(health), None) => Some(health),
        (None, Some(period)) => Some(Text::plain(capitalised(&period))),
        (None, None) => None,
    }
}

fn health(sheet: &Sheet, words: &Localizer) -> Text {
    let mark: Mark = health_mark(sheet.health);
    let word = match (sheet.health, sheet.unconfirmed_since) {
        (HealthNow::Unconfirmed, Some(since)) => {
            let since = date_near(words, since, sheet.day);
            words.format("health-unconfirmed-since", &[("since", since.into())])
        }
        (health, _) => health_word(words, health),
    };
    let now = Text::marked(mark, "").then(Text::strong(capitalised(&word)));
    let is_news = |before: &HealthNow| match before {
        HealthNow::OnTrack | HealthNow::AtRisk | HealthNow::OffTrack => *before != sheet.health,
        HealthNow::Unconfirmed | HealthNow::NotYetKnown => false,
    };
    let Some(before) = sheet.health_last_month.filter(is_news) else { return now };
    let month = dates::month_name(words.language(), end_of_last_month(sheet.day));
    let args = [("health", health_word(words, before).into()), ("month", month.into())];
    now.then(Text::plain(words.format("sheet-health-before", &args)))
}

/// Lead, coordinator, sponsors and team.
fn people(sheet: &Sheet, words: &Localizer) -> Vec<Block> {
    let entry = |name: String, members: &[&Member]| {
        let names: Vec<String> = members.iter().map(|member| member_words(member, words)).collect();
        (!names.is_empty()).then(|| Entry { name: Text::plain(name), text: Text::plain(names.join(", ")) })
    };
    // The approvals of a lead who also contributes are shown once, in the team.
    let contributes =
        |lead: &Member| sheet.team.iter().flat_map(|part| &part.members).any(|it| it.person == lead.person);
    let lead = sheet.lead.clone().map(|lead| match contributes(&lead) {
        true => Member { approved_by: Vec::new(), ..lead },
        false => lead,
    });
    let lead: Vec<&Member> = lead.iter().collect();
    let coordinator: Vec<&Member> = sheet.coordinator.iter().collect();
    let sponsors: Vec<&Member> = sheet.sponsors.iter().collect();
    let pair = [
        entry(words.text("sheet-lead"), &lead),
        entry(words.text("sheet-coordinator"), &coordinator),
        entry(words.format("sheet-sponsors", &[("count", sponsors.len().into())]), &sponsors),
    ];
    let parts = sheet.team.iter().filter_map(|part| {
        let name = part.of.map_or_else(|| words.text("sheet-team-elsewhere"), |of| of.name.to_owned());
        entry(name, &part.members.iter().collect::<Vec<_>>())
    });
    let guests = sheet
        .guests
        .iter()
        .map(|guest| Entry { name: Text::plain(words.text("sheet-guest")), text: guest_words(guest, sheet, words) });
    let columns: [Vec<Entry>; 2] = [pair.into_iter().flatten().collect(), parts.chain(guests).collect()];
    let filled = columns.into_iter().filter(|entries| !entries.is_empty());
    filled.map(|entries| Block::Entries(Entries { urgent: false, entries })).collect()
}

/// "Hélène Roy (via Marc Aubin)", "Nathan Lemaire (approved by DBRD and CNUM)".
fn member_words(member: &Member, words: &Localizer) -> String {
    let name = member.person.name;
    match (member.left, member.via) {
        (Some(left), _) => {
            let left = dates::short(words.language(), left);
            words.format("sheet-member-left", &[("name", name.into()), ("left", left.into())])
        }
        (None, via) => {
            let via = via.map(|via| words.format("sheet-via", &[("via", via.name.into())]));
            let notes: Vec<String> = via.into_iter().chain(approvals(member, words)).collect();
            match notes[..] {
                [] => name.to_owned(),
                _ => format!("{name} ({})", notes.join(", ")),
            }
        }
    }
}

/// "approved by DBRD and CNUM".
fn approvals(member: &Member, words: &Localizer) -> Option<String> {
    let approved: Vec<&str> = member.approved_by.iter().map(|directorate| directorate.id).collect();
    let args = [("directorates", words.list(&approved).into())];
    (!approved.is_empty()).then(|| words.format("sheet-approved-by", &args))
}

/// "Nathan Lemaire (Atelier Lemaire): drawing of the logo, from 3 Nov to 29 Jan, approved by DBRD and CNUM".
fn guest_words(guest: &GuestRow, sheet: &Sheet, words: &Localizer) -> Text {
    let approved = approvals(&guest.member, words);
    let mut name = member_words(&Member { approved_by: Vec::new(), ..guest.member.clone() }, words);
    if let Some(of) = guest.of {
        name = words.format("sheet-guest-of", &[("name", name.into()), ("of", of.name.into())]);
    }
    let date = |date| brief(words, date, sheet);
    let when = period(words, date, guest.from, guest.to);
    let purpose = guest.purpose.map_or_else(String::new, |purpose| words.text("attention-colon") + purpose);
    let more: String = [when, approved].into_iter().flatten().map(|part| format!(", {part}")).collect();
    Text::plain(name + &purpose).then(Text::quiet(more))
}

fn brief(words: &Localizer, date: chrono::NaiveDate, sheet: &Sheet) -> String {
    super::components::brief_date_near(words, date, sheet.day)
}

/// Side by side if there are several; nothing if all are empty.
fn columns(columns: Vec<Vec<Block>>) -> Vec<Block> {
    let mut filled: Vec<Vec<Block>> = columns.into_iter().filter(|blocks| !blocks.is_empty()).collect();
    match filled.len() {
        0 => Vec::new(),
        1 => filled.remove(0),
        _ => vec![Block::Columns(filled)],
    }
}
