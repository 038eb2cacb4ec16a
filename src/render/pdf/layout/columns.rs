//! Columns: side by side, or one after the other where they have no room.

use crate::view::document::Block;

use super::super::style::COLUMN_GAP;
use super::slab::{Slab, Stack, flatten, join};
use super::{Frame, Typesetter};

/// No column is narrower than this side by side.
const LEAST: f32 = 90.0;

impl Typesetter {
    pub(super) fn columns<'a>(
        &mut self,
        columns: &'a [Vec<Block>],
        frame: Frame,
        block: u32,
        stack: &mut Vec<Stack<'a>>,
    ) {
        #[expect(clippy::cast_precision_loss, reason = "a document has few columns")]
        let count = columns.len() as f32;
        let width = (frame.width - COLUMN_GAP * (count - 1.0)) / count;
        if columns.len() < 2 || width < LEAST {
            stack.extend(self.one_after_the_other(columns, frame, block));
            return;
        }
        let mut beside = Slab::default();
        let mut x = frame.x;
        let mut ends_with_heading = false;
        for column in columns {
            let mut slabs = Vec::new();
            flatten(self.stack(column, Frame { x, width }), &mut slabs);
            let column = join(slabs);
            beside.height = beside.height.max(column.height);
            beside.above = beside.above.max(column.above);
            beside.below = beside.below.max(column.below);
            ends_with_heading |= column.keep_with_next;
            beside.boxes.extend(column.boxes);
            beside.headings.extend(column.headings);
            x += width + COLUMN_GAP;
        }
        // What a heading leads to stands below it, not at the top of the next column.
        if ends_with_heading {
            stack.extend(self.one_after_the_other(columns, frame, block));
        } else {
            stack.push(Stack::Beside { slab: beside, columns, frame, block });
        }
    }

    /// The same blocks below each other; `block` is the number of the columns' own block.
    pub(super) fn one_after_the_other<'a>(
        &mut self,
        columns: &'a [Vec<Block>],
        frame: Frame,
        block: u32,
    ) -> Vec<Stack<'a>> {
        // The blocks keep the numbers that they had side by side.
        let next = std::mem::replace(&mut self.block, block + 1);
        let stack = columns.iter().flat_map(|column| self.stack(column, frame)).collect();
        self.block = self.block.max(next);
        stack
    }
}
