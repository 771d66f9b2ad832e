//! Addresses of what the app never opens: plain pages (the archive, the pages of tags), and feeds.

use bantin_content::{SectionId, Slug};

/// The first part of the archive's addresses.
const ARCHIVE: &str = "luu-tru/";

/// The names of a feed's files, in the folder of the site or of a section: RSS, Atom, JSON Feed. Scripts rely on them.
pub const FEED_FILES: [&str; 3] = ["feed.xml", "atom.xml", "feed.json"];

/// `/luu-tru/`, `/luu-tru/2021/` or `/luu-tru/2021/03/`; of a section, the same under `/{section}/`.
pub fn archive(section: Option<&SectionId>, year: Option<i16>, month: Option<i8>) -> String {
    let mut address = String::from("/");
    if let Some(section) = section {
        address += section.as_str();
        address.push('/');
    }
    address += ARCHIVE;
    if let Some(year) = year {
        address += &format!("{year:04}/");
    }
    if let Some(month) = month {
        address += &format!("{month:02}/");
    }
    address
}

/// `/tu-khoa/du-lich/`
pub fn tag(name: &Slug) -> String {
    ["/tu-khoa/", name.as_str(), "/"].concat()
}

/// `/tu-khoa/du-lich/trang/3/`: a closed page of a tag.
pub fn closed_tag(name: &Slug, number: usize) -> String {
    [&*tag(name), "trang/", &number.to_string(), "/"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Address;

    #[test]
    fn no_plain_page_is_one_of_the_apps() {
        let section: SectionId = "tin".parse().unwrap();
        let name: Slug = "du-lich".parse().unwrap();
        for (address, expected) in [
            (archive(None, None, None), "/luu-tru/"),
            (archive(None, Some(2021), None), "/luu-tru/2021/"),
            (archive(None, Some(2021), Some(3)), "/luu-tru/2021/03/"),
            (archive(Some(&section), None, None), "/tin/luu-tru/"),
            (archive(Some(&section), Some(2021), Some(12)), "/tin/luu-tru/2021/12/"),
            (tag(&name), "/tu-khoa/du-lich/"),
            (closed_tag(&name, 3), "/tu-khoa/du-lich/trang/3/"),
        ] {
            assert_eq!(address, expected);
            assert_eq!(Address::parse(&address, "", [&section]), None);
        }
    }
}
