//! The files of an edition over HTTP: what is at an address, in which form, and what
//! caches may do with it. The folder may be exchanged between any two requests, so
//! nothing of it is held.

mod file;
mod part;
mod path;

use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, RETRY_AFTER, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use bantin_content::{Caching, FileHeaders};
use bantin_messages::Argument;
use bantin_messages::messages::LiveEditionUnreadable;
use tokio::io::AsyncReadExt;
use tokio_util::io::ReaderStream;

use crate::problem::{self, Problem};
use crate::redirects::Leading;
use crate::{EditionFacts, Live, log};
use file::{Content, Served};
use part::Part;
use path::{FilePath, Found};

/// What is read at once of a file that is sent in parts: little, since slow readers are many.
const PART: usize = 16 * 1024;

/// Answers every address that is not a live one.
pub async fn answer(State(live): State<Arc<Live>>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return problem::wrong_method("GET, HEAD");
    }
    let asked = Asked::new(&request);
    let response = find(&live, asked, request.uri()).await;
    if request.method() == Method::HEAD { without_body(response) } else { response }
}

/// What a request says about the form of its answer.
#[derive(Clone)]
struct Asked {
    brotli: bool,
    known: Option<String>,
    /// Never a part of what is asked for with `HEAD`.
    part: part::Asked,
}

impl Asked {
    fn new(request: &Request) -> Asked {
        let known = joined(request.headers(), &IF_NONE_MATCH);
        let headers = request.headers();
        let is_get = request.method() == Method::GET;
        Asked {
            brotli: accepts_brotli(&joined(headers, &ACCEPT_ENCODING)),
            known: Some(known),
            part: if is_get { part::Asked::new(headers) } else { part::Asked::default() },
        }
    }

    fn knows(&self, etag: &str) -> bool {
        let tags = self.known.as_deref().unwrap_or_default().split(',').map(str::trim);
        tags.into_iter().any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
    }
}

async fn find(live: &Live, asked: Asked, uri: &Uri) -> Response {
    let (root, facts, uri_asked, brotli) =
        (live.edition.clone(), live.facts.clone(), uri.clone(), asked.brotli);
    let looked = blocking(move || look(&root, &facts, &uri_asked, brotli)).await;
    let (path, withdrawn, found) = match looked {
        Looked::Moved(leading) => return leading.into_response(),
        Looked::NoPath => return missing(live, None, asked).await,
        Looked::At { path, withdrawn, found } => (path, withdrawn, found),
    };
    match found {
        Ok(Outcome::File(file)) if withdrawn => file_answer(StatusCode::GONE, file),
        Ok(Outcome::File(file)) if asked.knows(&file.etag) => not_modified(&file),
        // What has a compressed form is small, and only loaded whole.
        Ok(Outcome::File(file)) if file.headers.varies => file_answer(StatusCode::OK, file),
        Ok(Outcome::File(file)) => match asked.part.of(&file.etag, file.length) {
            Part::Whole => with_parts(file_answer(StatusCode::OK, file)),
            Part::Bytes(first, last) => part_answer(file, first, last).await,
            Part::Beyond => beyond(&file),
        },
        Ok(Outcome::Folder) => moved(&path, uri),
        Err(Absent::Missing) if withdrawn && !path.is_data() => page(live, StatusCode::GONE, asked).await,
        Err(Absent::Missing) if withdrawn => Problem::GONE.into_response(),
        Err(Absent::Missing) => missing(live, Some(&path), asked).await,
        Err(Absent::Edition) => ([(RETRY_AFTER, "1")], Problem::AWAY).into_response(),
        Err(Absent::Unreadable(error)) => {
            let folder = Argument::of(&live.edition.display());
            log::say(LiveEditionUnreadable { folder, error: Argument::of(&error) });
            Problem::BROKEN.into_response()
        }
    }
}

/// What is at an address.
enum Looked {
    /// It is an old one.
    Moved(Leading),
    /// Nothing can be published there.
    NoPath,
    At {
        path: FilePath,
        withdrawn: bool,
        found: Result<Outcome, Absent>,
    },
}

fn look(root: &Path, facts: &EditionFacts, uri: &Uri, brotli: bool) -> Looked {
    let mut path = FilePath::parse(uri.path());
    if let Some(leading) = leading(facts, path.as_ref(), uri) {
        // What was withdrawn is gone under its old addresses too.
        let withdrawn = leading.path().and_then(FilePath::parse);
        match withdrawn.filter(|path| facts.withdrawn().includes(path.segments())) {
            None => return Looked::Moved(leading),
            gone => path = gone,
        }
    }
    let Some(path) = path else { return Looked::NoPath };
    let withdrawn = facts.withdrawn().includes(path.segments());
    let found = path.find(root).and_then(|found| match found {
        Found::File(real) => file::open(root, &path.file(), &real, brotli).map(Outcome::File),
        Found::Folder => Ok(Outcome::Folder),
    });
    Looked::At { path, withdrawn, found }
}

/// Where an old address leads, if one was asked for. None is among the data and what pages load.
fn leading(facts: &EditionFacts, path: Option<&FilePath>, uri: &Uri) -> Option<Leading> {
    if path.is_some_and(|path| path.is_data() || path.segments().first().is_some_and(|name| name == "assets"))
    {
        return None;
    }
    facts.redirects().find(uri.path_and_query()?.as_str()).cloned()
}

enum Outcome {
    File(Served),
    Folder,
}

/// Why there is nothing to serve.
#[derive(Debug)]
enum Absent {
    Missing,
    /// The whole folder is away.
    Edition,
    Unreadable(std::io::Error),
}

/// A page for a page; a word for a file; a problem for data.
async fn missing(live: &Live, path: Option<&FilePath>, asked: Asked) -> Response {
    match path {
        Some(path) if path.is_data() => Problem::MISSING.into_response(),
        Some(path) if path.is_asset() => short(StatusCode::NOT_FOUND),
        _ => page(live, StatusCode::NOT_FOUND, asked).await,
    }
}

/// The edition's `404.html`.
async fn page(live: &Live, status: StatusCode, asked: Asked) -> Response {
    let root = live.edition.clone();
    let page = blocking(move || {
        let path = FilePath::parse("/404.html").ok_or(Absent::Missing)?;
        match path.find(&root)? {
            Found::File(real) => file::open(&root, &path.file(), &real, asked.brotli),
            Found::Folder => Err(Absent::Missing),
        }
    });
    match page.await {
        Ok(file) => file_answer(status, file),
        Err(_) => short(status),
    }
}

fn short(status: StatusCode) -> Response {
    let text = if status == StatusCode::GONE { "Gone\n" } else { "Not found\n" };
    (status, [(CACHE_CONTROL, Caching::Checked.header())], text).into_response()
}

fn file_answer(status: StatusCode, file: Served) -> Response {
    let file_length = file.length;
    let mut response = (
        status,
        [(CONTENT_TYPE, file.headers.content_type)],
        [(ETAG, file.etag.clone()), (CONTENT_LENGTH, file.length.to_string())],
        match file.content {
            Content::Whole(bytes) => Body::from(bytes),
            Content::Stream(file) => {
                let file = tokio::fs::File::from_std(file).take(file_length);
                Body::from_stream(ReaderStream::with_capacity(file, PART))
            }
        },
    )
        .into_response();
    add_headers(&mut response, &file.headers);
    if file.brotli {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// Says that parts may be asked for.
fn with_parts(mut response: Response) -> Response {
    response.headers_mut().insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    response
}

/// A part of a file, from its first byte to its last.
async fn part_answer(file: Served, first: u64, last: u64) -> Response {
    let (all, length) = (file.length, last - first + 1);
    let cut = blocking(move || file.part(first, length)).await;
    match cut {
        Ok(part) => {
            let mut response = with_parts(file_answer(StatusCode::PARTIAL_CONTENT, part));
            add_range(&mut response, &format!("bytes {first}-{last}/{all}"));
            response
        }
        Err(error) => {
            let error = Argument::of(&error);
            log::say(LiveEditionUnreadable { folder: Argument::of(&"assets"), error });
            Problem::BROKEN.into_response()
        }
    }
}

fn beyond(file: &Served) -> Response {
    let mut response = with_parts((StatusCode::RANGE_NOT_SATISFIABLE, "").into_response());
    add_range(&mut response, &format!("bytes */{}", file.length));
    response
}

fn add_range(response: &mut Response, range: &str) {
    response.headers_mut().extend(HeaderValue::from_str(range).ok().map(|range| (CONTENT_RANGE, range)));
}

fn not_modified(file: &Served) -> Response {
    let mut response = (StatusCode::NOT_MODIFIED, [(ETAG, file.etag.clone())]).into_response();
    add_headers(&mut response, &file.headers);
    response
}

/// What the table says of a file, but for its type: an answer without a body has none. What it says of every answer, the
/// router adds.
fn add_headers(response: &mut Response, file: &FileHeaders) {
    let own = [(CACHE_CONTROL, file.caching.header()), (CONTENT_SECURITY_POLICY, file.policy)];
    response.headers_mut().extend(own.map(|(name, value)| (name, HeaderValue::from_static(value))));
    if file.varies {
        response.headers_mut().insert(VARY, ACCEPT_ENCODING.into());
    }
}

/// A folder's address ends in a slash.
fn moved(path: &FilePath, uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let location = format!("{}/{query}", path.address());
    let headers = [(LOCATION, &*location), (CACHE_CONTROL, Caching::Checked.header())];
    (StatusCode::MOVED_PERMANENTLY, headers).into_response()
}

/// `HEAD` has the length of what `GET` would bring but not its bytes.
fn without_body(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    if let Some(length) = body.size_hint().exact() {
        parts.headers.entry(CONTENT_LENGTH).or_insert(length.into());
    }
    Response::from_parts(parts, Body::empty())
}

fn joined(headers: &HeaderMap, name: &HeaderName) -> String {
    let values: Vec<_> = headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect();
    values.join(",")
}

/// Whether `br` is named, and not with a weight of nothing.
fn accepts_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        named && weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0))
    })
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}
