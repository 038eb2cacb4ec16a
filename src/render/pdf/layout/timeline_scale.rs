//! Maps days to positions on a timeline, and selects the visible month names.

use chrono::NaiveDate;

/// From the first day to the day after the last.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub x: f32,
    pub width: f32,
}

impl Scale {
    /// The position of the start of a day, clamped.
    pub fn x_of(&self, day: NaiveDate) -> f32 {
        let days = self.days(self.until).max(1.0);
        self.x + self.width * (self.days(day) / days).clamp(0.0, 1.0)
    }

    /// Whether a day is within the timeline.
    pub fn shows(&self, day: NaiveDate) -> bool {
        (self.from..self.until).contains(&day)
    }

    fn days(&self, day: NaiveDate) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a timeline spans years, not ages")]
        let days = day.signed_duration_since(self.from).num_days() as f32;
        days
    }
}

/// Which labels are visible: all, or every second, third, fourth, sixth or twelfth, so that none touch, always
/// including the one at `anchor`. Labels are given by position and width.
pub fn visible_labels(labels: &[(f32, f32)], anchor: usize) -> Vec<bool> {
    let shows = |step: usize, at: usize| at % step == anchor % step;
    let fits = |step: usize| {
        let shown: Vec<_> = labels.iter().enumerate().filter(|(at, _)| shows(step, *at)).collect();
        shown.windows(2).all(|pair| !touch(*pair[0].1, *pair[1].1))
    };
    let step = [1, 2, 3, 4, 6, 12].into_iter().find(|&step| fits(step)).unwrap_or(labels.len().max(1));
    (0..labels.len()).map(|at| shows(step, at)).collect()
}

/// Whether two adjacent labels are too close.
pub fn touch(left: (f32, f32), right: (f32, f32)) -> bool {
    left.0 + left.1 + 4.0 > right.0
}
