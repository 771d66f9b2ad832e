//! Links of a page's head to the site's icons.

use crate::order::AppFiles;
use crate::read::static_files::StaticFiles;

/// Links to the icons that there are.
pub(crate) fn icon_links(app: &AppFiles, statics: &StaticFiles) -> String {
    let mut links = String::from("<link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">");
    for (file, link) in [
        ("favicon.svg", "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">"),
        ("apple-touch-icon.png", "<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">"),
        ("manifest.webmanifest", "<link rel=\"manifest\" href=\"/manifest.webmanifest\">"),
    ] {
        if app.public.contains_key(file) || statics.has(file) {
            links += link;
        }
    }
    links
}
