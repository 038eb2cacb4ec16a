//! Draws rules, bars, marks and diamonds as paths.

use printpdf::{Color, Line, LinePoint, Op, PaintMode, Point, Polygon, PolygonRing, Pt, Rect, Rgb, WindingOrder};

use crate::view::document::{Mark, MilestoneState};

use super::super::font::Face;
use super::super::placed::{BarEnd, Placed};
use super::super::style::{ACCENT, ALARM, ARROW_LENGTH, AT_RISK, Colour, ON_TRACK, PAGE_HEIGHT, QUIET, WHITE};

/// The operators of a page so far, and the graphics state.
#[derive(Default)]
pub struct Pen {
    pub ops: Vec<Op>,
    pub font: Option<(Face, f32)>,
    /// Where the last text of an open text object begins, in hundredths of a point.
    pub text_from: Option<(i32, i32)>,
    fill: Option<Colour>,
    stroke: Option<Colour>,
    thickness: Option<f32>,
}

const STROKE: f32 = 1.1;
/// The half height of an arrow head, in points.
const ARROW_HALF: f32 = 4.4;
/// The width of the edge of a bar, in points.
const EDGE: f32 = 0.6;

impl Pen {
    /// Fills the box.
    pub fn fill(&mut self, placed: &Placed, colour: Colour) {
        if placed.height <= 0.0 || placed.width <= 0.0 {
            return;
        }
        self.fill_colour(colour);
        self.rectangle(placed, 0.0, PaintMode::Fill);
    }

    /// Strokes the edges of the box.
    pub fn outline(&mut self, placed: &Placed, colour: Colour) {
        self.stroke(colour, 0.8);
        self.rectangle(placed, 0.4, PaintMode::Stroke);
    }

    /// Draws a mark in the box.
    pub fn mark(&mut self, placed: &Placed, mark: Mark) {
        let (x, y, side) = (placed.x, placed.y, placed.width);
        match mark {
            Mark::OnTrack => {
                self.fill_colour(ON_TRACK);
                self.circle(placed, side / 2.0, PaintMode::Fill);
            }
            Mark::AtRisk => {
                self.fill_colour(AT_RISK);
                let top = (x + side / 2.0, y - side * 0.04);
                let corners = [top, (x + side * 1.06, y + side * 0.94), (x - side * 0.06, y + side * 0.94)];
                self.polygon(&corners, PaintMode::Fill);
            }
            Mark::OffTrack => {
                self.fill_colour(ALARM);
                let (near, far) = (side * 0.06, side * 0.94);
                let corners = [(x + near, y + near), (x + far, y + near), (x + far, y + far), (x + near, y + far)];
                self.polygon(&corners, PaintMode::Fill);
            }
            Mark::Unknown => {
                self.stroke(QUIET, 0.9);
                self.circle(placed, side / 2.0 - 0.45, PaintMode::Stroke);
            }
        }
    }

    /// Draws a milestone in the box.
    pub fn diamond(&mut self, placed: &Placed, state: MilestoneState) {
        let inset = STROKE / 2.0;
        let (left, right) = (placed.x + inset, placed.right() - inset);
        let (top, bottom) = (placed.y + inset, placed.bottom() - inset);
        let (x, y) = (placed.x + placed.width / 2.0, placed.y + placed.height / 2.0);
        let (ground, edge) = match state {
            MilestoneState::Open => (WHITE, ACCENT),
            MilestoneState::Delivered => (ACCENT, ACCENT),
            MilestoneState::Overdue => (WHITE, ALARM),
        };
        self.fill_colour(ground);
        self.stroke(edge, STROKE);
        self.polygon(&[(x, top), (right, y), (x, bottom), (left, y)], PaintMode::FillStroke);
        if state == MilestoneState::Overdue {
            let arm = placed.width * 0.19;
            self.line((x - arm, y - arm), (x + arm, y + arm));
            self.line((x - arm, y + arm), (x + arm, y - arm));
        }
    }

    /// `ends` are the left and the right one.
    pub fn bar(&mut self, placed: &Placed, colour: Colour, edge: Option<Colour>, [left_end, right_end]: [BarEnd; 2]) {
        self.fill_colour(colour);
        let (inset, mode) = match edge {
            Some(edge) => {
                self.stroke(edge, EDGE);
                (EDGE / 2.0, PaintMode::FillStroke)
            }
            None => (0.0, PaintMode::Fill),
        };
        let (left, right) = (placed.x + inset, placed.right() - inset);
        let (top, bottom) = (placed.y + inset, placed.bottom() - inset);
        let radius = ((bottom - top) / 2.0).min((right - left) / 2.0).max(0.0);
        let middle = placed.y + placed.height / 2.0;
        let hold = radius * CURVE;
        let head = ARROW_LENGTH.min(right - left);
        let (high, low) = (middle - ARROW_HALF, middle + ARROW_HALF);
        let mut points = Vec::new();
        match right_end {
            BarEnd::Round => {
                points.extend([corner(right - radius, top), handle(right - radius + hold, top)]);
                points.extend([handle(right, middle - hold), corner(right, middle), handle(right, middle + hold)]);
                points.extend([handle(right - radius + hold, bottom), corner(right - radius, bottom)]);
            }
            BarEnd::Flat => points.extend([corner(right, top), corner(right, bottom)]),
            BarEnd::Arrow => {
                let neck = right - head;
                points.extend([corner(neck, top), corner(neck, high), corner(right, middle)]);
                points.extend([corner(neck, low), corner(neck, bottom)]);
            }
        }
        match left_end {
            BarEnd::Round => {
                points.extend([corner(left + radius, bottom), handle(left + radius - hold, bottom)]);
                points.extend([handle(left, middle + hold), corner(left, middle), handle(left, middle - hold)]);
                points.extend([handle(left + radius - hold, top), corner(left + radius, top)]);
            }
            BarEnd::Flat => points.extend([corner(left, bottom), corner(left, top)]),
            BarEnd::Arrow => {
                let neck = left + head;
                points.extend([corner(neck, bottom), corner(neck, low), corner(left, middle)]);
                points.extend([corner(neck, high), corner(neck, top)]);
            }
        }
        self.path(points, mode);
    }

    /// Sets the fill colour, unless it is the current one.
    pub fn fill_colour(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn stroke(&mut self, colour: Colour, thickness: f32) {
        if self.stroke != Some(colour) {
            self.stroke = Some(colour);
            self.ops.push(Op::SetOutlineColor { col: rgb(colour) });
        }
        if self.thickness != Some(thickness) {
            self.thickness = Some(thickness);
            self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        }
    }

    fn rectangle(&mut self, placed: &Placed, inset: f32, mode: PaintMode) {
        let rectangle = Rect {
            x: Pt(rounded(placed.x + inset)),
            y: Pt(up(placed.bottom() - inset)),
            width: Pt(rounded(placed.width - 2.0 * inset)),
            height: Pt(rounded(placed.height - 2.0 * inset)),
            mode: Some(mode),
            winding_order: None,
        };
        self.end_text();
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn circle(&mut self, placed: &Placed, radius: f32, mode: PaintMode) {
        let (x, y) = (placed.x + placed.width / 2.0, placed.y + placed.height / 2.0);
        let (r, hold) = (radius, radius * CURVE);
        let points = vec![
            corner(x + r, y),
            handle(x + r, y + hold),
            handle(x + hold, y + r),
            corner(x, y + r),
            handle(x - hold, y + r),
            handle(x - r, y + hold),
            corner(x - r, y),
            handle(x - r, y - hold),
            handle(x - hold, y - r),
            corner(x, y - r),
            handle(x + hold, y - r),
            handle(x + r, y - hold),
            corner(x + r, y),
        ];
        self.path(points, mode);
    }

    fn polygon(&mut self, corners: &[(f32, f32)], mode: PaintMode) {
        self.path(corners.iter().map(|&(x, y)| corner(x, y)).collect(), mode);
    }

    fn path(&mut self, points: Vec<LinePoint>, mode: PaintMode) {
        let rings = vec![PolygonRing { points }];
        self.end_text();
        self.ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32)) {
        let points = vec![corner(from.0, from.1), corner(to.0, to.1)];
        self.end_text();
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
    }
}

/// The distance of Bézier handles for a quarter circle of radius 1.
const CURVE: f32 = 0.552_285;

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(up(y)) }, bezier: false }
}

fn handle(x: f32, y: f32) -> LinePoint {
    LinePoint { bezier: true, ..corner(x, y) }
}

/// A hundredth of a point is finer than any printer; more digits would only enlarge the file.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

/// Layout measures from the top, PDF from the bottom.
fn up(y: f32) -> f32 {
    rounded(PAGE_HEIGHT - y)
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(colour.0), g: part(colour.1), b: part(colour.2), icc_profile: None })
}
