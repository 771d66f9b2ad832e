//! Draws an article of the newsroom as readers will see it, by a process that can do nothing else (`bantin-preview`), and
//! keeps what came of it for the frame that shows it.

use std::sync::Arc;

use bantin_messages::messages::{PreviewEnded, PreviewNotStarted, PreviewTooLarge, PreviewTooLong};
use bantin_messages::{Argument, Message};
use bantin_preview::{Answered, Asked, DrawArticle, DrawnPage, Ended};

use crate::addresses::drawing_folder;
use crate::face::Face;
use crate::token::Token;
use crate::trouble::{Trouble, Unfinished};
use crate::{Desk, addresses};

/// Who has an article drawn.
#[derive(Clone, Copy, Debug)]
pub enum Viewer {
    /// An editor, by the number of their account.
    Account(i64),
    /// Whoever has the preview link of this number.
    Link(i64),
}

/// What came of drawing an article.
#[derive(Debug)]
pub enum Preview {
    Drawn(DrawnArticle),
    /// What has to be mended first.
    Refused(Vec<String>),
    /// The newsroom has no such article any more.
    Missing,
    /// The newsroom cannot be read; why.
    Newsroom(String),
    /// The process that draws did not come to an end.
    Ended(Unfinished),
}

/// An article, drawn and kept for a while.
#[derive(Debug)]
pub struct DrawnArticle {
    pub headline: String,
    /// When it is published, as readers see it.
    pub published: String,
    pub is_draft: bool,
    /// Nobody but editors sees it yet.
    pub is_waiting: bool,
    pub problems: Vec<String>,
    /// The address of its page, for a frame.
    pub page: String,
}

impl Desk {
    /// Draws an article, named by its file, from the newsroom as it is now.
    pub(crate) async fn draw(
        self: &Arc<Self>,
        face: &Face,
        file: &str,
        viewer: Viewer,
    ) -> Result<Preview, Trouble> {
        let (account, link) = match viewer {
            Viewer::Account(number) => (Some(number), None),
            Viewer::Link(number) => (None, Some(number)),
        };
        let turn = self.turns.take(account).await?;
        let token = Token::random().map_err(|_| Trouble::Broken)?;
        let asked = Asked::Draw(DrawArticle {
            file: file.to_owned(),
            as_of: self.now(),
            is_shared: link.is_some(),
            origins: self.address.origins(),
            folder: drawing_folder(token.as_str()),
            language: face.language.tag().to_owned(),
        });
        let desk = self.clone();
        let drawing = move || {
            let answered = desk.previewer.ask(&asked);
            drop(turn);
            answered
        };
        let answered = tokio::task::spawn_blocking(drawing).await.map_err(|_| Trouble::Broken)?;
        Ok(match answered {
            Ok(Answered::Drawn(drawn)) => self.keep(&token, drawn, link),
            Ok(Answered::Refused(problems)) => Preview::Refused(problems),
            Ok(Answered::Missing) => Preview::Missing,
            Ok(Answered::Newsroom(why)) => Preview::Newsroom(why),
            Ok(Answered::Confined(_) | Answered::Tried(_)) => {
                self.unfinished(&Ended::Broken("it answered something else".to_owned()), file)
            }
            Err(ended) => self.unfinished(&ended, file),
        })
    }

    fn keep(&self, token: &Token, drawn: DrawnPage, link: Option<i64>) -> Preview {
        let DrawnPage { headline, published, is_draft, is_waiting, problems, files } = drawn;
        let page = addresses::drawing(token.as_str(), files.first().map_or("", |page| &page.name));
        self.drawings.keep(token, files, link, self.clock.look().running);
        Preview::Drawn(DrawnArticle { headline, published, is_draft, is_waiting, problems, page })
    }

    fn unfinished(&self, ended: &Ended, file: &str) -> Preview {
        let file = || Argument::of(&file);
        let (unfinished, message): (Unfinished, Message) = match ended {
            Ended::NotStarted(error) => {
                (Unfinished::NotStarted, PreviewNotStarted { error: Argument::of(error) }.into())
            }
            Ended::TooLong => (Unfinished::TooLong, PreviewTooLong { file: file() }.into()),
            Ended::TooLarge => (Unfinished::TooLarge, PreviewTooLarge { file: file() }.into()),
            Ended::Broken(how) => {
                (Unfinished::Broken, PreviewEnded { file: file(), how: Argument::of(how) }.into())
            }
        };
        self.say(message);
        Preview::Ended(unfinished)
    }
}
