//! Shows the progress of a long export on a terminal.

use std::io::Write;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::render::escape;

/// The delay before the line appears.
const PATIENCE: Duration = Duration::from_secs(1);
/// The interval of updates.
const TICK: Duration = Duration::from_millis(500);

/// A line with the current step and the elapsed time, removed at the end.
pub struct Progress {
    steps: Option<Sender<String>>,
    line: Option<JoinHandle<()>>,
}

impl Progress {
    /// Without a terminal nothing is shown.
    pub fn begin(watched: bool) -> Self {
        if !watched {
            return Self { steps: None, line: None };
        }
        let (steps, receiver) = channel();
        let line = std::thread::spawn(move || show(&receiver, PATIENCE, &mut std::io::stderr()));
        Self { steps: Some(steps), line: Some(line) }
    }

    /// Starts the next step.
    pub fn at(&self, step: impl FnOnce() -> String) {
        if let Some(steps) = &self.steps {
            // Errors are ignored: the thread may have ended.
            let _ = steps.send(step());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.steps = None;
        if let Some(line) = self.line.take() {
            let _ = line.join();
        }
    }
}

/// Shows the line until the sender is dropped. It is overwritten with blanks, as not every terminal can erase.
fn show(receiver: &Receiver<String>, patience: Duration, out: &mut impl Write) {
    let begun = Instant::now();
    let mut step = String::new();
    let mut width = 0;
    loop {
        let wait = if width == 0 { patience.saturating_sub(begun.elapsed()) } else { TICK };
        match receiver.recv_timeout(wait) {
            Ok(next) => step = escape::terminal(&next).into_owned(),
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                let line = format!("{step} … {} s", begun.elapsed().as_secs());
                let letters = line.chars().count();
                let _ = write!(out, "\r{line}{}", " ".repeat(usize::saturating_sub(width, letters)));
                let _ = out.flush();
                width = letters.max(1);
            }
        }
    }
    if width > 0 {
        let _ = write!(out, "\r{}\r", " ".repeat(width));
        let _ = out.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_export_says_nothing() {
        let (steps, receiver) = channel();
        steps.send("reading".to_owned()).unwrap();
        drop(steps);
        let mut out = Vec::new();
        show(&receiver, Duration::from_secs(3600), &mut out);
        assert_eq!(out, b"");
    }

    #[test]
    fn a_long_one_says_its_step_and_takes_it_away() {
        let (steps, receiver) = channel();
        let line = std::thread::spawn(move || {
            let mut out = Vec::new();
            show(&receiver, Duration::ZERO, &mut out);
            String::from_utf8(out).unwrap()
        });
        steps.send("draw\u{1b}ing".to_owned()).unwrap();
        std::thread::sleep(TICK * 2);
        drop(steps);
        let shown = line.join().unwrap();
        let (said, gone) = shown.trim_end_matches('\r').rsplit_once('\r').unwrap();
        assert!(said.contains("draw\\u{1b}ing … ") && gone.chars().all(|letter| letter == ' '), "{shown:?}");
    }
}
