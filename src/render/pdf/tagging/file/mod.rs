//! Writes the PDF file: streams, and all other objects in object streams, with a cross-reference stream.
//!
//! `lopdf` can write object streams too, but would hold every structure element as an object tree, twice, which takes
//! more memory than the rest of the report.

mod object_streams;
mod syntax;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::super::deflate::deflate;

pub use object_streams::Packed;
pub use syntax::{push_literal, push_object, real};

/// The file so far, and the location of each object.
pub struct File {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
}

/// The location of an object.
#[derive(Debug, Clone, Copy)]
enum Entry {
    Free,
    /// At this byte offset.
    At(usize),
    /// In this object stream, at this index.
    Packed {
        stream: u32,
        at: u32,
    },
}

impl File {
    /// An empty file.
    pub fn new() -> Self {
        // A comment of bytes above 127 marks the file as binary.
        Self { bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), entries: Vec::new() }
    }

    /// Adds a compressed stream.
    pub fn add_deflated(&mut self, id: u32, content: Vec<u8>) {
        self.add(id, &Stream::new(dictionary! { "Filter" => "FlateDecode" }, content));
    }

    /// Adds all objects of `frame` and `packed`, the cross-reference table and the trailer; returns the file.
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

    /// Writes the cross-reference table and the trailer.
    fn end(&mut self, trailer: &Dictionary) {
        let (id, start) = (object_number(self.entries.len()), self.bytes.len());
        *self.entry(id) = Entry::At(start);
        let table = table(&self.entries);
        // Named by its content, not by chance or the clock.
        let name = Object::String(file_identifier(&[&self.bytes, &table]).to_vec(), StringFormat::Hexadecimal);
        let mut dictionary = dictionary! {
            "Type" => "XRef",
            "Size" => i64::from(object_number(self.entries.len())),
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
        push_stream(id, &Stream::new(dictionary, deflate(&table)), &mut self.bytes);
        self.bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    }
}

/// The widths of the fields of an entry in bytes.
const WIDTHS: [i64; 3] = [1, 4, 2];
/// The PNG "up" predictor (ISO 32000-1, 7.4.4.4): adjacent entries hardly differ.
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
        // Each row begins with the predictor's tag.
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
    // CR LF, because the data may end in a byte that looks like a line break.
    bytes.extend(b"\r\nendstream\nendobj\n");
}

/// All streams except the metadata, which must be readable without knowing PDF.
fn compress(stream: &mut Stream) {
    let is_metadata = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
    if stream.dict.has(b"Filter") || is_metadata {
        return;
    }
    let compressed = deflate(&stream.content);
    if compressed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(compressed);
    }
}

/// An index as an object number.
pub fn object_number(at: usize) -> u32 {
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
