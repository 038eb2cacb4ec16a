//! Tables: light rules, columns by content, the heading row repeated on each page.

use std::rc::Rc;

use crate::view::document::Table;

use super::super::placed::{Origin, Part, Placed};
use super::super::style::{CELL, CELL_DENSE, CELL_PAD, CONTENT_HEIGHT, HAIRLINE, INK, LINE, SMALL_STRONG, Style};
use super::flow::{FlowBox, FlowItem};
use super::rows::{Place, SetCell, row};
use super::table_widths::places;
use super::text::{fill, keep_last_two, push_spaced};
use super::{Frame, Typesetter, origin};

/// From this number of columns on, a table is set smaller.
const DENSE_COLUMNS: usize = 7;

impl Typesetter {
    pub(super) fn table(&mut self, table: &Table, frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
        if table.columns.is_empty() {
            return;
        }
        let (style, gap) = style(table);
        let (heads, rows) = self.set_table(table);
        let grouped = self.groups.places(block, frame, |group| places(table, &group.heads, &group.rows, frame, gap));
        let own = || places(table, &heads, &rows, frame, gap);
        let places = match grouped {
            // Columns under those of another table are worth no further line.
            Some(shared) => {
                Some(own()).filter(|own| lines(&heads, &rows, own) < lines(&heads, &rows, &shared)).unwrap_or(shared)
            }
            None => own(),
        };
        // Cells that speak for themselves stand closer together, without rules.
        let has_head = table.columns.iter().any(|column| !column.heading.is_empty());
        let mut flow_boxes = Vec::with_capacity(rows.len() + 1);
        let mut repeated = None;
        if has_head {
            let part = |column| Part::TableHead { column };
            let mut head = row(&numbered(heads, &places, block, part), 3.0);
            let rule = 0.9;
            // Headings are aligned to the rule, but those that may be cut are aligned to the top.
            let is_low = head.height < CONTENT_HEIGHT / 2.0;
            if is_low {
                align_to_bottom(&mut head);
            }
            head.boxes.push(fill(frame.x, head.height, frame.width, rule, INK, block));
            head.height += rule;
            head.keep_with_next = is_low && !rows.is_empty();
            repeated = Some(Rc::new(head.clone()));
            flow_boxes.push(head);
        }
        for (at, cells) in rows.into_iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let part = |column| Part::TableCell { row: number, column };
            let pad = if has_head { CELL_PAD } else { 1.6 };
            let mut flow_box = row(&numbered(cells, &places, block, part), pad);
            flow_box.height = flow_box.height.max(style.leading);
            if has_head {
                flow_box.pad = if flow_box.boxes.is_empty() { 0.0 } else { pad };
                flow_box.boxes.push(fill(frame.x, flow_box.height, frame.width, HAIRLINE, LINE, block));
                flow_box.height += HAIRLINE;
            }
            flow_box.repeated.clone_from(&repeated);
            flow_boxes.push(flow_box);
        }
        keep_last_two(&mut flow_boxes);
        push_spaced(flow_boxes, 4.0, 14.0, stack);
    }

    /// The headings, and the cells of each row.
    pub(super) fn set_table(&mut self, table: &Table) -> (Vec<SetCell>, Vec<Vec<SetCell>>) {
        let (style, _) = style(table);
        let heads = table.columns.iter().map(|column| SetCell::new([&column.heading], &SMALL_STRONG, self)).collect();
        let rows = table.rows.iter();
        let rows = rows.map(|row| row.cells.iter().map(|cell| SetCell::new(&cell.0, style, self)).collect()).collect();
        (heads, rows)
    }
}

/// How many lines a table takes with columns at `places`.
fn lines(heads: &[SetCell], rows: &[Vec<SetCell>], places: &[Place]) -> u32 {
    let of_row = |cells: &[SetCell]| {
        let lines = cells.iter().zip(places).map(|(cell, place)| cell.count_lines(place.width));
        lines.max().unwrap_or(0)
    };
    of_row(heads) + rows.iter().map(|row| of_row(row)).sum::<u32>()
}

/// How cells are set, and the gap between them.
fn style(table: &Table) -> (&'static Style, f32) {
    if table.columns.len() >= DENSE_COLUMNS { (&CELL_DENSE, 7.5) } else { (&CELL, 10.0) }
}

fn numbered(
    cells: Vec<SetCell>,
    places: &[Place],
    block: u32,
    part: impl Fn(u32) -> Part,
) -> Vec<(SetCell, Place, Origin)> {
    let columns = 0_u32..;
    cells
        .into_iter()
        .zip(places)
        .zip(columns)
        .map(|((cell, place), column)| (cell, *place, origin(block, part(column))))
        .collect()
}

fn align_to_bottom(head: &mut FlowBox) {
    let lowest = head.boxes.iter().map(Placed::bottom).fold(0.0, f32::max);
    let mut from = 0;
    while from < head.boxes.len() {
        let same = |placed: &&Placed| placed.origin.part == head.boxes[from].origin.part;
        let until = from + head.boxes[from..].iter().take_while(same).count();
        let bottom = head.boxes[from..until].iter().map(Placed::bottom).fold(0.0, f32::max);
        for placed in &mut head.boxes[from..until] {
            placed.y += lowest - bottom;
        }
        from = until;
    }
}
