//! Where a chain of boxes, each of which keeps with the next, is separated if it does not fit on one page.

use super::super::style::CONTENT_HEIGHT;
use super::flow::{FlowBox, Height, TOLERANCE};

/// The part at the end of a chain that stays together if the chain does not fit on one page.
pub struct PageEnd {
    /// Its first box.
    pub from: usize,
    /// Its height at the top of a page.
    pub height: f32,
    /// Whether it includes all of the last box, or only its first lines.
    pub is_whole: bool,
}

impl PageEnd {
    /// As much of the chain as fits on a page. If the last box does not fit with its heading, it is cut rather than
    /// separated.
    pub fn of(chain: &[FlowBox]) -> Self {
        let last = chain.len() - 1;
        let fits = |end: &Self| end.height <= CONTENT_HEIGHT + TOLERANCE;
        let whole = (0..last).map(|from| Self::whole(from, chain)).find(fits);
        let begun = || (0..last).map(|from| Self::begun(from, chain)).find(fits);
        whole.or_else(begun).unwrap_or_else(|| Self::whole(last, chain))
    }

    fn whole(from: usize, chain: &[FlowBox]) -> Self {
        Self { from, height: heights(None, &chain[from..]).total, is_whole: true }
    }

    fn begun(from: usize, chain: &[FlowBox]) -> Self {
        let last = chain.len() - 1;
        let mut height = heights(None, &chain[from..last]);
        height.add_part(&chain[last], chain[last].least());
        Self { from, height: height.total, is_whole: false }
    }
}

/// Where a chain that is too tall for a page may be separated without parting a heading from its text: before as much as
/// fits on a page, else before the last heading. `None` if nowhere.
pub fn separation(chain: &[FlowBox]) -> Option<usize> {
    let may_separate = |from: &usize| {
        let above = chain[..*from].iter().rev().find(|flow_box| !flow_box.is_blank());
        above.is_some_and(|above| !above.keep_with_next)
    };
    let mut places = (1..chain.len()).filter(may_separate);
    let fits = |from: &usize| heights(None, &chain[*from..]).total <= CONTENT_HEIGHT + TOLERANCE;
    places.clone().find(fits).or_else(|| places.next_back())
}

/// How tall boxes are together, after one that asks for the space `below`.
pub fn heights(below: Option<f32>, flow_boxes: &[FlowBox]) -> Height {
    let mut height = Height::after(below);
    flow_boxes.iter().for_each(|flow_box| height.add(flow_box));
    height
}
