//! Who and what: names at the left, what is said of them at the right.

use crate::view::document::{Align, Entries};

use super::super::boxes::Part;
use super::super::style::{ACCENT, BODY, BODY_STRONG};
use super::rows::{Place, SetCell, row};
use super::slab::Stack;
use super::text::{fill, push_spaced};
use super::{Frame, Typesetter, origin};

const BAR: f32 = 2.6;
const GAP: f32 = 12.0;

impl Typesetter {
    pub(super) fn entries(&mut self, entries: &Entries, frame: Frame, block: u32, stack: &mut Vec<Stack>) {
        let inset = if entries.urgent { BAR + 11.0 } else { 0.0 };
        let x = frame.x + inset;
        let width = frame.width - inset;
        let cells: Vec<(SetCell, SetCell)> = entries
            .entries
            .iter()
            .map(|entry| {
                let name = SetCell::new([&entry.name], &BODY_STRONG, self);
                (name, SetCell::new([&entry.text], &BODY, self))
            })
            .collect();
        let widest = cells.iter().map(|(name, _)| name.measure().natural).fold(0.0, f32::max);
        let name_width = if widest > 0.0 { widest.min(width * 0.32) } else { 0.0 };
        let text_x = if widest > 0.0 { name_width + GAP } else { 0.0 };
        let name_place = Place { x, width: name_width, align: Align::Left };
        let text_place = Place { x: x + text_x, width: width - text_x, align: Align::Left };
        let count = cells.len();
        let mut slabs = Vec::with_capacity(count);
        for (at, (name, text)) in cells.into_iter().enumerate() {
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            let name = (name, name_place, origin(block, Part::EntryName(number)));
            let text = (text, text_place, origin(block, Part::EntryText(number)));
            let mut slab = row(&[name, text], 0.0);
            slab.height = slab.height.max(BODY.leading);
            if at + 1 < count {
                slab.height += 5.0;
            }
            if entries.urgent {
                slab.boxes.insert(0, fill(frame.x, 0.0, BAR, slab.height, ACCENT, block));
            }
            slabs.push(slab);
        }
        push_spaced(slabs, 6.0, 8.0, stack);
    }
}
