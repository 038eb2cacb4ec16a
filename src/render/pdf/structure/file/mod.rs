//! The file: streams, and all other objects packed into streams of their own, each found by its place.
//!
//! `lopdf` can save so too, but would first hold each object of the structure as a tree of its own, twice, which takes
//! more memory than the rest of the report.

mod packed;
mod syntax;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use std::io::Write;

pub use packed::Packed;
pub use syntax::{push_literal, push_object, real};

/// Level 9 costs half as much time again for a thousandth of the size.
const LEVEL: u32 = 6;
/// From as many streams on, threads pay.
const MANY: usize = 16;

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

/// Writes what is in `drawn` and in `packed`.
pub fn write(mut drawn: Document, mut packed: Packed) -> Vec<u8> {
    let mut streams: Vec<(u32, Stream)> = Vec::new();
    for ((id, _), object) in std::mem::take(&mut drawn.objects) {
        match object {
            Object::Stream(stream) => streams.push((id, stream)),
            other => packed.add(id, |out| push_object(&other, out)),
        }
    }
    let mut entries = vec![Entry::Free; 1];
    let (next, packs) = packed.finish();
    entries.resize(next as usize, Entry::Free);
    for pack in packs {
        let stream = u32::try_from(entries.len()).expect("a file has fewer objects than four thousand million");
        for (&id, at) in pack.ids.iter().zip(0..) {
            entries[id as usize] = Entry::Packed { stream, at };
        }
        entries.push(Entry::Free);
        streams.push((stream, pack.stream));
    }
    compress_all(&mut streams);
    let mut bytes = Vec::with_capacity(streams.iter().map(|(_, stream)| stream.content.len() + 200).sum());
    // A comment of bytes above 127 says that the file is not text.
    bytes.extend(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    for (id, stream) in streams {
        entries[id as usize] = Entry::At(bytes.len());
        push_stream(id, &stream, &mut bytes);
    }
    finish(&drawn.trailer, entries, &mut bytes);
    bytes
}

/// The table of all objects, and the file's end.
fn finish(trailer: &Dictionary, mut entries: Vec<Entry>, bytes: &mut Vec<u8>) {
    let (id, start) = (entries.len(), bytes.len());
    entries.push(Entry::At(start));
    let mut table = Vec::with_capacity(entries.len() * 7);
    for entry in &entries {
        let (kind, place, rank) = match *entry {
            Entry::Free => (0_u8, 0, 0),
            Entry::At(place) => (1, u32::try_from(place).expect("a file is smaller than 4 GiB"), 0),
            Entry::Packed { stream, at } => (2, stream, at),
        };
        table.push(kind);
        table.extend(place.to_be_bytes());
        table.extend(u16::try_from(rank).expect("a stream holds few objects").to_be_bytes());
    }
    // Named by its content, not by chance or the clock.
    let name = Object::String(hashed(&[bytes, &table]).to_vec(), StringFormat::Hexadecimal);
    let mut dictionary = dictionary! {
        "Type" => "XRef",
        "Size" => i64::try_from(entries.len()).expect("a file has fewer objects than that"),
        "W" => vec![1.into(), 4.into(), 2.into()],
        "ID" => vec![name.clone(), name],
    };
    for key in ["Root", "Info"] {
        if let Ok(value) = trailer.get(key.as_bytes()) {
            dictionary.set(key, value.clone());
        }
    }
    let mut stream = Stream::new(dictionary, table);
    compress(&mut stream);
    push_stream(u32::try_from(id).expect("a file has fewer objects than that"), &stream, bytes);
    bytes.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
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

/// On all cores where there are many: each stream is compressed for itself, so the bytes are the same.
fn compress_all(streams: &mut [(u32, Stream)]) {
    if streams.len() < MANY {
        streams.iter_mut().for_each(|(_, stream)| compress(stream));
        return;
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = streams.len().div_ceil(cores);
    std::thread::scope(|scope| {
        for part in streams.chunks_mut(share) {
            scope.spawn(move || part.iter_mut().for_each(|(_, stream)| compress(stream)));
        }
    });
}

/// All but the metadata, which programs that know nothing of PDF may look for.
fn compress(stream: &mut Stream) {
    let is_metadata = stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
    if stream.dict.has(b"Filter") || is_metadata {
        return;
    }
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 3), Compression::new(LEVEL));
    encoder.write_all(&stream.content).expect("memory takes all that is written to it");
    let compressed = encoder.finish().expect("memory takes all that is written to it");
    if compressed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(compressed);
    }
}

/// Two hashes (FNV-1a, 64 bits): 16 bytes, as readers expect.
fn hashed(parts: &[&[u8]]) -> [u8; 16] {
    let mut hashes = [0xcbf2_9ce4_8422_2325_u64, 0x6c62_272e_07bb_0142];
    for &byte in parts.iter().copied().flatten() {
        for hash in &mut hashes {
            *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let mut id = [0; 16];
    id[..8].copy_from_slice(&hashes[0].to_be_bytes());
    id[8..].copy_from_slice(&hashes[1].to_be_bytes());
    id
}
