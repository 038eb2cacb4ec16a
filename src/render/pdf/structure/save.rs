//! The finished report to bytes: compressed, named by its content.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, SaveOptions, Stream, StringFormat};

/// Level 9, which lopdf would take, costs half as much time again for a thousandth of the size.
const LEVEL: u32 = 6;
/// From as many streams on, threads pay.
const MANY: usize = 16;

pub fn save(mut drawn: Document) -> Vec<u8> {
    compress_all(&mut drawn);
    // printpdf names each file by chance.
    let id = Object::String(content_id(&drawn).to_vec(), StringFormat::Hexadecimal);
    drawn.trailer.set("ID", vec![id.clone(), id]);
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(LEVEL)
        .build();
    let mut bytes = Vec::new();
    drawn.save_with_options(&mut bytes, options).expect("memory takes all that is written to it");
    bytes
}

/// On all cores where there are many: each stream is compressed for itself, so the bytes are the same.
fn compress_all(drawn: &mut Document) {
    let mut streams: Vec<&mut Stream> =
        drawn.objects.values_mut().filter_map(|object| object.as_stream_mut().ok()).collect();
    if streams.len() < MANY {
        streams.into_iter().for_each(compress);
        return;
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = streams.len().div_ceil(cores);
    std::thread::scope(|scope| {
        for part in streams.chunks_mut(share) {
            scope.spawn(move || part.iter_mut().for_each(|stream| compress(stream)));
        }
    });
}

fn compress(stream: &mut Stream) {
    if stream.dict.has(b"Filter") {
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

/// Two hashes (FNV-1a, 64 bits) of all streams and of the title: 16 bytes, as readers expect.
fn content_id(drawn: &Document) -> [u8; 16] {
    let mut hashes = [0xcbf2_9ce4_8422_2325_u64, 0x6c62_272e_07bb_0142];
    let mut add = |bytes: &[u8]| {
        for &byte in bytes {
            for hash in &mut hashes {
                *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
    };
    for object in drawn.objects.values() {
        if let Object::Stream(stream) = object {
            add(&stream.content);
        }
    }
    let info = drawn.trailer.get(b"Info").and_then(Object::as_reference).and_then(|id| drawn.get_dictionary(id));
    if let Ok(info) = info {
        let keys: [&[u8]; 3] = [b"Title", b"Author", b"CreationDate"];
        keys.iter().filter_map(|key| info.get(key).and_then(Object::as_str).ok()).for_each(add);
    }
    let mut id = [0; 16];
    id[..8].copy_from_slice(&hashes[0].to_be_bytes());
    id[8..].copy_from_slice(&hashes[1].to_be_bytes());
    id
}
