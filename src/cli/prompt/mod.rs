//! Asks one question at the terminal: a text, or choices from a list.
//!
//! The crates that ask questions type a letter for each combination with Ctrl, and do not redraw when the window changes
//! its size; so the keys are read from crossterm here.

mod line_editor;
mod list;
mod screen;

use std::io;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use list::Choices;

use line_editor::LineEditor;
use screen::{Frame, Input, Paint, Screen};

/// Why there is no answer.
#[derive(Debug)]
pub enum Interruption {
    /// The person has stopped.
    Stopped,
    /// The terminal failed.
    Io(io::Error),
}

impl From<io::Error> for Interruption {
    fn from(why: io::Error) -> Self {
        Self::Io(why)
    }
}

/// A question.
pub struct Prompt<'a> {
    pub question: &'a str,
    /// What keys do, below the question.
    pub help: Option<&'a str>,
    pub is_coloured: bool,
}

impl Prompt<'_> {
    /// What is typed, from `proposed`, once `check` accepts it; until then its error is shown below the question.
    ///
    /// # Errors
    /// If the person stops, or the terminal fails.
    pub fn text(&self, proposed: &str, check: impl Fn(&str) -> Result<(), String>) -> Result<String, Interruption> {
        self.text_shown(proposed, check, str::to_owned)
    }

    /// The same; once it is accepted, `answer` of it is shown.
    ///
    /// # Errors
    /// If the person stops, or the terminal fails.
    pub fn text_shown(
        &self,
        proposed: &str,
        check: impl Fn(&str) -> Result<(), String>,
        answer: impl Fn(&str) -> String,
    ) -> Result<String, Interruption> {
        let mut line = LineEditor::new(proposed);
        let mut error = None;
        let mut screen = Screen::open(self.is_coloured)?;
        loop {
            let width = screen.width();
            let mut frame = self.asked(&line, width);
            for error in error.iter().flat_map(|error: &String| error.lines()) {
                frame.flow(&[(error, Paint::Error)], None, width);
            }
            self.add_help(&mut frame, width);
            screen.draw(frame)?;
            match screen.read()? {
                Input::Key(key) if is_stop(key, line.text()) => {
                    screen.finish(self.unanswered(width))?;
                    return Err(Interruption::Stopped);
                }
                Input::Key(key) if key.code == KeyCode::Enter => match check(line.text()) {
                    Ok(()) => break,
                    Err(why) => error = Some(why),
                },
                Input::Key(key) => {
                    line.press(key);
                    error = None;
                }
                Input::Paste(text) => line.insert(text.trim_end()),
                Input::Resize => {}
            }
        }
        screen.finish(self.answered(&answer(line.text()), screen.width()))?;
        Ok(line.text().to_owned())
    }

    /// The question with what is typed.
    fn asked(&self, line: &LineEditor, width: usize) -> Frame {
        let mut frame = Frame::default();
        let before = ["? ", self.question, " "];
        let cursor = before.iter().map(|text| text.len()).sum::<usize>() + line.cursor();
        let [sign, question, blank] = before;
        let pieces =
            [(sign, Paint::Sign), (question, Paint::Plain), (blank, Paint::Plain), (line.text(), Paint::Plain)];
        frame.flow(&pieces, Some(cursor), width);
        frame
    }

    fn answered(&self, answer: &str, width: usize) -> Frame {
        let mut frame = Frame::default();
        let pieces = [("> ", Paint::Sign), (self.question, Paint::Plain), (" ", Paint::Plain), (answer, Paint::Accent)];
        frame.flow(&pieces, None, width);
        frame
    }

    fn unanswered(&self, width: usize) -> Frame {
        let mut frame = Frame::default();
        frame.flow(&[("? ", Paint::Sign), (self.question, Paint::Plain)], None, width);
        frame
    }

    fn add_help(&self, frame: &mut Frame, width: usize) {
        if let Some(help) = self.help {
            frame.flow(&[(&format!("[{help}]"), Paint::Accent)], None, width);
        }
    }
}

/// Whether a key stops the questions: Esc, Ctrl-C, and Ctrl-D where nothing is typed.
fn is_stop(key: KeyEvent, typed: &str) -> bool {
    let has_control = key.modifiers == KeyModifiers::CONTROL;
    match key.code {
        KeyCode::Esc => true,
        KeyCode::Char('c') => has_control,
        KeyCode::Char('d') => has_control && typed.is_empty(),
        _ => false,
    }
}
