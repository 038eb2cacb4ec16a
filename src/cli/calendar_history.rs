//! Loads what git knows of a roadmap's calendar: when its files last changed, and how often each meeting did.
//!
//! Errors are ignored on purpose: without a readable repository, dates have the sequence 0 and a constant time stamp.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::context::Context;
use super::loaded::Loaded;
use super::revision::RevisionLoader;
use crate::facts::calendar_events::{changes, last_day};
use crate::model::{Portfolio, Roadmap};
use crate::read;
use crate::source::git::{FolderState, ObjectId};
use crate::source::{SourceFile, Sources};

/// The history of a calendar.
pub struct CalendarHistory {
    /// When the last commit that changed the roadmap was made.
    pub made: Option<DateTime<Utc>>,
    /// The last day of series without end.
    pub last: NaiveDate,
    /// How often each date changed, by identity.
    pub changes: HashMap<String, usize>,
}

impl CalendarHistory {
    /// Loads the history of the files that were read.
    pub fn load(context: &Context, loaded: &Loaded) -> Self {
        let past = RevisionLoader::open(context).ok();
        let states = past.as_ref().and_then(|past| states(past, loaded)).unwrap_or_default();
        let made = made(states.iter().cloned());
        let last = last_by(made, loaded);
        let versions = past.map(|past| versions(&past, states)).unwrap_or_default();
        let mut roadmaps: Vec<&Roadmap> = versions.iter().map(|version| &version.roadmap).collect();
        roadmaps.push(&loaded.portfolio.roadmap);
        Self { made, last, changes: changes(&roadmaps, last) }
    }
}

/// The last day of series without end, for which no earlier version of the roadmap is read.
pub fn last(context: &Context, loaded: &Loaded) -> NaiveDate {
    let made = RevisionLoader::open(context).ok().and_then(|past| {
        let (tip, folder) = past.tip(loaded).ok()??;
        made(past.repository.folder_states(&tip, &folder).map_while(Result::ok))
    });
    last_by(made, loaded)
}

fn last_by(made: Option<DateTime<Utc>>, loaded: &Loaded) -> NaiveDate {
    let zone = loaded.portfolio.roadmap.timezone();
    last_day(&loaded.portfolio, made.map(|made| zone.day(made)))
}

/// The states of the roadmap, newest first; `None` without a readable repository.
fn states(past: &RevisionLoader, loaded: &Loaded) -> Option<Vec<FolderState>> {
    let (tip, folder) = past.tip(loaded).ok()??;
    Some(past.repository.folder_states(&tip, &folder).map_while(Result::ok).collect())
}

/// When the last commit that changed the roadmap was made.
fn made(mut states: impl Iterator<Item = FolderState>) -> Option<DateTime<Utc>> {
    let present = states.next()?;
    // The oldest of the commits with the present files made them so.
    let same = states.take_while(|state| state.tree == present.tree).last();
    Some(same.unwrap_or(present).commit.made)
}

/// The versions of the settings, oldest first.
fn versions(past: &RevisionLoader, states: Vec<FolderState>) -> Vec<Portfolio> {
    let mut settings: Vec<ObjectId> = states.into_iter().filter_map(|state| state.settings).collect();
    settings.dedup();
    let texts = settings.into_iter().rev().filter_map(|blob| past.repository.text(blob).ok()?.ok());
    texts.map(read_settings).collect()
}

/// Reads `roadmap.toml` alone.
fn read_settings(text: Box<str>) -> Portfolio {
    let file = SourceFile { path: "roadmap.toml".into(), text: Ok(text) };
    read::read(&Sources { prefix: String::new(), files: vec![file] }).0
}
