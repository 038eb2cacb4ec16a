//! How wide each column of a table is: what it needs, or where that is too much, what makes the fewest lines.

use crate::view::document::Table;

use super::Frame;
use super::lines::Measure;
use super::rows::{Place, SetCell};

/// A word wider than this does not make its column wider: it is broken. Where columns have no room so, sooner.
const WORDS: [f32; 3] = [108.0, 90.0, 75.0];
/// As many rows as this show what the others are like.
const SAMPLE: usize = 24;
/// A heading takes no more lines than this where that makes no cell wrap.
const MOST_HEADING_LINES: u32 = 3;
/// How much less tall a table must become for each row, in squares of lines, so that a column wraps that is to be kept
/// on one line where it can be; and how many columns may wrap for that.
const PRICE_OF_A_WRAP: u32 = 2;
const MOST_WRAPS: u32 = 2;
/// As many columns are tried at several widths.
const AT_CHOICE: usize = 6;
/// A text as short as this is a name or a date rather than prose: each further line of it counts as so many.
const SHORT: f32 = 110.0;
const PRICE_OF_A_SHORT_WRAP: u32 = 6;
/// The same in a column that is to be kept on one line where it can be, and yet wraps.
const PRICE_OF_A_KEPT_WRAP: u32 = 14;
/// Where the widest cell of a column that is to be kept on one line is wider than most cells by more than this, it may
/// wrap: it would take room from all rows.
const FAR_WIDER: f32 = 1.25;

/// Where the columns of `table` stand in `frame`, with a `gap` between them where there is room for it.
pub fn places(table: &Table, heads: &[SetCell], rows: &[Vec<SetCell>], frame: Frame, gap: f32) -> Vec<Place> {
    let mut measures = vec![Measure::default(); heads.len()];
    for row in rows {
        for (measure, cell) in measures.iter_mut().zip(row) {
            measure.widen(cell.measure());
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
    let (count, between) = (measures.len() as f32, (measures.len() - 1) as f32);
    let gap = gap.min(frame.width / (2.0 * count));
    let room = frame.width - gap * between;
    let kept: Vec<bool> = table.columns.iter().map(|column| column.keep_on_line).collect();
    let mut x = frame.x;
    let place = |(width, align): (f32, _)| {
        let place = Place { x, width, align };
        x += width + gap;
        place
    };
    let widths = widths(measures, heads, &kept, rows, room);
    widths.into_iter().zip(table.columns.iter().map(|column| column.align)).map(place).collect()
}

fn widths(
    mut measures: Vec<Measure>,
    heading_cells: &[SetCell],
    kept: &[bool],
    rows: &[Vec<SetCell>],
    room: f32,
) -> Vec<f32> {
    let heads: Vec<Measure> = heading_cells.iter().map(SetCell::measure).collect();
    let whole = measures.iter().zip(&heads).map(|(measure, head)| measure.natural.max(head.natural));
    let wants: Vec<f32> = whole.collect();
    if wants.iter().sum::<f32>() <= room {
        return spread(wants, kept, room);
    }
    // Where room is scarce, a heading wraps before what is under it does: into as few lines as there is room for.
    for lines in 2..=MOST_HEADING_LINES {
        let heading_widths = heading_cells.iter().map(|cell| least_width(cell, lines));
        let wants: Vec<f32> =
            measures.iter().zip(heading_widths).map(|(measure, width)| measure.natural.max(width)).collect();
        if wants.iter().sum::<f32>() <= room {
            return spread(wants, kept, room);
        }
    }
    for (measure, head) in measures.iter_mut().zip(&heads) {
        measure.widen(Measure { natural: head.least, least: head.least });
    }
    let wants: Vec<f32> = measures.iter().map(|measure| measure.natural).collect();
    if wants.iter().sum::<f32>() <= room {
        return spread(wants, kept, room);
    }
    let firm_width = |column: usize| {
        let cells: Vec<Option<&SetCell>> = rows.iter().map(|row| row.get(column)).collect();
        let most = fits_most(&cells).unwrap_or(wants[column]).max(heads[column].least);
        if wants[column] > most * FAR_WIDER { most } else { wants[column] }
    };
    let firm_widths: Vec<f32> = (0..wants.len()).map(|at| if kept[at] { firm_width(at) } else { wants[at] }).collect();
    let fits = |widths: &Vec<f32>| widths.iter().sum::<f32>() <= room;
    let least = |word: f32| -> Vec<f32> { measures.iter().map(|measure| measure.least.min(word)).collect() };
    let firm = |least: Vec<f32>, kept: &[bool]| -> Vec<f32> {
        let unbroken = |(at, least): (usize, f32)| if kept[at] { firm_widths[at].max(least) } else { least };
        least.into_iter().enumerate().map(unbroken).collect()
    };
    // Where not all can be kept on one line, the widest is the first to wrap; so it is where the others gain much by it.
    let asked = kept;
    let mut kept = asked.to_vec();
    let mut best: Option<(u32, Vec<f32>)> = None;
    let sampled = u32::try_from(rows.len().min(SAMPLE)).unwrap_or(u32::MAX);
    let mut tried = 0;
    loop {
        if let Some(firm) = WORDS.iter().map(|&word| firm(least(word), &kept)).find(fits) {
            let (height, widths) = fewest_lines(&firm, &wants, &kept, asked, rows, room);
            let height = height.saturating_add(PRICE_OF_A_WRAP * tried * sampled);
            if best.as_ref().is_none_or(|(before, _)| height < *before) {
                best = Some((height, widths));
            }
            tried += 1;
        }
        let widest = (0..wants.len()).filter(|&at| kept[at]).max_by(|&a, &b| wants[a].total_cmp(&wants[b]));
        match widest.filter(|_| tried <= MOST_WRAPS) {
            Some(widest) => kept[widest] = false,
            None => break,
        }
    }
    best.map_or_else(|| fill_up(&vec![0.0; wants.len()], &least(WORDS[0]), room), |(_, widths)| widths)
}

/// The least width at which a cell takes at most so many lines.
fn least_width(cell: &SetCell, lines: u32) -> f32 {
    let Measure { natural, least } = cell.measure();
    let (mut low, mut high) = (least, natural);
    if cell.count_lines(low) <= lines {
        return low;
    }
    while high - low > 0.5 {
        let middle = f32::midpoint(low, high);
        if cell.count_lines(middle) <= lines { high = middle } else { low = middle }
    }
    high
}

/// What is over goes to the columns of words, to the wider ones more.
fn spread(widths: Vec<f32>, kept: &[bool], room: f32) -> Vec<f32> {
    let all_kept = kept.iter().all(|&kept| kept);
    let share = |at: usize, width: f32| if kept[at] && !all_kept { 0.0 } else { width };
    let over = room - widths.iter().sum::<f32>();
    let sum: f32 = widths.iter().enumerate().map(|(at, &width)| share(at, width)).sum();
    let part = |(at, width): (usize, f32)| if sum > 0.0 { width + over * share(at, width) / sum } else { width };
    widths.into_iter().enumerate().map(part).collect()
}

/// Raises a common level until `room` is used: a column gets its least, at most its wish, and in between more when it
/// wishes for more, by the square root of its wish.
fn fill_up(least: &[f32], wants: &[f32], room: f32) -> Vec<f32> {
    let at = |level: f32| -> Vec<f32> {
        least.iter().zip(wants).map(|(&least, &want)| (level * want.sqrt()).clamp(least.min(want), want)).collect()
    };
    let (mut low, mut high) = (0.0_f32, room);
    for _ in 0..32 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() <= room { low = middle } else { high = middle }
    }
    at(low)
}

/// Of a few widths for each column, at which its texts take one line, two, three …, those that make the table least
/// tall, and how tall that is, in squares of lines; what fills up evenly where none is better. `asked`: which columns are
/// to be kept on one line where they can be; `kept`: which of them are.
fn fewest_lines(
    least: &[f32],
    wants: &[f32],
    kept: &[bool],
    asked: &[bool],
    rows: &[Vec<SetCell>],
    room: f32,
) -> (u32, Vec<f32>) {
    let even = fill_up(least, wants, room);
    // Rows from everywhere: those that stand first may be of one kind.
    let step = rows.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<&Vec<SetCell>> = rows.iter().step_by(step).collect();
    let mut choices: Vec<Vec<Choice>> = (0..wants.len())
        .map(|column| {
            let cells: Vec<Option<&SetCell>> = sample.iter().map(|row| row.get(column)).collect();
            let price = if asked[column] { PRICE_OF_A_KEPT_WRAP } else { PRICE_OF_A_SHORT_WRAP };
            choices(&cells, least[column], wants[column].min(room), even[column], price)
        })
        .collect();
    // Many columns that wrap would make too many ways.
    for choices in choices.iter_mut().filter(|choices| choices.len() > 1).skip(AT_CHOICE) {
        choices.truncate(1);
    }
    let mut best = Best { height: (u32::MAX, 0), over: 0.0, chosen: Vec::new() };
    search(&choices, room, &mut Vec::new(), &vec![0; sample.len()], 0, &mut best);
    if best.chosen.is_empty() {
        return (u32::MAX, even);
    }
    let wrapped: Vec<bool> = best.chosen.iter().zip(wants).map(|(&width, &want)| width >= want).collect();
    // What is over goes to the columns that still wrap.
    let fixed: Vec<bool> = wrapped.iter().zip(kept).map(|(&fits, &kept)| fits || kept).collect();
    (best.height.0, spread(best.chosen, &fixed, room))
}

/// A width for a column, how many lines each row's cell then takes, and what all of them weigh.
struct Choice {
    width: f32,
    lines: Vec<u32>,
    weight: u32,
}

impl Choice {
    fn new(width: f32, cells: &[Option<&SetCell>], price_of_a_wrap: u32) -> Self {
        let lines: Vec<u32> = cells.iter().map(|cell| cell.map_or(0, |cell| cell.count_lines(width))).collect();
        let short_wraps = |cell: &SetCell| {
            if cell.measure().natural <= SHORT { cell.deepest_text(width).saturating_sub(1) } else { 0 }
        };
        let wraps: u32 = cells.iter().flatten().map(|cell| short_wraps(cell)).sum();
        Self { width, weight: lines.iter().sum::<u32>() + wraps * price_of_a_wrap, lines }
    }
}

struct Best {
    /// The squares of the lines of all rows, with what all cells weigh; and where that is the same, this alone.
    height: (u32, u32),
    over: f32,
    chosen: Vec<f32>,
}

/// The width at which four of five cells fit on one line.
fn fits_most(cells: &[Option<&SetCell>]) -> Option<f32> {
    let mut naturals: Vec<f32> = cells.iter().flatten().map(|cell| cell.measure().natural).collect();
    naturals.sort_by(f32::total_cmp);
    naturals.get(naturals.len() * 4 / 5).copied()
}

fn choices(cells: &[Option<&SetCell>], least: f32, want: f32, even: f32, price_of_a_wrap: u32) -> Vec<Choice> {
    if want - least < 1.0 {
        return vec![Choice::new(want, cells, price_of_a_wrap)];
    }
    let deepest = |width: f32| cells.iter().flatten().map(|cell| cell.deepest_text(width)).max().unwrap_or(0);
    // Where most texts fit on a line, and a few long ones do not.
    let most = fits_most(cells).map_or(even, |most| most.clamp(least, want));
    // And where those fit that are clearly shorter than these: "on track" beside "not yet known".
    let naturals = cells.iter().flatten().map(|cell| cell.measure().natural);
    let shorter = naturals.filter(|&natural| natural < most * 0.9).fold(least, f32::max).min(want);
    let mut widths = vec![even, least, most, shorter];
    for wanted in 1..=3 {
        let (mut low, mut high) = (least, want);
        if deepest(low) <= wanted {
            break;
        }
        if wanted > 1 {
            while high - low > 2.0 {
                let middle = f32::midpoint(low, high);
                if deepest(middle) <= wanted { high = middle } else { low = middle }
            }
        }
        widths.push(high);
    }
    // The first of those that are nearly the same.
    let mut choices: Vec<Choice> = Vec::new();
    for width in widths {
        if choices.iter().all(|choice| (choice.width - width).abs() > 0.5) {
            choices.push(Choice::new(width, cells, price_of_a_wrap));
        }
    }
    choices
}

fn search(choices: &[Vec<Choice>], room: f32, chosen: &mut Vec<f32>, rows: &[u32], cells: u32, best: &mut Best) {
    // A tall row weighs more than several that wrap once: no column is left with a word on a line. And rather one long
    // text wraps than several short ones beside it.
    let height = (rows.iter().map(|&lines| lines.saturating_mul(lines)).fold(cells, u32::saturating_add), cells);
    // What is added later makes it no less.
    if room < -0.01 || height > best.height {
        return;
    }
    let Some((column, rest)) = choices.split_first() else {
        if height < best.height || (height == best.height && room > best.over) {
            *best = Best { height, over: room, chosen: chosen.clone() };
        }
        return;
    };
    for choice in column {
        let cells = cells.saturating_add(choice.weight);
        let rows: Vec<u32> = rows.iter().zip(&choice.lines).map(|(&row, &lines)| row.max(lines)).collect();
        chosen.push(choice.width);
        search(rest, room - choice.width, chosen, &rows, cells, best);
        chosen.pop();
    }
}
