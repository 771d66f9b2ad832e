//! The desk's `site.toml`, and what may change in it.

use super::article::Files;
use super::edit::SiteEdit;

#[derive(Clone, Debug)]
pub struct Site {
    name: u32,
    tagline: bool,
    desk: bool,
    english: bool,
    zone: usize,
    numbers: usize,
    logo: usize,
    palette: usize,
    menu: u32,
    message: bool,
    notice: u32,
    avif: bool,
    sections: Vec<(String, u32)>,
    boxes: Vec<NewsBox>,
    /// Its text is no TOML.
    pub broken: bool,
}

#[derive(Clone, Debug)]
struct NewsBox {
    id: String,
    title: u32,
    /// As it is written: `"all"`, a section, a list of slugs.
    from: From,
}

#[derive(Clone, Debug)]
enum From {
    Word(String),
    Slugs(Vec<String>),
}

const ZONES: [&str; 3] = ["Asia/Ho_Chi_Minh", "Europe/Paris", "UTC"];
const NUMBERS: [&str; 3] = ["dot", "comma", "space"];

impl Site {
    /// Two sections, and a box of each kind.
    pub fn new() -> Self {
        let word = |word: &str| From::Word(word.to_owned());
        let picked = ["bai-02", "bai-11", "bai-28", "bai-36"].map(str::to_owned).to_vec();
        let boxes = [("tin-moi", word("all")), ("hop-le-hoi", word("le-hoi")), ("chon", From::Slugs(picked))];
        Site {
            name: 0,
            tagline: true,
            desk: false,
            english: false,
            zone: 0,
            numbers: 0,
            logo: 0,
            palette: 0,
            menu: 1,
            message: false,
            notice: 0,
            avif: false,
            sections: vec![("tin".to_owned(), 0), ("le-hoi".to_owned(), 0)],
            boxes: boxes.map(|(id, from)| NewsBox { id: id.to_owned(), title: 0, from }).to_vec(),
            broken: false,
        }
    }

    /// The id of a section, whichever number is given.
    pub fn section(&self, at: usize) -> &str {
        &self.sections[at % self.sections.len()].0
    }

    /// `slug` gives the slug of an article; `lived_in` are sections that hold articles.
    pub fn change(&mut self, edit: &SiteEdit, slug: impl Fn(usize) -> Option<String>, lived_in: &[&str]) {
        match *edit {
            SiteEdit::Name => self.name += 1,
            SiteEdit::Tagline => self.tagline = !self.tagline,
            SiteEdit::DeskUrl => self.desk = !self.desk,
            SiteEdit::Language => self.english = !self.english,
            SiteEdit::Zone => self.zone += 1,
            SiteEdit::Numbers => self.numbers += 1,
            SiteEdit::Logo => self.logo += 1,
            SiteEdit::Palette => self.palette += 1,
            SiteEdit::Menu => self.menu += 1,
            SiteEdit::Message => self.message = !self.message,
            SiteEdit::Avif => self.avif = !self.avif,
            SiteEdit::Notice => self.notice += 1,
            SiteEdit::SectionOrder => self.sections.rotate_left(1),
            SiteEdit::SectionTitle { at } => {
                let sections = self.sections.len();
                self.sections[at % sections].1 += 1;
            }
            SiteEdit::ThirdSection => {
                if self.sections.iter().all(|(id, _)| id != "moi") {
                    self.sections.push(("moi".to_owned(), 0));
                } else if !lived_in.contains(&"moi") {
                    self.sections.retain(|(id, _)| id != "moi");
                    self.boxes.retain(|news| !matches!(&news.from, From::Word(word) if word == "moi"));
                }
            }
            SiteEdit::AddBox { from } => self.add_box(from, slug),
            SiteEdit::RemoveBox { at } => {
                if !self.boxes.is_empty() {
                    self.boxes.remove(at % self.boxes.len());
                }
            }
            SiteEdit::BoxTitle { at } => {
                let boxes = self.boxes.len();
                self.boxes.get_mut(at % boxes.max(1)).into_iter().for_each(|news| news.title += 1);
            }
            SiteEdit::BoxOrder => self.boxes.reverse(),
            SiteEdit::Pick { at } => self.pick(slug(at)),
        }
    }

    fn add_box(&mut self, from: usize, slug: impl Fn(usize) -> Option<String>) {
        let id = (0..).map(|at| format!("hop-{at}")).find(|id| self.boxes.iter().all(|news| news.id != *id));
        let from = match from % 4 {
            0 => From::Word("all".to_owned()),
            1 => From::Word(self.section(0).to_owned()),
            2 => From::Word(self.section(1).to_owned()),
            _ => From::Slugs([3, 14, 15].into_iter().filter_map(slug).collect()),
        };
        self.boxes.push(NewsBox { id: id.unwrap(), title: 0, from });
    }

    /// Puts an article into the first list that was picked by hand, or takes it out.
    fn pick(&mut self, slug: Option<String>) {
        let lists = self.boxes.iter_mut().filter_map(|news| match &mut news.from {
            From::Slugs(slugs) => Some(slugs),
            From::Word(_) => None,
        });
        let (Some(slugs), Some(slug)) = (lists.into_iter().next(), slug) else { return };
        match slugs.iter().position(|picked| *picked == slug) {
            Some(at) => drop(slugs.remove(at)),
            None => slugs.push(slug),
        }
    }

    pub fn add_to(&self, files: &mut Files) {
        files.insert("site.toml".to_owned(), self.text().into_bytes());
        let drawing = |more: usize| {
            let path = "M0 0h9".repeat(more);
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"{path}\"/></svg>"
            )
        };
        if let Some(more) = self.logo() {
            files.insert("logo.svg".to_owned(), drawing(more).into_bytes());
        }
    }

    /// How large its drawing is: small enough for the page itself, or one of two that are not.
    fn logo(&self) -> Option<usize> {
        [None, Some(1), Some(400), Some(500)][self.logo % 4]
    }

    fn text(&self) -> String {
        let mut text = format!("name = \"Thị trấn Thử {}\"\n", self.name);
        let mut line = |there: bool, line: &str| {
            if there {
                text += line;
                text.push('\n');
            }
        };
        line(self.tagline, "tagline = \"Trang thông tin của thị trấn Thử\"");
        line(self.desk, "desk_url = \"https://desk.thu.example\"");
        line(true, if self.english { "language = \"en\"" } else { "language = \"vi\"" });
        line(true, &format!("time_zone = \"{}\"", ZONES[self.zone % 3]));
        line(true, &format!("number_format = \"{}\"", NUMBERS[self.numbers % 3]));
        line(self.logo().is_some(), "logo = \"logo.svg\"");
        line(
            true,
            "base_url = \"https://thu.example\"\nowner = \"Ủy ban\"\nresponsible = \"Ban\"\naddress = \"Số 1\"",
        );
        line(self.broken, "name = \"lần nữa");
        line(self.palette % 3 == 1, "[palette]\ncolor-accent = \"#123456\"");
        line(self.palette % 3 == 2, "[palette]\ncolor-accent = { light = \"#123456\", dark = \"#abcdef\" }");
        line(self.message, "[messages]\nother_news = \"Tin nữa\"");
        line(self.avif, "[pictures]\navif = true");
        let until = [None, Some("2021-02-06T00:00+07:00"), Some("2021-02-05T10:00+07:00")];
        if let Some(until) = until[self.notice as usize % 3] {
            line(true, &format!("[notice]\ntext = \"Nước lên {}\"\nuntil = \"{until}\"", self.notice));
        }
        for (id, title) in &self.sections {
            line(true, &format!("[[sections]]\nid = \"{id}\"\ntitle = \"Mục {id} {title}\""));
        }
        for NewsBox { id, title, from } in &self.boxes {
            let from = match from {
                From::Word(word) => format!("{word:?}"),
                From::Slugs(slugs) => format!("{slugs:?}"),
            };
            line(true, &format!("[[boxes]]\nid = \"{id}\"\ntitle = \"Hộp {id} {title}\"\nfrom = {from}"));
        }
        for at in 0..self.menu % 3 {
            line(true, &format!("[[menu]]\ntitle = \"Mục {}\"\nhref = \"/gioi-thieu/\"", self.menu + at));
        }
        text
    }
}
