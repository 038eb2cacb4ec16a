//! Objects without streams, many to a stream (ISO 32000-1, 7.5.7).

use lopdf::{Stream, dictionary};

use super::super::super::deflate::deflated;
use crate::parallel::par_map;

/// As many objects as one stream holds.
const MOST: usize = 200;
/// As many streams wait to be compressed together: compressed, they take a fifth of the room.
const WAITING: usize = 32;

/// Objects as they are written, and the numbers given so far.
#[derive(Debug)]
pub struct Packed {
    next: u32,
    open: Vec<Open>,
    packs: Vec<Pack>,
}

/// A full stream, compressed, and the numbers of what is in it.
#[derive(Debug)]
pub struct Pack {
    pub ids: Vec<u32>,
    pub stream: Stream,
}

#[derive(Debug, Default)]
struct Open {
    ids: Vec<u32>,
    starts: Vec<usize>,
    objects: String,
}

impl Packed {
    /// `next` is the first number that no object has.
    pub fn new(next: u32) -> Self {
        Self { next, open: Vec::new(), packs: Vec::new() }
    }

    /// As many numbers in a row; gives the first.
    pub fn reserve(&mut self, count: usize) -> u32 {
        let first = self.next;
        self.next += u32::try_from(count).expect("a file has fewer objects than four thousand million");
        first
    }

    pub fn add(&mut self, id: u32, write: impl FnOnce(&mut String)) {
        if self.open.last().is_none_or(|pack| pack.ids.len() >= MOST) {
            if self.open.len() >= WAITING {
                self.close();
            }
            self.open.push(Open::default());
        }
        let pack = self.open.last_mut().expect("one was just made");
        pack.ids.push(id);
        pack.starts.push(pack.objects.len());
        write(&mut pack.objects);
        pack.objects.push('\n');
    }

    /// The first number that is still free, and the streams.
    pub fn finish(mut self) -> (u32, Vec<Pack>) {
        self.close();
        (self.next, self.packs)
    }

    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        let streams = par_map(&open, Open::stream);
        self.packs.extend(open.into_iter().zip(streams).map(|(open, stream)| Pack { ids: open.ids, stream }));
    }
}

impl Open {
    fn stream(&self) -> Stream {
        let mut content = String::with_capacity(self.objects.len() + self.ids.len() * 12);
        for (id, start) in self.ids.iter().zip(&self.starts) {
            push!(content, "{id} {start} ");
        }
        let first = content.len();
        content.push_str(&self.objects);
        let dictionary = dictionary! {
            "Type" => "ObjStm",
            "N" => i64::try_from(self.ids.len()).expect("a stream holds few objects"),
            "First" => i64::try_from(first).expect("a stream is short"),
            "Filter" => "FlateDecode",
        };
        Stream::new(dictionary, deflated(content.as_bytes()))
    }
}
