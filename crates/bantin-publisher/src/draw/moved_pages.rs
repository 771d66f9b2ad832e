//! Which old addresses have a page of their own, for hosts that serve files and nothing else: those without a query whose
//! path such a host answers with a file of HTML, `/a/b/`, `/a/b` and `/a/b.html`.

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashSet;

use crate::edition::edition_path::EditionPath;
use crate::read::OldPlace;
use crate::read::static_files::StaticFiles;

/// An old address that has a page, and the page's file.
pub(crate) struct MovedPage<'a> {
    pub path: EditionPath,
    pub place: &'a OldPlace,
}

/// Those of all old addresses, in their order.
pub(crate) fn moved_pages<'a>(places: &'a [OldPlace], statics: &StaticFiles) -> Vec<MovedPage<'a>> {
    let mut taken = FxHashSet::default();
    let page = |place: &'a OldPlace| {
        // A file system that does not tell A from a would put one page in the place of another.
        let path = file_of(place.redirect.from.as_str()).filter(|_| place.only_spelling)?;
        let free = !statics.stand_in_the_way_of(&path) && taken.insert(path.to_lowercase());
        free.then_some(MovedPage { path, place })
    };
    places.iter().filter_map(page).collect()
}

/// The file with which a host answers an address; `None` where it would answer with none.
fn file_of(address: &str) -> Option<EditionPath> {
    let path = address.strip_prefix('/').filter(|path| !path.contains('?'))?;
    let (path, is_folder) = path.strip_suffix('/').map_or((path, false), |path| (path, true));
    // Each name by itself: a coded slash is none between names.
    let decoded = |name| percent_decode_str(name).decode_utf8().ok().map(String::from);
    let names: Vec<String> = path.split('/').map(decoded).collect::<Option<_>>()?;
    let (last, folders) = names.split_last()?;
    let with_ending = |name: &String| name.contains('.');
    if folders.iter().any(with_ending) || names.iter().any(|name| name.contains('/')) {
        return None;
    }
    let path = names.join("/");
    match (last.ends_with(".html"), with_ending(last)) {
        (true, _) if !is_folder => EditionPath::try_from(path).ok(),
        (_, false) => EditionPath::try_from([&path, "/index.html"].concat()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_stands_where_a_host_of_files_looks_for_it() {
        for (address, file) in [
            ("/cu/1/", Some("cu/1/index.html")),
            ("/cu/1", Some("cu/1/index.html")),
            ("/tin/12345.html", Some("tin/12345.html")),
            ("/cu/index.html", Some("cu/index.html")),
            ("/Tin-t%E1%BB%A9c/", Some("Tin-tức/index.html")),
            ("/Default.aspx", None),
            ("/a.html/", None),
            ("/a.html/b/", None),
            ("/cu/?id=1", None),
            ("/a%2Fb/", None),
            ("/a%3Cb/", None),
            ("/a:b/", None),
            ("/%FF/", None),
        ] {
            let found = file_of(address);
            assert_eq!(found.as_ref().map(EditionPath::as_str), file, "{address}");
        }
    }
}
