//! Removes columns that are empty in all similar tables of a part.

use crate::view::document::{Block, Cell, Column, Table, Text};

/// Removes empty columns; similar tables keep the same columns, so that they stay aligned.
pub fn leave_out_empty(mut part: Vec<Block>) -> Vec<Block> {
    let mut tables = Vec::new();
    gather(&mut part, &mut tables);
    let mut kinds: Vec<(Vec<Column>, Vec<bool>)> = Vec::new();
    for table in &tables {
        let at = kinds.iter().position(|(columns, _)| *columns == table.columns).unwrap_or_else(|| {
            kinds.push((table.columns.clone(), vec![false; table.columns.len()]));
            kinds.len() - 1
        });
        for row in &table.rows {
            for (is_used, cell) in kinds[at].1.iter_mut().zip(&row.cells) {
                *is_used |= !is_empty(cell);
            }
        }
    }
    for table in tables {
        if let Some((columns, used)) = kinds.iter().find(|(columns, _)| *columns == table.columns) {
            for column in &mut table.columns {
                column.or_under = column.or_under.and_then(|above| place_under(above, columns, used));
            }
            retain(&mut table.columns, used);
            table.rows.iter_mut().for_each(|row| retain(&mut row.cells, used));
        }
    }
    part
}

/// The new place of the column that a hidden one is shown under: if it is left out, the nearest to its left that is never
/// hidden.
fn place_under(above: usize, columns: &[Column], used: &[bool]) -> Option<usize> {
    let kept = (0..=above).rev().find(|&at| used[at] && columns[at].expendable == 0)?;
    Some(used[..kept].iter().filter(|used| **used).count())
}

fn gather<'b>(blocks: &'b mut [Block], tables: &mut Vec<&'b mut Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => tables.push(table),
            Block::Together(blocks) | Block::OnePage(blocks) => gather(blocks, tables),
            Block::Fit(fit) => gather(&mut fit.items, tables),
            Block::Columns(columns) | Block::Bands(columns) => {
                columns.iter_mut().for_each(|blocks| gather(blocks, tables))
            }
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Entries(_)
            | Block::KeyFigures(_)
            | Block::Code(_)
            | Block::Timeline(_)
            | Block::BlankLines(_) => {}
        }
    }
}

fn is_empty(cell: &Cell) -> bool {
    cell.0.iter().all(Text::is_empty)
}

fn retain<T>(of: &mut Vec<T>, used: &[bool]) {
    let mut used = used.iter();
    of.retain(|_| used.next().is_none_or(|used| *used));
}
