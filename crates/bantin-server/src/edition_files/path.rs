//! From an address to a file inside the edition, and to no other.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::Absent;

/// What a path segment does not say plainly.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|')
    .add(b'[')
    .add(b']');

/// A decoded address that climbs nowhere and names nothing hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePath {
    segments: Vec<String>,
    folder: bool,
}

/// What stands at an address.
#[derive(Debug)]
pub enum Found {
    /// With symbolic links resolved.
    File(PathBuf),
    /// A folder with a page, asked for without the slash.
    Folder,
}

impl FilePath {
    /// `None` for what cannot be published: `..`, empty or hidden names, coded slashes, NUL.
    pub fn parse(path: &str) -> Option<FilePath> {
        let inside = path.strip_prefix('/')?;
        let folder = inside.is_empty() || inside.ends_with('/');
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        if inside.is_empty() {
            // Not `//`: that would be somebody else's host in a redirect.
            return (path == "/").then(|| FilePath { segments: Vec::new(), folder });
        }
        let segments = inside.split('/').map(segment).collect::<Option<Vec<_>>>()?;
        Some(FilePath { segments, folder })
    }

    pub fn segments(&self) -> &[String] {
        &self.segments
    }

    /// The path of the file in the edition that is asked for; a folder's page, where one is.
    pub fn file(&self) -> String {
        let page = self.folder.then_some("index.html");
        let names: Vec<&str> = self.segments.iter().map(String::as_str).chain(page).collect();
        names.join("/")
    }

    /// The address again, coded, without a slash at the end.
    pub fn address(&self) -> String {
        self.segments.iter().map(|segment| format!("/{}", utf8_percent_encode(segment, ESCAPED))).collect()
    }

    /// Data of the content API.
    pub fn is_data(&self) -> bool {
        self.segments.first().is_some_and(|first| first == "api")
    }

    /// A file that is no page: nobody reads a page in its place.
    pub fn is_asset(&self) -> bool {
        let file = self.segments.last().filter(|_| !self.folder);
        let extension = file.and_then(|file| file.rsplit_once('.')).map(|(_, extension)| extension);
        self.segments.first().is_some_and(|first| first == "assets")
            || extension.is_some_and(|extension| extension != "html")
    }

    /// Looks it up in the edition as it is now.
    pub fn find(&self, root: &Path) -> Result<Found, Absent> {
        let root = root.canonicalize().map_err(|_| Absent::Edition)?;
        let mut path = root.clone();
        path.extend(&self.segments);
        let real = inside(&root, &path)?;
        if !real.is_dir() {
            return if self.folder { Err(Absent::Missing) } else { Ok(Found::File(real)) };
        }
        let page = inside(&root, &real.join("index.html"))?;
        if self.folder { Ok(Found::File(page)) } else { Ok(Found::Folder) }
    }
}

/// Where a path leads, if that is inside the edition.
pub fn inside(root: &Path, path: &Path) -> Result<PathBuf, Absent> {
    let real = path.canonicalize().map_err(|error| match error.kind() {
        ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::InvalidFilename
        | ErrorKind::InvalidInput
        | ErrorKind::PermissionDenied => Absent::Missing,
        // A loop of links has no stable kind.
        _ if path.is_symlink() => Absent::Missing,
        _ => Absent::Unreadable(error),
    })?;
    if real.starts_with(root) { Ok(real) } else { Err(Absent::Missing) }
}

fn segment(coded: &str) -> Option<String> {
    let segment = percent_decode_str(coded).decode_utf8().ok()?;
    let hidden = segment.starts_with('.') && segment != ".well-known";
    // The compressed twins are forms of a file, not files of their own.
    let twin = segment.ends_with(".br");
    let strange = segment.contains(['/', '\\', ':']) || segment.contains(char::is_control);
    (!segment.is_empty() && !hidden && !twin && !strange).then(|| segment.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_file_or_a_folder() {
        assert!(FilePath::parse("/").unwrap().segments().is_empty());
        assert_eq!(FilePath::parse("/tin/le-hoi/").unwrap().segments(), ["tin", "le-hoi"]);
        assert_eq!(FilePath::parse("/t%69n/").unwrap().address(), "/tin");
        assert_eq!(FilePath::parse("/%E1%BA%A3nh.jpg").unwrap().address(), "/%E1%BA%A3nh.jpg");
    }

    #[test]
    fn what_climbs_or_hides_is_no_address() {
        for path in [
            "",
            "//",
            "//example.com",
            "/tin//le-hoi/",
            "/..",
            "/../etc/passwd",
            "/tin/../..",
            "/%2e%2e/x",
            "/tin%2fle-hoi",
            "/tin%5cle-hoi",
            "/a%00b",
            "/a%0ab",
            "/.bantin/x",
            "/%2egit/config",
            "/%ff",
            "/index.html.br",
            "/c:/x",
            "/./x",
        ] {
            assert_eq!(FilePath::parse(path), None, "{path}");
        }
    }
}
