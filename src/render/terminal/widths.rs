//! Which columns of a table are shown, and how wide each is.

/// What a column asks for, in widths of a character.
#[derive(Debug, Clone, Copy)]
pub struct ColumnDemand {
    /// Its longest line.
    pub natural: usize,
    /// Its longest word.
    pub word: usize,
    pub keep_on_line: bool,
    /// 0 never goes, then the highest goes first.
    pub expendable: u8,
}

/// The columns that stay (by place) with their widths; nothing when even those that never go do not fit.
pub fn share(wishes: &[ColumnDemand], gap: usize, width: usize) -> Option<Vec<(usize, usize)>> {
    let mut shown: Vec<usize> = (0..wishes.len()).collect();
    while room(&shown, gap, width) < shown.iter().map(|&at| wishes[at].comfortable()).sum() {
        // Of two that are as expendable, the one further right goes.
        let Some(&goes) =
            shown.iter().max_by_key(|&&at| wishes[at].expendable).filter(|&&at| wishes[at].expendable > 0)
        else {
            break;
        };
        shown.retain(|&at| at != goes);
    }
    let room = room(&shown, gap, width);
    let wishes: Vec<ColumnDemand> = shown.iter().map(|&at| wishes[at]).collect();
    let widths =
        spread(&wishes, room, ColumnDemand::least).or_else(|| spread(&wishes, room, ColumnDemand::least_of_words))?;
    Some(shown.into_iter().zip(widths).collect())
}

impl ColumnDemand {
    /// Wide enough to read well; for less, columns that can be spared go.
    fn comfortable(self) -> usize {
        self.natural.min(if self.keep_on_line { COMFORTABLE_ON_LINE } else { COMFORTABLE.max(self.least()) })
    }

    /// The least at which words stay whole, and lines that should not be broken are not.
    fn least(self) -> usize {
        self.natural.min(if self.keep_on_line { self.natural } else { self.word.clamp(LEAST, LONG_WORD) }).max(1)
    }

    /// The least at which words stay whole, however many lines they take.
    fn least_of_words(self) -> usize {
        self.natural.min(self.word.clamp(LEAST, LONG_WORD)).max(1)
    }
}

const COMFORTABLE: usize = 24;
const COMFORTABLE_ON_LINE: usize = 40;
const LEAST: usize = 8;
/// A longer word is rather broken than given a column of its own width.
const LONG_WORD: usize = 24;

fn room(shown: &[usize], gap: usize, width: usize) -> usize {
    width.saturating_sub(gap * shown.len().saturating_sub(1))
}

/// Widths between `least` and natural that fill the room as evenly as they can, so that the longest texts wrap.
fn spread(wishes: &[ColumnDemand], room: usize, least: fn(ColumnDemand) -> usize) -> Option<Vec<usize>> {
    let at_level = |level: usize| -> Vec<usize> {
        wishes.iter().map(|wish| level.clamp(least(*wish), wish.natural.max(least(*wish)))).collect()
    };
    let fits = |level: usize| at_level(level).iter().sum::<usize>() <= room;
    if !fits(0) {
        return None;
    }
    // The sum grows with the level, so the highest level that fits can be searched for.
    let highest = wishes.iter().map(|wish| wish.natural).max().unwrap_or(0);
    let (mut low, mut high) = (0, highest.min(room));
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    let mut widths = at_level(low);
    let mut left = room - widths.iter().sum::<usize>();
    for (width, wish) in widths.iter_mut().zip(wishes) {
        if left > 0 && *width < wish.natural {
            *width += 1;
            left -= 1;
        }
    }
    Some(widths)
}
