//! A request's body, which notes while it is waited for.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use http_body_util::BodyExt;
use hyper::body::{Frame, Incoming, SizeHint};

use super::open::Place;

pub struct Awaited {
    body: Incoming,
    place: Place,
}

impl Awaited {
    /// While the reader lets us wait for their body, their connection stands still.
    pub fn body(body: Incoming, place: Place) -> Body {
        Body::new(Awaited { body, place }.map_err(axum::Error::new))
    }
}

impl HttpBody for Awaited {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<hyper::Result<Frame<Bytes>>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        self.place.waits_for_its_reader(frame.is_pending());
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Awaited {
    fn drop(&mut self) {
        self.place.waits_for_its_reader(false);
    }
}
