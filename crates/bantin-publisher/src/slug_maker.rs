//! Makes a slug from a headline: `Lễ hội đình làng Đông` → `le-hoi-dinh-lang-dong`.

use bantin_content::Slug;
use deunicode::deunicode_char;
use unicode_normalization::UnicodeNormalization;

use crate::edition::every_system::is_kept_nowhere_else;

/// Longest slug that is made; a longer headline is cut between two words.
const LONGEST: usize = 80;

/// The slug of a headline; `None` where no letter or digit is left of it.
pub fn slug_from(headline: &str) -> Option<Slug> {
    let text = hyphenated(headline);
    // An address of the portal itself (`tim-kiem`) becomes `bai-tim-kiem`. So does a name that Windows keeps for a device:
    // nobody could have a file or a folder of that name there (`con`, the word for a child).
    let plain = text.parse().ok().filter(|_| !is_kept_nowhere_else(&text));
    plain.or_else(|| format!("bai-{text}").parse().ok())
}

/// Tags, each once, and the names of their pages. Two spellings that come to one name lead to one page, and of an article
/// the first stays; a tag without a letter or a digit has no page and is left out.
pub(crate) fn tags_with_pages(tags: Vec<String>) -> (Vec<String>, Vec<Slug>) {
    let (mut shown, mut pages) = (Vec::with_capacity(tags.len()), Vec::with_capacity(tags.len()));
    for tag in tags {
        if let Some(page) = slug_from(&tag).filter(|page| !pages.contains(page)) {
            shown.push(tag);
            pages.push(page);
        }
    }
    (shown, pages)
}

/// The id of a heading, made as a slug is; `None` where no letter or digit is left of it.
pub(crate) fn id_from(heading: &str) -> Option<String> {
    Some(hyphenated(heading)).filter(|id| !id.is_empty())
}

fn hyphenated(headline: &str) -> String {
    let words = plain_words(headline);
    let mut text = String::new();
    for word in words.split_whitespace() {
        if text.is_empty() {
            text.extend(word.chars().take(LONGEST));
        } else if text.len() + 1 + word.len() <= LONGEST {
            text.push('-');
            text.push_str(word);
        } else {
            break;
        }
    }
    text
}

/// a-z and 0-9 in words, everything else a space.
fn plain_words(headline: &str) -> String {
    let mut words = String::with_capacity(headline.len());
    for letter in headline.nfc() {
        match letter {
            '\'' | '’' | 'ʼ' => {}
            letter if letter.is_alphanumeric() => {
                let folded = deunicode_char(letter).unwrap_or(" ");
                words.extend(folded.chars().map(|c| {
                    let c = c.to_ascii_lowercase();
                    if c.is_ascii_alphanumeric() { c } else { ' ' }
                }));
            }
            _ => words.push(' '),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(headline: &str) -> String {
        slug_from(headline).map(String::from).unwrap_or_default()
    }

    /// The 67 letters with a mark of Vietnamese, each beside the letter it becomes.
    const MARKED: [(&str, char); 7] = [
        ("àáảãạăằắẳẵặâầấẩẫậ", 'a'),
        ("èéẻẽẹêềếểễệ", 'e'),
        ("ìíỉĩị", 'i'),
        ("òóỏõọôồốổỗộơờớởỡợ", 'o'),
        ("ùúủũụưừứửữự", 'u'),
        ("ỳýỷỹỵ", 'y'),
        ("đ", 'd'),
    ];

    #[test]
    fn every_vietnamese_letter_becomes_its_plain_one_composed_or_not() {
        let mut letters = 0;
        for (marked, plain) in MARKED {
            for letter in marked.chars() {
                let upper: String = letter.to_uppercase().collect();
                for written in [letter.to_string(), upper] {
                    letters += 1;
                    assert_eq!(slug(&written), plain.to_string(), "{written}");
                    let taken_apart: String = written.nfd().collect();
                    assert_eq!(slug(&taken_apart), plain.to_string(), "{written}, taken apart");
                }
            }
        }
        assert_eq!(letters, 134);
    }

    #[test]
    fn headlines_read_as_words() {
        assert_eq!(slug("Lễ hội đình làng Đông – năm 2026!"), "le-hoi-dinh-lang-dong-nam-2026");
        assert_eq!(slug("  “Chợ phiên”: 20% giảm giá…  "), "cho-phien-20-giam-gia");
        assert_eq!(slug("Mưa 100mm/giờ"), "mua-100mm-gio");
        assert_eq!(slug("Farmers' market, it’s open"), "farmers-market-its-open");
    }

    #[test]
    fn a_long_headline_is_cut_between_two_words() {
        let long = slug(&"Hội nghị tổng kết ".repeat(20));
        assert!(long.len() <= LONGEST && long.ends_with("hoi-nghi"), "{long}");
        assert_eq!(slug(&"a".repeat(300)).len(), LONGEST);
    }

    #[test]
    fn a_headline_that_is_an_address_of_the_portal_is_set_apart() {
        assert_eq!(slug("Tìm kiếm"), "bai-tim-kiem");
        assert_eq!(slug("404"), "bai-404");
    }

    #[test]
    fn a_headline_that_windows_keeps_for_a_device_is_set_apart() {
        for device in ["Con", "aux", "Nul!", "PRN", "COM1", "lpt9"] {
            let name = device.trim_end_matches('!').to_lowercase();
            assert_eq!(slug(device), ["bai-", &name].concat());
        }
        assert_eq!(slug("Con trâu"), "con-trau");
    }

    #[test]
    fn of_signs_alone_no_slug_is_made() {
        assert_eq!(slug_from("!!! … ???"), None);
        assert_eq!(slug_from(""), None);
    }
}
