//! Who stands before the storage and says what becomes of each request.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use hyper::{HeaderMap, Method};

/// What is asked of the storage.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: Method,
    /// `/bucket/prefix/name`
    pub path: String,
    pub headers: HeaderMap,
}

/// What becomes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The storage does it and answers.
    Served,
    /// The connection is cut before the storage hears of it.
    LostOnTheWay,
    /// The storage does it, and the connection is cut before the answer.
    AnswerLost,
    /// The storage does it, and never answers.
    AnswerWithheld,
    /// Answered so; the storage hears nothing of it.
    Refused(u16, String),
}

/// Says what becomes of a request; it waits for as long as this takes.
pub type Doorkeeper = Arc<dyn Fn(Asked) -> BoxFuture<'static, Fate> + Send + Sync>;

/// Who lets everybody in.
pub fn everybody_enters() -> Doorkeeper {
    Arc::new(|_| Box::pin(async { Fate::Served }))
}
