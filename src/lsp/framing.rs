//! Reads and writes the frames of the base protocol: headers, an empty line, JSON.
//!
//! What is no frame is skipped up to the next `Content-Length`, so that one broken message costs no other.

use std::io::{self, BufRead, Read, Write};

use serde_json::{Value, json};

/// The most bytes of one message. Files have at most 1 MiB; escaped in JSON, several times as much.
const MAX_BODY: usize = 64 << 20;
/// The most bytes of a header line that are kept.
const MAX_LINE: usize = 4096;
const LENGTH: &[u8] = b"content-length:";

/// What was read.
#[derive(Debug)]
pub enum Frame {
    /// A JSON value.
    Message(Value),
    /// Something that is no message; why, for the answer.
    Malformed(String),
}

/// Reads the next frames: one, with an error before it if something else had to be skipped. Empty at the end of the
/// stream.
///
/// # Errors
/// If the stream cannot be read.
pub fn read(stream: &mut impl BufRead) -> io::Result<Vec<Frame>> {
    let mut skipped = false;
    let frame = next(stream, &mut skipped)?;
    let skipped = skipped.then(|| Frame::Malformed("what comes before the headers is no message".into()));
    Ok(skipped.into_iter().chain(frame).collect())
}

fn next(stream: &mut impl BufRead, skipped: &mut bool) -> io::Result<Option<Frame>> {
    let mut length: Option<Result<usize, String>> = None;
    loop {
        let Some(line) = read_line(stream)? else {
            return Ok(None);
        };
        if !line.is_empty() {
            match content_length(&line) {
                Some((found, is_clean)) => {
                    *skipped |= !is_clean;
                    length = Some(found);
                }
                None if is_header(&line) => {}
                None => *skipped = true,
            }
            continue;
        }
        match length.take() {
            Some(Ok(length)) => return body(stream, length).map(Some),
            Some(Err(why)) => {
                *skipped = false;
                return Ok(Some(Frame::Malformed(why)));
            }
            None => {
                *skipped = false;
                return Ok(Some(Frame::Malformed("no Content-Length before the empty line".into())));
            }
        }
    }
}

/// Reads the body behind the headers.
fn body(stream: &mut impl BufRead, length: usize) -> io::Result<Frame> {
    let mut bytes = Vec::with_capacity(length.min(1 << 16));
    Read::take(stream, length as u64).read_to_end(&mut bytes)?;
    if bytes.len() < length {
        return Ok(Frame::Malformed(format!("{} of {length} bytes, then the stream ends", bytes.len())));
    }
    Ok(match serde_json::from_slice(&bytes) {
        Ok(value) => Frame::Message(value),
        Err(why) => Frame::Malformed(why.to_string()),
    })
}

/// A line without its line break, of a long one only the end; `None` at the end of the stream.
fn read_line(stream: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut is_any = false;
    loop {
        let available = match stream.fill_buf() {
            Err(why) if why.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if available.is_empty() {
            return Ok(is_any.then_some(line));
        }
        is_any = true;
        let end = memchr::memchr(b'\n', available);
        let used = end.map_or(available.len(), |end| end + 1);
        line.extend_from_slice(&available[..used]);
        stream.consume(used);
        if line.len() > MAX_LINE {
            line.drain(..line.len() - MAX_LINE);
        }
        if end.is_some() {
            while matches!(line.last(), Some(b'\n' | b'\r')) {
                line.pop();
            }
            return Ok(Some(line));
        }
    }
}

/// The length at the end of a line, and whether nothing else is on it.
fn content_length(line: &[u8]) -> Option<(Result<usize, String>, bool)> {
    let lower = line.to_ascii_lowercase();
    let at = memchr::memmem::rfind(&lower, LENGTH)?;
    let text = String::from_utf8_lossy(&line[at + LENGTH.len()..]).trim().to_owned();
    let length = match text.parse::<usize>() {
        Ok(length) if length <= MAX_BODY => Ok(length),
        Ok(length) => Err(format!("a message of {length} bytes is too long")),
        Err(_) => Err(format!("`{text}` is no Content-Length")),
    };
    Some((length, at == 0))
}

fn is_header(line: &[u8]) -> bool {
    let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
    name.len() < line.len() && !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// Writes a message.
///
/// # Errors
/// If the stream is closed.
pub fn write(stream: &mut impl Write, message: &Value) -> io::Result<()> {
    let text = message.to_string();
    write!(stream, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    stream.flush()
}

/// The answer to a request.
pub fn response(id: &Value, result: Result<Value, (i32, String)>) -> Value {
    match result {
        Ok(result) => json!({ "jsonrpc": "2.0", "id": id, "result": result }),
        Err((code, message)) => json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } }),
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::{Frame, read};

    fn frames(bytes: &[u8]) -> Vec<String> {
        let mut stream = BufReader::with_capacity(7, bytes);
        let mut found = Vec::new();
        loop {
            let frames = read(&mut stream).expect("bytes in memory can be read");
            if frames.is_empty() {
                break;
            }
            found.extend(frames.into_iter().map(|frame| match frame {
                Frame::Message(value) => value.to_string(),
                Frame::Malformed(_) => "malformed".to_owned(),
            }));
        }
        found
    }

    #[test]
    fn a_broken_frame_costs_no_other() {
        for (bytes, expected) in [
            ("Content-Length: 2\r\n\r\n{}", vec!["{}"]),
            ("content-length:2\r\nContent-Type: x\r\n\r\n{}", vec!["{}"]),
            ("Content-Length: 3\r\n\r\n{,}Content-Length: 2\r\n\r\n{}", vec!["malformed", "{}"]),
            ("rubbish\nContent-Length: 2\r\n\r\n{}", vec!["malformed", "{}"]),
            ("rubbishContent-Length: 2\r\n\r\n{}", vec!["malformed", "{}"]),
            ("\r\n\r\nContent-Length: 2\r\n\r\n{}", vec!["malformed", "malformed", "{}"]),
            ("Content-Length: -1\r\n\r\nContent-Length: 2\r\n\r\n{}", vec!["malformed", "{}"]),
            (
                "Content-Length: 99999999999999\r\n\r\nabcContent-Length: 2\r\n\r\n{}",
                vec!["malformed", "malformed", "{}"],
            ),
            ("Content-Length: 9\r\n\r\n{}", vec!["malformed"]),
            ("Content-Length: 1\r\n\r\n{}Content-Length: 2\r\n\r\n{}", vec!["malformed", "malformed", "{}"]),
            ("", vec![]),
        ] {
            assert_eq!(frames(bytes.as_bytes()), expected, "{bytes:?}");
        }
    }
}
