//! What every file of an edition is served with: how long it may be kept, under which policy it is opened, what holds for
//! all. The live server answers by this table, the publisher writes the settings of other servers from it, and whoever
//! uploads an edition asks it for each file.

use crate::{content_type, has_twin};

/// How long a copy may be kept before it is asked for again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caching {
    /// Asked for each time, by its `ETag`: what did not change is not sent again.
    Checked,
    /// The urgent notice: live within a minute, whatever stands between.
    Minute,
    /// The name holds a hash of the content, so there is never anything else under it.
    Forever,
}

impl Caching {
    /// As the header `Cache-Control` says it.
    pub const fn header(self) -> &'static str {
        match self {
            Caching::Checked => "no-cache",
            Caching::Minute => "public, max-age=60",
            Caching::Forever => "public, max-age=31536000, immutable",
        }
    }
}

/// How long files are kept, by the beginnings of their paths in the edition. All others are [`Caching::Checked`], and so is
/// every answer that is no file: a page that says *missing* or *gone*, a redirect.
pub const KEPT: [(&str, Caching); 2] =
    [("assets/", Caching::Forever), ("api/v1/notice.json", Caching::Minute)];

/// What every answer says, whatever it is. A page's own policy travels with the page (DESIGN.md §5).
/// `Strict-Transport-Security` says nothing of other hosts of the domain: those may have no certificate.
pub const SECURITY: [(&str, &str); 4] = [
    ("Strict-Transport-Security", "max-age=31536000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
];

/// The header `Content-Security-Policy` of every answer but drawings: what cannot stand in a page's `<meta>`.
pub const PAGE_POLICY: &str = "frame-ancestors 'none'";

/// Ends of the names of drawings, and their `Content-Security-Policy`: one that is opened by itself is a page of the
/// portal, and whatever stands in it, nothing runs and nothing is loaded.
pub const DRAWINGS: (&str, &str) =
    (".svg", "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");

/// The headers of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileHeaders {
    pub content_type: &'static str,
    pub caching: Caching,
    /// `Content-Security-Policy`.
    pub policy: &'static str,
    /// The file has a compressed twin: which of both is sent depends on `Accept-Encoding`.
    pub varies: bool,
}

impl FileHeaders {
    /// Of the file at a path in the edition, such as `assets/x.webp`. Its twin has the same, and `Content-Encoding: br`.
    pub fn of(path: &str) -> FileHeaders {
        let (drawing, drawings_policy) = DRAWINGS;
        FileHeaders {
            content_type: content_type(path),
            caching: KEPT
                .iter()
                .find(|(place, _)| path.starts_with(place))
                .map_or(Caching::Checked, |(_, it)| *it),
            policy: if path.ends_with(drawing) { drawings_policy } else { PAGE_POLICY },
            varies: has_twin(path),
        }
    }

    /// Names and values of all headers but `Content-Encoding` and `ETag`, which depend on the bytes.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let own = [
            ("Content-Type", self.content_type),
            ("Cache-Control", self.caching.header()),
            ("Content-Security-Policy", self.policy),
        ];
        own.into_iter().chain(self.varies.then_some(("Vary", "Accept-Encoding"))).chain(SECURITY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_hash_in_its_name_is_kept_and_all_else_asked_for_again() {
        for (path, caching) in [
            ("assets/bantin-0123456789abcdef.wasm", Caching::Forever),
            ("assets/files/0123456789abcdef/don.pdf", Caching::Forever),
            ("api/v1/notice.json", Caching::Minute),
            ("api/v1/site.json", Caching::Checked),
            ("index.html", Caching::Checked),
            ("tin/assets/index.html", Caching::Checked),
            ("favicon.svg", Caching::Checked),
        ] {
            assert_eq!(FileHeaders::of(path).caching, caching, "{path}");
        }
    }

    #[test]
    fn a_drawing_has_a_policy_of_its_own_and_every_policy_forbids_frames() {
        assert!(FileHeaders::of("assets/a.svg").policy.contains("sandbox"));
        for path in ["assets/a.svg", "index.html", "a.pdf"] {
            assert!(FileHeaders::of(path).policy.contains(PAGE_POLICY), "{path}");
        }
    }
}
