//! Distributes parts over bands of one or two columns, in order, with the least total height.

/// How many parts a band has on the left and on the right; a single part has the whole width.
pub type Band = (usize, usize);

const KINDS: [Band; 4] = [(1, 1), (1, 2), (2, 1), (1, 0)];

/// The bands for parts of these heights, at half and at full width.
pub fn bands(half: &[f32], whole: &[f32]) -> Vec<Band> {
    let count = half.len();
    // For the parts from each index on: the least height, and the first band.
    let mut least = vec![(0.0, (0, 0)); count + 1];
    for from in (0..count).rev() {
        let height = |&(left, right): &Band| {
            let band = match right {
                0 => whole[from],
                _ => {
                    let (left, right) = half[from..from + left + right].split_at(left);
                    left.iter().sum::<f32>().max(right.iter().sum())
                }
            };
            band + least[from + left + right].0
        };
        let kinds = KINDS.iter().filter(|(left, right)| from + left + right <= count);
        let heights = kinds.map(|kind| (height(kind), *kind));
        least[from] = heights.min_by(|(a, _), (b, _)| a.total_cmp(b)).expect("a part can be alone");
    }
    let mut from = 0;
    std::iter::from_fn(|| {
        let (_, kind) = least.get(from).filter(|_| from < count)?;
        from += kind.0 + kind.1;
        Some(*kind)
    })
    .collect()
}
