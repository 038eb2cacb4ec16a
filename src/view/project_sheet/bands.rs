//! Parts of a sheet beside each other: short bands of two columns, so that a page breaks between them.

use crate::view::document::Block;
use crate::view::room;

/// How many parts a band has at the left and at the right; one that stands alone has the whole width.
const KINDS: [(usize, usize); 4] = [(1, 1), (1, 2), (2, 1), (1, 0)];

/// All `parts` in their order, in the bands that take the least room together.
pub fn bands(parts: Vec<Vec<Block>>) -> Vec<Block> {
    let kinds = lowest(&parts);
    let mut parts = parts.into_iter();
    let mut next = |count: usize| parts.by_ref().take(count).flatten().collect::<Vec<Block>>();
    let mut blocks = Vec::new();
    for (left, right) in kinds {
        let left = next(left);
        match right {
            0 => blocks.extend(left),
            _ => blocks.push(Block::Columns(vec![left, next(right)])),
        }
    }
    blocks
}

/// The kinds of the bands, from the first to the last.
fn lowest(parts: &[Vec<Block>]) -> Vec<(usize, usize)> {
    let half: Vec<f32> = parts.iter().map(|part| room::lines(part, room::SIDE)).collect();
    // Of what stands from each part on: the least height, and the kind of the first band.
    let mut least = vec![(0.0, (0, 0)); parts.len() + 1];
    for from in (0..parts.len()).rev() {
        let height = |&(left, right): &(usize, usize)| {
            let band = match right {
                0 => room::lines(&parts[from], room::WHOLE),
                _ => {
                    let (left, right) = half[from..from + left + right].split_at(left);
                    left.iter().sum::<f32>().max(right.iter().sum())
                }
            };
            band + least[from + left + right].0
        };
        let kinds = KINDS.iter().filter(|(left, right)| from + left + right <= parts.len());
        let heights = kinds.map(|kind| (height(kind), *kind));
        least[from] = heights.min_by(|(a, _), (b, _)| a.total_cmp(b)).expect("a part can stand alone");
    }
    let mut from = 0;
    std::iter::from_fn(|| {
        let (_, kind) = least.get(from).filter(|_| from < parts.len())?;
        from += kind.0 + kind.1;
        Some(*kind)
    })
    .collect()
}
