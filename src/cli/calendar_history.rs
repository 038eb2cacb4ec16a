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
use crate::source::git::ObjectId;
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
        let (made, versions) = versions(context, loaded).unwrap_or_default();
        let day = made.map(|made| loaded.portfolio.roadmap.timezone().day(made));
        let last = last_day(&loaded.portfolio, day);
        let mut roadmaps: Vec<&Roadmap> = versions.iter().map(|version| &version.roadmap).collect();
        roadmaps.push(&loaded.portfolio.roadmap);
        Self { made, last, changes: changes(&roadmaps, last) }
    }
}

/// When the roadmap last changed, and the versions of its settings, oldest first; `None` without a readable repository.
fn versions(context: &Context, loaded: &Loaded) -> Option<(Option<DateTime<Utc>>, Vec<Portfolio>)> {
    let past = RevisionLoader::open(context).ok()?;
    let (tip, folder) = past.tip(loaded).ok()??;
    let mut states = past.repository.folder_states(&tip, &folder).map_while(Result::ok).peekable();
    let tree = states.peek()?.tree;
    let mut made = None;
    let mut is_unchanged = true;
    let mut settings: Vec<ObjectId> = Vec::new();
    for state in states {
        // The oldest of the commits with the present files made them so.
        is_unchanged &= state.tree == tree;
        if is_unchanged {
            made = Some(state.commit.made);
        }
        if let Some(blob) = state.settings.filter(|blob| settings.last() != Some(blob)) {
            settings.push(blob);
        }
    }
    let texts = settings.into_iter().rev().filter_map(|blob| past.repository.text(blob).ok()?.ok());
    Some((made, texts.map(read_settings).collect()))
}

/// Reads `roadmap.toml` alone.
fn read_settings(text: Box<str>) -> Portfolio {
    let file = SourceFile { path: "roadmap.toml".into(), text: Ok(text) };
    read::read(&Sources { prefix: String::new(), files: vec![file] }).0
}
