//! The child: confines itself, reads what it is asked, does it, says what came of it, and ends.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::Path;

use bantin_messages::MessageLanguage;
use bantin_publisher::{
    AppFiles, ArticlePreview, FilesAt, PreviewError, PreviewOrder, Problem, preview_article,
};
use jiff::Timestamp;

use crate::answered::PAGE;
use crate::asked::DrawArticle;
use crate::{Answered, Asked, DrawnFile, DrawnPage, attempts, confinement};

/// The first word of a program that is run as a child. Behind it come the newsroom, and the seconds that it may compute.
pub const NAME: &str = "preview-child";

/// Bytes of what it is asked.
const LONGEST_ASKED: u64 = 64 << 10;

/// Problems that are told of an article.
const TOLD: usize = 40;

/// Runs as a child, whose words are those behind [`NAME`]. `app` is asked for the app once nothing else is possible;
/// `app_folder` is where that lies if it is no part of the program.
pub fn run(
    words: &[OsString],
    app_folder: Option<&Path>,
    app: impl FnOnce() -> Option<AppFiles>,
) -> io::Result<()> {
    let wrong = || io::Error::new(io::ErrorKind::InvalidInput, "this is run by bantin itself");
    let [newsroom, seconds] = words else { return Err(wrong()) };
    let newsroom = Path::new(newsroom);
    let lacks = confinement::confine(
        newsroom,
        app_folder,
        seconds.to_str().and_then(|seconds| seconds.parse().ok()).ok_or_else(wrong)?,
    )?;

    let mut asked = Vec::new();
    io::stdin().lock().take(LONGEST_ASKED).read_to_end(&mut asked)?;
    let answered = match serde_json::from_slice(&asked)? {
        Asked::Probe => Answered::Confined(lacks),
        Asked::Try(attempt) => Answered::Tried(attempts::works(&attempt)),
        Asked::Draw(wanted) => match app() {
            Some(app) => draw(newsroom, &app, &wanted),
            None => return Err(io::Error::new(io::ErrorKind::NotFound, "the app is missing")),
        },
    };
    answered.write(io::stdout().lock())
}

fn draw(newsroom: &Path, app: &AppFiles, wanted: &DrawArticle) -> Answered {
    let language: MessageLanguage = wanted.language.parse().unwrap_or_default();
    let as_of = Timestamp::from_second(wanted.as_of).unwrap_or(Timestamp::UNIX_EPOCH);
    let files_at = FilesAt { origins: &wanted.origins, folder: &wanted.folder };
    let order =
        PreviewOrder { newsroom, file: &wanted.file, as_of, is_shared: wanted.is_shared, app, files_at };
    match preview_article(&order) {
        Ok(preview) => Answered::Drawn(drawn(preview, language)),
        Err(PreviewError::Missing) => Answered::Missing,
        Err(PreviewError::Problems(problems)) => Answered::Refused(told(&problems, language)),
        Err(PreviewError::Newsroom(message)) => Answered::Newsroom(message.sentence(language)),
    }
}

fn drawn(preview: ArticlePreview, language: MessageLanguage) -> DrawnPage {
    let ArticlePreview { headline, published, is_draft, is_waiting, problems, page, files } = preview;
    let page = DrawnFile::new(PAGE, page);
    let files = files.into_iter().map(|file| DrawnFile::new(file.name, file.bytes));
    DrawnPage {
        headline,
        published: published.text,
        is_draft,
        is_waiting,
        problems: told(&problems, language),
        files: std::iter::once(page).chain(files).collect(),
    }
}

fn told(problems: &[Problem], language: MessageLanguage) -> Vec<String> {
    problems.iter().take(TOLD).map(|problem| problem.text(language)).collect()
}
