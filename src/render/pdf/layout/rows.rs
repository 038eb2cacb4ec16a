//! Cells side by side in one slab: the rows of tables, and entries.

use crate::view::document::{Align, Text};

use super::super::placed::{Origin, Placed};
use super::super::style::Style;
use super::Typesetter;
use super::flow::FlowBox;
use super::lines::{Measure, Setting};

/// Where a cell of a column stands.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub x: f32,
    pub width: f32,
    pub align: Align,
}

/// A cell's texts, ready to be set.
pub struct SetCell {
    pub texts: Vec<Setting>,
    pub style: Style,
}

impl SetCell {
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t Text>, style: &Style, setter: &mut Typesetter) -> Self {
        let texts = texts.into_iter().filter(|text| !text.is_empty()).map(|text| setter.setting(text, style));
        Self { texts: texts.collect(), style: *style }
    }

    pub fn measure(&self) -> Measure {
        let mut measure = Measure::default();
        self.texts.iter().for_each(|text| measure.widen(text.measure()));
        measure
    }

    /// How many lines all its texts take in a column of `width`.
    pub fn count_lines(&self, width: f32) -> u32 {
        self.texts.iter().map(|text| text.count_lines(width)).sum()
    }

    /// How many lines the text takes that takes the most.
    pub fn deepest_text(&self, width: f32) -> u32 {
        self.texts.iter().map(|text| text.count_lines(width)).max().unwrap_or(0)
    }

    /// Places the cell's lines below `top`; gives how tall they are.
    pub fn place(&self, place: Place, top: f32, origin: Origin, boxes: &mut Vec<Placed>) -> f32 {
        let mut y = top;
        for (text, number) in self.texts.iter().zip(0..) {
            let origin = Origin { text: number, ..origin };
            let mut lines = text.lines(place.width);
            let goes_on = (number as usize) + 1 < self.texts.len();
            if let Some(last) = lines.last_mut().filter(|_| goes_on) {
                last.end_with_space();
            }
            for line in lines {
                let x = match place.align {
                    Align::Left => place.x,
                    Align::Right => place.x + (place.width - line.width).max(0.0),
                };
                line.place(x, y, &self.style, origin, boxes);
                y += self.style.leading;
            }
        }
        y - top
    }
}

/// One slab of cells, each at its place, with `pad` above and below.
pub fn row(cells: &[(SetCell, Place, Origin)], pad: f32) -> FlowBox {
    let mut slab = FlowBox::default();
    let mut height = 0.0_f32;
    for (cell, place, origin) in cells {
        height = height.max(cell.place(*place, pad, *origin, &mut slab.boxes));
    }
    slab.height = height + 2.0 * pad;
    slab
}
