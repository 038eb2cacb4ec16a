//! Slabs to pages: what fits goes on, what would break badly begins a page.

use std::collections::VecDeque;
use std::rc::Rc;

use super::super::placed::{Page, Part, Placed, PlacedHeading, Shape};
use super::super::style::{BOTTOM, TOP};
use super::Typesetter;
use super::flow::{FlowBox, FlowItem, Height, TOLERANCE, tighten};

pub const PAGE: f32 = BOTTOM - TOP;
/// What could go on begins a page, so as not to break, only when it leaves less than this white.
pub const WHITE_AT_MOST: f32 = PAGE * 0.35;
/// The same for columns, which may also follow each other.
const BESIDE_WHITE_AT_MOST: f32 = PAGE * 0.2;

/// The same for what belongs together, as a sheet does: no page is left emptier than this.
pub const TOGETHER_WHITE_AT_MOST: f32 = PAGE * 0.55;

/// What is taller than a page goes on where it is when at least this share of one is left.
const TALL_BEGINS_HERE: f32 = 0.7;

/// The end of what belongs together takes so much of the page along on which it stands, unless that would be too much.
const LEAST_END: f32 = PAGE * 0.13;
const MOST_END: f32 = PAGE * 0.35;

/// At least so much of the white between slabs stays where they are drawn together to have room.
const LEAST_WHITE: f32 = 0.6;
/// The same, where more is shown for it.
const GOOD_WHITE: f32 = 0.75;
/// About as much of a page is lost where a stack breaks: to headings repeated, and to what is not cut.
const LOST_AT_BREAK: f32 = 48.0;

/// The pages so far, and the place where the next slab goes.
pub struct Paginator {
    pub pages: Vec<Page>,
    pub headings: Vec<PlacedHeading>,
    y: f32,
    /// The white that the slab above asks for; nothing at the top of a page.
    below: Option<f32>,
    /// Fills that end where the next slab may begin: they grow instead of being drawn in pieces.
    growing: Vec<usize>,
    /// Slabs that each keep with the next, which is still to come.
    chain: Vec<FlowBox>,
}

/// Where slabs that belong together have room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    Here,
    NextPage,
    Nowhere,
}

impl Paginator {
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

    /// Places what is in `stack` below what is there, but for an end that keeps with what comes next.
    pub fn place<'a>(&mut self, stack: Vec<FlowItem<'a>>, setter: &mut Typesetter) {
        let mut rest: VecDeque<FlowItem<'a>> = stack.into();
        while let Some(part) = rest.pop_front() {
            match part {
                FlowItem::Slab(slab) => {
                    // White alone does not part a heading from what it is the heading of.
                    let goes_on = slab.keep_with_next || slab.prefer_with_next || slab.is_blank();
                    self.chain.push(slab);
                    if !goes_on {
                        self.place_rest();
                    }
                }
                FlowItem::Beside { slab, columns, frame, block } => {
                    let room = self.room(&self.chain, |height| height.add(&slab));
                    let white = BOTTOM - self.y;
                    if room == Room::Here || (room == Room::NextPage && white < BESIDE_WHITE_AT_MOST) {
                        rest.push_front(FlowItem::Slab(slab));
                    } else {
                        for part in setter.one_after_the_other(&columns, frame, block).into_iter().rev() {
                            rest.push_front(part);
                        }
                    }
                }
                FlowItem::Together { stack: mut inner, white } => {
                    if let Some(share) = self.share_of_white(&inner, white) {
                        tighten(&mut inner, share);
                    }
                    let room = self.room(&self.chain, |height| height.add_stack(&inner));
                    let left = BOTTOM - self.y;
                    let begins_a_page = match room {
                        Room::Here => false,
                        Room::NextPage => left < white,
                        // Taller than a page: it breaks once less when it begins on one.
                        Room::Nowhere => self.below.is_some() && left < white * TALL_BEGINS_HERE,
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

    /// Places what has waited for a next.
    pub fn place_rest(&mut self) {
        let chain = std::mem::take(&mut self.chain);
        self.place_chain(chain);
    }

    /// How much of the white in a stack must go so that it need not break; nothing where that would be too much, or
    /// where it fits as it is.
    fn share_of_white(&self, stack: &[FlowItem], white_at_most: f32) -> Option<f32> {
        let of_stack = own_height(stack);
        let share = |room| share_of_white(&of_stack, room);
        let (here, gap) = self.left_for(stack);
        let chain = heights(&self.chain);
        let on_a_page = PAGE - chain.total - chain.below.map_or(0.0, |_| gap);
        // Of what takes several pages, the last is not begun for a few lines.
        let begins_a_page = |white| self.below.is_some() && BOTTOM - self.y < white;
        let first = if begins_a_page(white_at_most * TALL_BEGINS_HERE) { on_a_page } else { here };
        let next = PAGE - LOST_AT_BREAK;
        let on_pages = first + next * ((of_stack.total - first) / next).floor();
        let alone = || share(on_a_page).filter(|_| self.below.is_none() || begins_a_page(white_at_most));
        share(here).or_else(alone).or_else(|| share(on_pages))
    }

    /// Whether anything is on the page that is being filled.
    pub fn has_begun(&self) -> bool {
        self.below.is_some() || !self.chain.is_empty()
    }

    /// Whether all of `stack` has room on the page, below what is there and what waits for it: if need be, with a
    /// little less white.
    pub fn has_room(&self, stack: &[FlowItem]) -> bool {
        let is_here = self.room(&self.chain, |height| height.add_stack(stack)) == Room::Here;
        is_here || self.share_of_white_here(stack).is_some_and(|share| share >= GOOD_WHITE)
    }

    /// The same, where it is to end on this page.
    fn share_of_white_here(&self, stack: &[FlowItem]) -> Option<f32> {
        share_of_white(&own_height(stack), self.left_for(stack).0)
    }

    /// What the page has left for a stack, below what waits to be placed; and the white between the two.
    fn left_for(&self, stack: &[FlowItem]) -> (f32, f32) {
        let mut height = Height::after(self.below);
        self.chain.iter().for_each(|slab| height.add(slab));
        let gap = height.below.map_or(0.0, |below| below.max(first_above(stack)));
        (BOTTOM - self.y - height.total - gap, gap)
    }

    fn room(&self, chain: &[FlowBox], add: impl Fn(&mut Height)) -> Room {
        let total = |below| {
            let mut height = Height::after(below);
            chain.iter().for_each(|slab| height.add(slab));
            add(&mut height);
            height.total
        };
        if self.y + total(self.below) <= BOTTOM + TOLERANCE {
            Room::Here
        } else if self.below.is_some() && total(None) <= PAGE + TOLERANCE {
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
        let has_room = self.room(&chain, |_| {}) == Room::Here;
        let end = if has_room { PageEnd::whole(0, &chain) } else { PageEnd::of(&chain) };
        let tail = chain.split_off(end.from);
        self.place_chain(chain);
        if self.below.is_some() && self.y + self.gap(&tail[0]) + end.height > BOTTOM + TOLERANCE {
            self.break_page();
        }
        let last = tail.len() - 1;
        for (at, slab) in tail.into_iter().enumerate() {
            self.place_slab(slab, end.is_whole || at < last);
        }
    }

    /// The white between what stands on the page and `slab`.
    fn gap(&self, slab: &FlowBox) -> f32 {
        self.below.map_or(0.0, |below| below.max(slab.above))
    }

    /// `whole`: begins a page rather than being cut, if it fits on one.
    fn place_slab(&mut self, mut slab: FlowBox, whole: bool) {
        loop {
            let gap = self.gap(&slab);
            let left = BOTTOM - self.y - gap;
            if slab.height <= left + TOLERANCE {
                self.put(slab, gap);
                return;
            }
            let repeated = slab.repeated.clone();
            if whole && slab.height <= PAGE && self.below.is_some() && !self.only_repeated(repeated.as_ref()) {
                self.break_page();
                self.repeat(repeated.as_deref());
                continue;
            }
            let (upper, lower) = slab.cut(left.max(0.0));
            match lower {
                Some(lower) => {
                    self.put(upper, gap);
                    self.break_page();
                    self.repeat(repeated.as_deref());
                    slab = lower;
                }
                // Not one line has room on what is left, or nothing in it can be cut.
                None if self.below.is_some() => {
                    self.break_page();
                    slab = FlowBox { repeated: None, ..upper };
                }
                None => {
                    self.put(upper, gap);
                    return;
                }
            }
        }
    }

    /// Whether nothing but a repeated heading stands on the page: a further page would not have more room.
    fn only_repeated(&self, repeated: Option<&Rc<FlowBox>>) -> bool {
        repeated.is_some_and(|repeated| self.y <= TOP + repeated.height + TOLERANCE)
    }

    fn repeat(&mut self, repeated: Option<&FlowBox>) {
        // A heading that takes half of a page is not worth its repetition.
        if let Some(slab) = repeated.filter(|slab| slab.height < PAGE / 2.0) {
            let mut slab = slab.clone();
            for placed in &mut slab.boxes {
                placed.origin.part = Part::Artifact;
            }
            slab.headings.clear();
            self.put(slab, 0.0);
        }
    }

    fn put(&mut self, slab: FlowBox, gap: f32) {
        let top = self.y + gap;
        let page = self.pages.len() - 1;
        self.headings.extend(slab.headings.into_iter().map(|(y, heading)| PlacedHeading { heading, page, y: top + y }));
        let boxes = &mut self.pages.last_mut().expect("there is a page from the start").boxes;
        let mut growing = Vec::new();
        self.y = top + slab.height;
        for mut placed in slab.boxes {
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
        self.below = Some(slab.below);
    }

    fn break_page(&mut self) {
        self.pages.last_mut().expect("there is a page from the start").boxes.shrink_to_fit();
        self.pages.push(Page::default());
        self.y = TOP;
        self.below = None;
        self.growing.clear();
    }
}

/// The end of a chain that has no room on one page: what of it still stands together.
struct PageEnd {
    /// The first slab of it.
    from: usize,
    /// How tall it is, at a page's top.
    height: f32,
    /// With all of its last slab; otherwise with the first lines of it, and the rest is cut off.
    is_whole: bool,
}

impl PageEnd {
    /// As much of the chain as has room on a page, from where it may be parted. A last box that is too tall for a page
    /// with the heading above it is cut, rather than parted from it.
    fn of(chain: &[FlowBox]) -> Self {
        let last = chain.len() - 1;
        let fits = |end: &Self| end.height <= PAGE + TOLERANCE;
        let may_part = |from: &usize| {
            let above = chain[..*from].iter().rev().find(|slab| !slab.is_blank());
            above.is_none_or(|above| !above.keep_with_next)
        };
        let whole = || (0..=last).filter(may_part).map(|from| Self::whole(from, chain)).find(fits);
        let begun = || (0..=last).filter(may_part).map(|from| Self::begun(from, chain)).find(fits);
        let anywhere = || (0..last).map(|from| Self::begun(from, chain)).find(fits);
        whole().or_else(begun).or_else(anywhere).unwrap_or_else(|| Self::whole(last, chain))
    }

    fn whole(from: usize, chain: &[FlowBox]) -> Self {
        Self { from, height: heights(&chain[from..]).total, is_whole: true }
    }

    fn begun(from: usize, chain: &[FlowBox]) -> Self {
        let last = chain.len() - 1;
        let mut height = heights(&chain[from..last]);
        height.add_part(&chain[last], chain[last].least());
        Self { from, height: height.total, is_whole: false }
    }
}

/// Without what is between the stack and what is above it.
fn own_height(stack: &[FlowItem]) -> Height {
    let mut height = Height::after(None);
    height.add_stack(stack);
    height
}

/// How much of the white must go so that what is so tall has `room`.
fn share_of_white(height: &Height, room: f32) -> Option<f32> {
    let over = height.total - room;
    let share = 1.0 - over / height.white;
    (over > 0.0 && share >= LEAST_WHITE).then_some(share)
}

/// Keeps slabs at the end of a stack on one page with those before them, so that no page is begun for a few lines.
fn keep_end_together(stack: &mut [FlowItem]) {
    let mut slabs = Vec::new();
    slabs_of(stack, &mut slabs);
    let mut height = 0.0;
    let mut end = slabs.len();
    while end > 0 {
        let from = (0..end - 1).rev().take_while(|&at| slabs[at].keep_with_next || slabs[at].is_blank()).last();
        let from = from.unwrap_or(end - 1);
        height += slabs[from..end].iter().map(|slab| slab.height + slab.above).sum::<f32>();
        if end < slabs.len() && height <= MOST_END {
            slabs[end - 1].prefer_with_next = true;
        }
        if height >= LEAST_END {
            break;
        }
        end = from;
    }
}

fn slabs_of<'s>(stack: &'s mut [FlowItem], into: &mut Vec<&'s mut FlowBox>) {
    for part in stack {
        match part {
            FlowItem::Slab(slab) | FlowItem::Beside { slab, .. } => into.push(slab),
            FlowItem::Together { stack, .. } => slabs_of(stack, into),
        }
    }
}

/// The white that the first slab of a stack asks for above it.
fn first_above(stack: &[FlowItem]) -> f32 {
    match stack.first() {
        Some(FlowItem::Slab(slab) | FlowItem::Beside { slab, .. }) => slab.above,
        Some(FlowItem::Together { stack, .. }) => first_above(stack),
        None => 0.0,
    }
}

fn heights(slabs: &[FlowBox]) -> Height {
    let mut height = Height::after(None);
    slabs.iter().for_each(|slab| height.add(slab));
    height
}

fn grows_into(upper: &Placed, lower: &Placed) -> bool {
    matches!((&upper.shape, &lower.shape), (Shape::Fill(a), Shape::Fill(b)) if a == b)
        && (upper.bottom() - lower.y).abs() < TOLERANCE
        && (upper.x - lower.x).abs() < TOLERANCE
        && (upper.width - lower.width).abs() < TOLERANCE
}
