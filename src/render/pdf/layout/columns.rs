//! Columns: side by side, or one after the other if there is no space.

use crate::view::document::Block;

use super::super::style::COLUMN_GAP;
use super::estimate;
use super::flow::{FlowBox, FlowItem, flatten, join};
use super::{Frame, Typesetter};
use crate::render::bands::bands;

/// The minimum width of a column in points.
const MIN_WIDTH: f32 = 90.0;

impl Typesetter {
    pub(super) fn columns<'a>(
        &mut self,
        columns: Vec<&'a [Vec<Block>]>,
        frame: Frame,
        block: u32,
        stack: &mut Vec<FlowItem<'a>>,
    ) {
        #[expect(clippy::cast_precision_loss, reason = "a document has few columns")]
        let count = columns.len() as f32;
        let width = (frame.width - COLUMN_GAP * (count - 1.0)) / count;
        if columns.len() < 2 || width < MIN_WIDTH {
            stack.extend(self.one_after_the_other(&columns, frame, block));
            return;
        }
        let mut beside = FlowBox::default();
        let mut x = frame.x;
        let mut ends_with_heading = false;
        for column in &columns {
            let mut flow_boxes = Vec::new();
            for part in *column {
                flatten(self.stack(part, Frame { x, width }), &mut flow_boxes);
            }
            let column = join(flow_boxes);
            beside.height = beside.height.max(column.height);
            beside.above = beside.above.max(column.above);
            beside.below = beside.below.max(column.below);
            ends_with_heading |= column.keep_with_next;
            beside.boxes.extend(column.boxes);
            beside.headings.extend(column.headings);
            x += width + COLUMN_GAP;
        }
        // Links from a heading lead below it, not to the top of the next column.
        if ends_with_heading {
            stack.extend(self.one_after_the_other(&columns, frame, block));
        } else {
            stack.push(FlowItem::Beside { flow_box: beside, columns, frame, block });
        }
    }

    /// Lays out parts in the bands with the least total height.
    pub(super) fn bands<'a>(&mut self, parts: &'a [Vec<Block>], frame: Frame, stack: &mut Vec<FlowItem<'a>>) {
        let heights = |width: f32| -> Vec<f32> { parts.iter().map(|part| estimate::height(part, width)).collect() };
        let (halves, wholes) = (heights((frame.width - COLUMN_GAP) / 2.0), heights(frame.width));
        let mut rest = parts;
        for (left, right) in bands(&halves, &wholes) {
            let (band, after) = rest.split_at(left + right);
            rest = after;
            if right == 0 {
                for part in band {
                    stack.extend(self.stack(part, frame));
                }
            } else {
                let (left, right) = band.split_at(left);
                // Columns have a block number of their own before those of their blocks; bands have none.
                self.columns(vec![left, right], frame, self.block - 1, stack);
            }
        }
    }

    /// The same blocks below each other; `block` is the number of the columns.
    pub(super) fn one_after_the_other<'a>(
        &mut self,
        columns: &[&'a [Vec<Block>]],
        frame: Frame,
        block: u32,
    ) -> Vec<FlowItem<'a>> {
        // The blocks keep the numbers that they have side by side.
        let next = std::mem::replace(&mut self.block, block + 1);
        let stack = columns.iter().copied().flatten().flat_map(|part| self.stack(part, frame)).collect();
        self.block = self.block.max(next);
        stack
    }
}
