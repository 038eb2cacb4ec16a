//! Draws a question in place: only the rows that differ are written again.

use std::io::{self, IsTerminal, Stderr, Write, stderr};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use crossterm::cursor::{Hide, MoveDown, MoveToColumn, MoveUp, Show};
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyEvent, KeyEventKind};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType};
use crossterm::{execute, queue};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The size of a terminal that does not say it.
const UNKNOWN_SIZE: (u16, u16) = (80, 24);

/// How often a closed terminal is looked for.
const CLOSED_CHECK: Duration = Duration::from_secs(1);

/// Whether a question waits for its answer.
static IS_ASKING: AtomicBool = AtomicBool::new(false);

/// Starts [`end_with_terminal`].
static END_WITH_TERMINAL: Once = Once::new();

/// The exit status of a process whose terminal was closed: that of SIGHUP.
const HANGUP_STATUS: i32 = 129;

/// How a piece of text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    Plain,
    /// The sign before the question.
    Sign,
    /// Help, the present choice and answers.
    Accent,
    Error,
}

/// A line of the terminal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    pieces: Vec<(String, Paint)>,
    width: usize,
}

/// What is shown of a question.
#[derive(Debug, Default)]
pub struct Frame {
    pub rows: Vec<Row>,
    /// The row and the column of the cursor.
    pub cursor: (usize, usize),
}

/// What a person does.
#[derive(Debug)]
pub enum Input {
    Key(KeyEvent),
    Paste(String),
    /// The window has another size.
    Resize,
}

/// The terminal while a question is asked: keys arrive at once and are not shown by the system.
pub struct Screen {
    out: Stderr,
    drawn: Frame,
    is_coloured: bool,
}

impl Row {
    /// A row, cut with an ellipsis where it is wider than the terminal.
    pub fn cut(pieces: &[(&str, Paint)], width: usize) -> Self {
        let is_too_wide = pieces.iter().map(|(text, _)| text.width()).sum::<usize>() > width;
        let room = width - usize::from(is_too_wide);
        let mut row = Self::default();
        for (text, paint) in pieces {
            for grapheme in text.graphemes(true) {
                if row.width + grapheme.width() > room {
                    row.push("…", *paint);
                    return row;
                }
                row.push(grapheme, *paint);
            }
        }
        row
    }

    fn push(&mut self, text: &str, paint: Paint) {
        self.width += text.width();
        match self.pieces.last_mut().filter(|(_, last)| *last == paint) {
            Some((last, _)) => last.push_str(text),
            None => self.pieces.push((text.to_owned(), paint)),
        }
    }
}

impl Frame {
    /// Appends rows with these texts, broken between words. The cursor is put before the byte `cursor` of them.
    pub fn flow(&mut self, pieces: &[(&str, Paint)], cursor: Option<usize>, width: usize) {
        let mut row = Row::default();
        let mut offset = 0;
        for (text, paint) in pieces {
            for word in text.split_inclusive([' ', '\n']) {
                let wide = word.trim_end_matches([' ', '\n']).width();
                if row.width > 0 && row.width + wide > width && wide <= width {
                    self.rows.push(std::mem::take(&mut row));
                }
                for grapheme in word.graphemes(true) {
                    if cursor == Some(offset) {
                        self.cursor = (self.rows.len(), row.width);
                    }
                    offset += grapheme.len();
                    let is_beyond = row.width + grapheme.width() > width;
                    if grapheme == "\n" || (is_beyond && grapheme != " ") {
                        self.rows.push(std::mem::take(&mut row));
                    }
                    if grapheme != "\n" && (!is_beyond || grapheme != " ") {
                        row.push(grapheme, *paint);
                    }
                }
            }
        }
        if cursor == Some(offset) {
            self.cursor = (self.rows.len(), row.width);
        }
        self.rows.push(row);
    }

    /// Keeps as many rows as fit, those about the cursor.
    fn fit(&mut self, height: usize) {
        let from = (self.cursor.0 + 1).saturating_sub(height);
        self.rows.drain(..from);
        self.rows.truncate(height);
        self.cursor.0 -= from;
    }
}

/// Ends the process if the terminal is closed during a question, where the signal of that is ignored: crossterm would
/// read on for ever.
fn end_with_terminal() {
    loop {
        if IS_ASKING.load(Ordering::Relaxed) && !io::stdin().is_terminal() {
            std::process::exit(HANGUP_STATUS);
        }
        thread::sleep(CLOSED_CHECK);
    }
}

impl Screen {
    /// Prepares the terminal; dropping the screen restores it.
    pub fn open(is_coloured: bool) -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        IS_ASKING.store(true, Ordering::Relaxed);
        END_WITH_TERMINAL.call_once(|| drop(thread::spawn(end_with_terminal)));
        let mut screen = Self { out: stderr(), drawn: Frame::default(), is_coloured };
        execute!(screen.out, EnableBracketedPaste)?;
        Ok(screen)
    }

    /// The columns that a row may have: the last one stays free, as terminals differ in what follows a full row.
    pub fn width(&self) -> usize {
        usize::from(size().0).saturating_sub(1).max(10)
    }

    /// The rows of the terminal.
    pub fn height(&self) -> usize {
        usize::from(size().1).max(4)
    }

    /// Shows a frame in place of the last one.
    pub fn draw(&mut self, mut frame: Frame) -> io::Result<()> {
        frame.fit(self.height() - 1);
        queue!(self.out, Hide)?;
        self.move_up(self.drawn.cursor.0)?;
        for (at, row) in frame.rows.iter().enumerate() {
            if at > 0 {
                queue!(self.out, Print("\r\n"))?;
            }
            if self.drawn.rows.get(at) != Some(row) {
                self.print(row)?;
                queue!(self.out, Clear(ClearType::UntilNewLine))?;
            }
        }
        if self.drawn.rows.len() > frame.rows.len() {
            queue!(self.out, Print("\r\n"), Clear(ClearType::FromCursorDown), MoveUp(1))?;
        }
        self.move_up(frame.rows.len().saturating_sub(1) - frame.cursor.0)?;
        queue!(self.out, MoveToColumn(to_u16(frame.cursor.1)), Show)?;
        self.drawn = frame;
        self.out.flush()
    }

    /// Shows what stays of the question, and leaves the cursor below.
    pub fn finish(&mut self, mut frame: Frame) -> io::Result<()> {
        frame.cursor = (frame.rows.len().saturating_sub(1), 0);
        self.draw(frame)?;
        self.leave()
    }

    /// Leaves what is shown, with the cursor below.
    fn leave(&mut self) -> io::Result<()> {
        let below = self.drawn.rows.len().saturating_sub(self.drawn.cursor.0 + 1);
        if below > 0 {
            queue!(self.out, MoveDown(to_u16(below)))?;
        }
        self.drawn = Frame::default();
        execute!(self.out, Print("\r\n"))
    }

    /// Waits for the person.
    pub fn read(&mut self) -> io::Result<Input> {
        loop {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => return Ok(Input::Key(key)),
                Event::Paste(text) => return Ok(Input::Paste(text)),
                Event::Resize(width, _) => {
                    self.forget(usize::from(width).max(1))?;
                    return Ok(Input::Resize);
                }
                _ => {}
            }
        }
    }

    /// Erases what is shown, which a terminal of the new width has broken into other rows.
    fn forget(&mut self, width: usize) -> io::Result<()> {
        let (row, column) = self.drawn.cursor;
        let rows = self.drawn.rows.iter().take(row).map(|row| row.width.div_ceil(width).max(1));
        let above = rows.sum::<usize>() + column / width;
        self.move_up(above)?;
        self.drawn = Frame::default();
        execute!(self.out, Clear(ClearType::FromCursorDown))
    }

    fn move_up(&mut self, rows: usize) -> io::Result<()> {
        queue!(self.out, Print("\r"))?;
        if rows > 0 {
            queue!(self.out, MoveUp(to_u16(rows)))?;
        }
        Ok(())
    }

    fn print(&mut self, row: &Row) -> io::Result<()> {
        for (text, paint) in &row.pieces {
            let style = if self.is_coloured { paint.style() } else { Style::new() };
            queue!(self.out, Print(format_args!("{style}{text}{style:#}")))?;
        }
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        IS_ASKING.store(false, Ordering::Relaxed);
        // The answer is there; a terminal that is gone needs no restoring.
        let _ = execute!(self.out, DisableBracketedPaste, Show);
        let _ = terminal::disable_raw_mode();
    }
}

impl Paint {
    fn style(self) -> Style {
        let colour = match self {
            Self::Plain => return Style::new(),
            Self::Sign => AnsiColor::BrightGreen,
            Self::Accent => AnsiColor::BrightCyan,
            Self::Error => AnsiColor::BrightRed,
        };
        Style::new().fg_color(Some(colour.into()))
    }
}

fn size() -> (u16, u16) {
    terminal::size().ok().filter(|(width, height)| *width > 0 && *height > 0).unwrap_or(UNKNOWN_SIZE)
}

fn to_u16(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Frame, Paint, Row};

    fn rows(frame: &Frame) -> Vec<String> {
        let text = |row: &Row| row.pieces.iter().map(|(text, _)| text.as_str()).collect();
        frame.rows.iter().map(text).collect()
    }

    #[test]
    fn rows_break_between_words_and_know_the_cursor() {
        let mut frame = Frame::default();
        frame.flow(&[("? Why: ", Paint::Plain), ("one two three", Paint::Plain)], Some(14), 11);
        assert_eq!(rows(&frame), ["? Why: one ", "two three"]);
        assert_eq!(frame.cursor, (1, 3));
        let mut frame = Frame::default();
        frame.flow(&[("? Due on 9\u{a0}Apr\u{a0}2027", Paint::Plain)], None, 16);
        assert_eq!(rows(&frame), ["? Due on ", "9\u{a0}Apr\u{a0}2027"]);
        let mut frame = Frame::default();
        frame.flow(&[("abcdefgh", Paint::Plain), ("\nx", Paint::Plain)], Some(10), 4);
        assert_eq!(rows(&frame), ["abcd", "efgh", "x"]);
        assert_eq!(frame.cursor, (2, 1));
        frame.fit(2);
        assert_eq!((rows(&frame), frame.cursor), (vec!["efgh".to_owned(), "x".to_owned()], (1, 1)));
    }

    #[test]
    fn a_row_is_cut_with_a_sign() {
        let row = |width| {
            rows(&Frame {
                rows: vec![Row::cut(&[("ab", Paint::Plain), ("cdé", Paint::Plain)], width)],
                ..Frame::default()
            })
        };
        assert_eq!(row(5), ["abcdé"]);
        assert_eq!(row(4), ["abc…"]);
    }
}
