//! Distributes flow boxes over pages and avoids bad breaks.

use std::collections::VecDeque;
use std::rc::Rc;

use super::super::placed::{Page, Part, Placed, PlacedHeading, Shape};
use super::super::style::{BOTTOM, CONTENT_HEIGHT, TOP};
use super::Typesetter;
use super::chain::{PageEnd, heights, separation};
use super::flow::{FlowBox, FlowItem, Height, TOLERANCE, tighten};

/// A page is ended early to avoid a break only if it leaves less than this empty.
pub const MAX_WHITE: f32 = CONTENT_HEIGHT * 0.35;
/// The same for columns, which may also follow each other.
const MAX_WHITE_BEFORE_COLUMNS: f32 = CONTENT_HEIGHT * 0.2;
/// The same for content that belongs together, such as a sheet.
pub const MAX_WHITE_BEFORE_TOGETHER: f32 = CONTENT_HEIGHT * 0.55;

/// Content taller than a page starts on the current one if at least this share of a page is left.
const MIN_START_SHARE: f32 = 0.7;

/// The end of content that belongs together takes at least this height to the next page, and at most the second
/// value.
const MIN_END: f32 = CONTENT_HEIGHT * 0.13;
const MAX_END: f32 = CONTENT_HEIGHT * 0.35;

/// The minimum share to which the space between boxes may be reduced.
const MIN_WHITE_SHARE: f32 = 0.6;
/// The minimum share if more content is shown in exchange.
const GOOD_WHITE_SHARE: f32 = 0.75;
/// The approximate height lost at a page break: repeated headings, and boxes that cannot be cut.
const LOST_AT_BREAK: f32 = 48.0;

/// The pages so far, and the current position.
pub struct Paginator {
    pub pages: Vec<Page>,
    pub headings: Vec<PlacedHeading>,
    y: f32,
    /// The space that the last box requires below; `None` at the top of a page.
    below: Option<f32>,
    /// Fills that end at the current position: they are extended rather than drawn in pieces.
    growing: Vec<usize>,
    /// Boxes that keep with the next one, which is not known yet.
    chain: Vec<FlowBox>,
}

/// Where boxes that belong together fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Here,
    NextPage,
    Nowhere,
}

impl Paginator {
    /// A paginator at the top of the first page.
    pub fn new() -> Self {
        Self {
            pages: vec![Page::default()],
            headings: Vec::new(),
            y: TOP,
            below: None,
            growing: Vec::new(),
            chain: Vec::new(),
        }
    }

    /// Places `stack` below the current position, except an end that keeps with what follows.
    pub fn place<'a>(&mut self, stack: Vec<FlowItem<'a>>, setter: &mut Typesetter) {
        let mut rest: VecDeque<FlowItem<'a>> = stack.into();
        while let Some(part) = rest.pop_front() {
            match part {
                FlowItem::Box(flow_box) => {
                    // White alone does not part a heading from what it is the heading of.
                    let goes_on = flow_box.keep_with_next || flow_box.prefer_with_next || flow_box.is_blank();
                    self.chain.push(flow_box);
                    if !goes_on {
                        self.place_rest();
                    }
                }
                FlowItem::Beside { flow_box, columns, frame, block } => {
                    let room = self.room(&self.chain, |height| height.add(&flow_box));
                    let white = BOTTOM - self.y;
                    if room == Room::Here || (room == Room::NextPage && white < MAX_WHITE_BEFORE_COLUMNS) {
                        rest.push_front(FlowItem::Box(flow_box));
                    } else {
                        for part in setter.one_after_the_other(&columns, frame, block).into_iter().rev() {
                            rest.push_front(part);
                        }
                    }
                }
                FlowItem::Together { stack: mut inner, white } => {
                    if let Some(share) = self.share_avoiding_a_break(&inner, white) {
                        tighten(&mut inner, share);
                    }
                    let room = self.room(&self.chain, |height| height.add_stack(&inner));
                    let left = BOTTOM - self.y;
                    let begins_a_page = match room {
                        Room::Here => false,
                        Room::NextPage => left < white,
                        // Taller than a page: starting on a new page saves a break.
                        Room::Nowhere => self.below.is_some() && left < white * MIN_START_SHARE,
                    };
                    if room != Room::Here {
                        keep_end_together(&mut inner);
                    }
                    if begins_a_page {
                        self.break_page();
                    }
                    for part in inner.into_iter().rev() {
                        rest.push_front(part);
                    }
                }
            }
        }
    }

    /// Places what still waits for a next box.
    pub fn place_rest(&mut self) {
        let chain = std::mem::take(&mut self.chain);
        self.place_chain(chain);
    }

    /// The share of space in a stack that avoids a break; `None` if that is too little, or if it fits as it is.
    fn share_avoiding_a_break(&self, stack: &[FlowItem], white_at_most: f32) -> Option<f32> {
        let of_stack = own_height(stack);
        let share = |room| share_of_white(&of_stack, room);
        let (here, gap) = self.left_for(stack);
        let chain = heights(None, &self.chain);
        let on_a_page = CONTENT_HEIGHT - chain.total - chain.below.map_or(0.0, |_| gap);
        // Do not start the last of several pages for a few lines.
        let begins_a_page = |white| self.below.is_some() && BOTTOM - self.y < white;
        let first = if begins_a_page(white_at_most * MIN_START_SHARE) { on_a_page } else { here };
        let next = CONTENT_HEIGHT - LOST_AT_BREAK;
        let on_pages = first + next * ((of_stack.total - first) / next).floor();
        let alone = || share(on_a_page).filter(|_| self.below.is_none() || begins_a_page(white_at_most));
        share(here).or_else(alone).or_else(|| share(on_pages))
    }

    /// Whether the current page has content.
    pub fn has_begun(&self) -> bool {
        self.below.is_some() || !self.chain.is_empty()
    }

    /// Whether all of `stack` fits on the page below what waits, if necessary with slightly reduced space.
    pub fn has_room(&self, stack: &[FlowItem]) -> bool {
        let is_here = self.room(&self.chain, |height| height.add_stack(stack)) == Room::Here;
        let share = || share_of_white(&own_height(stack), self.left_for(stack).0);
        is_here || share().is_some_and(|share| share >= GOOD_WHITE_SHARE)
    }

    /// The height left for a stack, and the space before it.
    fn left_for(&self, stack: &[FlowItem]) -> (f32, f32) {
        let height = heights(self.below, &self.chain);
        let gap = height.below.map_or(0.0, |below| below.max(first_above(stack)));
        (BOTTOM - self.y - height.total - gap, gap)
    }

    fn room(&self, chain: &[FlowBox], add: impl Fn(&mut Height)) -> Room {
        let total = |below| {
            let mut height = heights(below, chain);
            add(&mut height);
            height.total
        };
        if self.y + total(self.below) <= BOTTOM + TOLERANCE {
            Room::Here
        } else if self.below.is_some() && total(None) <= CONTENT_HEIGHT + TOLERANCE {
            Room::NextPage
        } else {
            Room::Nowhere
        }
    }

    /// Places boxes that each keep with the next: on one page, or as few parts as possible on one each.
    fn place_chain(&mut self, mut chain: Vec<FlowBox>) {
        let Some(first) = chain.first() else { return };
        if self.below.is_some() && self.room(&chain, |_| {}) != Room::Here {
            let repeated = first.repeated.clone();
            self.break_page();
            self.repeat(repeated.as_deref());
        }
        if self.room(&chain, |_| {}) == Room::Here {
            chain.into_iter().for_each(|flow_box| self.place_box(flow_box, true));
            return;
        }
        if let Some(from) = separation(&chain) {
            let tail = chain.split_off(from);
            self.place_chain(chain);
            self.place_chain(tail);
            return;
        }
        let end = PageEnd::of(&chain);
        let last = chain.len() - 1;
        for (at, flow_box) in chain.into_iter().enumerate() {
            if at == end.from && self.below.is_some() && self.y + self.gap(&flow_box) + end.height > BOTTOM + TOLERANCE
            {
                self.break_page();
            }
            self.place_box(flow_box, end.is_whole || at < last);
        }
    }

    /// The space before a box.
    fn gap(&self, flow_box: &FlowBox) -> f32 {
        self.below.map_or(0.0, |below| below.max(flow_box.above))
    }

    /// `whole`: starts a new page rather than being cut, if it fits on one.
    fn place_box(&mut self, mut flow_box: FlowBox, whole: bool) {
        loop {
            let gap = self.gap(&flow_box);
            let left = BOTTOM - self.y - gap;
            if flow_box.height <= left + TOLERANCE {
                self.put(flow_box, gap);
                return;
            }
            let repeated = flow_box.repeated.clone();
            if whole
                && flow_box.height <= CONTENT_HEIGHT
                && self.below.is_some()
                && !self.only_repeated(repeated.as_ref())
            {
                self.break_page();
                self.repeat(repeated.as_deref());
                continue;
            }
            let (upper, lower) = flow_box.cut(left.max(0.0));
            match lower {
                Some(lower) => {
                    self.put(upper, gap);
                    self.break_page();
                    self.repeat(repeated.as_deref());
                    flow_box = lower;
                }
                // Not one line fits, or nothing in it can be cut.
                None if self.below.is_some() => {
                    self.break_page();
                    flow_box = FlowBox { repeated: None, ..upper };
                }
                None => {
                    self.put(upper, gap);
                    return;
                }
            }
        }
    }

    /// Whether the page contains only a repeated heading, so that a new page would not help.
    fn only_repeated(&self, repeated: Option<&Rc<FlowBox>>) -> bool {
        repeated.is_some_and(|repeated| self.y <= TOP + repeated.height + TOLERANCE)
    }

    fn repeat(&mut self, repeated: Option<&FlowBox>) {
        // A heading that takes half a page is not repeated.
        if let Some(flow_box) = repeated.filter(|flow_box| flow_box.height < CONTENT_HEIGHT / 2.0) {
            let mut flow_box = flow_box.clone();
            for placed in &mut flow_box.boxes {
                placed.origin.part = Part::Artifact;
            }
            flow_box.headings.clear();
            self.put(flow_box, 0.0);
        }
    }

    fn put(&mut self, flow_box: FlowBox, gap: f32) {
        let top = self.y + gap;
        let page = self.pages.len() - 1;
        self.headings.extend(flow_box.headings.into_iter().map(|(y, heading)| PlacedHeading {
            heading,
            page,
            y: top + y,
        }));
        let boxes = &mut self.pages.last_mut().expect("there is a page from the start").boxes;
        let mut growing = Vec::new();
        self.y = top + flow_box.height;
        for mut placed in flow_box.boxes {
            placed.y += top;
            let ends_here = (placed.bottom() - self.y).abs() < TOLERANCE;
            let continues = self.growing.iter().copied().find(|&at| grows_into(&boxes[at], &placed));
            let at = continues.unwrap_or(boxes.len());
            match continues {
                Some(at) => boxes[at].height = placed.bottom() - boxes[at].y,
                None => boxes.push(placed),
            }
            if ends_here && matches!(boxes[at].shape, Shape::Fill(_)) {
                growing.push(at);
            }
        }
        self.growing = growing;
        self.below = Some(flow_box.below);
    }

    fn break_page(&mut self) {
        self.pages.last_mut().expect("there is a page from the start").boxes.shrink_to_fit();
        self.pages.push(Page::default());
        self.y = TOP;
        self.below = None;
        self.growing.clear();
    }
}

/// Without the space above the stack.
fn own_height(stack: &[FlowItem]) -> Height {
    let mut height = Height::after(None);
    height.add_stack(stack);
    height
}

/// The share of the space that makes it fit into `room`.
fn share_of_white(height: &Height, room: f32) -> Option<f32> {
    let over = height.total - room;
    let share = 1.0 - over / height.white;
    (over > 0.0 && share >= MIN_WHITE_SHARE).then_some(share)
}

/// Keeps the last boxes of a stack on one page with those before, so that no page is started for a few lines.
fn keep_end_together(stack: &mut [FlowItem]) {
    let mut flow_boxes = Vec::new();
    boxes_of(stack, &mut flow_boxes);
    let mut height = 0.0;
    let mut end = flow_boxes.len();
    while end > 0 {
        let from =
            (0..end - 1).rev().take_while(|&at| flow_boxes[at].keep_with_next || flow_boxes[at].is_blank()).last();
        let from = from.unwrap_or(end - 1);
        height += flow_boxes[from..end].iter().map(|flow_box| flow_box.height + flow_box.above).sum::<f32>();
        if end < flow_boxes.len() && height <= MAX_END {
            flow_boxes[end - 1].prefer_with_next = true;
        }
        if height >= MIN_END {
            break;
        }
        end = from;
    }
}

fn boxes_of<'s>(stack: &'s mut [FlowItem], into: &mut Vec<&'s mut FlowBox>) {
    for part in stack {
        match part {
            FlowItem::Box(flow_box) | FlowItem::Beside { flow_box, .. } => into.push(flow_box),
            FlowItem::Together { stack, .. } => boxes_of(stack, into),
        }
    }
}

/// The space required above the first box of a stack.
fn first_above(stack: &[FlowItem]) -> f32 {
    match stack.first() {
        Some(FlowItem::Box(flow_box) | FlowItem::Beside { flow_box, .. }) => flow_box.above,
        Some(FlowItem::Together { stack, .. }) => first_above(stack),
        None => 0.0,
    }
}

fn grows_into(upper: &Placed, lower: &Placed) -> bool {
    matches!((&upper.shape, &lower.shape), (Shape::Fill(a), Shape::Fill(b)) if a == b)
        && (upper.bottom() - lower.y).abs() < TOLERANCE
        && (upper.x - lower.x).abs() < TOLERANCE
        && (upper.width - lower.width).abs() < TOLERANCE
}
