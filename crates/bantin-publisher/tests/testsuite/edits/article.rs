//! An article of the desk, and the files that it stands in.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::date;
use jiff::{Span, civil::DateTime};

use super::edit::{Fault, Part};
use crate::attachments::making::{docx, mp4, pdf};
use crate::pictures::png;

/// Files by their path from the newsroom's folder.
pub type Files = BTreeMap<String, Vec<u8>>;

#[derive(Clone, Debug)]
pub struct Article {
    pub slug: String,
    pub section: String,
    /// When it is published, in minutes since 2021 began.
    pub minute: i64,
    /// Its time is written without its offset: the site's zone decides.
    pub local: bool,
    pub headline: u32,
    /// Of five digits, always: another text of the same length.
    pub body: u32,
    pub lead: u32,
    pub byline: u32,
    pub updated: u32,
    pub corrections: u32,
    pub tags: u32,
    pub pinned: bool,
    pub draft: bool,
    pub withdrawn: bool,
    pub aliases: Vec<String>,
    /// Which of the pictures it shows.
    pub picture: Option<usize>,
    /// Which of the files it hands out; see [`attached`].
    pub files: Option<usize>,
    pub link: Option<String>,
    pub fault: Option<Fault>,
}

impl Article {
    pub fn new(slug: String, section: &str, minute: i64) -> Self {
        Article {
            slug,
            section: section.to_owned(),
            minute,
            local: false,
            headline: 0,
            body: 0,
            lead: 0,
            byline: 0,
            updated: 0,
            corrections: 0,
            tags: 0,
            pinned: false,
            draft: false,
            withdrawn: false,
            aliases: Vec::new(),
            picture: None,
            files: None,
            link: None,
            fault: None,
        }
    }

    pub fn change(&mut self, part: Part) {
        let counted = match part {
            Part::Headline => &mut self.headline,
            Part::Body => &mut self.body,
            Part::Lead => &mut self.lead,
            Part::Byline => &mut self.byline,
            Part::Updated => &mut self.updated,
            Part::Corrections => &mut self.corrections,
            Part::Tags => &mut self.tags,
        };
        *counted += 1;
    }

    pub fn add_to(&self, files: &mut Files) {
        let place = format!("content/{}/{}", self.section, self.slug);
        let bad_picture = self.fault == Some(Fault::BadPicture);
        let shows = self.picture.is_some() || bad_picture;
        if !shows && !self.hands_out() {
            files.insert(format!("{place}.md"), self.text());
        } else {
            files.insert(format!("{place}/index.md"), self.text());
        }
        if shows {
            let picture = self.picture.filter(|_| !bad_picture).map_or(b"no picture".to_vec(), picture);
            files.insert(format!("{place}/anh.png"), picture);
        }
        if self.hands_out() {
            let of = self.files.unwrap_or_default();
            files.extend(attached(of).into_iter().map(|(name, bytes)| (format!("{place}/{name}"), bytes)));
        }
        match self.fault {
            Some(Fault::NoFile) => drop(files.remove(&format!("{place}/don.pdf"))),
            Some(Fault::BadFile) => drop(files.insert(format!("{place}/don.pdf"), b"<html>".to_vec())),
            _ => {}
        }
        if self.fault == Some(Fault::Twin) {
            let elsewhere = if self.section == "tin" { "le-hoi" } else { "tin" };
            files.insert(format!("content/{elsewhere}/{}.md", self.slug), self.text());
        }
    }

    fn hands_out(&self) -> bool {
        self.files.is_some() || matches!(self.fault, Some(Fault::NoFile | Fault::BadFile))
    }

    fn text(&self) -> Vec<u8> {
        let Article { slug, headline, lead, updated, corrections, tags, byline, .. } = self;
        let mut text = String::from("---\n");
        let mut line = |there: bool, line: String| {
            if there {
                text += &line;
                text.push('\n');
            }
        };
        let shows = self.picture.is_some() || self.fault == Some(Fault::BadPicture);
        line(self.fault != Some(Fault::NoHeadline), format!("headline: \"Tin về {slug}, lần {headline}\""));
        line(true, format!("published: {}", self.published()));
        line(*lead > 0, format!("lead: \"Đoạn tóm tắt {lead}.\""));
        line(byline % 2 == 1, "byline: \"Hà Vân\"".to_owned());
        line(*updated > 0, format!("updated: {}+07:00", moment(self.minute + i64::from(*updated) * 90)));
        line(*corrections > 0, format!("corrections: [{{date: 2021-03-01, text: \"Sửa {corrections}\"}}]"));
        line(*tags > 0, tag_line(*tags));
        line(self.pinned, "pinned: true".to_owned());
        line(self.draft, "draft: true".to_owned());
        line(self.withdrawn, "withdrawn: 2021-11-23".to_owned());
        line(!self.aliases.is_empty(), format!("aliases: {:?}", self.aliases));
        line(shows && self.body.is_multiple_of(2), "picture: {file: anh.png, alt: \"Ảnh chính\"}".to_owned());
        let listed = self.hands_out() && self.body.is_multiple_of(2);
        line(listed, "attachments: [don.pdf, {file: bang.docx, title: \"Bảng\"}]".to_owned());
        line(self.fault != Some(Fault::OpenFence), "---".to_owned());
        line(true, format!("\nNội dung {:05} của {slug}. Thêm một câu.", self.body % 100_000));
        line(shows, "\n![Một phiên chợ](anh.png \"Chợ phiên\")".to_owned());
        line(self.hands_out(), "\n[Đơn](don.pdf)\n\n![Lễ hội](phim.mp4 \"Lễ hội\")".to_owned());
        line(self.fault == Some(Fault::NoPicture), "\n![Không có](khong-co.png)".to_owned());
        if let Some(link) = &self.link {
            line(true, format!("\nXem thêm [tin này]({link}) và [bảng](#bang)."));
        }
        let mut text = text.into_bytes();
        text.extend((self.fault == Some(Fault::NotText)).then_some(0xff));
        text
    }

    fn published(&self) -> String {
        match (self.fault, self.local) {
            (Some(Fault::BadDate), _) => "2021-13-01".to_owned(),
            (_, true) => moment(self.minute),
            (_, false) => format!("{}+07:00", moment(self.minute)),
        }
    }
}

/// Files to take along: each kind of them comes in several versions, and the video with and without a picture.
fn attached(which: usize) -> Files {
    let mut files = Files::from([
        ("don.pdf".to_owned(), pdf(600 + which % 2 * 10)),
        ("bang.docx".to_owned(), docx()),
        ("phim.mp4".to_owned(), mp4(640, if which.is_multiple_of(3) { 360 } else { 480 })),
    ]);
    if which >= 4 {
        files.insert("phim.png".to_owned(), picture(which));
    }
    files
}

/// Tags of its own, ones that others have, and other spellings of these.
fn tag_line(version: u32) -> String {
    format!("tags: [\"từ khóa {version}\", \"{}\"]", ["Chung", "chung", "chúng"][version as usize % 3])
}

/// A standing page.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub version: u32,
    pub picture: Option<usize>,
    pub broken: bool,
}

impl Standing {
    pub fn add_to(&self, name: &str, files: &mut Files) {
        let title = if self.broken { "" } else { "title: \"Giới thiệu\"\n" };
        let shown = if self.picture.is_some() { "![Trụ sở](tru-so.png)\n" } else { "" };
        let text = format!("---\n{title}---\n\nLần {}. [Bài cũ](/tin/bai-05/)\n\n{shown}", self.version);
        let place = format!("content/{name}");
        match self.picture {
            None => files.insert(format!("{place}.md"), text.into_bytes()),
            Some(shown) => {
                files.insert(format!("{place}/tru-so.png"), picture(shown));
                files.insert(format!("{place}/index.md"), text.into_bytes())
            }
        };
    }
}

/// A local time by its minute since 2021 began.
pub fn moment(minute: i64) -> String {
    let first: DateTime = date(2021, 1, 1).at(0, 0, 0, 0);
    first.checked_add(Span::new().minutes(minute)).unwrap().strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Two small pictures, one that comes in two widths, and two of which lists show a crop.
fn picture(which: usize) -> Vec<u8> {
    static PICTURES: OnceLock<[Vec<u8>; 5]> = OnceLock::new();
    let all = || [png(12, 8, 0), png(20, 30, 100), png(420, 8, 200), png(180, 120, 60), png(170, 130, 90)];
    PICTURES.get_or_init(all)[which % 5].clone()
}
