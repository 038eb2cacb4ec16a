//! Object streams (ISO 32000-1, 7.5.7).

use lopdf::{Stream, dictionary};

use super::super::super::deflate::deflate;
use crate::parallel::par_map;

/// The most objects in a stream.
const MAX_OBJECTS: usize = 200;
/// How many streams are compressed together: compressed, they take a fifth of the memory.
const MAX_WAITING: usize = 32;

/// Objects as written, and the object numbers used so far.
#[derive(Debug)]
pub struct Packed {
    next: u32,
    open: Vec<Open>,
    packs: Vec<Pack>,
}

/// A full, compressed stream with the numbers of its objects.
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
    /// `next` is the first unused object number.
    pub fn new(next: u32) -> Self {
        Self { next, open: Vec::new(), packs: Vec::new() }
    }

    /// Reserves consecutive numbers and returns the first.
    pub fn reserve(&mut self, count: usize) -> u32 {
        let first = self.next;
        self.next += u32::try_from(count).expect("a file has fewer objects than four thousand million");
        first
    }

    /// Adds the object `id`, which `write` serializes.
    pub fn add(&mut self, id: u32, write: impl FnOnce(&mut String)) {
        if self.open.last().is_none_or(|pack| pack.ids.len() >= MAX_OBJECTS) {
            if self.open.len() >= MAX_WAITING {
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

    /// The first unused number, and the streams.
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
        Stream::new(dictionary, deflate(content.as_bytes()))
    }
}
