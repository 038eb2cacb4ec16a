//! The last part: how to read the report, and links.

use super::part;
use crate::facts::{AsOf, HealthNow};
use crate::l10n::Localizer;
use crate::view::components::{capitalised, heading, health_mark, health_word};
use crate::view::document::{Block, Entries, Entry, Link, Text};

/// Empty if there are no projects and no links.
pub fn legend(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let mut blocks = Vec::new();
    if on.portfolio.projects().next().is_some() {
        blocks.push(entries(HEALTH.iter().map(|&(health, name)| health_entry(on, health, name, words)).collect()));
        let before =
            if on.history.last_month().is_some() { "report-legend-before-then" } else { "report-legend-before" };
        let terms = std::iter::once(("report-term-before", before)).chain(TERMS);
        blocks.push(entries(terms.map(|(term, meaning)| term_entry(term, meaning, words)).collect()));
    }
    blocks.extend(links(on, words));
    if blocks.is_empty() {
        return blocks;
    }
    blocks.insert(0, part(words, "report-legend"));
    vec![Block::Together(blocks)]
}

/// Each kind of health, and the message that explains it.
const HEALTH: [(HealthNow, &str); 5] = [
    (HealthNow::OnTrack, "report-legend-on-track"),
    (HealthNow::AtRisk, "report-legend-at-risk"),
    (HealthNow::OffTrack, "report-legend-off-track"),
    (HealthNow::Unconfirmed, "report-legend-unconfirmed"),
    (HealthNow::NotYetKnown, "report-legend-not-yet-known"),
];

/// Terms of the report, and the messages that explain them.
const TERMS: [(&str, &str); 6] = [
    ("report-term-late", "report-legend-late"),
    ("report-term-earliest", "report-legend-earliest"),
    ("report-term-transverse", "report-legend-transverse"),
    ("report-term-escalation", "report-legend-escalation"),
    ("report-term-waiver", "report-legend-waiver"),
    ("report-term-via", "report-legend-via"),
];

fn health_entry(on: &AsOf, health: HealthNow, meaning: &str, words: &Localizer) -> Entry {
    let name = Text::marked(health_mark(health), capitalised(&health_word(words, health)));
    let days = on.portfolio.roadmap.follow_up.stale_after_days.map_or(0, i64::from);
    Entry { name, text: Text::plain(words.format(meaning, &[("days", days.into())])) }
}

fn term_entry(term: &str, meaning: &str, words: &Localizer) -> Entry {
    Entry { name: Text::plain(words.text(term)), text: Text::plain(words.text(meaning)) }
}

fn entries(entries: Vec<Entry>) -> Block {
    Block::Entries(Entries { urgent: false, entries })
}

/// The links to tools, minutes and forum.
fn links(on: &AsOf, words: &Localizer) -> Vec<Block> {
    let links = on.portfolio.roadmap.links.iter().filter_map(|link| {
        let url = link.url.value()?;
        let title = link.title.value().unwrap_or(url);
        Some(Text::plain(&**title).linked(&Link::Url(url.to_string())))
    });
    let links: Vec<Text> = links.collect();
    if links.is_empty() {
        return Vec::new();
    }
    vec![heading(3, words.text("report-links")), Block::List(links)]
}
