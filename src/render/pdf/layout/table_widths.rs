//! Computes column widths: what each column needs, or else what gives the fewest lines.

use crate::view::document::Table;

use super::Frame;
use super::lines::Measure;
use super::rows::{Place, SetCell};

/// Words wider than this do not widen their column but are broken; smaller limits apply if space is scarce.
const MAX_WORD_WIDTHS: [f32; 3] = [108.0, 90.0, 75.0];
/// The number of rows that are examined.
const SAMPLE_ROWS: usize = 24;
/// A heading takes at most this many lines if no cell has to wrap for it.
const MAX_HEADING_LINES: u32 = 3;
/// How much shorter a table must become, per row and in squared lines, to wrap a column that should stay on one line;
/// and how many columns may be wrapped for that.
const WRAP_COST: u32 = 2;
const MAX_WRAPPED_COLUMNS: u32 = 2;
/// For up to this many columns, several widths are tried.
const MAX_SEARCHED_COLUMNS: usize = 6;
/// A text up to this width is a name or a date rather than prose: each further line of it costs more.
const SHORT_TEXT_WIDTH: f32 = 110.0;
const SHORT_WRAP_COST: u32 = 6;
/// The cost of a further line in a column that should stay on one line.
const KEPT_WRAP_COST: u32 = 14;
/// If the widest cell of a column that should stay on one line is this much wider than most, it may wrap.
const OUTLIER_FACTOR: f32 = 1.25;

/// The columns of `table` in `frame`, with a `gap` between them if there is space.
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
    // If space is scarce, headings wrap before the cells below them, into as few lines as possible.
    for lines in 2..=MAX_HEADING_LINES {
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
        if wants[column] > most * OUTLIER_FACTOR { most } else { wants[column] }
    };
    let firm_widths: Vec<f32> = (0..wants.len()).map(|at| if kept[at] { firm_width(at) } else { wants[at] }).collect();
    let fits = |widths: &Vec<f32>| widths.iter().sum::<f32>() <= room;
    let least = |word: f32| -> Vec<f32> { measures.iter().map(|measure| measure.least.min(word)).collect() };
    let firm = |least: Vec<f32>, kept: &[bool]| -> Vec<f32> {
        let unbroken = |(at, least): (usize, f32)| if kept[at] { firm_widths[at].max(least) } else { least };
        least.into_iter().enumerate().map(unbroken).collect()
    };
    // If not all columns can stay on one line, the widest wraps first, or the one that gains most.
    let wanted = kept;
    let mut kept = wanted.to_vec();
    let mut best: Option<(u32, Vec<f32>)> = None;
    let sampled = u32::try_from(rows.len().min(SAMPLE_ROWS)).unwrap_or(u32::MAX);
    let mut tried = 0;
    loop {
        if let Some(firm) = MAX_WORD_WIDTHS.iter().map(|&word| firm(least(word), &kept)).find(fits) {
            let (height, widths) = fewest_lines(&firm, &wants, &kept, wanted, rows, room);
            let height = height.saturating_add(WRAP_COST * tried * sampled);
            if best.as_ref().is_none_or(|(before, _)| height < *before) {
                best = Some((height, widths));
            }
            tried += 1;
        }
        let widest = (0..wants.len()).filter(|&at| kept[at]).max_by(|&a, &b| wants[a].total_cmp(&wants[b]));
        match widest.filter(|_| tried <= MAX_WRAPPED_COLUMNS) {
            Some(widest) => kept[widest] = false,
            None => break,
        }
    }
    best.map_or_else(|| fill_up(&vec![0.0; wants.len()], &least(MAX_WORD_WIDTHS[0]), room), |(_, widths)| widths)
}

/// The minimum width at which a cell takes at most `lines`.
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

/// Distributes the remaining width over columns of prose, in proportion to their widths.
fn spread(widths: Vec<f32>, kept: &[bool], room: f32) -> Vec<f32> {
    let all_kept = kept.iter().all(|&kept| kept);
    let share = |at: usize, width: f32| if kept[at] && !all_kept { 0.0 } else { width };
    let over = room - widths.iter().sum::<f32>();
    let sum: f32 = widths.iter().enumerate().map(|(at, &width)| share(at, width)).sum();
    let part = |(at, width): (usize, f32)| if sum > 0.0 { width + over * share(at, width) / sum } else { width };
    widths.into_iter().enumerate().map(part).collect()
}

/// Raises a common level until the width is used: each column gets its minimum, at most its natural width, and in
/// between a share by the square root of the latter.
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

/// Tries a few widths for each column, at which its texts take one, two, three … lines, and returns the least height
/// in squared lines with the widths; an even distribution if none is better. `wanted` marks columns that should stay
/// on one line, `kept` those that do.
fn fewest_lines(
    least: &[f32],
    wants: &[f32],
    kept: &[bool],
    wanted: &[bool],
    rows: &[Vec<SetCell>],
    room: f32,
) -> (u32, Vec<f32>) {
    let even = fill_up(least, wants, room);
    // Sample rows from the whole table, as the first ones may be alike.
    let step = rows.len().div_ceil(SAMPLE_ROWS).max(1);
    let sample: Vec<&Vec<SetCell>> = rows.iter().step_by(step).collect();
    let mut choices: Vec<Vec<Choice>> = (0..wants.len())
        .map(|column| {
            let cells: Vec<Option<&SetCell>> = sample.iter().map(|row| row.get(column)).collect();
            let price = if wanted[column] { KEPT_WRAP_COST } else { SHORT_WRAP_COST };
            choices(&cells, least[column], wants[column].min(room), even[column], price)
        })
        .collect();
    // Too many wrapping columns would give too many combinations.
    for choices in choices.iter_mut().filter(|choices| choices.len() > 1).skip(MAX_SEARCHED_COLUMNS) {
        choices.truncate(1);
    }
    let mut best = Best { height: (u32::MAX, 0), over: 0.0, chosen: Vec::new() };
    search(&choices, room, &mut Vec::new(), &vec![0; sample.len()], 0, &mut best);
    if best.chosen.is_empty() {
        return (u32::MAX, even);
    }
    // The remaining width goes to the columns that still wrap.
    let fixed: Vec<bool> =
        best.chosen.iter().zip(wants).zip(kept).map(|((&width, &want), &kept)| width >= want || kept).collect();
    (best.height.0, spread(best.chosen, &fixed, room))
}

/// A width for a column, the number of lines of each row's cell, and their total weight.
struct Choice {
    width: f32,
    lines: Vec<u32>,
    weight: u32,
}

impl Choice {
    fn new(width: f32, cells: &[Option<&SetCell>], price_of_a_wrap: u32) -> Self {
        let lines: Vec<u32> = cells.iter().map(|cell| cell.map_or(0, |cell| cell.count_lines(width))).collect();
        let short_wraps = |cell: &SetCell| {
            if cell.measure().natural <= SHORT_TEXT_WIDTH { cell.max_text_lines(width).saturating_sub(1) } else { 0 }
        };
        let wraps: u32 = cells.iter().flatten().map(|cell| short_wraps(cell)).sum();
        Self { width, weight: lines.iter().sum::<u32>() + wraps * price_of_a_wrap, lines }
    }
}

struct Best {
    /// The sum of squared lines of all rows with the weight of all cells; then the latter alone.
    height: (u32, u32),
    over: f32,
    chosen: Vec<f32>,
}

/// The width at which four out of five cells fit on one line.
fn fits_most(cells: &[Option<&SetCell>]) -> Option<f32> {
    let mut naturals: Vec<f32> = cells.iter().flatten().map(|cell| cell.measure().natural).collect();
    naturals.sort_by(f32::total_cmp);
    naturals.get(naturals.len() * 4 / 5).copied()
}

fn choices(cells: &[Option<&SetCell>], least: f32, want: f32, even: f32, price_of_a_wrap: u32) -> Vec<Choice> {
    if want - least < 1.0 {
        return vec![Choice::new(want, cells, price_of_a_wrap)];
    }
    let deepest = |width: f32| cells.iter().flatten().map(|cell| cell.max_text_lines(width)).max().unwrap_or(0);
    // Where most texts fit on one line, but a few long ones do not.
    let most = fits_most(cells).map_or(even, |most| most.clamp(least, want));
    // And where clearly shorter ones fit: "on track" next to "not yet known".
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
    // The first of nearly equal widths.
    let mut choices: Vec<Choice> = Vec::new();
    for width in widths {
        if choices.iter().all(|choice| (choice.width - width).abs() > 0.5) {
            choices.push(Choice::new(width, cells, price_of_a_wrap));
        }
    }
    choices
}

fn search(choices: &[Vec<Choice>], room: f32, chosen: &mut Vec<f32>, rows: &[u32], cells: u32, best: &mut Best) {
    // A tall row weighs more than several that wrap once, and several short texts that wrap more than one long text.
    let height = (rows.iter().map(|&lines| lines.saturating_mul(lines)).fold(cells, u32::saturating_add), cells);
    // Further columns can only add to it.
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
