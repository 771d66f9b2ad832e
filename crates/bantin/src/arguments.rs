//! What can be typed after `bantin`. The comments are the text of `--help`.

#![allow(rustdoc::bare_urls, reason = "an address in --help stands as it is typed")]

use std::path::PathBuf;

use bantin_publisher::Manner;
use bantin_server::Listen;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns a folder of articles into a news portal
#[derive(Debug, Parser)]
#[command(name = "bantin", version, subcommand_required = true, arg_required_else_help = true)]
#[command(after_help = "\
Examples:
  bantin new my-town                            make a newsroom
  cd my-town && bantin serve                    look at it while you write
  bantin new article \"Lễ hội đình làng Đông\"    begin an article
  bantin publish                                make the pages, in dist/
  bantin live --edition dist --listen 127.0.0.1:8000 --data data

Exit codes: 0 fine, 1 usage, 2 content is wrong, 3 partly done, 4 network,
5 the machine (disk, permission), 6 refused for safety (says which flag consents)")]
pub struct Arguments {
    #[command(flatten)]
    pub speaking: Speaking,
    #[command(subcommand)]
    pub command: Command,
}

/// In which language the command speaks. `bantin new DIR --language` is about its readers, so there this one is typed
/// before `new`.
#[derive(Debug, Args)]
pub struct Speaking {
    /// Speak vi (Vietnamese) or en (English) [default: as LC_ALL, LC_MESSAGES or LANG say]
    #[arg(long = "language", id = "speaking", value_name = "LANGUAGE")]
    pub language: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    New(New),
    Publish(Publish),
    Check(Check),
    Serve(Serve),
    Live(Live),
    Explain(Explain),
}

impl Command {
    /// Whether what it does is for a program to read.
    pub fn wants_json(&self) -> bool {
        match self {
            Command::Publish(order) => order.json,
            Command::Check(order) => order.json,
            _ => false,
        }
    }
}

/// Make a newsroom, or begin an article in one
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(after_help = "\
Examples:
  bantin new my-town
  bantin new my-town --name \"Thị trấn Mây Sơn\"
  bantin new article \"Lễ hội đình làng Đông\" --section tin-tuc")]
pub struct New {
    #[command(subcommand)]
    pub what: Option<NewWhat>,
    #[command(flatten)]
    pub newsroom: NewNewsroom,
}

#[derive(Debug, Args)]
pub struct NewNewsroom {
    /// The folder to make
    #[arg(value_name = "DIR", required = true)]
    pub dir: Option<PathBuf>,
    /// What the portal is called
    #[arg(long)]
    pub name: Option<String>,
    /// The language its readers see
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub language: Language,
    /// Use a folder that holds something already; nothing in it is overwritten
    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Vietnamese
    Vi,
    /// English
    En,
}

#[derive(Debug, Subcommand)]
pub enum NewWhat {
    Article(NewArticle),
}

/// Begin an article: its folder, named after the headline, and a file to write in
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bantin new article \"Lễ hội đình làng Đông\"
  bantin new article \"Đường lên thác\" --section du-lich --draft")]
pub struct NewArticle {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The headline, as readers will see it
    #[arg(value_name = "HEADLINE")]
    pub headline: String,
    /// Id of the section it belongs to [default: the first in site.toml]
    #[arg(long, value_name = "ID")]
    pub section: Option<String>,
    /// Its name in addresses, when the one made from the headline is taken
    #[arg(long)]
    pub slug: Option<String>,
    /// Keep it back until the line `draft: true` is taken out
    #[arg(long)]
    pub draft: bool,
    /// The newsroom [default: the one that this folder is in]
    #[arg(long, value_name = "DIR")]
    pub newsroom: Option<PathBuf>,
}

/// Turn a newsroom into an edition: pages and all that belongs to them
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bantin publish
  bantin publish my-town --out /srv/portal
  bantin publish --as-of 2026-12-01          as if it were that day: what is dated later is held back")]
pub struct Publish {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The newsroom [default: the one that this folder is in]
    pub newsroom: Option<PathBuf>,
    /// Where the edition goes [default: NEWSROOM/dist]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Hold back what is dated later: 2026-11-23, 2026-11-23T08:30 or with an offset [default: now]
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,
    /// Delete what the output folder holds, though Bantin did not make it
    #[arg(long)]
    pub replace: bool,
    /// Publish although more than a tenth of the pages would vanish
    #[arg(long)]
    pub force: bool,
    /// Publish the rest when articles are broken, keep the last good version of those, and end with exit code 3
    #[arg(long)]
    pub keep_going: bool,
    /// Print every page anew, as if the folder were empty
    #[arg(long)]
    pub full: bool,
    /// Print one JSON document instead of words: see docs/schemas/outcome.json
    #[arg(long)]
    pub json: bool,
}

impl Publish {
    pub fn manner(&self) -> Manner {
        Manner { force: self.force, keep_going: self.keep_going, full: self.full }
    }
}

/// Look a newsroom through without publishing it
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bantin check
  bantin check my-town && bantin publish my-town")]
pub struct Check {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The newsroom [default: the one that this folder is in]
    pub newsroom: Option<PathBuf>,
    /// Hold back what is dated later: 2026-11-23, 2026-11-23T08:30 or with an offset [default: now]
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,
    /// Print one JSON document instead of words: see docs/schemas/outcome.json
    #[arg(long)]
    pub json: bool,
}

/// Say what a problem's code means: its cause, an example, and what to do
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bantin explain BT0101
  bantin explain                                every code, with a line each")]
pub struct Explain {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The code that stands in brackets behind a problem [default: all of them]
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

/// Show a newsroom in the browser while it is written; pages follow every change
#[derive(Debug, Args)]
#[command(after_help = "\
Only this machine can look: for readers there are `bantin publish` and `bantin live`.

Examples:
  bantin serve
  bantin serve my-town --listen 127.0.0.1:9000")]
pub struct Serve {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The newsroom [default: the one that this folder is in]
    pub newsroom: Option<PathBuf>,
    /// Where to listen; a port alone is this machine's
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub listen: Listen,
}

/// Serve an edition to readers, with the live visitor figures
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  bantin live --edition dist --listen 127.0.0.1:8000 --data /var/lib/bantin
  bantin live --edition /srv/portal --listen 0.0.0.0:80 --data /var/lib/bantin")]
pub struct Live {
    #[command(flatten)]
    pub speaking: Speaking,
    /// The published folder
    #[arg(long, value_name = "DIR")]
    pub edition: PathBuf,
    // As text: rustdoc takes brackets for a link.
    #[arg(
        long,
        value_name = "ADDR:PORT",
        help = "Where to listen: 127.0.0.1:8000, [::1]:8000, localhost:8000; a port alone is this machine's"
    )]
    pub listen: Listen,
    /// Where visits are kept; made when missing
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// A proxy whose X-Forwarded-For is believed: an address or a range such as 10.0.0.0/8
    #[arg(long, value_name = "NETWORK")]
    pub trusted_proxy: Vec<bantin_server::Network>,
    /// Another origin whose pages may count and show visits, such as https://www.example.vn
    #[arg(long, value_name = "ORIGIN")]
    pub allow_origin: Vec<String>,
    /// Visitors that one day counts at most, some 80 bytes of memory each; others are answered, not counted
    #[arg(long, value_name = "NUMBER", default_value_t = bantin_server::MOST_VISITORS)]
    pub most_visitors: usize,
}
