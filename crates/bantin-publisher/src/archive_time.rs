//! Times of which an archive has pages: all, each year, and the months of a year that has many articles.

use bantin_app::plain_address;
use bantin_content::SectionId;

/// Articles that a year's page lists itself, withdrawn ones counted: withdrawing one moves no other to another page.
const ON_A_YEARS_PAGE: usize = 200;

/// What time a page is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ArchiveTime {
    All,
    Year(i16),
    /// Months count from 1.
    Month(i16, i8),
}

impl ArchiveTime {
    /// The address of its page, in the archive of a section or of the site.
    pub fn address(self, section: Option<&SectionId>) -> String {
        let (year, month) = match self {
            ArchiveTime::All => (None, None),
            ArchiveTime::Year(year) => (Some(year), None),
            ArchiveTime::Month(year, month) => (Some(year), Some(month)),
        };
        plain_address::archive(section, year, month)
    }
}

/// Whether the months of a year with so many articles, withdrawn ones counted, have pages of their own.
pub(crate) fn has_pages_of_months(total: usize) -> bool {
    total > ON_A_YEARS_PAGE
}
