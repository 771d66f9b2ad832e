//! Addresses that are answered with something else than a file, in the syntaxes of other servers: old ones, which lead on,
//! and those of withdrawn articles, which are gone. They are data that a server's settings name, never settings. The grammar
//! of addresses lets nothing pass that could end or begin anything there, and each syntax is escaped for itself all the
//! same.

mod caddy;
pub(crate) mod hosts;
mod iis;
mod nginx;

use bantin_content::{Withdrawn, api};

use crate::read::OldPlace;

/// Every such address of an edition.
pub(crate) struct Mapped<'a> {
    pub old_places: &'a [OldPlace],
    pub withdrawn: Withdrawn,
}

/// A file for a server.
pub(crate) struct RedirectMap {
    pub name: &'static str,
    pub write: fn(&Mapped<'_>) -> String,
}

/// Every such file.
pub(crate) const MAPS: [RedirectMap; 6] = [
    RedirectMap { name: "nginx-permanent.map", write: |mapped| nginx::write(mapped.old_places, true) },
    RedirectMap { name: "nginx-temporary.map", write: |mapped| nginx::write(mapped.old_places, false) },
    RedirectMap { name: "gone-nginx.map", write: nginx::write_gone },
    RedirectMap { name: "caddy.map", write: |mapped| caddy::write(mapped.old_places) },
    RedirectMap { name: "gone-caddy.map", write: caddy::write_gone },
    RedirectMap { name: "iis.config", write: iis::write },
];

/// What is gone at an address: a page for people, data for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gone {
    Page,
    Data,
}

impl Gone {
    /// The word for it in every map.
    fn word(self) -> &'static str {
        match self {
            Gone::Page => "page",
            Gone::Data => "data",
        }
    }
}

impl Mapped<'_> {
    /// The addresses that are gone. A page's without its slash leads to the one with it, as all pages' do.
    fn gone(&self) -> impl Iterator<Item = (String, Gone)> {
        self.withdrawn.articles.iter().flat_map(|article| {
            let page = ["/", article.section.as_str(), "/", article.slug.as_str(), "/"].concat();
            [
                ([&page, "index.html"].concat(), Gone::Page),
                (page, Gone::Page),
                (api::article(&article.slug), Gone::Data),
            ]
        })
    }
}
