//! The boxes from which pages are stacked; they are not cut unless taller than a page.

use std::rc::Rc;

use crate::view::document::Block;

use super::super::placed::{HeadingMark, Placed, Shape};
use super::Frame;

/// Placed boxes that stay together; `x` is relative to the page, `y` to the top of this box.
#[derive(Debug, Clone, Default)]
pub struct FlowBox {
    pub height: f32,
    /// The space above and below; between two boxes the larger one counts. None at the top of a page.
    pub above: f32,
    pub below: f32,
    /// The inner space above and below the content, over a rule at the bottom.
    pub pad: f32,
    pub boxes: Vec<Placed>,
    /// Not last on a page, unless nothing follows.
    pub keep_with_next: bool,
    /// Preferably not last on a page: separated from the next box before a heading is separated from its text.
    pub prefer_with_next: bool,
    /// Drawn again, above it, when it begins a page.
    pub repeated: Option<Rc<FlowBox>>,
    pub headings: Vec<(f32, Rc<HeadingMark>)>,
}

/// An item to stack, with choices that depend on the space left on the page.
pub enum FlowItem<'a> {
    Box(FlowBox),
    /// Columns: side by side in one box, or else one after the other.
    Beside {
        flow_box: FlowBox,
        /// The parts of each column, below each other.
        columns: Vec<&'a [Vec<Block>]>,
        frame: Frame,
        block: u32,
    },
    /// Begins a new page if it would not fit the current one, fits a whole page, and leaves at most `white` empty.
    Together {
        stack: Vec<FlowItem<'a>>,
        white: f32,
    },
}

impl FlowBox {
    /// An empty box, `height` points high.
    pub fn spacer(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    fn tighten(&mut self, share: f32) {
        self.above *= share;
        self.below *= share;
        let less = self.pad * (1.0 - share);
        self.pad -= less;
        self.height -= 2.0 * less;
        for placed in &mut self.boxes {
            let is_rule = matches!(placed.shape, Shape::Fill(_));
            placed.y -= if is_rule { 2.0 * less } else { less };
        }
    }

    /// Whether it has no visible content.
    pub fn is_blank(&self) -> bool {
        self.boxes.iter().all(|placed| placed.text().is_some_and(|text| text.trim().is_empty()))
    }

    /// The minimum height at which it can be cut, with its first lines above; the full height if it is empty.
    pub fn least(&self) -> f32 {
        let visible = || self.boxes.iter().filter(|placed| !matches!(placed.shape, Shape::Fill(_)));
        let at_top = visible().filter(|placed| placed.y <= TOLERANCE).map(Placed::bottom).reduce(f32::max);
        at_top.or_else(|| visible().map(Placed::bottom).reduce(f32::min)).unwrap_or(self.height)
    }

    /// Cuts it between lines, so that the first part is at most `height` tall; `None` if not one line fits. Lines at
    /// different heights side by side are separated individually.
    pub fn cut(mut self, height: f32) -> (Self, Option<Self>) {
        let is_kept = |placed: &Placed| placed.bottom() <= height + TOLERANCE;
        let visible = || self.boxes.iter().filter(|placed| !matches!(placed.shape, Shape::Fill(_)));
        let top = visible().filter(|placed| !is_kept(placed)).map(|placed| placed.y).reduce(f32::min).unwrap_or(height);
        let at = top.min(height);
        if at <= TOLERANCE || self.height <= height + TOLERANCE || !visible().any(is_kept) {
            return (self, None);
        }
        let mut rest = Self {
            height: self.height - at,
            below: self.below,
            keep_with_next: self.keep_with_next,
            prefer_with_next: self.prefer_with_next,
            repeated: self.repeated.clone(),
            ..Self::default()
        };
        let mut kept = Vec::with_capacity(self.boxes.len());
        for mut placed in self.boxes {
            if is_kept(&placed) {
                kept.push(placed);
                continue;
            }
            let mut lower = placed.clone();
            if matches!(placed.shape, Shape::Fill(_)) && placed.y < height - TOLERANCE {
                placed.height = height - placed.y;
                lower.height = lower.bottom() - at.max(placed.y);
                lower.y = at.max(placed.y);
                kept.push(placed);
            }
            lower.y -= at;
            rest.boxes.push(lower);
        }
        self.boxes = kept;
        let (above, below): (Vec<_>, Vec<_>) = self.headings.into_iter().partition(|(y, _)| *y < at);
        self.headings = above;
        rest.headings = below.into_iter().map(|(y, mark)| (y - at, mark)).collect();
        self.height = height;
        self.below = 0.0;
        (self, Some(rest))
    }
}

/// Sums of measures differ by less than this, in points.
pub const TOLERANCE: f32 = 0.02;

/// Stacks boxes into one, with the space between them.
pub fn join(flow_boxes: Vec<FlowBox>) -> FlowBox {
    let mut joined = FlowBox::default();
    let mut below: Option<f32> = None;
    for flow_box in flow_boxes {
        if let Some(below) = below {
            joined.height += below.max(flow_box.above);
        } else {
            joined.above = flow_box.above;
        }
        below = Some(flow_box.below);
        // Space alone does not separate a heading from what follows.
        joined.keep_with_next = flow_box.keep_with_next || (joined.keep_with_next && flow_box.is_blank());
        let top = joined.height;
        joined.boxes.extend(flow_box.boxes.into_iter().map(|mut placed| {
            placed.y += top;
            placed
        }));
        joined.headings.extend(flow_box.headings.into_iter().map(|(y, mark)| (y + top, mark)));
        joined.height += flow_box.height;
    }
    joined.below = below.unwrap_or(0.0);
    joined
}

/// All boxes of a stack, columns side by side.
pub fn flatten(stack: Vec<FlowItem>, into: &mut Vec<FlowBox>) {
    for part in stack {
        match part {
            FlowItem::Box(flow_box) | FlowItem::Beside { flow_box, .. } => into.push(flow_box),
            FlowItem::Together { stack, .. } => flatten(stack, into),
        }
    }
}

/// Reduces the space between and within boxes to this share.
pub fn tighten(stack: &mut [FlowItem], share: f32) {
    for part in stack {
        match part {
            FlowItem::Box(flow_box) | FlowItem::Beside { flow_box, .. } => flow_box.tighten(share),
            FlowItem::Together { stack, .. } => tighten(stack, share),
        }
    }
}

/// The total height of stacked boxes; `below` is the space required by the box before.
pub struct Height {
    pub total: f32,
    /// The part of it that is space.
    pub white: f32,
    pub below: Option<f32>,
}

impl Height {
    /// The height of nothing, below a box that requires that much space.
    pub fn after(below: Option<f32>) -> Self {
        Self { total: 0.0, white: 0.0, below }
    }

    /// Adds a box.
    pub fn add(&mut self, flow_box: &FlowBox) {
        self.add_part(flow_box, flow_box.height);
    }

    /// Adds the first `height` of a box.
    pub fn add_part(&mut self, flow_box: &FlowBox, height: f32) {
        let white = self.below.map_or(0.0, |below| below.max(flow_box.above));
        self.total += height + white;
        self.white += white + 2.0 * flow_box.pad;
        self.below = Some(flow_box.below);
    }

    /// Adds stacked boxes, and those inside them.
    pub fn add_stack(&mut self, stack: &[FlowItem]) {
        for part in stack {
            match part {
                FlowItem::Box(flow_box) | FlowItem::Beside { flow_box, .. } => self.add(flow_box),
                FlowItem::Together { stack, .. } => self.add_stack(stack),
            }
        }
    }
}
