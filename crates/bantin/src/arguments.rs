//! What can be typed after `bantin`. The words of `--help` are messages, found when the command is built: by then it is
//! known which language they are in.

mod deploying;
mod publishing;
mod verifying;

use std::path::{Path, PathBuf};

use bantin_desk::Role;
use bantin_messages::Message;
use bantin_messages::messages::{
    HelpAllowOrigin, HelpArticleNamed, HelpAsOf, HelpBantin, HelpBantinExamples, HelpCheck, HelpCheckOut,
    HelpCode, HelpData, HelpDeskListen, HelpDeskNewsroom, HelpDraft, HelpDryRun, HelpEdition, HelpExamples,
    HelpExplain, HelpExplainAllExample, HelpFix, HelpForce, HelpHeadline, HelpJson, HelpLanguage, HelpLive,
    HelpLiveListen, HelpMostVisitors, HelpMove, HelpMoveFrom, HelpMoveSection, HelpMoveTo, HelpNew,
    HelpNewArticle, HelpNewDir, HelpNewForce, HelpNewLanguage, HelpNewName, HelpNewsroom, HelpNotice,
    HelpNoticeEnd, HelpNoticeEndExample, HelpNoticeHref, HelpNoticeText, HelpNoticeUntil, HelpOut,
    HelpPrintConfig, HelpSection, HelpServe, HelpServeDeskListen, HelpServeListen, HelpServeLocal,
    HelpServeNoDesk, HelpSlug, HelpTrustedProxy, HelpUser, HelpUserAdd, HelpUserData, HelpUserDisable,
    HelpUserList, HelpUserName, HelpUserNewsroom, HelpUserReset, HelpUserRole, HelpWithdraw,
};
use bantin_server::Listen;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

pub use self::deploying::{Deploy, Rollback, To};
pub use self::publishing::Publish;
use crate::terminal::words;
pub use verifying::{Key, KeyWhat, Sign, Verify};

#[derive(Debug, Parser)]
#[command(name = "bantin", version, subcommand_required = true, arg_required_else_help = true, about = words(HelpBantin))]
#[command(after_help = words(HelpBantinExamples))]
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
    #[arg(long = "language", id = "speaking", value_name = "LANGUAGE", help = words(HelpLanguage))]
    pub language: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    New(New),
    Publish(Publish),
    Deploy(Deploy),
    Rollback(Rollback),
    Check(Check),
    Serve(Serve),
    Live(Live),
    User(User),
    Withdraw(Withdraw),
    Notice(Notice),
    Move(Move),
    Explain(Explain),
    Key(Key),
    Sign(Sign),
    Verify(Verify),
}

impl Command {
    /// Whether what it does is for a program to read.
    pub fn wants_json(&self) -> bool {
        match self {
            Command::Publish(order) => order.json,
            Command::Check(order) => order.json,
            Command::Verify(order) => order.json,
            Command::Deploy(Deploy { to, .. }) | Command::Rollback(Rollback { to, .. }) => to.json,
            _ => false,
        }
    }
}

#[derive(Debug, Args)]
#[command(about = words(HelpNew))]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(after_help = examples(&[("bantin new my-town", None), ("bantin new my-town --name \"Thị trấn Mây Sơn\"", None), ("bantin new article \"Lễ hội đình làng Đông\" --section tin-tuc", None)]))]
pub struct New {
    #[command(subcommand)]
    pub what: Option<NewWhat>,
    #[command(flatten)]
    pub newsroom: NewNewsroom,
}

#[derive(Debug, Args)]
pub struct NewNewsroom {
    #[arg(value_name = "DIR", required = true, help = words(HelpNewDir))]
    pub dir: Option<PathBuf>,
    #[arg(long, help = words(HelpNewName))]
    pub name: Option<String>,
    #[arg(long, value_enum, default_value_t = Language::Vi, help = words(HelpNewLanguage))]
    pub language: Language,
    #[arg(long, help = words(HelpNewForce))]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Vi,
    En,
}

#[derive(Debug, Subcommand)]
pub enum NewWhat {
    Article(NewArticle),
}

#[derive(Debug, Args)]
#[command(about = words(HelpNewArticle))]
#[command(after_help = examples(&[("bantin new article \"Lễ hội đình làng Đông\"", None), ("bantin new article \"Đường lên thác\" --section du-lich --draft", None)]))]
pub struct NewArticle {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "HEADLINE", help = words(HelpHeadline))]
    pub headline: String,
    #[arg(long, value_name = "ID", help = words(HelpSection))]
    pub section: Option<String>,
    #[arg(long, help = words(HelpSlug))]
    pub slug: Option<String>,
    #[arg(long, help = words(HelpDraft))]
    pub draft: bool,
    #[arg(long, value_name = "DIR", help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = words(HelpCheck))]
#[command(after_help = examples(&[("bantin check", None), ("bantin check --fix", None), ("bantin check my-town && bantin publish my-town", None)]))]
pub struct Check {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "TIME", help = words(HelpAsOf))]
    pub as_of: Option<String>,
    #[arg(long, value_name = "DIR", help = words(HelpCheckOut))]
    pub out: Option<PathBuf>,
    #[arg(long, help = words(HelpFix))]
    pub fix: bool,
    #[arg(long, help = words(HelpJson))]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(about = words(HelpMove))]
#[command(after_help = examples(&[("bantin move le-hoi du-lich/", None), ("bantin move le-hoi du-lich/le-hoi-2026 --dry-run", None), ("bantin move --section tin-tuc su-kien", None)]))]
pub struct Move {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "ARTICLE", help = words(HelpMoveFrom))]
    pub from: String,
    #[arg(value_name = "TO", help = words(HelpMoveTo))]
    pub to: String,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, help = words(HelpMoveSection))]
    pub section: bool,
    #[arg(long, help = words(HelpDryRun))]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(about = words(HelpExplain))]
#[command(after_help = examples(&[("bantin explain BT0101", None), ("bantin explain", Some(HelpExplainAllExample.into()))]))]
pub struct Explain {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "CODE", help = words(HelpCode))]
    pub code: Option<String>,
}

#[derive(Debug, Args)]
#[command(about = words(HelpServe))]
#[command(after_help = [words(HelpServeLocal), "\n\n".to_owned(), examples(&[("bantin serve", None), ("bantin serve my-town --listen 127.0.0.1:9000", None)])].concat())]
pub struct Serve {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080", help = words(HelpServeListen))]
    pub listen: Listen,
    #[arg(long, value_name = "ADDR:PORT", help = words(HelpServeDeskListen))]
    pub desk_listen: Option<Listen>,
    #[arg(long, conflicts_with = "desk_listen", help = words(HelpServeNoDesk))]
    pub no_desk: bool,
}

#[derive(Debug, Args)]
#[command(about = words(HelpLive))]
#[command(after_help = examples(&[("bantin live --edition dist --listen 127.0.0.1:8000 --data /var/lib/bantin", None), ("bantin live --edition /srv/portal --listen 0.0.0.0:80 --data /var/lib/bantin", None)]))]
pub struct Live {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(long, value_name = "DIR", help = words(HelpEdition))]
    pub edition: PathBuf,
    #[arg(long, value_name = "ADDR:PORT", help = words(HelpLiveListen))]
    pub listen: Listen,
    #[arg(long, value_name = "DIR", help = words(HelpData))]
    pub data: PathBuf,
    #[arg(long, value_name = "NETWORK", help = words(HelpTrustedProxy))]
    pub trusted_proxy: Vec<bantin_server::Network>,
    #[arg(long, value_name = "ORIGIN", help = words(HelpAllowOrigin))]
    pub allow_origin: Vec<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = bantin_server::MOST_VISITORS, help = words(HelpMostVisitors))]
    pub most_visitors: usize,
    #[arg(long, value_name = "ADDR:PORT", requires = "newsroom", help = words(HelpDeskListen))]
    pub desk_listen: Option<Listen>,
    #[arg(long, value_name = "DIR", requires = "desk_listen", help = words(HelpDeskNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, help = words(HelpPrintConfig))]
    pub print_config: bool,
}

#[derive(Debug, Args)]
#[command(about = words(HelpUser), subcommand_required = true, arg_required_else_help = true, disable_help_subcommand = true)]
#[command(after_help = examples(&[("bantin user add lan --role writer --data /var/lib/bantin", None), ("bantin user list --data /var/lib/bantin", None), ("bantin user disable lan --data /var/lib/bantin", None)]))]
pub struct User {
    #[command(subcommand)]
    pub what: UserWhat,
}

#[derive(Debug, Subcommand)]
pub enum UserWhat {
    Add(UserAdd),
    List(UserList),
    Disable(UserDisable),
    Reset(UserReset),
}

#[derive(Debug, Args)]
#[command(about = words(HelpUserAdd))]
pub struct UserAdd {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpUserName))]
    pub name: String,
    #[arg(long, value_parser = role(), help = words(HelpUserRole))]
    pub role: Role,
    #[command(flatten)]
    pub desk: DeskFolders,
}

#[derive(Debug, Args)]
#[command(about = words(HelpUserList))]
pub struct UserList {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(long, value_name = "DIR", help = words(HelpUserData))]
    pub data: PathBuf,
}

#[derive(Debug, Args)]
#[command(about = words(HelpUserDisable))]
pub struct UserDisable {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpUserName))]
    pub name: String,
    #[arg(long, value_name = "DIR", help = words(HelpUserData))]
    pub data: PathBuf,
}

#[derive(Debug, Args)]
#[command(about = words(HelpUserReset))]
pub struct UserReset {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(help = words(HelpUserName))]
    pub name: String,
    #[command(flatten)]
    pub desk: DeskFolders,
}

/// Where a desk keeps its accounts, and what tells where it stands.
#[derive(Debug, Args)]
pub struct DeskFolders {
    #[arg(long, value_name = "DIR", help = words(HelpUserData))]
    pub data: PathBuf,
    #[arg(long, value_name = "DIR", help = words(HelpUserNewsroom))]
    pub newsroom: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(about = words(HelpWithdraw))]
#[command(after_help = examples(&[("bantin withdraw le-hoi-dinh-lang-dong", None), ("bantin withdraw /tin-tuc/le-hoi-dinh-lang-dong/ my-town --out /srv/portal", None)]))]
pub struct Withdraw {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "ARTICLE", help = words(HelpArticleNamed))]
    pub article: String,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "DIR", help = words(HelpOut))]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "TIME", help = words(HelpAsOf))]
    pub as_of: Option<String>,
    #[arg(long, help = words(HelpForce))]
    pub force: bool,
    #[arg(long, help = words(HelpDryRun))]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
#[command(about = words(HelpNotice))]
#[command(after_help = examples(&[("bantin notice \"Nước lên: xin không qua ngầm Nà Tâu.\" --until 18:00", None), ("bantin notice --end", Some(HelpNoticeEndExample.into()))]))]
pub struct Notice {
    #[command(flatten)]
    pub speaking: Speaking,
    #[arg(value_name = "TEXT", required_unless_present = "end", help = words(HelpNoticeText))]
    pub text: Option<String>,
    #[arg(help = words(HelpNewsroom))]
    pub newsroom: Option<PathBuf>,
    #[arg(long, value_name = "TIME", required_unless_present = "end", help = words(HelpNoticeUntil))]
    pub until: Option<String>,
    #[arg(long, value_name = "ADDRESS", help = words(HelpNoticeHref))]
    pub href: Option<String>,
    #[arg(long, conflicts_with_all = ["until", "href", "newsroom"], help = words(HelpNoticeEnd))]
    pub end: bool,
    #[arg(long, value_name = "DIR", help = words(HelpOut))]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "TIME", help = words(HelpAsOf))]
    pub as_of: Option<String>,
    #[arg(long, help = words(HelpForce))]
    pub force: bool,
}

impl Notice {
    /// Where a notice ends, there is no text before the newsroom.
    pub fn newsroom(&self) -> Option<&Path> {
        if self.end { self.text.as_deref().map(Path::new) } else { self.newsroom.as_deref() }
    }
}

/// A role, by its name.
fn role() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::name)).try_map(|name| name.parse::<Role>())
}

/// Commands to type, each with what it does where that is not plain.
fn examples(lines: &[(&str, Option<Message>)]) -> String {
    /// Where what a command does begins.
    const WIDTH: usize = 44;
    let mut text = words(HelpExamples);
    for (line, what) in lines {
        text += "\n  ";
        text += line;
        if let Some(what) = what {
            text += &" ".repeat(WIDTH.saturating_sub(line.chars().count()));
            text += "  ";
            text += &words(what.clone());
        }
    }
    text
}
