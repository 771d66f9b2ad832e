//! Who wrote an article, from its byline: a person, an organisation, or a person of an organisation, as in
//! `Hà Vân (Trung tâm Văn hóa)`. Several stand one behind the other: `Hà Vân, Thu Lam`, `Hà Vân - Thu Lam`.

use serde::Serialize;

#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Author<'a> {
    Named {
        #[serde(rename = "@type")]
        of_type: &'static str,
        name: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        affiliation: Option<Box<Author<'a>>>,
    },
    /// The publisher, by its id.
    Publisher {
        #[serde(rename = "@id")]
        id: &'a str,
    },
}

/// What stands between several authors, in either language: a byline is in the language of who wrote it.
const BETWEEN: [&str; 7] = [",", ";", " & ", " - ", " – ", " và ", " and "];

/// Words that names of organisations have and names of people have not, beside words in small letters.
const OF_ORGANISATIONS: [&str; 20] = [
    "Agency",
    "Board",
    "Centre",
    "Center",
    "Committee",
    "Council",
    "Department",
    "Desk",
    "Editors",
    "Library",
    "News",
    "Office",
    "Police",
    "Press",
    "School",
    "Service",
    "Staff",
    "Team",
    "Tổ",
    "Ban",
];

/// Names of people are short.
const MOST_WORDS: usize = 5;

/// The authors of a byline; without one it is the publisher, whose id is given.
pub(super) fn authors<'a>(byline: &'a str, publisher: &'a str) -> Vec<Author<'a>> {
    let mut authors: Vec<Author<'a>> = parts(byline).into_iter().filter_map(author).collect();
    if authors.is_empty() {
        authors.push(Author::Publisher { id: publisher });
    }
    authors
}

/// The byline, cut between authors; not within parentheses, nor within an organisation's name.
fn parts(byline: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let mut at = 0;
    while let Some(letter) = byline[at..].chars().next() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let between = BETWEEN.into_iter().find(|between| depth == 0 && byline[at..].starts_with(between));
        match between {
            Some(between) => {
                parts.push(&byline[start..at]);
                at += between.len();
                start = at;
            }
            None => at += letter.len_utf8(),
        }
    }
    parts.push(&byline[start..]);
    // `Sở Văn hóa, Thể thao và Du lịch` is one name: what is cut off begins like no person.
    if parts.iter().all(|part| is_person(name_of(part).0)) { parts } else { vec![byline] }
}

fn author(part: &str) -> Option<Author<'_>> {
    let (name, of) = name_of(part);
    let named = |of_type, name, affiliation| Author::Named { of_type, name, affiliation };
    let affiliation = of.map(|of| Box::new(named("Organization", of, None)));
    match name {
        "" => None,
        name if is_person(name) => Some(named("Person", name, affiliation)),
        _ => Some(named("Organization", part.trim(), None)),
    }
}

/// A name, and the organisation in parentheses behind it.
fn name_of(part: &str) -> (&str, Option<&str>) {
    let part = part.trim();
    let cut = part.strip_suffix(')').and_then(|part| part.split_once('('));
    match cut.map(|(name, of)| (name.trim(), of.trim())) {
        Some((name, of)) if !name.is_empty() && !of.is_empty() => (name, Some(of)),
        _ => (part, None),
    }
}

/// Each word of a person's name begins with a capital letter, and goes on in small ones.
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &&str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        let begins = letters.next().is_some_and(char::is_uppercase);
        // `UBND` and `VTV` are organisations; `N.` and `Ý` are people.
        begins && (letters.clone().next().is_none() || letters.any(char::is_lowercase))
    };
    let is_organisation = words.iter().any(|word| OF_ORGANISATIONS.contains(word));
    (1..=MOST_WORDS).contains(&words.len()) && words.iter().all(is_name) && !is_organisation
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHER: &str = "https://x.example/#publisher";

    /// As `Person`, `Person of`, `Organization`.
    fn read(byline: &str) -> Vec<String> {
        let shown = |author: &Author<'_>| match author {
            Author::Named { of_type, name, affiliation: None } => format!("{of_type}: {name}"),
            Author::Named { of_type, name, affiliation: Some(of) } => match &**of {
                Author::Named { name: of, .. } => format!("{of_type}: {name} of {of}"),
                Author::Publisher { .. } => unreachable!("nobody is of the publisher"),
            },
            Author::Publisher { id } => (*id).to_owned(),
        };
        authors(byline, PUBLISHER).iter().map(shown).collect()
    }

    #[test]
    fn a_byline_is_a_person_an_organisation_or_one_of_the_other() {
        for (byline, author) in [
            ("Hà Vân", "Person: Hà Vân"),
            ("Thu Lam", "Person: Thu Lam"),
            ("Nguyễn Thị N.", "Person: Nguyễn Thị N."),
            ("Jane Doe", "Person: Jane Doe"),
            ("Hà Vân (Trung tâm Văn hóa)", "Person: Hà Vân of Trung tâm Văn hóa"),
            ("Jane Doe (Town Library)", "Person: Jane Doe of Town Library"),
            ("Trung tâm Văn hóa thị trấn", "Organization: Trung tâm Văn hóa thị trấn"),
            ("Trung tâm Văn hóa (thị trấn)", "Organization: Trung tâm Văn hóa (thị trấn)"),
            ("Ban biên tập", "Organization: Ban biên tập"),
            ("Ban Biên Tập", "Organization: Ban Biên Tập"),
            ("UBND Mây Sơn", "Organization: UBND Mây Sơn"),
            ("Town Council", "Organization: Town Council"),
            ("Sở Văn hóa, Thể thao và Du lịch", "Organization: Sở Văn hóa, Thể thao và Du lịch"),
            ("", PUBLISHER),
        ] {
            assert_eq!(read(byline), [author], "{byline}");
        }
    }

    #[test]
    fn several_people_are_several_authors() {
        let both = ["Person: Hà Vân", "Person: Thu Lam"];
        for byline in ["Hà Vân, Thu Lam", "Hà Vân - Thu Lam", "Hà Vân và Thu Lam", "Hà Vân & Thu Lam"]
        {
            assert_eq!(read(byline), both, "{byline}");
        }
        assert_eq!(
            read("Hà Vân (Ban Văn hóa, Thể thao), Thu Lam"),
            ["Person: Hà Vân of Ban Văn hóa, Thể thao", "Person: Thu Lam"]
        );
    }
}
