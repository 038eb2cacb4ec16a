//! A list to choose from, which typed letters narrow down.

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::line_editor::LineEditor;
use super::screen::{Frame, Input, Paint, Row, Screen};
use super::{Interruption, Prompt, is_stop};

/// The most choices that are shown at a time.
const PAGE: usize = 10;
/// The rows beside the choices: the question on two, the help on two, and a blank one.
const OTHER_ROWS: usize = 5;

/// What is chosen from.
pub struct Choices<'a> {
    /// What is shown of each.
    pub labels: Vec<String>,
    /// How well typed letters fit a choice by its rank, the best being 0; `None` hides it.
    pub fit: &'a dyn Fn(&str, usize) -> Option<usize>,
    /// The sentence for letters that nothing fits.
    pub none_fits: &'a dyn Fn(&str) -> String,
}

/// A list while it is shown.
struct List<'a> {
    prompt: &'a Prompt<'a>,
    choices: &'a Choices<'a>,
    typed: LineEditor,
    /// The ranks of the choices that fit, best first.
    fitting: Vec<usize>,
    /// The position in `fitting`.
    at: usize,
    /// The ranks that are ticked, where several may be.
    ticked: Option<BTreeSet<usize>>,
}

impl Prompt<'_> {
    /// The rank of the one choice that is taken; the cursor begins at `start`.
    ///
    /// # Errors
    /// If the person stops, or the terminal fails.
    pub fn choose(&self, choices: &Choices, start: usize) -> Result<usize, Interruption> {
        let mut list = List::new(self, choices, None);
        list.at = start.min(choices.labels.len().saturating_sub(1));
        list.run()?;
        Ok(list.fitting[list.at])
    }

    /// The ranks of the choices that are ticked, with some ticked at first.
    ///
    /// # Errors
    /// If the person stops, or the terminal fails.
    pub fn choose_several(&self, choices: &Choices, ticked: BTreeSet<usize>) -> Result<BTreeSet<usize>, Interruption> {
        let mut list = List::new(self, choices, Some(ticked));
        list.run()?;
        Ok(list.ticked.unwrap_or_default())
    }
}

impl<'a> List<'a> {
    fn new(prompt: &'a Prompt<'a>, choices: &'a Choices<'a>, ticked: Option<BTreeSet<usize>>) -> Self {
        let fitting = (0..choices.labels.len()).collect();
        Self { prompt, choices, typed: LineEditor::default(), fitting, at: 0, ticked }
    }

    fn run(&mut self) -> Result<(), Interruption> {
        let mut screen = Screen::open(self.prompt.is_coloured)?;
        loop {
            screen.draw(self.frame(&screen))?;
            match screen.read()? {
                Input::Key(key) if is_stop(key, self.typed.text()) => {
                    screen.finish(self.prompt.unanswered(screen.width()))?;
                    return Err(Interruption::Stopped);
                }
                Input::Key(key) if key.code == KeyCode::Enter => {
                    if self.is_done() {
                        break;
                    }
                }
                Input::Key(key) => self.press(key, page(&screen)),
                Input::Paste(text) => self.filter(|typed| typed.insert(text.trim())),
                Input::Resize => {}
            }
        }
        screen.finish(self.prompt.answered(&self.answer(), screen.width()))?;
        Ok(())
    }

    /// Whether Enter ends the question. Where several may be ticked, it ticks first what letters were typed for.
    fn is_done(&mut self) -> bool {
        if self.ticked.is_some() && !self.typed.text().is_empty() {
            self.tick();
            return false;
        }
        !self.fitting.is_empty()
    }

    fn press(&mut self, key: KeyEvent, page: usize) {
        let last = self.fitting.len().saturating_sub(1);
        let has_control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
            KeyCode::Char('p') if has_control => self.at = self.at.checked_sub(1).unwrap_or(last),
            KeyCode::Down => self.at = if self.at < last { self.at + 1 } else { 0 },
            KeyCode::Char('n') if has_control => self.at = if self.at < last { self.at + 1 } else { 0 },
            KeyCode::PageUp => self.at = self.at.saturating_sub(page),
            KeyCode::PageDown => self.at = (self.at + page).min(last),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = last,
            KeyCode::Char(' ') if self.ticked.is_some() => self.tick(),
            _ => self.filter(|typed| typed.press(key)),
        }
    }

    /// Ticks the present choice, or takes the tick away, and shows all choices again.
    fn tick(&mut self) {
        let (Some(ticked), Some(&rank)) = (&mut self.ticked, self.fitting.get(self.at)) else { return };
        if !ticked.remove(&rank) {
            ticked.insert(rank);
        }
        if !self.typed.text().is_empty() {
            self.filter(LineEditor::clear);
            self.at = rank;
        }
    }

    fn filter(&mut self, edit: impl FnOnce(&mut LineEditor)) {
        let before = self.typed.text().to_owned();
        edit(&mut self.typed);
        let typed = self.typed.text();
        if typed == before {
            return;
        }
        let ranks = 0..self.choices.labels.len();
        let mut fitting: Vec<(usize, usize)> =
            ranks.filter_map(|rank| Some(((self.choices.fit)(typed, rank)?, rank))).collect();
        fitting.sort_unstable();
        self.fitting = fitting.into_iter().map(|(_, rank)| rank).collect();
        self.at = 0;
    }

    fn frame(&self, screen: &Screen) -> Frame {
        let width = screen.width();
        let mut frame = self.prompt.asked(&self.typed, width);
        if self.fitting.is_empty() {
            frame.flow(&[(&(self.choices.none_fits)(self.typed.text()), Paint::Error)], None, width);
        }
        let page = page(screen);
        // The present choice stands in the middle of those shown, except near the ends.
        let first = self.at.saturating_sub(page / 2).min(self.fitting.len().saturating_sub(page));
        let shown = self.fitting.iter().enumerate().skip(first).take(page);
        for (position, &rank) in shown {
            let is_present = position == self.at;
            let is_cut_above = position == first && first > 0;
            let is_cut_below = position + 1 == first + page && position + 1 < self.fitting.len();
            let sign = match (is_present, is_cut_above, is_cut_below) {
                (true, ..) => "> ",
                (_, true, _) => "^ ",
                (_, _, true) => "v ",
                _ => "  ",
            };
            let tick = match &self.ticked {
                Some(ticked) if ticked.contains(&rank) => "[x] ",
                Some(_) => "[ ] ",
                None => "",
            };
            let paint = if is_present { Paint::Accent } else { Paint::Plain };
            frame.rows.push(Row::cut(&[(sign, paint), (tick, paint), (&self.choices.labels[rank], paint)], width));
        }
        self.prompt.add_help(&mut frame, width);
        frame
    }

    fn answer(&self) -> String {
        match &self.ticked {
            None => self.choices.labels[self.fitting[self.at]].clone(),
            Some(ticked) => {
                let labels: Vec<&str> = ticked.iter().map(|&rank| self.choices.labels[rank].as_str()).collect();
                labels.join(", ")
            }
        }
    }
}

fn page(screen: &Screen) -> usize {
    screen.height().saturating_sub(OTHER_ROWS).clamp(1, PAGE)
}
