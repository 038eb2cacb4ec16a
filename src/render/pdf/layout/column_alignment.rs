//! Aligns the columns of similar tables in one part, and of adjacent lists.

use std::collections::BTreeMap;

use crate::view::document::{Block, Table};

use super::rows::{Place, SetCell};
use super::{Frame, Typesetter};

/// The content of several blocks, as if they were one.
#[derive(Default)]
pub struct Group {
    pub heads: Vec<SetCell>,
    pub rows: Vec<Vec<SetCell>>,
    /// The columns in each frame that was used.
    places: Vec<(Frame, Vec<Place>)>,
}

/// The groups of blocks by block number; ungrouped blocks are absent.
#[derive(Default)]
pub struct Groups {
    of: BTreeMap<u32, usize>,
    groups: Vec<Group>,
}

impl Groups {
    /// Measures the tables among the blocks.
    pub fn of<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Self {
        let mut search = Search::default();
        search.blocks(blocks);
        let mut groups = Self::default();
        for members in search.found.into_iter().filter(|members| members.len() > 1) {
            groups.of.extend(members.iter().map(|(number, _)| (*number, groups.groups.len())));
            groups.groups.push(Group::of(&members));
        }
        groups
    }

    /// The columns of a block's group in `frame`, computed once by `places`; `None` if the block has no group.
    pub fn places(
        &mut self,
        block: u32,
        frame: Frame,
        places: impl FnOnce(&Group) -> Vec<Place>,
    ) -> Option<Vec<Place>> {
        let group = &mut self.groups[*self.of.get(&block)?];
        if let Some((_, known)) = group.places.iter().find(|(known, _)| *known == frame) {
            return Some(known.clone());
        }
        let places = places(group);
        group.places.push((frame, places.clone()));
        Some(places)
    }
}

impl Group {
    fn of(members: &[(u32, &Block)]) -> Self {
        // Side effects of setting are repeated when each block is set at its own place.
        let mut setter = Typesetter::default();
        let mut group = Self::default();
        for (_, block) in members {
            if let Block::Table(table) = block {
                let (heads, rows) = setter.set_table(table);
                group.heads = heads;
                group.rows.extend(rows);
            } else if let Block::Entries(entries) = block {
                group.rows.extend(setter.set_entries(entries));
            }
        }
        group
    }
}

/// The columns that contain a block, outermost first: block number and column index.
type Path = Vec<(u32, usize)>;

#[derive(Default)]
struct Search<'a> {
    block: u32,
    path: Path,
    /// The kinds of table since the last part heading, with the group of each.
    tables: Vec<(Path, &'a Table, usize)>,
    /// The list directly before.
    list: Option<(Path, bool, usize)>,
    found: Vec<Vec<(u32, &'a Block)>>,
}

impl<'a> Search<'a> {
    fn blocks(&mut self, blocks: impl IntoIterator<Item = &'a Block>) {
        for block in blocks {
            let number = self.block;
            self.block += 1;
            let list = self.list.take();
            match block {
                Block::Heading(heading) if heading.level <= 2 => self.tables.clear(),
                Block::Heading(_) | Block::Paragraph(_) | Block::List(_) => {}
                Block::KeyFigures(_) | Block::Code(_) | Block::Timeline(_) | Block::BlankLines(_) => {}
                Block::Table(table) => {
                    let same = |(path, other, _): &&(Path, &Table, usize)| {
                        *path == self.path && other.columns == table.columns
                    };
                    let known = self.tables.iter().find(same).map(|(.., at)| *at);
                    let at = self.join(known, number, block);
                    if known.is_none() {
                        self.tables.push((self.path.clone(), table, at));
                    }
                }
                Block::Entries(entries) => {
                    let same = list.filter(|(path, urgent, _)| *path == self.path && *urgent == entries.urgent);
                    let at = self.join(same.map(|(.., at)| at), number, block);
                    self.list = Some((self.path.clone(), entries.urgent, at));
                }
                Block::Columns(columns) | Block::Bands(columns) => {
                    for (at, column) in columns.iter().enumerate() {
                        self.path.push((number, at));
                        self.blocks(column);
                        self.path.pop();
                    }
                    self.list = None;
                }
                Block::Together(blocks) => {
                    self.list = list;
                    self.blocks(blocks);
                }
                // A separate page, whose columns are independent.
                Block::OnePage(blocks) => {
                    self.tables.clear();
                    self.blocks(blocks);
                    self.tables.clear();
                    self.list = None;
                }
                Block::Fit(fit) => {
                    self.list = list;
                    fit.all_blocks().into_iter().for_each(|blocks| self.blocks(blocks));
                }
            }
        }
    }

    /// Adds a block to the group `at`, or to a new one; returns the group.
    fn join(&mut self, at: Option<usize>, number: u32, block: &'a Block) -> usize {
        let at = at.unwrap_or(self.found.len());
        if at == self.found.len() {
            self.found.push(Vec::new());
        }
        self.found[at].push((number, block));
        at
    }
}
