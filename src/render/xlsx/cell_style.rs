//! The styles of cells.

use crate::view::workbook::{ColumnKind, Shade};

/// A style: its index in `cellXfs` of `assets/workbook/styles.xml`, which lists them in this order.
#[derive(Debug, Clone, Copy)]
pub enum CellStyle {
    Heading = 1,
    Text,
    Number,
    Percent,
    Money,
    Date,
    Time,
    Link,
    Good,
    Watch,
    Bad,
    Quiet,
}

impl CellStyle {
    /// The index.
    pub fn index(self) -> u8 {
        self as u8
    }

    /// The style of a column.
    pub fn of_kind(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Text => Self::Text,
            ColumnKind::Number => Self::Number,
            ColumnKind::Percent => Self::Percent,
            ColumnKind::Money => Self::Money,
            ColumnKind::Date => Self::Date,
            ColumnKind::Time => Self::Time,
            ColumnKind::Link => Self::Link,
        }
    }

    /// The style of a cell with a colour.
    pub fn of_shade(shade: Shade) -> Self {
        match shade {
            Shade::Good => Self::Good,
            Shade::Watch => Self::Watch,
            Shade::Bad => Self::Bad,
            Shade::Quiet => Self::Quiet,
        }
    }
}
