//! A newsroom into which attacks were written: each in every field of an article, in its text, as an old address, as the
//! name of an attached file; some in every string of `site.toml`, in its menu and in `redirects.csv`.

use std::collections::BTreeSet;
use std::fmt::Write;

use attacks::{Attack, CLOSER, quoted};
use bantin_publisher::{Problem, PublishError, check};

use crate::attachments::making::pdf;
use crate::newsroom::Newsroom;
use crate::pictures::png;

pub const NOW: &str = "2026-12-01T00:00:00+07:00";

/// Attacks in an article.
const IN_AN_ARTICLE: usize = 8;

/// Entries of the menu, which stands on every page.
const IN_THE_MENU: usize = 60;

/// One attack in so many goes into `redirects.csv`: for each eight a newsroom of their own is looked through.
const REDIRECTS: usize = 5;

/// Attacks in a string of the site.
const IN_A_STRING: usize = 4;

pub struct Hostile {
    pub newsroom: Newsroom,
    /// Attacks that stand in all fields of an article.
    pub in_fields: usize,
    /// Those in a text; the others were refused by their line.
    pub in_texts: usize,
    pub aliases: usize,
    pub menu: usize,
}

/// A place of an article where an attack may be refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Spot {
    Alias(usize),
    Attachment,
    Text(usize),
}

impl Hostile {
    pub fn of(attacks: &[Attack]) -> Self {
        let (menu, redirects) = (menu(attacks), redirects(attacks));
        let mut hostile = Hostile {
            newsroom: Newsroom::new(),
            in_fields: attacks.len(),
            in_texts: 0,
            aliases: 0,
            menu: menu.len(),
        };
        hostile.newsroom.file("site.toml", site(attacks, &menu)).file("redirects.csv", redirects);
        let mut refused = BTreeSet::new();
        // What is refused is left out, until nothing is.
        loop {
            let spots = hostile.write(attacks, &refused);
            let errors: Vec<Problem> =
                problems(&hostile.newsroom).into_iter().filter(Problem::is_error).collect();
            if errors.is_empty() {
                return hostile;
            }
            let before = refused.len();
            for error in errors {
                refused.insert(spot(&spots, &error).unwrap_or_else(|| panic!("{error}")));
            }
            assert!(refused.len() > before);
        }
    }

    /// Gives the line on which each spot of each article begins.
    fn write(&mut self, attacks: &[Attack], refused: &BTreeSet<(usize, Spot)>) -> Vec<Vec<(usize, Spot)>> {
        (self.in_texts, self.aliases) = (0, 0);
        let mut all = Vec::new();
        for (at, texts) in attacks.chunks(IN_AN_ARTICLE).enumerate() {
            let texts: Vec<String> = texts.iter().map(|attack| attack.text.replace('\0', "")).collect();
            let goes = |spot: Spot| !refused.contains(&(at, spot));
            let folder = format!("content/tin/bai-{at}");
            let mut spots = Vec::new();
            let field = quoted(&texts.join(" · "));
            let mut text = format!(
                "---\nheadline: {field}\npublished: 2026-{:02}-{:02}T{:02}:00\nlead: {field}\nbyline: {field}\ntags: [{field}]\n\
                 corrections: [{{ date: 2026-11-20, text: {field} }}]\npicture: {{ file: a.png, alt: {field}, caption: {field} }}\n",
                at / 280 + 1,
                at / 10 % 28 + 1,
                at % 10,
            );
            if goes(Spot::Attachment) {
                let name = [&*file_name(&texts[0]), ".pdf"].concat();
                spots.push((lines(&text), Spot::Attachment));
                let _ = writeln!(text, "attachments: [{{ file: {}, title: {field} }}]", quoted(&name));
                self.newsroom.file(&format!("{folder}/{name}"), pdf(500));
            }
            text += "aliases:\n  - /cu/";
            let _ = writeln!(text, "{at}");
            for (number, attack) in texts.iter().enumerate().filter(|(number, _)| goes(Spot::Alias(*number)))
            {
                spots.push((lines(&text), Spot::Alias(number)));
                let _ = writeln!(text, "  - {}", quoted(&format!("/{at}/{number}?{attack}")));
                self.aliases += 1;
            }
            text += "---\n";
            for (number, attack) in texts.iter().enumerate().filter(|(number, _)| goes(Spot::Text(*number))) {
                spots.push((lines(&text), Spot::Text(number)));
                let _ = write!(text, "\n{attack}\n{CLOSER}\n\n[một](/tin/bai-0/) **hai**\n");
                self.in_texts += 1;
            }
            self.newsroom.file(&format!("{folder}/index.md"), text + "\n<plaintext onclick=evil=1>\n");
            for picture in ["a.png", "x"] {
                self.newsroom.file(&format!("{folder}/{picture}"), png(60, 40, 1));
            }
            all.push(spots);
        }
        all
    }
}

/// The number of the line that is written next.
fn lines(text: &str) -> usize {
    text.matches('\n').count() + 1
}

/// The article and the spot of which a problem tells.
fn spot(spots: &[Vec<(usize, Spot)>], error: &Problem) -> Option<(usize, Spot)> {
    let mut names = error.file.strip_prefix("content/tin/bai-")?.splitn(2, '/');
    let article: usize = names.next()?.parse().ok()?;
    if names.next() != Some("index.md") {
        return Some((article, Spot::Attachment));
    }
    let line = error.place.as_ref()?.line;
    let spot = spots[article].iter().rev().find(|(begins, _)| *begins <= line)?.1;
    Some((article, spot))
}

pub fn problems(newsroom: &Newsroom) -> Vec<Problem> {
    match check(&newsroom.path(), NOW.parse().unwrap()) {
        Ok(problems) | Err(PublishError::Problems(problems)) => problems,
        Err(error) => panic!("{error}"),
    }
}

/// An attack as a file's name, as far as a disk takes it.
pub fn file_name(attack: &str) -> String {
    let mut name: String = attack.chars().map(|c| if matches!(c, '/' | '\0') { '-' } else { c }).collect();
    let end = (0..=200.min(name.len())).rev().find(|end| name.is_char_boundary(*end));
    name.truncate(end.unwrap_or_default());
    name
}

/// Addresses for the menu: those that are not refused.
fn menu(attacks: &[Attack]) -> Vec<String> {
    let all = attacks.iter().map(|attack| format!("https://x.example/{}", attack.text));
    let all: Vec<String> =
        attacks::addresses().into_iter().chain(all).map(|href| href.replace('\0', "")).collect();
    let mut accepted = Vec::new();
    // More of a kind would be counted and not told.
    for some in all.chunks(8) {
        let newsroom = Newsroom::new();
        let begin = crate::newsroom::SITE.matches('\n').count();
        let entries: String = some.iter().map(|href| entry("a", href)).collect();
        newsroom.file("site.toml", [crate::newsroom::SITE, &entries].concat());
        let refused: BTreeSet<usize> = problems(&newsroom)
            .iter()
            .filter(|problem| problem.is_error())
            .map(|problem| (problem.place.as_ref().map_or(0, |place| place.line) - begin - 1) / 4)
            .collect();
        accepted.extend(
            some.iter().enumerate().filter(|(at, _)| !refused.contains(at)).map(|(_, href)| href.clone()),
        );
        if accepted.len() >= IN_THE_MENU {
            break;
        }
    }
    accepted
}

/// Four lines.
fn entry(title: &str, href: &str) -> String {
    format!("\n[[menu]]\ntitle = {}\nhref = {}\n", quoted(title), quoted(href))
}

/// Lines of `redirects.csv` that are not refused.
fn redirects(attacks: &[Attack]) -> String {
    let line = |at: usize, attack: &Attack| {
        let text = attack.text.replace(['\0', '"', '\n', '\r'], "");
        [
            format!("\"/cu-{at}?{text}\",/tin/bai-0/\n"),
            format!("/den-{at},\"https://x.example/{text}\",302,yes\n"),
        ]
    };
    let all: Vec<String> =
        attacks.iter().enumerate().step_by(REDIRECTS).flat_map(|(at, attack)| line(at, attack)).collect();
    let mut accepted = String::new();
    for some in all.chunks(8) {
        let newsroom = Newsroom::new();
        newsroom.article("tin/bai-0", "2026-01-01", "").file("redirects.csv", some.concat());
        let errors = problems(&newsroom);
        let refused: BTreeSet<usize> = errors
            .iter()
            .filter(|problem| problem.is_error())
            .map(|problem| problem.place.as_ref().map_or(0, |place| place.line - 1))
            .collect();
        let kept = some.iter().enumerate().filter(|(at, _)| !refused.contains(at));
        kept.for_each(|(_, line)| accepted += line);
    }
    accepted
}

/// Attacks in every string of the site that is words.
fn site(attacks: &[Attack], menu: &[String]) -> String {
    let mut next = 0;
    let mut text = || {
        next += 1;
        let some =
            (0..IN_A_STRING).map(|of| &*attacks[(next * IN_A_STRING + of) * 7_919 % attacks.len()].text);
        quoted(&some.collect::<Vec<_>>().join(" · ").replace('\0', ""))
    };
    let mut site = String::new();
    for key in ["name", "tagline", "owner", "responsible", "address", "phone", "licence", "reuse"] {
        let _ = writeln!(site, "{key} = {}", text());
    }
    site += "language = \"vi\"\ntime_zone = \"Asia/Ho_Chi_Minh\"\nbase_url = \"https://thu.example\"\n";
    let _ = write!(site, "\n[messages]\n\"tags.label\" = {}\n", text());
    for id in ["tin", "le-hoi"] {
        let _ = write!(site, "\n[[sections]]\nid = \"{id}\"\ntitle = {}\n", text());
    }
    let _ = write!(site, "\n[[boxes]]\nid = \"tin-moi\"\ntitle = {}\nfrom = \"all\"\n", text());
    for href in menu {
        site += &format!("\n[[menu]]\ntitle = {}\nhref = {}\n", text(), quoted(href));
    }
    let notice: String =
        attacks[attacks.len() / 2].text.chars().filter(|c| !c.is_control()).take(100).collect();
    site + &format!("\n[notice]\ntext = {}\nuntil = 2027-01-01T00:00\n", quoted(&notice))
}
