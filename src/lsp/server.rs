//! The loop of the server, and what it holds between two messages.

use std::collections::{HashMap, HashSet, VecDeque};
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use gen_lsp_types::{Location, Position, TextDocumentPositionParams, Uri};
use serde_json::{Value, json};

use super::client::Client;
use super::framing::{self, Frame};
use super::lines::Lines;
use super::roadmap::OpenRoadmap;
use super::{Options, diagnostics, dispatch, uri};
use crate::l10n::Localizer;
use crate::source::{FileIx, FileSpan, find_all_below, holds_roadmap, is_roadmap_file};

/// The most frames that wait to be answered; then the editor waits.
const QUEUE: usize = 1024;
/// How often it is looked whether the editor still runs, when nothing comes from it.
const WATCH: Duration = Duration::from_secs(3);
/// How deep in the workspace folders roadmaps are looked for.
const DEPTH: usize = 4;

/// The state of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Started,
    Initialized,
    ShutDown,
}

/// The server between two messages.
pub struct Server {
    pub options: Options,
    pub client: Client,
    pub words: Localizer,
    pub phase: Phase,
    /// The texts that the editor has open.
    pub documents: HashMap<PathBuf, OpenDocument>,
    pub roadmaps: Vec<OpenRoadmap>,
    /// What is still to be written.
    outbox: Vec<Value>,
    /// The number of requests sent to the editor.
    requests: i64,
    /// Whether the editor asked for findings, so that it has some that may be out of date.
    pub is_asked: bool,
    /// The files that the editor itself changed since it was last told about findings.
    pub edited: HashSet<PathBuf>,
}

/// A text that the editor has open.
#[derive(Debug)]
pub struct OpenDocument {
    /// As the editor writes it.
    pub uri: Uri,
    pub version: i64,
    pub text: String,
}

/// A file of a roadmap that was just read and checked.
#[derive(Clone, Copy)]
pub struct Place<'s> {
    pub server: &'s Server,
    pub roadmap: &'s OpenRoadmap,
    pub file: FileIx,
}

/// Serves until the editor ends the session. Returns whether it did so as the protocol wants.
pub fn run(options: Options) -> bool {
    let (sender, receiver) = sync_channel(QUEUE);
    thread::spawn(move || {
        let mut stream = BufReader::new(io::stdin());
        while let Ok(frames) = framing::read(&mut stream) {
            if frames.is_empty() || frames.into_iter().any(|frame| sender.send(frame).is_err()) {
                break;
            }
        }
    });
    let words = Localizer::new(options.language.unwrap_or(options.default_language));
    let mut server = Server {
        options,
        client: Client::default(),
        words,
        phase: Phase::Started,
        documents: HashMap::new(),
        roadmaps: Vec::new(),
        outbox: Vec::new(),
        requests: 0,
        is_asked: false,
        edited: HashSet::new(),
    };
    let is_clean = answer_all(&mut server, &receiver);
    is_clean.unwrap_or(false)
}

/// Answers what comes, until the end of the stream or `exit`.
fn answer_all(server: &mut Server, receiver: &Receiver<Frame>) -> io::Result<bool> {
    let mut waiting: VecDeque<Frame> = VecDeque::new();
    let mut output = io::stdout();
    loop {
        if waiting.is_empty() {
            match receiver.recv_timeout(WATCH) {
                Ok(frame) => waiting.push_back(frame),
                Err(RecvTimeoutError::Timeout) if !server.client.is_gone() => {}
                Err(_) => return Ok(server.phase == Phase::ShutDown),
            }
        }
        // What already came is looked through for requests that were cancelled.
        waiting.extend(receiver.try_iter().take(QUEUE.saturating_sub(waiting.len())));
        let Some(frame) = waiting.pop_front() else { continue };
        let is_exit = match frame {
            Frame::Malformed(why) => {
                server.outbox.push(framing::response(&Value::Null, Err((dispatch::PARSE_ERROR, why))));
                false
            }
            Frame::Message(message) => {
                let is_cancelled = message.get("id").is_some_and(|id| waiting.iter().any(|next| cancels(next, id)));
                dispatch::message(server, message, is_cancelled)
            }
        };
        if waiting.is_empty() && !is_exit {
            diagnostics::notify(server);
        }
        for message in std::mem::take(&mut server.outbox) {
            framing::write(&mut output, &message)?;
        }
        if is_exit {
            return Ok(server.phase == Phase::ShutDown);
        }
    }
}

fn cancels(frame: &Frame, id: &Value) -> bool {
    matches!(frame, Frame::Message(message)
        if message.get("method").and_then(Value::as_str) == Some("$/cancelRequest")
            && message.pointer("/params/id") == Some(id))
}

impl Server {
    /// Answers a request.
    pub fn respond(&mut self, id: &Value, result: Result<Value, (i32, String)>) {
        self.outbox.push(framing::response(id, result));
    }

    /// Sends a notification.
    pub fn send(&mut self, method: &str, params: Value) {
        self.outbox.push(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request whose answer does not matter.
    pub fn request(&mut self, method: &str, params: Option<Value>) {
        self.requests += 1;
        let mut message = json!({ "jsonrpc": "2.0", "id": format!("roadmap-{}", self.requests), "method": method });
        if let Some(params) = params {
            message["params"] = params;
        }
        self.outbox.push(message);
    }

    /// Writes a line to the log of the editor; with `ROADMAP_LOG`, to standard error instead.
    pub fn log(&mut self, message: &str) {
        const INFO: u32 = 3;
        if self.options.logs_to_stderr {
            // Nobody may listen.
            let _ = writeln!(io::stderr(), "{}", crate::render::escape::terminal(message));
        } else if self.phase == Phase::Initialized {
            self.send("window/logMessage", json!({ "type": INFO, "message": message }));
        }
    }

    /// Opens every roadmap in a folder.
    pub fn add_folder(&mut self, folder: &Path) {
        let inner = folder.join("roadmap");
        let mut roots = find_all_below(folder, DEPTH);
        if holds_roadmap(&inner) && !roots.contains(&inner) {
            roots.push(inner);
        }
        for root in roots {
            self.add_roadmap(&root);
        }
    }

    fn add_roadmap(&mut self, root: &Path) {
        if self.roadmaps.iter().any(|roadmap| roadmap.root == root) {
            return;
        }
        match OpenRoadmap::open(root) {
            Ok(mut roadmap) => {
                let documents = self.documents.iter();
                for (path, document) in documents {
                    if let Some(inside) = path_inside(root, path) {
                        let change = roadmap.buffers.set(&inside, &document.text);
                        roadmap.note(change);
                    }
                }
                self.roadmaps.push(roadmap);
                // The innermost roadmap of a file comes first.
                self.roadmaps.sort_by_key(|roadmap| std::cmp::Reverse(roadmap.root.components().count()));
                let folder = root.display().to_string();
                let line = self.words.format("lsp-serving", &[("folder", folder.into())]);
                self.log(&line);
            }
            Err(why) => {
                let args = [("folder", root.display().to_string().into()), ("why", format!("{why:?}").into())];
                let line = self.words.format("lsp-cannot-open", &args);
                self.log(&line);
            }
        }
    }

    /// The roadmap that a file belongs to, and the path of the file in it. Opens the roadmap around a file that is in
    /// none yet.
    pub fn find(&mut self, path: &Path) -> Option<(usize, String)> {
        if self.find_open(path).is_none() && path.extension().is_some_and(|extension| extension == "toml") {
            let root = path.ancestors().skip(1).find(|folder| holds_roadmap(folder)).map(Path::to_owned);
            if let Some(root) = root.filter(|root| path_inside(root, path).is_some()) {
                self.add_roadmap(&root);
            }
        }
        self.find_open(path)
    }

    fn find_open(&self, path: &Path) -> Option<(usize, String)> {
        let mut roadmaps = self.roadmaps.iter().enumerate();
        roadmaps.find_map(|(at, roadmap)| Some((at, path_inside(&roadmap.root, path)?)))
    }

    /// The file at a URI, with its roadmap read and checked; `None` if it is in no roadmap.
    pub fn place(&mut self, uri: &Uri) -> Option<Place<'_>> {
        let path = uri::to_path(uri)?;
        let (at, inside) = self.find(&path)?;
        let today = self.options.today;
        self.roadmaps[at].refresh(today);
        let roadmap = &self.roadmaps[at];
        let file = roadmap.buffers.find(&inside)?;
        Some(Place { server: self, roadmap, file })
    }

    /// Like [`Self::place`], with the byte offset of a position.
    pub fn place_at(&mut self, params: &TextDocumentPositionParams) -> Option<(Place<'_>, usize)> {
        let place = self.place(&params.text_document.uri)?;
        let offset = place.lines(place.file).offset(params.position);
        Some((place, offset))
    }

    /// The URI of a file, as the editor writes it where it has the file open.
    pub fn uri(&self, path: &Path) -> Uri {
        self.documents.get(path).map_or_else(|| uri::of_path(path), |document| document.uri.clone())
    }

    /// Reads and checks every roadmap.
    pub fn refresh_all(&mut self) {
        for roadmap in &mut self.roadmaps {
            roadmap.refresh(self.options.today);
        }
    }

    /// A place for each file of a roadmap.
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.roadmaps.iter().flat_map(move |roadmap| {
            roadmap.sources().indexed().map(move |(file, _)| Place { server: self, roadmap, file })
        })
    }
}

impl<'s> Place<'s> {
    /// The text of the file.
    pub fn text(&self) -> &'s str {
        self.roadmap.sources().file(self.file).text()
    }

    /// The path of the file in its roadmap.
    pub fn path(&self) -> &'s str {
        &self.roadmap.sources().file(self.file).path
    }

    /// The lines of a file of the same roadmap.
    pub fn lines(&self, file: FileIx) -> Lines<'s> {
        let lines = Lines::new(self.roadmap.sources().file(file).text(), self.server.client.encoding);
        let has_mark = self.document(file).is_some_and(|document| document.text.starts_with('\u{feff}'));
        if has_mark { lines.behind_mark() } else { lines }
    }

    /// The text that the editor has open for a file.
    pub fn document(&self, file: FileIx) -> Option<&'s OpenDocument> {
        self.server.documents.get(&self.roadmap.path(file))
    }

    /// The URI of a file.
    pub fn uri(&self, file: FileIx) -> Uri {
        self.server.uri(&self.roadmap.path(file))
    }

    /// Turns spans into locations.
    pub fn locator(&self) -> Locator<'s> {
        Locator { place: *self, files: HashMap::new() }
    }

    /// The texts of the session.
    pub fn words(&self) -> &'s Localizer {
        &self.server.words
    }
}

/// Turns spans into locations, and indexes the lines of each file once.
pub struct Locator<'s> {
    pub place: Place<'s>,
    files: HashMap<FileIx, (Uri, Lines<'s>)>,
}

impl Locator<'_> {
    /// A span as a location.
    pub fn location(&mut self, at: FileSpan) -> Location {
        let place = self.place;
        let (uri, lines) = self.files.entry(at.file).or_insert_with(|| (place.uri(at.file), place.lines(at.file)));
        Location { uri: uri.clone(), range: lines.range(at.span.range()) }
    }
}

/// The path of a file relative to the roadmap in `root`, with `/`, if it belongs to it.
fn path_inside(root: &Path, path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root).ok()?.to_str()?;
    let inside = if cfg!(windows) { inside.replace('\\', "/") } else { inside.to_owned() };
    is_roadmap_file(&inside).then_some(inside)
}

/// The position at the beginning of a text.
pub const TOP: Position = Position { line: 0, character: 0 };
