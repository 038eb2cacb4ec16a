//! The first page: the figures, who is asked for help, what moved, what was achieved, what comes.

mod achieved;
mod coming_up;
mod figures;
mod help;
pub mod moved;

use super::to_sheet;
use crate::facts::{OnDay, month};
use crate::model::ProjectIx;
use crate::view::document::{Block, Heading, Role, Text, Tone};
use crate::view::parts::{paragraph, shortened};
use crate::view::room;
use crate::words::Words;

/// How many lines those have who ask for help; where the page is full; and where what comes would not be on it.
const HELP_LINES: u16 = 11;
const FEWER_HELP_LINES: u16 = 8;
const FEWEST_HELP_LINES: u16 = 4;
/// How many lines each side has at least, before all that comes is shown, and where the page has room.
const SIDE_LINES: u16 = 7;
const GOOD_SIDE_LINES: u16 = 12;
const MOST_SIDE_LINES: u16 = 16;
/// Letters are not all of one width: what is reckoned by them may take so many lines more.
const SLACK: f32 = 1.0;
/// How many projects are named that nothing more is said of: fewer where their titles have more letters than this.
const NAMED: usize = 6;
const NAMED_LETTERS: usize = 170;

/// The blocks of the first page, below what opens it.
pub fn summary(on: &OnDay, opening: &[Block], words: &Words) -> Vec<Block> {
    let month = month(on);
    let mut blocks = vec![Block::KeyFigures(figures::key_figures(on, words))];
    let (moved, achieved) = (moved::moved(on, &month, words), achieved::achieved(on, &month, words));
    let beside =
        |lines: u16| Block::Columns(vec![moved.in_lines(on, lines, words), achieved.in_lines(on, lines, words)]);
    let sides = beside(SIDE_LINES);
    let coming = coming_up::coming(on, words);
    let page = room::PAGE - room::taller(opening) - room::lines(&blocks, room::WHOLE);
    let below_help = page - room::lines(std::slice::from_ref(&sides), room::SIDE);
    let left = |help: &[Block]| below_help - room::lines(help, room::WHOLE);
    // Where the page is full, fewer of those who ask for help are heard in full, so that what comes can be seen.
    let asked = help::asked(on, words);
    let in_lines = |lines: u16| help::needs_help(on, &asked, lines.into(), words);
    let longest = |mut lines: std::ops::RangeInclusive<u16>, room: f32| {
        std::iter::from_fn(|| lines.next_back()).map(in_lines).find(|help| left(help) >= room)
    };
    let help = longest(FEWER_HELP_LINES..=HELP_LINES, coming.least_room())
        .or_else(|| longest(FEWEST_HELP_LINES..=FEWER_HELP_LINES, coming.small_room()))
        .unwrap_or_else(|| in_lines(FEWEST_HELP_LINES));
    // What the page has left then goes to what moved and what was achieved: some lines of it before all that comes is
    // shown, which has a part of its own, and the more where the page has room for all.
    let room_of = |sides: &Block| room::lines(std::slice::from_ref(sides), room::SIDE);
    let widest = |lines: std::ops::RangeInclusive<u16>, spare: f32| {
        lines.rev().map(beside).find(|wider| room_of(wider) - room_of(&sides) <= spare)
    };
    let wider = widest(GOOD_SIDE_LINES..=MOST_SIDE_LINES, left(&help) - coming.whole_room() - SLACK)
        .or_else(|| widest(SIDE_LINES..=GOOD_SIDE_LINES, left(&help) - coming.least_room() - SLACK));
    let left = left(&help) - wider.as_ref().map_or(0.0, |wider| room_of(wider) - room_of(&sides) + SLACK);
    blocks.extend(help);
    blocks.push(wider.unwrap_or(sides));
    blocks.extend(coming.in_room(left, words));
    blocks
}

/// A heading on the first page: part of the summary, not of the outline.
fn heading(text: String) -> Block {
    Block::Heading(Heading { level: 2, text: Text::plain(text), anchor: None, outline: None })
}

/// Something to say, and the project that it is about.
struct Said {
    about: Option<ProjectIx>,
    text: Text,
}

/// One of the two columns below those who ask for help.
struct Side {
    heading: &'static str,
    said: Vec<Said>,
    /// What is said where there is nothing to say.
    nothing: &'static str,
    /// What stands below.
    note: Option<String>,
}

impl Side {
    /// A heading over a line for each, the first ones of many; the projects of the others by name.
    fn in_lines(&self, on: &OnDay, lines: u16, words: &Words) -> Vec<Block> {
        let mut blocks = vec![heading(words.say(self.heading))];
        if self.said.is_empty() {
            blocks.push(paragraph(Role::Body, Text::plain(words.say(self.nothing))));
        }
        let (shown, rest) = room::fitting(self.said.iter().collect(), |said| &said.text, room::SIDE, lines.into());
        blocks.extend(shown.into_iter().map(|said| paragraph(Role::Body, said.text.clone())));
        let projects = rest.iter().filter_map(|said| said.about);
        blocks.extend(also(on, "report-also", projects, words).map(|text| paragraph(Role::Note, text)));
        blocks.extend(self.note.iter().map(|note| paragraph(Role::Note, Text::quiet(note))));
        blocks
    }
}

/// "Also: Object lending, Podcast and 3 other projects". Nothing where there are none.
fn also(on: &OnDay, name: &str, of: impl Iterator<Item = ProjectIx>, words: &Words) -> Option<Text> {
    let mut projects: Vec<ProjectIx> = Vec::new();
    for project in of {
        if !projects.contains(&project) {
            projects.push(project);
        }
    }
    if projects.is_empty() {
        return None;
    }
    let mut letters = 0;
    let fits = projects.iter().take(NAMED).take_while(|&&project| {
        letters += shortened(on.portfolio.project(project).display_title()).chars().count();
        letters <= NAMED_LETTERS
    });
    let named = &projects[..fits.count().max(1)];
    let others = projects.len() - named.len();
    let mut text = Text::quiet(words.say(name));
    for (at, &project) in named.iter().enumerate() {
        let last = at + 1 == named.len() && others == 0;
        let separator = match at {
            0 => String::new(),
            _ if last => words.say("report-and"),
            _ => ", ".to_owned(),
        };
        text = text.then(Text::quiet(separator)).then(project_name(on, project, Tone::Quiet));
    }
    if others > 0 {
        text = text.then(Text::quiet(words.say_with("report-and-others", &[("count", others.into())])));
    }
    Some(text.then(Text::quiet(".")))
}

/// A project's title, leading to its sheet.
fn project_name(on: &OnDay, project: ProjectIx, tone: Tone) -> Text {
    Text::toned(shortened(on.portfolio.project(project).display_title()), tone).linked(&to_sheet(on, project))
}
