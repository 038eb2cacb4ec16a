//! Work on many files, in several threads when that pays for their start.

/// From how many files on a thread of its own pays for its start.
const FILES_PER_THREAD: usize = 50;

/// What `work` makes of the shares that `files` are cut into, in their order: one share for each core when there are many.
pub fn in_shares<T: Sync, R: Send>(files: &[T], work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = files.len().div_ceil(threads).max(FILES_PER_THREAD);
    if files.len() <= share {
        return vec![work(files)];
    }
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
