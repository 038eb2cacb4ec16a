//! A parallel map over independent parts.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Maps `parts` with `work` on all cores; the results are in the order of the parts.
pub fn par_map<T: Sync, R: Send>(parts: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from).min(parts.len());
    if cores < 2 {
        return parts.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        while let (at, Some(part)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            (at, parts.get(at))
        } {
            done.push((at, work(part)));
        }
        done
    };
    let mut done: Vec<(usize, R)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(take)).collect();
        let all = workers.into_iter().map(|worker| worker.join().expect("a worker that fails ends the program"));
        all.flatten().collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, done)| done).collect()
}
