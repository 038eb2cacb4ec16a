//! Cells side by side in one box: table rows and entries.

use crate::view::document::{Align, Text};

use super::super::placed::{Origin, Placed};
use super::super::style::Style;
use super::Typesetter;
use super::flow::FlowBox;
use super::lines::{Measure, Setting};

/// The column of a cell.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub x: f32,
    pub width: f32,
    pub align: Align,
}

/// The texts of a cell, ready to be set.
pub struct SetCell {
    pub texts: Vec<Setting>,
    pub style: Style,
}

impl SetCell {
    /// A cell with these texts below each other, without the empty ones.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t Text>, style: &Style, setter: &mut Typesetter) -> Self {
        let texts = texts.into_iter().filter(|text| !text.is_empty()).map(|text| setter.setting(text, style));
        Self { texts: texts.collect(), style: *style }
    }

    /// The widths of the widest text, in points.
    pub fn measure(&self) -> Measure {
        let mut measure = Measure::default();
        self.texts.iter().for_each(|text| measure.widen(text.measure()));
        measure
    }

    /// The number of lines of all texts in a column of `width`.
    pub fn count_lines(&self, width: f32) -> u32 {
        self.texts.iter().map(|text| text.count_lines(width)).sum()
    }

    /// The number of lines of the longest text.
    pub fn max_text_lines(&self, width: f32) -> u32 {
        self.texts.iter().map(|text| text.count_lines(width)).max().unwrap_or(0)
    }

    /// Places the cell's lines below `top`; returns their height.
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

/// A row of cells in their columns, with `pad` above and below.
pub fn row(cells: &[(SetCell, Place, Origin)], pad: f32) -> FlowBox {
    let mut flow_box = FlowBox::default();
    let mut height = 0.0_f32;
    for (cell, place, origin) in cells {
        height = height.max(cell.place(*place, pad, *origin, &mut flow_box.boxes));
    }
    flow_box.height = height + 2.0 * pad;
    flow_box
}
