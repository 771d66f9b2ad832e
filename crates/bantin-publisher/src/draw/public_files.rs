//! Files under names that search engines ask for: `robots.txt` of Bantin's own, and what comes with the app, which goes
//! before it. Icons are made (`icons.rs`).

use std::borrow::Cow;
use std::io;

use crate::draw::icons::ICONS;
use crate::draw::names::SITEMAP;
use crate::edition::edition_path::EditionPath;
use crate::order::AppFiles;
use crate::publish_error::PublishError;

/// Search engines are welcome everywhere.
const ROBOTS: &str = "User-agent: *\nAllow: /\n\nSitemap: ";

/// A file that is copied as it is.
pub(crate) struct PublicFile<'a> {
    pub path: EditionPath,
    pub bytes: Cow<'a, [u8]>,
}

/// Every such file, one for each path, of the site at this address.
pub(crate) fn public_files<'a>(
    app: &'a AppFiles,
    base_url: &str,
) -> Result<Vec<PublicFile<'a>>, PublishError> {
    let robots = [ROBOTS, base_url, SITEMAP, "\n"].concat().into_bytes();
    let own = [("robots.txt", Cow::Owned(robots))];
    let own = own.into_iter().filter(|(path, _)| !app.public.contains_key(*path));
    let of_the_app = app.public.iter().map(|(path, bytes)| (path.as_str(), Cow::Borrowed(&**bytes)));
    let of_the_app = of_the_app.filter(|(path, _)| !ICONS.iter().any(|icon| icon.name == *path));
    let parsed = own.chain(of_the_app).map(|(path, bytes)| {
        let wrong = |why| PublishError::Io {
            path: ["public/", path].concat().into(),
            source: io::Error::new(io::ErrorKind::InvalidInput, why),
        };
        Ok(PublicFile { path: EditionPath::try_from(path).map_err(wrong)?, bytes })
    });
    parsed.collect()
}
