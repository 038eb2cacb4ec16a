//! Work on many files, in several threads when that pays for their start.

use std::sync::mpsc;

/// How many things wait at most to be worked on in another thread.
const QUEUE: usize = 64;

/// From how many files on a thread of its own pays for its start.
const FILES_PER_THREAD: usize = 50;

/// What `work` makes of the shares that `files` are cut into, in their order: one share for each core when there are many.
pub fn in_shares<T: Sync, R: Send>(files: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    if files.len() <= FILES_PER_THREAD {
        // To ask how many cores there are takes as long as to read some files.
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

/// What both give: the one in another thread, where they work on so many files that this pays.
pub fn both<A: Send, B>(files: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if files <= FILES_PER_THREAD {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().expect("no work on files panics, whatever they hold"), other)
    })
}

/// What `work` makes of each of `things`, in their order: in another thread, while this one comes by the next of them.
pub fn in_passing<T: Send, R: Send>(mut things: impl Iterator<Item = T>, work: impl Fn(T) -> R + Send) -> Vec<R> {
    let first: Vec<T> = things.by_ref().take(FILES_PER_THREAD).collect();
    if first.len() < FILES_PER_THREAD {
        return first.into_iter().map(work).collect();
    }
    std::thread::scope(|scope| {
        let (queue, waiting) = mpsc::sync_channel(QUEUE);
        let worker = scope.spawn(move || waiting.into_iter().map(work).collect());
        for thing in first.into_iter().chain(things) {
            queue.send(thing).expect("the worker takes whatever comes");
        }
        drop(queue);
        worker.join().expect("reading does not panic, whatever the files hold")
    })
}
