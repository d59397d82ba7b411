//! A static file server that notes what it is asked for.
//!
//! It stands for any static host: files under a sub-path, no headers that the app
//! would depend on. It is the browser's proxy as well, so that a request to another
//! host, from wherever in the browser, ends up here and is noted. Where the page is
//! measured, it serves as a good host does: compressed, to be kept by the browser, over
//! a line of the wanted speed, and without the recorder, which would be in the way.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::{
    Problem,
    link::{Line, Link},
    problem::Kind,
};

/// Another host whose pages lie beside the app's, to show the app within them.
const AROUND: &str = "http://around.example";
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

/// What the server is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To notice what goes wrong.
    Watch,
    /// To measure; brotli's output for each file lies in this folder, `.br` added.
    Measure(PathBuf),
}

/// A file, or the news that it has not changed, that was sent to the last byte.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Its name, relative to the app's folder.
    pub file: String,
    /// Its type, such as `text/css`.
    pub mime: &'static str,
    /// Bytes on the line, without the head of the reply.
    pub bytes: usize,
    /// When its last byte was sent, in milliseconds since 1970.
    pub at: f64,
}

/// A running server; it stops with the process.
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    notes: Mutex<Notes>,
    link: Link,
    is_down: AtomicBool,
}

#[derive(Default)]
struct Notes {
    requests: Vec<String>,
    problems: Vec<Problem>,
    sent: Vec<Sent>,
    /// What runs after the recorder.
    ahead: String,
}

impl Server {
    /// Serves `root` on a free port.
    pub(crate) fn start(root: &Path, purpose: &Purpose) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::default());
        let host = Host {
            origin: format!("http://{address}"),
            root: root.to_owned(),
            purpose: purpose.clone(),
            shared: Arc::clone(&shared),
        };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = host.clone();
                thread::spawn(move || host.answer(stream));
            }
        });
        Ok(Self { address, shared })
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
        lock(&self.shared.notes).requests.clone()
    }

    /// What has arrived since the last call, in order.
    pub(crate) fn take_sent(&self) -> Vec<Sent> {
        std::mem::take(&mut lock(&self.shared.notes).sent)
    }

    /// What went wrong since the last call.
    pub(crate) fn take_problems(&self) -> Vec<Problem> {
        std::mem::take(&mut lock(&self.shared.notes).problems)
    }

    /// Lets a script run ahead of those of every page.
    pub(crate) fn run_ahead(&self, script: &str) {
        let ahead = &mut lock(&self.shared.notes).ahead;
        ahead.push_str(script);
        ahead.push_str(";\n");
    }

    /// Answers nobody any more, or everybody again.
    pub(crate) fn set_down(&self, is_down: bool) {
        self.shared.is_down.store(is_down, Ordering::Relaxed);
    }

    /// Makes the line to the browser as slow as this, or as fast as can be.
    pub(crate) fn set_line(&self, line: Option<Line>) {
        self.shared.link.set(line);
    }
}

/// What one connection's thread needs.
#[derive(Clone)]
struct Host {
    root: PathBuf,
    origin: String,
    purpose: Purpose,
    shared: Arc<Shared>,
}

struct Reply {
    status: &'static str,
    mime: &'static str,
    /// Further lines of the head, each with its end.
    head: String,
    body: Vec<u8>,
}

impl Host {
    fn answer(&self, stream: TcpStream) {
        if self.shared.is_down.load(Ordering::Relaxed) {
            return;
        }
        let mut reader = BufReader::new(stream);
        let Some(request) = Request::read(&mut reader) else {
            return;
        };
        let link = &self.shared.link;
        link.wait_for_round_trip();
        let path = self.path(&request);
        let reply = self.reply(&request, path);
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}Connection: close\r\n\r\n",
            reply.status,
            reply.mime,
            reply.body.len(),
            reply.head,
        );
        let mut stream = reader.into_inner();
        let sent = stream
            .write_all(head.as_bytes())
            .and_then(|()| link.send(&mut stream, &reply.body));
        // The browser may have given up on the request: nobody is left to tell.
        if sent.is_ok()
            && let Some(file) = path.strip_prefix(BASE)
        {
            lock(&self.shared.notes).sent.push(Sent {
                file: file.to_owned(),
                mime: reply.mime,
                bytes: reply.body.len(),
                at: now(),
            });
        }
    }

    /// The path that is asked for; what comes by way of the proxy names the host as well.
    fn path<'a>(&self, request: &'a Request) -> &'a str {
        let hosts = [self.origin.as_str(), AROUND];
        let mut own = hosts
            .into_iter()
            .filter_map(|host| request.target.strip_prefix(host));
        let target = own.next().unwrap_or(&request.target);
        target.split(['?', '#']).next().unwrap_or_default()
    }

    fn reply(&self, request: &Request, path: &str) -> Reply {
        match path.strip_prefix(BASE) {
            Some("__report") => self.note_report(&request.body),
            Some("__recorder.js") => {
                let script = format!("{RECORDER}{}", lock(&self.shared.notes).ahead);
                Reply::found("text/javascript", script.into())
            }
            Some("") => self.file(request, "index.html"),
            Some(file) => self.file(request, file),
            // Browsers ask for it by themselves where a page names no icon.
            None if path == "/favicon.ico" => Reply::found("image/x-icon", Vec::new()),
            None if CHATTER.iter().any(|host| request.target.contains(host)) => Reply::missing(),
            None => self.problem(Kind::Foreign, &request.target),
        }
    }

    fn file(&self, request: &Request, name: &str) -> Reply {
        lock(&self.shared.notes).requests.push(name.to_owned());
        if name.split('/').any(|part| part == "..") {
            return self.problem(Kind::Missing, name);
        }
        let read = |path: PathBuf| std::fs::read(path).ok();
        let found = match &self.purpose {
            Purpose::Watch => read(self.root.join(name)).map(|bytes| {
                let page = name == "index.html";
                let bytes = if page { with_recorder(&bytes) } else { bytes };
                Reply::found(mime(name), bytes)
            }),
            Purpose::Measure(compressed) => read(compressed.join(format!("{name}.br")))
                .map(|bytes| Reply::compressed(name, bytes, request.known.as_deref())),
        };
        found.unwrap_or_else(|| self.problem(Kind::Missing, name))
    }

    fn note_report(&self, body: &[u8]) -> Reply {
        let problem = serde_json::from_slice(body).unwrap_or_else(|error| {
            Problem::new(Kind::Console, format!("unreadable report ({error})"))
        });
        lock(&self.shared.notes).problems.push(problem);
        Reply::found("text/plain", Vec::new())
    }

    fn problem(&self, kind: Kind, text: &str) -> Reply {
        lock(&self.shared.notes)
            .problems
            .push(Problem::new(kind, text));
        Reply::missing()
    }
}

impl Reply {
    fn found(mime: &'static str, body: Vec<u8>) -> Self {
        Self {
            status: "200 OK",
            mime,
            head: "Cache-Control: no-cache\r\n".to_owned(),
            body,
        }
    }

    /// As a host sends it that knows of the hashes in the names: the page itself is
    /// asked for each time and seldom sent, all else is kept.
    fn compressed(name: &str, body: Vec<u8>, known: Option<&str>) -> Self {
        let mime = mime(name);
        if !name.ends_with(".html") {
            let head = "Content-Encoding: br\r\nCache-Control: max-age=31536000, immutable\r\n";
            return Self {
                head: head.to_owned(),
                ..Self::found(mime, body)
            };
        }
        let tag = format!("\"{}\"", body.len());
        let head = format!("ETag: {tag}\r\nCache-Control: no-cache\r\n");
        if known == Some(&tag) {
            return Self {
                status: "304 Not Modified",
                mime,
                head,
                body: Vec::new(),
            };
        }
        Self {
            head: format!("Content-Encoding: br\r\n{head}"),
            ..Self::found(mime, body)
        }
    }

    fn missing() -> Self {
        Self {
            status: "404 Not Found",
            ..Self::found("text/plain", b"not found".to_vec())
        }
    }
}

struct Request {
    target: String,
    /// The version that the browser has.
    known: Option<String>,
    body: Vec<u8>,
}

impl Request {
    fn read(reader: &mut BufReader<TcpStream>) -> Option<Self> {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let target = line.split(' ').nth(1)?.to_owned();
        let mut length = 0;
        let mut known = None;
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok()?;
            let Some((name, value)) = header.split_once(':') else {
                break;
            };
            let value = value.trim();
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().ok()?;
            } else if name.eq_ignore_ascii_case("if-none-match") {
                known = Some(value.to_owned());
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        Some(Self {
            target,
            known,
            body,
        })
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
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// Milliseconds since 1970, as the browser's clock has them.
fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0.0, |since| since.as_secs_f64() * 1000.0)
}

/// A panic in one connection's thread leaves the notes as they are.
fn lock(notes: &Mutex<Notes>) -> MutexGuard<'_, Notes> {
    notes.lock().unwrap_or_else(PoisonError::into_inner)
}
