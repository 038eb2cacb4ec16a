//! Ruled lines, high enough for handwriting.

use crate::view::document::BlankLines;

use super::super::style::{HAIRLINE, QUIET};
use super::Frame;
use super::flow::{FlowBox, FlowItem};
use super::text::fill;

/// The height of a line: 9 mm.
const LINE_HEIGHT: f32 = 25.5;
/// The gap between columns.
const GAP: f32 = 12.0;
/// The share of the width of each column but the first, with the gap before it.
const OTHER_SHARE: f32 = 0.22;

/// The height of all lines.
#[expect(clippy::cast_precision_loss, reason = "few lines")]
pub fn height(lines: &BlankLines) -> f32 {
    lines.count as f32 * LINE_HEIGHT
}

/// Adds the lines, each a box of its own, so that they may continue on another page.
pub fn push(lines: &BlankLines, frame: Frame, block: u32, stack: &mut Vec<FlowItem>) {
    let columns = columns(lines, frame);
    let rules =
        || columns.iter().map(|column| fill(column.x, LINE_HEIGHT - HAIRLINE, column.width, HAIRLINE, QUIET, block));
    for _ in 0..lines.count {
        stack.push(FlowItem::Box(FlowBox { height: LINE_HEIGHT, boxes: rules().collect(), ..FlowBox::default() }));
    }
}

/// The columns side by side.
fn columns(lines: &BlankLines, frame: Frame) -> Vec<Frame> {
    let others = lines.columns.saturating_sub(1);
    let step = frame.width * OTHER_SHARE;
    let first = Frame { x: frame.x, width: frame.width - f32::from(others) * step };
    let other = |number: u16| Frame { x: first.x + first.width + f32::from(number) * step + GAP, width: step - GAP };
    std::iter::once(first).chain((0..others).map(other)).collect()
}
