//! Work on many items in several threads, if there are enough to pay for starting them.

use std::sync::mpsc;

/// How many items may wait for the other thread.
const MAX_QUEUED: usize = 64;

/// From how many files on a thread pays for its start.
const FILES_PER_THREAD: usize = 50;

/// Maps chunks of `files`, one for each core if there are many, and returns the results in order.
pub fn par_chunks<T: Sync, R: Send>(files: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    if files.len() <= FILES_PER_THREAD {
        // Asking for the number of cores takes as long as reading some files.
        return vec![work(files)];
    }
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(FILES_PER_THREAD);
    let (own, others) = files.split_at(share);
    let work = &work;
    std::thread::scope(|scope| {
        let workers: Vec<_> = others.chunks(share).map(|share| scope.spawn(move || work(share))).collect();
        let own = std::iter::once(work(own));
        let joined =
            workers.into_iter().map(|worker| worker.join().expect("reading does not panic, whatever the files hold"));
        own.chain(joined).collect()
    })
}

/// Runs both closures, the first in another thread if the number of files makes that worthwhile.
pub fn join<A: Send, B>(files: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if files <= FILES_PER_THREAD {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().expect("no work on files panics, whatever they hold"), other)
    })
}

/// Maps `items` in order, in another thread while this one produces the next item.
pub fn pipeline<T: Send, R: Send>(mut items: impl Iterator<Item = T>, work: impl Fn(T) -> R + Send) -> Vec<R> {
    let first: Vec<T> = items.by_ref().take(FILES_PER_THREAD).collect();
    if first.len() < FILES_PER_THREAD {
        return first.into_iter().map(work).collect();
    }
    std::thread::scope(|scope| {
        let (queue, waiting) = mpsc::sync_channel(MAX_QUEUED);
        let worker = scope.spawn(move || waiting.into_iter().map(work).collect());
        for item in first.into_iter().chain(items) {
            queue.send(item).expect("the worker takes whatever comes");
        }
        drop(queue);
        worker.join().expect("reading does not panic, whatever the files hold")
    })
}
