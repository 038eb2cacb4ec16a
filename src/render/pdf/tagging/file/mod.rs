//! The file: streams, and all other objects packed into streams of their own, each found by its place.
//!
//! `lopdf` can save so too, but would first hold each object of the structure as a tree of its own, twice, which takes
//! more memory than the rest of the report.

mod object_streams;
mod syntax;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::super::deflate::deflated;

pub use object_streams::Packed;
pub use syntax::{push_literal, push_object, real};

/// What is written so far, and where each object is found.
pub struct File {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
}

/// Where an object is found.
#[derive(Debug, Clone, Copy)]
enum Entry {
    Free,
    /// At this byte of the file.
    At(usize),
    /// In this stream, the so many-eth there.
    Packed {
        stream: u32,
        at: u32,
    },
}

impl File {
    pub fn new() -> Self {
        // A comment of bytes above 127 says that the file is not text.
        Self { bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), entries: Vec::new() }
    }

    /// Adds a stream that is compressed already.
    pub fn add_deflated(&mut self, id: u32, content: Vec<u8>) {
        self.add(id, &Stream::new(dictionary! { "Filter" => "FlateDecode" }, content));
    }

    /// Adds all that is in `frame` and in `packed`, the table of all objects, and the end; gives the whole file.
    pub fn finish(mut self, frame: Document, mut packed: Packed) -> Vec<u8> {
        for ((id, _), object) in frame.objects {
            match object {
                Object::Stream(mut stream) => {
                    compress(&mut stream);
                    self.add(id, &stream);
                }
                other => packed.add(id, |out| push_object(&other, out)),
            }
        }
        let (first, packs) = packed.finish();
        for (id, pack) in (first..).zip(packs) {
            self.add(id, &pack.stream);
            for (&packed, at) in pack.ids.iter().zip(0..) {
                *self.entry(packed) = Entry::Packed { stream: id, at };
            }
        }
        self.end(&frame.trailer);
        self.bytes
    }

    fn add(&mut self, id: u32, stream: &Stream) {
        *self.entry(id) = Entry::At(self.bytes.len());
        push_stream(id, stream, &mut self.bytes);
    }

    fn entry(&mut self, id: u32) -> &mut Entry {
        let id = id as usize;
        if self.entries.len() <= id {
            self.entries.resize(id + 1, Entry::Free);
        }
        &mut self.entries[id]
    }

    /// The table of all objects, and the file's end.
    fn end(&mut self, trailer: &Dictionary) {
        let (id, start) = (number(self.entries.len()), self.bytes.len());
        *self.entry(id) = Entry::At(start);
        let table = table(&self.entries);
        // Named by its content, not by chance or the clock.
        let name = Object::String(file_identifier(&[&self.bytes, &table]).to_vec(), StringFormat::Hexadecimal);
        let mut dictionary = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(number(self.entries.len())),
            "W" => WIDTHS.map(Object::from).to_vec(),
            "ID" => vec![name.clone(), name],
            "Filter" => "FlateDecode",
            "DecodeParms" => dictionary! { "Predictor" => UP, "Columns" => WIDTHS.iter().sum::<i64>() },
        };
        for key in ["Root", "Info"] {
            if let Ok(value) = trailer.get(key.as_bytes()) {
                dictionary.set(key, value.clone());
            }
        }
        push_stream(id, &Stream::new(dictionary, deflated(&table)), &mut self.bytes);
        self.bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    }
}

/// How many bytes each part of an entry takes.
const WIDTHS: [i64; 3] = [1, 4, 2];
/// Each byte as its difference from the one above it (ISO 32000-1, 7.4.4.4): entries that follow each other hardly
/// differ.
const UP: i64 = 12;

fn table(entries: &[Entry]) -> Vec<u8> {
    let mut table = Vec::with_capacity(entries.len() * 8);
    let mut above = [0; 7];
    for entry in entries {
        let (kind, place, rank) = match *entry {
            Entry::Free => (0_u8, 0, 0),
            Entry::At(place) => (1, u32::try_from(place).expect("a file is smaller than 4 GiB"), 0),
            Entry::Packed { stream, at } => (2, stream, at),
        };
        let rank = u16::try_from(rank).expect("a stream holds few objects");
        let mut row = [kind, 0, 0, 0, 0, 0, 0];
        row[1..5].copy_from_slice(&place.to_be_bytes());
        row[5..].copy_from_slice(&rank.to_be_bytes());
        // The kind of the difference, "up", stands before each row.
        table.push(2);
        table.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = row;
    }
    table
}

fn push_stream(id: u32, stream: &Stream, bytes: &mut Vec<u8>) {
    let mut head = format!("{id} 0 obj\n");
    push_object(&Object::Dictionary(stream.dict.clone()), &mut head);
    bytes.extend(head.bytes());
    bytes.extend(b"\nstream\n");
    bytes.extend(&stream.content);
    // Two characters: the data may end in one that a reader takes for the end of a line.
    bytes.extend(b"\r\nendstream\nendobj\n");
}

/// All but the metadata, which programs that know nothing of PDF may look for.
fn compress(stream: &mut Stream) {
    let is_metadata = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
    if stream.dict.has(b"Filter") || is_metadata {
        return;
    }
    let compressed = deflated(&stream.content);
    if compressed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(compressed);
    }
}

/// The place of something among its like, as the numbers of objects go.
pub fn number(at: usize) -> u32 {
    u32::try_from(at).expect("a file has fewer objects than four thousand million")
}

/// The first 16 bytes of the SHA-256 of `parts`, one after the other: a file identifier (ISO 32000-1, 14.4).
fn file_identifier(parts: &[&[u8]]) -> [u8; 16] {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    let mut identifier = [0; 16];
    identifier.copy_from_slice(&hasher.finalize()[..16]);
    identifier
}
