//! Work on several cores, where it takes longer than starting threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// How many items wait at most for the other thread of a [`pipeline`].
const QUEUE: usize = 64;

/// From how many files on a thread of its own takes less time than its start.
const FILES_PER_THREAD: usize = 50;

/// Maps each of `items` on all cores; results are in the order of the items.
pub fn par_map<T: Sync, R: Send>(items: &[T], map: impl Fn(&T) -> R + Sync) -> Vec<R> {
    // Asking for the number of cores takes as long as reading some files.
    let cores = if items.len() < 2 { 1 } else { available_cores().min(items.len()) };
    if cores < 2 {
        return items.iter().map(map).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let (at, Some(item)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            (at, items.get(at))
        } {
            done.push((at, map(item)));
        }
        done
    };
    let mut done: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        done.extend(workers.into_iter().flat_map(|worker| worker.join().expect("a panic ends the program")));
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Maps consecutive chunks of `files`, one for each core if there are many files; results are in their order.
pub fn par_chunks<T: Sync, R: Send>(files: &[T], map: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    if files.len() <= FILES_PER_THREAD {
        return vec![map(files)];
    }
    let len = files.len().div_ceil(available_cores()).max(FILES_PER_THREAD);
    let chunks: Vec<&[T]> = files.chunks(len).collect();
    par_map(&chunks, |chunk| map(chunk))
}

/// Computes both, `one` in another thread if they work on many `files`.
pub fn join<A: Send, B>(files: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if files <= FILES_PER_THREAD {
        return (one(), other());
    }
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().expect("a panic ends the program"), other)
    })
}

/// Maps `items` in their order: in another thread, while this one produces the next, if there are many.
pub fn pipeline<T: Send, R: Send>(mut items: impl Iterator<Item = T>, map: impl Fn(T) -> R + Send) -> Vec<R> {
    let first: Vec<T> = items.by_ref().take(FILES_PER_THREAD).collect();
    if first.len() < FILES_PER_THREAD {
        return first.into_iter().map(map).collect();
    }
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel(QUEUE);
        let worker = scope.spawn(move || receiver.into_iter().map(map).collect());
        for item in first.into_iter().chain(items) {
            sender.send(item).expect("the worker receives until the sender is dropped");
        }
        drop(sender);
        worker.join().expect("a panic ends the program")
    })
}

fn available_cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}
