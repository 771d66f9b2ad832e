//! One made-up article: its place, its moment, its text. Knows nothing of files.

use std::fmt::Write;

use super::{chance::Chance, phrases};

pub const SECTIONS: [&str; 5] =
    ["tin-tuc", "du-lich", "van-hoa-le-hoi", "thu-tuc-hanh-chinh", "suc-khoe-doi-song"];

/// Articles are spread over the waking hours of the days from 2010-01-01 to 2026-10-30.
const FIRST_DAY: u64 = 14_610;
const LAST_DAY: u64 = 20_756;
const DAY_STARTS: u64 = 6 * 3600;
const DAY_LASTS: u64 = 14 * 3600;

pub struct Article {
    number: usize,
    of: usize,
    seed: u64,
    section: &'static str,
    headline: String,
}

impl Article {
    pub fn new(number: usize, of: usize, seed: u64) -> Self {
        let mut chance = Chance::new(seed, number as u64 * 2);
        // Half of all news is town news, as in a real town.
        let section = if chance.happens(1, 2) { SECTIONS[0] } else { chance.pick(&SECTIONS[1..]) };
        let subject = chance.pick(phrases::subjects(section));
        let headline = match chance.below(3) {
            0 => format!("{subject} ở {}", chance.pick(phrases::PLACES)),
            1 => format!("{subject} tại {} {}", chance.pick(phrases::PLACES), chance.pick(phrases::TIMES)),
            _ => format!("{}: {}", chance.pick(phrases::PLACES), lower_first(subject)),
        };
        Self { number, of, seed, section, headline: upper_first(&headline) }
    }

    pub fn section(&self) -> &'static str {
        self.section
    }

    /// From the headline, with the article's number, so that it is unique.
    pub fn slug(&self) -> String {
        format!("{}-{}", fold(&self.headline), self.number + 1)
    }

    /// Which of the small pictures it has: each tenth article has one.
    pub fn picture(&self) -> Option<usize> {
        (self.number % 10 == 9).then_some(self.number / 10)
    }

    pub fn text(&self) -> String {
        let mut chance = Chance::new(self.seed, self.number as u64 * 2 + 1);
        let mut sentences = Sentences::new(&mut chance);
        let mut text = String::with_capacity(4096);
        let _ = write!(text, "---\nheadline: \"{}\"\npublished: {}\n", self.headline, self.published());
        if chance.happens(7, 10) {
            let _ = writeln!(text, "lead: \"{}\"", sentences.next(&mut chance));
        }
        if chance.happens(8, 10) {
            let _ = writeln!(text, "byline: \"{}\"", chance.pick(phrases::BYLINES));
        }
        if self.picture().is_some() {
            text.push_str("picture: { file: picture.jpg, alt: \"Một góc phố núi\" }\n");
        }
        let _ = writeln!(text, "tags: [{}]", chance.pick(phrases::TAGS));
        text.push_str("---\n");
        self.write_body(&mut chance, &mut sentences, &mut text);
        text
    }

    fn write_body(&self, chance: &mut Chance, sentences: &mut Sentences, text: &mut String) {
        let paragraphs = 4 + chance.below(3);
        for paragraph in 0..paragraphs {
            text.push('\n');
            if paragraph == 2 {
                let _ = write!(text, "## {}\n\n", chance.pick(phrases::SUBHEADINGS));
            }
            if paragraph == 3 && chance.happens(1, 3) {
                for _ in 0..4 {
                    let _ = writeln!(text, "- {}", lower_first(&sentences.next(chance)));
                }
                continue;
            }
            let count = 22 / paragraphs + chance.below(2);
            for i in 0..count {
                let gap = if i == 0 { "" } else { " " };
                let _ = write!(text, "{gap}{}", sentences.next(chance));
            }
            text.push('\n');
        }
        if let Some(earlier) = self.linked() {
            let (section, slug) = (earlier.section, earlier.slug());
            let _ = write!(text, "\nXem thêm: [{}](/{section}/{slug}/).\n", earlier.headline);
        }
    }

    /// Each seventh article links to one not long before it.
    fn linked(&self) -> Option<Self> {
        let back = 1 + self.number % 40;
        (self.number % 7 == 6 && back <= self.number)
            .then(|| Self::new(self.number - back, self.of, self.seed))
    }

    /// Strictly later than the article before: each has its own slice of time, and moves only within it.
    fn published(&self) -> String {
        let seconds = (LAST_DAY - FIRST_DAY) * DAY_LASTS;
        let slice = seconds / self.of.max(1) as u64;
        let own = Chance::new(self.seed ^ 0x0007_1e0f_da71, self.number as u64).below(slice);
        let at = self.number as u64 * slice + own;
        let (year, month, day) = date(FIRST_DAY + at / DAY_LASTS);
        let clock = DAY_STARTS + at % DAY_LASTS;
        let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+07:00")
    }
}

/// Hands out the sentences in an order of the article's own, none twice before all were used.
struct Sentences {
    next: usize,
    step: usize,
}

impl Sentences {
    fn new(chance: &mut Chance) -> Self {
        // Steps that share no factor with the number of sentences, which is 28.
        let step = chance.pick(&[3, 5, 9, 11, 13, 15, 17, 19, 23, 25]);
        Self { next: chance.below(phrases::SENTENCES.len() as u64) as usize, step }
    }

    fn next(&mut self, chance: &mut Chance) -> String {
        self.next = (self.next + self.step) % phrases::SENTENCES.len();
        filled(phrases::SENTENCES[self.next], chance)
    }
}

/// A sentence with its gaps filled.
fn filled(pattern: &str, chance: &mut Chance) -> String {
    let mut text = String::with_capacity(pattern.len() + 48);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((gap, tail)) = after.split_once('}') else { break };
        match gap {
            "place" => text.push_str(chance.pick(phrases::PLACES)),
            "who" => text.push_str(chance.pick(phrases::WHO)),
            "time" => text.push_str(chance.pick(phrases::TIMES)),
            "thing" => text.push_str(chance.pick(phrases::THINGS)),
            _ => {
                let _ = write!(text, "{}", 2 + chance.below(96));
            }
        }
        rest = tail;
    }
    text.push_str(rest);
    upper_first(&text)
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Lower-case ASCII words joined by hyphens.
fn fold(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        let plain = phrases::MARKED
            .iter()
            .find_map(|(plain, marked)| marked.contains(letter).then_some(*plain))
            .unwrap_or(letter);
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

/// Year, month and day of a day counted from 1970-01-01.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn slugs_are_unique_and_plain() {
        let slugs: HashSet<String> = (0..5000).map(|i| Article::new(i, 5000, 3).slug()).collect();
        assert_eq!(slugs.len(), 5000);
        for slug in slugs {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(slug.chars().all(plain) && !slug.contains("--"), "{slug}");
        }
    }

    #[test]
    fn each_article_is_later_than_the_one_before_and_none_is_of_november_2026() {
        for of in [1, 7, 3000] {
            let times: Vec<String> = (0..of).map(|i| Article::new(i, of, 5).published()).collect();
            assert!(times.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(times.iter().all(|time| ("2010".."2026-11-01").contains(&time.as_str())));
        }
    }

    #[test]
    fn no_sentence_comes_twice_in_a_row_of_all() {
        let mut chance = Chance::new(1, 1);
        for _ in 0..50 {
            let mut sentences = Sentences::new(&mut chance);
            let places: HashSet<usize> = (0..phrases::SENTENCES.len())
                .map(|_| {
                    sentences.next(&mut chance);
                    sentences.next
                })
                .collect();
            assert_eq!(places.len(), phrases::SENTENCES.len());
        }
    }

    #[test]
    fn days_become_dates() {
        assert_eq!(date(FIRST_DAY), (2010, 1, 1));
        assert_eq!(date(LAST_DAY), (2026, 10, 30));
        assert_eq!(date(19_782), (2024, 2, 29));
    }

    #[test]
    fn an_article_is_about_four_hundred_words_long() {
        let words: usize = (0..500).map(|i| Article::new(i, 500, 2).text().split_whitespace().count()).sum();
        assert!((350..470).contains(&(words / 500)), "{}", words / 500);
    }
}
