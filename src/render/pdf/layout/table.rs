//! Tables: light rules, columns as wide as what is in them, the heading row again on each page.

use std::rc::Rc;

use crate::view::document::Table;

use super::super::boxes::Part;
use super::super::style::{CELL, CELL_GAP, CELL_PAD, HAIRLINE, INK, LINE, SMALL_STRONG};
use super::lines::Measure;
use super::rows::{Place, SetCell, row};
use super::slab::Stack;
use super::text::{fill, push_spaced};
use super::{Frame, Typesetter, origin};

impl Typesetter {
    pub(super) fn table(&mut self, table: &Table, frame: Frame, block: u32, stack: &mut Vec<Stack>) {
        if table.columns.is_empty() {
            return;
        }
        let heads: Vec<SetCell> =
            table.columns.iter().map(|column| SetCell::new([&column.heading], &SMALL_STRONG, self)).collect();
        let rows: Vec<Vec<SetCell>> = table
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| SetCell::new(&cell.0, &CELL, self)).collect())
            .collect();
        let places = places(table, &heads, &rows, frame);
        // Cells that speak for themselves stand closer together, without rules.
        let has_head = table.columns.iter().any(|column| !column.heading.is_empty());
        let mut slabs = Vec::with_capacity(rows.len() + 1);
        let mut repeated = None;
        if has_head {
            let part = |column| Part::TableHead { column };
            let mut head = row(&numbered(heads, &places, block, part), 3.0);
            // What wraps hangs from the top, what does not stands on the rule.
            let rule = 0.9;
            align_to_bottom(&mut head);
            head.boxes.push(fill(frame.x, head.height, frame.width, rule, INK, block));
            head.height += rule;
            head.keep_with_next = true;
            repeated = Some(Rc::new(head.clone()));
            slabs.push(head);
        }
        for (at, cells) in rows.into_iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let part = |column| Part::TableCell { row: number, column };
            let mut slab = row(&numbered(cells, &places, block, part), if has_head { CELL_PAD } else { 1.6 });
            slab.height = slab.height.max(CELL.leading);
            if has_head {
                slab.boxes.push(fill(frame.x, slab.height, frame.width, HAIRLINE, LINE, block));
                slab.height += HAIRLINE;
            }
            slab.repeated.clone_from(&repeated);
            slabs.push(slab);
        }
        push_spaced(slabs, 4.0, 14.0, stack);
    }
}

fn numbered(
    cells: Vec<SetCell>,
    places: &[Place],
    block: u32,
    part: impl Fn(u32) -> Part,
) -> Vec<(SetCell, Place, super::super::boxes::Origin)> {
    let columns = 0_u32..;
    cells
        .into_iter()
        .zip(places)
        .zip(columns)
        .map(|((cell, place), column)| (cell, *place, origin(block, part(column))))
        .collect()
}

fn align_to_bottom(head: &mut super::slab::Slab) {
    let lowest = head.boxes.iter().map(super::super::boxes::Placed::bottom).fold(0.0, f32::max);
    let mut from = 0;
    while from < head.boxes.len() {
        let same = |placed: &&super::super::boxes::Placed| placed.origin == head.boxes[from].origin;
        let until = from + head.boxes[from..].iter().take_while(same).count();
        let bottom = head.boxes[from..until].iter().map(super::super::boxes::Placed::bottom).fold(0.0, f32::max);
        for placed in &mut head.boxes[from..until] {
            placed.y += lowest - bottom;
        }
        from = until;
    }
}

fn places(table: &Table, heads: &[SetCell], rows: &[Vec<SetCell>], frame: Frame) -> Vec<Place> {
    let mut measures: Vec<Measure> = heads.iter().map(SetCell::measure).collect();
    for row in rows {
        for (measure, cell) in measures.iter_mut().zip(row) {
            let cell = cell.measure();
            measure.natural = measure.natural.max(cell.natural);
            measure.least = measure.least.max(cell.least);
        }
    }
    let kept: Vec<bool> = table.columns.iter().map(|column| column.keep_on_line).collect();
    #[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
    let gaps = CELL_GAP.min(frame.width / (2.0 * measures.len() as f32));
    #[expect(clippy::cast_precision_loss, reason = "a table has few columns")]
    let room = frame.width - gaps * (measures.len() - 1) as f32;
    let mut x = frame.x;
    let widths = widths(&measures, &kept, room);
    table
        .columns
        .iter()
        .zip(widths)
        .map(|(column, width)| {
            let place = Place { x, width, align: column.align };
            x += width + gaps;
            place
        })
        .collect()
}

/// Gives `room` to columns: to each what it needs, or to the widest ones less, in fair parts.
fn widths(measures: &[Measure], kept: &[bool], room: f32) -> Vec<f32> {
    let natural: f32 = measures.iter().map(|measure| measure.natural).sum();
    if natural <= room {
        return spread(measures, kept, room - natural);
    }
    let least_of = |measure: &Measure, kept: bool| if kept { measure.natural } else { measure.least };
    let least: Vec<f32> = measures.iter().zip(kept).map(|(measure, &kept)| least_of(measure, kept)).collect();
    let mut least =
        if least.iter().sum::<f32>() <= room { least } else { measures.iter().map(|measure| measure.least).collect() };
    if least.iter().sum::<f32>() > room {
        // A word that would starve the other columns is broken.
        let wants: Vec<f32> = least.clone();
        return fill_up(&vec![0.0; wants.len()], &wants, room);
    }
    let wants: Vec<f32> = measures.iter().map(|measure| measure.natural).collect();
    for (least, want) in least.iter_mut().zip(&wants) {
        *least = least.min(*want);
    }
    fill_up(&least, &wants, room)
}

/// What is over goes to the columns of words, to the wider ones more.
fn spread(measures: &[Measure], kept: &[bool], over: f32) -> Vec<f32> {
    let all_kept = kept.iter().all(|&kept| kept);
    let share = |measure: &Measure, kept: bool| if kept && !all_kept { 0.0 } else { measure.natural };
    let sum: f32 = measures.iter().zip(kept).map(|(measure, &kept)| share(measure, kept)).sum();
    measures
        .iter()
        .zip(kept)
        .map(|(measure, &kept)| {
            let part = if sum > 0.0 { share(measure, kept) / sum } else { 0.0 };
            measure.natural + over * part
        })
        .collect()
}

/// Raises a common level until `room` is used: a column gets the level's worth, at least its least, at most its wish.
/// Columns that wish for much get more than the level, by the square root of their wish.
fn fill_up(least: &[f32], wants: &[f32], room: f32) -> Vec<f32> {
    let at = |level: f32| -> Vec<f32> {
        least.iter().zip(wants).map(|(&least, &want)| (level * want.sqrt()).clamp(least.min(want), want)).collect()
    };
    let (mut low, mut high) = (0.0_f32, room);
    for _ in 0..40 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() <= room { low = middle } else { high = middle }
    }
    at(low)
}
