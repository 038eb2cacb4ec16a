//! What a page is stacked from: slabs, which are not cut in two unless they are taller than a page.

use std::rc::Rc;

use crate::view::document::Block;

use super::super::placed::{HeadingMark, Placed, Shape};
use super::Frame;

/// Boxes that stay together; `x` is from the page's edge already, `y` from the slab's top.
#[derive(Debug, Clone, Default)]
pub struct FlowBox {
    pub height: f32,
    /// The white above and below; between two slabs, the larger of the two. None at the top of a page.
    pub above: f32,
    pub below: f32,
    /// The white within it, above and below what is said, over a rule at its foot.
    pub pad: f32,
    pub boxes: Vec<Placed>,
    /// Not last on a page, unless nothing follows.
    pub keep_with_next: bool,
    /// The same, as far as a page has room: parted from the next before a heading is parted from its text.
    pub prefer_with_next: bool,
    /// Drawn again, above it, when it begins a page.
    pub repeated: Option<Rc<FlowBox>>,
    pub headings: Vec<(f32, Rc<HeadingMark>)>,
}

/// What is stacked, with the choices that depend on how much of the page is left.
pub enum FlowItem<'a> {
    Slab(FlowBox),
    /// Columns: side by side in one slab, or else one after the other.
    Beside {
        slab: FlowBox,
        /// The parts of each column, below each other.
        columns: Vec<&'a [Vec<Block>]>,
        frame: Frame,
        block: u32,
    },
    /// Begins a page when it would not fit on what is left, fits a page, and leaves no more than `white` empty.
    Together {
        stack: Vec<FlowItem<'a>>,
        white: f32,
    },
}

impl FlowBox {
    pub fn tall(height: f32) -> Self {
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

    /// Whether there is nothing in it to see: white, or spaces.
    pub fn is_blank(&self) -> bool {
        self.boxes.iter().all(|placed| placed.text().is_some_and(|text| text.trim().is_empty()))
    }

    /// The least height at which it can be cut, with its first lines above; its whole height where nothing is in it.
    pub fn least(&self) -> f32 {
        let said = || self.boxes.iter().filter(|placed| !matches!(placed.shape, Shape::Fill(_)));
        let at_top = said().filter(|placed| placed.y <= TOLERANCE).map(Placed::bottom).reduce(f32::max);
        at_top.or_else(|| said().map(Placed::bottom).reduce(f32::min)).unwrap_or(self.height)
    }

    /// Cuts a slab between lines, so that the first part is at most `height` tall; nothing when not one line fits.
    /// Lines that stand beside each other at different heights are parted each at its own.
    pub fn cut(mut self, height: f32) -> (Self, Option<Self>) {
        let is_kept = |placed: &Placed| placed.bottom() <= height + TOLERANCE;
        let said = || self.boxes.iter().filter(|placed| !matches!(placed.shape, Shape::Fill(_)));
        let top = said().filter(|placed| !is_kept(placed)).map(|placed| placed.y).reduce(f32::min).unwrap_or(height);
        let at = top.min(height);
        if at <= TOLERANCE || self.height <= height + TOLERANCE || !said().any(is_kept) {
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

/// Stacks slabs into one, with the white between them.
pub fn join(slabs: Vec<FlowBox>) -> FlowBox {
    let mut joined = FlowBox::default();
    let mut below: Option<f32> = None;
    for slab in slabs {
        if let Some(below) = below {
            joined.height += below.max(slab.above);
        } else {
            joined.above = slab.above;
        }
        below = Some(slab.below);
        // White alone does not part a heading from what it is the heading of.
        joined.keep_with_next = slab.keep_with_next || (joined.keep_with_next && slab.is_blank());
        let top = joined.height;
        joined.boxes.extend(slab.boxes.into_iter().map(|mut placed| {
            placed.y += top;
            placed
        }));
        joined.headings.extend(slab.headings.into_iter().map(|(y, mark)| (y + top, mark)));
        joined.height += slab.height;
    }
    joined.below = below.unwrap_or(0.0);
    joined
}

/// All slabs of a stack, columns side by side.
pub fn flatten(stack: Vec<FlowItem>, into: &mut Vec<FlowBox>) {
    for part in stack {
        match part {
            FlowItem::Slab(slab) | FlowItem::Beside { slab, .. } => into.push(slab),
            FlowItem::Together { stack, .. } => flatten(stack, into),
        }
    }
}

/// Leaves so much of the white between all slabs of a stack, and within them.
pub fn tighten(stack: &mut [FlowItem], share: f32) {
    for part in stack {
        match part {
            FlowItem::Slab(slab) | FlowItem::Beside { slab, .. } => slab.tighten(share),
            FlowItem::Together { stack, .. } => tighten(stack, share),
        }
    }
}

/// How tall slabs are together when one of them stands `below` another before.
pub struct Height {
    pub total: f32,
    /// What of it is white between slabs and within them.
    pub white: f32,
    pub below: Option<f32>,
}

impl Height {
    pub fn after(below: Option<f32>) -> Self {
        Self { total: 0.0, white: 0.0, below }
    }

    pub fn add(&mut self, slab: &FlowBox) {
        self.add_part(slab, slab.height);
    }

    /// The first `height` of `slab`.
    pub fn add_part(&mut self, slab: &FlowBox, height: f32) {
        let white = self.below.map_or(0.0, |below| below.max(slab.above));
        self.total += height + white;
        self.white += white + 2.0 * slab.pad;
        self.below = Some(slab.below);
    }

    pub fn add_stack(&mut self, stack: &[FlowItem]) {
        for part in stack {
            match part {
                FlowItem::Slab(slab) | FlowItem::Beside { slab, .. } => self.add(slab),
                FlowItem::Together { stack, .. } => self.add_stack(stack),
            }
        }
    }
}
