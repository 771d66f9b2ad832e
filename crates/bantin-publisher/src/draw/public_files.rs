//! Files under names that browsers and search engines ask for: an icon and `robots.txt` of Bantin's own, and what comes
//! with the app, which goes before them.

use std::borrow::Cow;
use std::io;

use crate::draw::icon;
use crate::edition::edition_path::EditionPath;
use crate::order::AppFiles;
use crate::publish_error::PublishError;

/// Search engines are welcome everywhere.
const ROBOTS: &[u8] = b"User-agent: *\nAllow: /\n";

/// A file that is copied as it is.
pub(crate) struct PublicFile<'a> {
    pub path: EditionPath,
    pub bytes: Cow<'a, [u8]>,
}

/// Every such file, one for each path.
pub(crate) fn public_files(app: &AppFiles) -> Result<Vec<PublicFile<'_>>, PublishError> {
    // The icon is the ridge line, for a site that has none.
    let own = [("favicon.ico", Cow::Owned(icon::draw())), ("robots.txt", Cow::Borrowed(ROBOTS))];
    let own = own.into_iter().filter(|(path, _)| !app.public.contains_key(*path));
    let of_the_app = app.public.iter().map(|(path, bytes)| (path.as_str(), Cow::Borrowed(&**bytes)));
    let parsed = own.chain(of_the_app).map(|(path, bytes)| {
        let wrong = |why| PublishError::Io {
            path: ["public/", path].concat().into(),
            source: io::Error::new(io::ErrorKind::InvalidInput, why),
        };
        Ok(PublicFile { path: EditionPath::try_from(path).map_err(wrong)?, bytes })
    });
    parsed.collect()
}
