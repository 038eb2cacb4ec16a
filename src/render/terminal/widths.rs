//! Selects the visible columns of a table and their widths.

/// The widths that a column needs, in terminal columns.
#[derive(Debug, Clone, Copy)]
pub struct ColumnDemand {
    /// Of its longest line.
    pub natural: usize,
    /// Of its longest word.
    pub word: usize,
    pub keep_on_line: bool,
    /// 0 is never hidden; otherwise the highest is hidden first.
    pub expendable: u8,
}

/// The visible columns by index with their widths; `None` if even the essential ones do not fit.
pub fn share(demands: &[ColumnDemand], gap: usize, width: usize) -> Option<Vec<(usize, usize)>> {
    let mut shown: Vec<usize> = (0..demands.len()).collect();
    while room(&shown, gap, width) < shown.iter().map(|&at| demands[at].comfortable()).sum() {
        // Of two equally expendable columns, the right one is hidden.
        let Some(&goes) =
            shown.iter().max_by_key(|&&at| demands[at].expendable).filter(|&&at| demands[at].expendable > 0)
        else {
            break;
        };
        shown.retain(|&at| at != goes);
    }
    let room = room(&shown, gap, width);
    let demands: Vec<ColumnDemand> = shown.iter().map(|&at| demands[at]).collect();
    let widths = spread(&demands, room, ColumnDemand::min_width)
        .or_else(|| spread(&demands, room, ColumnDemand::min_word_width))?;
    Some(shown.into_iter().zip(widths).collect())
}

impl ColumnDemand {
    /// The width at which it reads well; rather than below it, expendable columns are hidden.
    fn comfortable(self) -> usize {
        self.natural.min(if self.keep_on_line { COMFORTABLE_ON_LINE } else { COMFORTABLE.max(self.min_width()) })
    }

    /// The minimum width that breaks neither words nor lines that should be kept.
    fn min_width(self) -> usize {
        self.natural.min(if self.keep_on_line { self.natural } else { self.word.clamp(LEAST, LONG_WORD) }).max(1)
    }

    /// The minimum width that breaks no words.
    fn min_word_width(self) -> usize {
        self.natural.min(self.word.clamp(LEAST, LONG_WORD)).max(1)
    }
}

const COMFORTABLE: usize = 24;
const COMFORTABLE_ON_LINE: usize = 40;
const LEAST: usize = 8;
/// A longer word is broken rather than widening its column.
const LONG_WORD: usize = 24;

fn room(shown: &[usize], gap: usize, width: usize) -> usize {
    width.saturating_sub(gap * shown.len().saturating_sub(1))
}

/// Widths between the minimum and natural ones that use the space as evenly as possible, so that the longest texts
/// wrap.
fn spread(demands: &[ColumnDemand], room: usize, least: fn(ColumnDemand) -> usize) -> Option<Vec<usize>> {
    let at_level = |level: usize| -> Vec<usize> {
        demands.iter().map(|wish| level.clamp(least(*wish), wish.natural.max(least(*wish)))).collect()
    };
    let fits = |level: usize| at_level(level).iter().sum::<usize>() <= room;
    if !fits(0) {
        return None;
    }
    // The sum grows with the level, so that the highest level that fits can be found by binary search.
    let highest = demands.iter().map(|wish| wish.natural).max().unwrap_or(0);
    let (mut low, mut high) = (0, highest.min(room));
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    let mut widths = at_level(low);
    let mut left = room - widths.iter().sum::<usize>();
    for (width, wish) in widths.iter_mut().zip(demands) {
        if left > 0 && *width < wish.natural {
            *width += 1;
            left -= 1;
        }
    }
    Some(widths)
}
