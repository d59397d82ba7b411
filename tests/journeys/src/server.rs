//! A static file server that notes what it is asked for.
//!
//! It stands for any static host: files under a sub-path, no headers that the app
//! would depend on. It is the browser's proxy as well, so that a request to another
//! host, from wherever in the browser, ends up here and is noted.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use crate::{Problem, problem::Kind};

/// The folder in which the app lies on the pretended host.
const BASE: &str = "/some/folder/";
/// Hosts that browsers turn to of their own accord, whatever one switches off. A
/// page that does so is found out by the recorder.
const CHATTER: &[&str] = &[
    ".google.com",
    ".googleapis.com",
    ".gvt1.com",
    ".mozilla.com",
    ".mozilla.org",
    "detectportal.firefox.com",
];
const RECORDER: &str = include_str!("recorder.js");

/// A running server; it stops with the process.
pub(crate) struct Server {
    address: SocketAddr,
    notes: Arc<Mutex<Notes>>,
}

#[derive(Default)]
struct Notes {
    requests: Vec<String>,
    problems: Vec<Problem>,
}

impl Server {
    /// Serves `root` on a free port.
    pub(crate) fn start(root: &Path) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let notes = Arc::new(Mutex::new(Notes::default()));
        let (root, shared) = (root.to_owned(), Arc::clone(&notes));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = Host {
                    origin: format!("http://{address}"),
                    root: root.clone(),
                    notes: Arc::clone(&shared),
                };
                thread::spawn(move || host.answer(stream));
            }
        });
        Ok(Self { address, notes })
    }

    /// `host:port`.
    pub(crate) fn authority(&self) -> String {
        self.address.to_string()
    }

    /// The app's address, ending in a slash.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{BASE}", self.address)
    }

    /// The files asked for so far, relative to the app's folder, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.notes).requests.clone()
    }

    /// What went wrong since the last call.
    pub(crate) fn take_problems(&self) -> Vec<Problem> {
        std::mem::take(&mut lock(&self.notes).problems)
    }
}

/// What one connection's thread needs.
struct Host {
    root: PathBuf,
    origin: String,
    notes: Arc<Mutex<Notes>>,
}

struct Reply {
    status: &'static str,
    mime: &'static str,
    body: Vec<u8>,
}

impl Host {
    fn answer(&self, stream: TcpStream) {
        let mut reader = BufReader::new(stream);
        let Some(request) = Request::read(&mut reader) else {
            return;
        };
        let reply = self.reply(&request);
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
            reply.status,
            reply.mime,
            reply.body.len()
        );
        let mut stream = reader.into_inner();
        // The browser may have given up on the request: nobody is left to tell.
        let _ = stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(&reply.body));
    }

    fn reply(&self, request: &Request) -> Reply {
        // What comes by way of the proxy names the host as well.
        let target = request
            .target
            .strip_prefix(&self.origin)
            .unwrap_or(&request.target);
        let path = target.split(['?', '#']).next().unwrap_or_default();
        match path.strip_prefix(BASE) {
            Some("__report") => self.note_report(&request.body),
            Some("__recorder.js") => Reply::found("text/javascript", RECORDER.into()),
            Some("") => self.file("index.html"),
            Some(file) => self.file(file),
            None if path == "/favicon.ico" => Reply::missing(),
            None if CHATTER.iter().any(|host| request.target.contains(host)) => Reply::missing(),
            None => self.problem(Kind::Foreign, &request.target),
        }
    }

    fn file(&self, name: &str) -> Reply {
        lock(&self.notes).requests.push(name.to_owned());
        let inside = !name.split('/').any(|part| part == "..");
        match std::fs::read(self.root.join(name)) {
            Ok(page) if name == "index.html" => Reply::found(mime(name), with_recorder(&page)),
            Ok(bytes) if inside => Reply::found(mime(name), bytes),
            _ => self.problem(Kind::Missing, name),
        }
    }

    fn note_report(&self, body: &[u8]) -> Reply {
        let problem = serde_json::from_slice(body).unwrap_or_else(|error| {
            Problem::new(Kind::Console, format!("unreadable report ({error})"))
        });
        lock(&self.notes).problems.push(problem);
        Reply::found("text/plain", Vec::new())
    }

    fn problem(&self, kind: Kind, text: &str) -> Reply {
        lock(&self.notes).problems.push(Problem::new(kind, text));
        Reply::missing()
    }
}

impl Reply {
    fn found(mime: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: "200 OK",
            mime,
            body,
        }
    }

    fn missing() -> Self {
        Self {
            status: "404 Not Found",
            mime: "text/plain",
            body: b"not found".to_vec(),
        }
    }
}

struct Request {
    target: String,
    body: Vec<u8>,
}

impl Request {
    fn read(reader: &mut BufReader<TcpStream>) -> Option<Self> {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let target = line.split(' ').nth(1)?.to_owned();
        let mut length = 0;
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok()?;
            let Some((name, value)) = header.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().ok()?;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Self { target, body })
    }
}

/// The page with the recorder ahead of its own scripts, but after its policy.
fn with_recorder(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let policy = page.find("http-equiv=\"Content-Security-Policy\"");
    let place = policy.or_else(|| page.find("<head")).unwrap_or(0);
    let place = page[place..].find('>').map_or(0, |end| place + end + 1);
    let (before, after) = page.split_at(place);
    format!("{before}<script src=\"./__recorder.js\"></script>{after}").into_bytes()
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// A panic in one connection's thread leaves the notes as they are.
fn lock(notes: &Mutex<Notes>) -> MutexGuard<'_, Notes> {
    notes.lock().unwrap_or_else(PoisonError::into_inner)
}
