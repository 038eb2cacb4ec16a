//! What a page is stacked from: slabs, which are not cut in two unless they are taller than a page.

use std::rc::Rc;

use crate::view::document::Block;

use super::super::boxes::{HeadingMark, Placed, Shape};
use super::Frame;

/// Boxes that stay together; `x` is from the page's edge already, `y` from the slab's top.
#[derive(Debug, Clone, Default)]
pub struct Slab {
    pub height: f32,
    /// The white above and below; between two slabs, the larger of the two. None at the top of a page.
    pub above: f32,
    pub below: f32,
    pub boxes: Vec<Placed>,
    /// Not last on a page, unless nothing follows.
    pub keep_with_next: bool,
    /// Drawn again, above it, when it begins a page.
    pub repeated: Option<Rc<Slab>>,
    pub headings: Vec<(f32, Rc<HeadingMark>)>,
}

/// What is stacked, with the choices that depend on how much of the page is left.
pub enum Stack<'a> {
    Slab(Slab),
    /// Columns: side by side in one slab, or else one after the other.
    Beside {
        slab: Slab,
        columns: &'a [Vec<Block>],
        frame: Frame,
        block: u32,
    },
    /// Begins a page when it would not fit on what is left, fits a page, and leaves no more than `white` empty.
    Together {
        stack: Vec<Stack<'a>>,
        white: f32,
    },
}

impl Slab {
    pub fn tall(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Cuts a slab that is taller than a page between two lines, so that the first part is at most `height` tall.
    pub fn cut(mut self, height: f32) -> (Self, Option<Self>) {
        let Some(at) = self.cut_below(height) else { return (self, None) };
        let mut rest = Self {
            height: self.height - at,
            above: 0.0,
            below: self.below,
            boxes: Vec::new(),
            keep_with_next: self.keep_with_next,
            repeated: self.repeated.clone(),
            headings: Vec::new(),
        };
        let mut kept = Vec::with_capacity(self.boxes.len());
        for mut placed in self.boxes {
            if placed.bottom() <= at + TOLERANCE {
                kept.push(placed);
            } else if placed.y >= at - TOLERANCE {
                placed.y -= at;
                rest.boxes.push(placed);
            } else {
                let mut lower = placed.clone();
                lower.y = 0.0;
                lower.height = placed.bottom() - at;
                placed.height = at - placed.y;
                kept.push(placed);
                rest.boxes.push(lower);
            }
        }
        self.boxes = kept;
        let (above, below): (Vec<_>, Vec<_>) = self.headings.into_iter().partition(|(y, _)| *y < at);
        self.headings = above;
        rest.headings = below.into_iter().map(|(y, mark)| (y - at, mark)).collect();
        self.height = at;
        self.below = 0.0;
        (self, Some(rest))
    }

    /// The lowest place not under `height` that cuts only what can be cut: fills, not words or shapes.
    fn cut_below(&self, height: f32) -> Option<f32> {
        let mut at = height;
        loop {
            let straddling = self.boxes.iter().filter(|placed| {
                !matches!(placed.shape, Shape::Fill(_)) && placed.y < at - TOLERANCE && placed.bottom() > at + TOLERANCE
            });
            let Some(top) = straddling.map(|placed| placed.y).reduce(f32::min) else { break };
            at = top;
        }
        (at > TOLERANCE && at < self.height - TOLERANCE).then_some(at)
    }
}

/// Sums of measures differ by less than this, in points.
pub const TOLERANCE: f32 = 0.02;

/// Stacks slabs into one, with the white between them.
pub fn join(slabs: Vec<Slab>) -> Slab {
    let mut joined = Slab::default();
    let mut below: Option<f32> = None;
    for slab in slabs {
        if let Some(below) = below {
            joined.height += below.max(slab.above);
        } else {
            joined.above = slab.above;
        }
        below = Some(slab.below);
        joined.keep_with_next = slab.keep_with_next;
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
pub fn flatten(stack: Vec<Stack>, into: &mut Vec<Slab>) {
    for part in stack {
        match part {
            Stack::Slab(slab) | Stack::Beside { slab, .. } => into.push(slab),
            Stack::Together { stack, .. } => flatten(stack, into),
        }
    }
}

/// How tall slabs are together when one of them stands `below` another before.
pub struct Height {
    pub total: f32,
    pub below: Option<f32>,
}

impl Height {
    pub fn after(below: Option<f32>) -> Self {
        Self { total: 0.0, below }
    }

    pub fn add(&mut self, slab: &Slab) {
        self.total += slab.height + self.below.map_or(0.0, |below| below.max(slab.above));
        self.below = Some(slab.below);
    }

    pub fn add_stack(&mut self, stack: &[Stack]) {
        for part in stack {
            match part {
                Stack::Slab(slab) | Stack::Beside { slab, .. } => self.add(slab),
                Stack::Together { stack, .. } => self.add_stack(stack),
            }
        }
    }
}
