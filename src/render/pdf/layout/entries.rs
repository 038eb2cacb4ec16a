//! Who and what: names at the left, what is said of them at the right.

use crate::view::document::{Align, Entries, Entry};

use super::super::boxes::Part;
use super::super::style::{ACCENT, BODY, BODY_STRONG};
use super::rows::{Place, SetCell, row};
use super::slab::Stack;
use super::text::{fill, keep_last_two, push_spaced};
use super::{Frame, Typesetter, origin};

const BAR: f32 = 2.6;
const GAP: f32 = 12.0;
/// The most that names take of the width: as little of these as makes the list least tall.
const NAMES: [f32; 6] = [0.32, 0.36, 0.4, 0.44, 0.5, 0.56];

impl Typesetter {
    pub(super) fn entries(&mut self, entries: &Entries, frame: Frame, block: u32, stack: &mut Vec<Stack>) {
        let inset = if entries.urgent { BAR + 11.0 } else { 0.0 };
        let inner = Frame { x: frame.x + inset, width: frame.width - inset };
        let rows = self.set_entries(entries);
        let grouped = self.groups.places(block, inner, |group| places(&group.rows, inner));
        let places = grouped.unwrap_or_else(|| places(&rows, inner));
        let count = rows.len();
        let mut slabs = Vec::with_capacity(count);
        for (at, cells) in rows.into_iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let parts = [Part::EntryName(number), Part::EntryText(number)];
            let cells = cells.into_iter().zip(&places).zip(parts);
            let cells: Vec<_> = cells.map(|((cell, place), part)| (cell, *place, origin(block, part))).collect();
            let mut slab = row(&cells, 0.0);
            slab.height = slab.height.max(BODY.leading);
            if at + 1 < count {
                slab.height += 5.0;
            }
            if entries.urgent {
                slab.boxes.insert(0, fill(frame.x, 0.0, BAR, slab.height, ACCENT, block));
            }
            slabs.push(slab);
        }
        keep_last_two(&mut slabs);
        push_spaced(slabs, 6.0, 8.0, stack);
    }

    /// Of each entry, the name and the text.
    pub(super) fn set_entries(&mut self, entries: &Entries) -> Vec<Vec<SetCell>> {
        let set = |entry: &Entry| {
            let name = SetCell::new([&entry.name], &BODY_STRONG, self);
            vec![name, SetCell::new([&entry.text], &BODY, self)]
        };
        entries.entries.iter().map(set).collect()
    }
}

/// Where names and texts stand; the texts at the left edge where nothing has a name.
fn places(rows: &[Vec<SetCell>], frame: Frame) -> Vec<Place> {
    let widest = rows.iter().map(|cells| cells[0].measure().natural).fold(0.0, f32::max);
    let text_x = |name: f32| if widest > 0.0 { name + GAP } else { 0.0 };
    let lines = |name: f32| -> u32 {
        let text = frame.width - text_x(name);
        rows.iter().map(|cells| cells[0].count_lines(name).max(cells[1].count_lines(text))).sum()
    };
    let widths = NAMES.map(|share| widest.min(frame.width * share));
    // Rather tall than with a word cut in two, where any of the widths spares it.
    let word = rows.iter().map(|cells| cells[0].measure().least).fold(0.0, f32::max);
    let cuts = |name: f32| word > name + 0.01 && word <= widths[widths.len() - 1];
    let name = widths.into_iter().min_by_key(|&name| (cuts(name), lines(name))).unwrap_or(0.0);
    let place = |x: f32, width: f32| Place { x: frame.x + x, width, align: Align::Left };
    vec![place(0.0, name), place(text_x(name), frame.width - text_x(name))]
}
