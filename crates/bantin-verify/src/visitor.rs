//! Who asks. Whoever hijacks a portal often shows the forgery only to some: to people who come from a search engine by
//! telephone, or to the search engine itself. None of them says that it verifies: a forger would answer that one well.
//!
//! Between them they get all that lies at a host: whoever takes no Brotli is answered with a file itself, others with its twin.

/// A kind of visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Visitor {
    /// Somebody at a computer, behind an office's proxy that knows no Brotli.
    Computer,
    /// Somebody at a telephone who comes from a search engine.
    Phone,
    /// The robot of a search engine.
    Robot,
}

impl Visitor {
    pub const ALL: [Visitor; 3] = [Visitor::Computer, Visitor::Phone, Visitor::Robot];

    /// In documents.
    pub fn name(self) -> &'static str {
        match self {
            Visitor::Computer => "computer",
            Visitor::Phone => "phone",
            Visitor::Robot => "robot",
        }
    }

    pub(crate) fn user_agent(self) -> &'static str {
        match self {
            Visitor::Computer => {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36"
            }
            Visitor::Phone => {
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"
            }
            Visitor::Robot => {
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
            }
        }
    }

    /// People of the town. The robot says none.
    pub(crate) fn languages(self) -> Option<&'static str> {
        (self != Visitor::Robot).then_some("vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5")
    }

    /// The encodings that are taken, as browsers that know no newer ones say it.
    pub(crate) fn encodings(self) -> &'static str {
        match self {
            Visitor::Computer => "gzip",
            Visitor::Phone | Visitor::Robot => "gzip, br",
        }
    }

    pub(crate) fn referer(self) -> Option<&'static str> {
        (self == Visitor::Phone).then_some("https://www.google.com/")
    }
}
