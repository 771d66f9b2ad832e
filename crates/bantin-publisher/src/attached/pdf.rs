//! Whether a PDF has text, by which readers find it and programs read it aloud, or is nothing but pictures of pages, as
//! scanners make it. `tokens` cuts what is in a PDF into its parts, `value` puts objects together, `objects` finds them
//! in the file, `content` looks for text on a page, and `pages` goes from page to page.
//!
//! No crate does it: those that read PDFs unpack whatever a file holds before they give it out. Here a hostile file costs
//! no more than the bounds in `objects` and `pages` say. What goes beyond them, is encrypted or damaged is not judged.

mod content;
mod objects;
mod pages;
mod tokens;
mod value;

use std::fs::File;

use bantin_messages::messages::PdfWithoutText;
use objects::Objects;
use rayon::prelude::*;

use super::attached_index::AttachedIndex;
use super::file_kind::FileKind;
use crate::problem::Problem;

/// Whether there is text on some page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextLayer {
    There,
    Missing,
    /// The file cannot be read so far.
    Unknown,
}

/// The PDFs among attached files that have no text.
pub(crate) fn without_text(attached: &AttachedIndex) -> Vec<Problem> {
    let all: Vec<_> = attached.files.values().filter(|record| record.kind == FileKind::Pdf).collect();
    let without = all.into_par_iter().filter(|record| {
        let layer = attached.open(record).map(|file| text_layer(file, record.size));
        layer.is_ok_and(|layer| layer == TextLayer::Missing)
    });
    without.map(|record| Problem::warning(&record.file, PdfWithoutText)).collect()
}

/// Looks through the first pages.
fn text_layer(file: File, size: u64) -> TextLayer {
    Objects::find(file, size)
        .and_then(|mut objects| pages::have_text(&mut objects))
        .map_or(TextLayer::Unknown, |has_text| if has_text { TextLayer::There } else { TextLayer::Missing })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::TextLayer::{Missing, There, Unknown};
    use super::*;

    fn of(bytes: &[u8]) -> TextLayer {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        text_layer(file, bytes.len() as u64)
    }

    /// A PDF of one page, with this on it and these objects.
    fn pdf(page: &str, content: &[u8], more: &[&[u8]]) -> Vec<u8> {
        let head = format!(
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj <</Type/Pages/Kids [3 0 R]/Count 1\
             /Resources << /XObject << /Im 5 0 R /Fm 6 0 R >> >> >> endobj\n3 0 obj\n<</Type/Page/Parent 2 0 R {page}>>\nendobj\n"
        );
        let end = b"trailer << /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n";
        [head.as_bytes(), &stream(4, "", content), &more.concat(), end].concat()
    }

    fn stream(number: usize, keys: &str, content: &[u8]) -> Vec<u8> {
        let head = format!("{number} 0 obj <<{keys} /Length {}>>\nstream\r\n", content.len());
        [head.as_bytes(), content, b"\nendstream\nendobj\n"].concat()
    }

    fn packed(number: usize, keys: &str, content: &[u8]) -> Vec<u8> {
        stream(number, &format!("/Filter/FlateDecode {keys}"), &fdeflate::compress_to_vec(content))
    }

    #[test]
    fn a_scan_has_none_and_a_text_has_some() {
        let scan = b"q 595 0 0 842 0 0 cm /Im Do Q";
        let image = stream(5, "/Type /XObject /Subtype /Image /Width 1", b"BT (x) Tj ET 1 0 obj");
        assert_eq!(of(&pdf("/Contents 4 0 R", scan, &[&image])), Missing);
        for text in
            ["BT /F1 12 Tf (Ch\\) \\\\) Tj ET", "[<0012> -3 (a)] TJ", "(a) '", "1 2 (a(b)) \"", "3 Tr <41>Tj"]
        {
            assert_eq!(of(&pdf("/Contents [ 4 0 R ]", text.as_bytes(), &[])), There, "{text}");
        }
        for none in ["", "() Tj <> Tj [ 3 ] TJ", "% (a) Tj", "(a) Xx Tj", "BI /W 1 ID (a) Tj \x01 EI"] {
            assert_eq!(of(&pdf("/Contents 4 0 R", none.as_bytes(), &[])), Missing, "{none}");
        }
        assert_eq!(of(&pdf("", scan, &[])), Missing, "an empty page");
    }

    #[test]
    fn text_in_a_form_counts_where_the_page_shows_it() {
        let form = packed(6, "/Type/XObject/Subtype/Form", b"BT (a) Tj ET");
        assert_eq!(of(&pdf("/Contents 4 0 R", b"/Fm Do", &[&form])), There);
        // A signature's stamp is drawn beside the page.
        assert_eq!(of(&pdf("/Contents 4 0 R /Annots [6 0 R]", b"/Im Do", &[&form])), Missing);
        let own = pdf(
            "/Contents 4 0 R /Resources 7 0 R",
            b"/A Do",
            &[&form, b"7 0 obj <</XObject 8 0 R>> endobj 8 0 obj <</A 6 0 R>> endobj\n"],
        );
        assert_eq!(of(&own), There);
        let circle = packed(6, "/Subtype/Form /Resources <</XObject<</Fm 6 0 R>>>>", b"/Fm Do");
        assert_eq!(of(&pdf("/Contents 4 0 R", b"/Fm Do", &[&circle])), Missing);
    }

    #[test]
    fn objects_may_be_packed() {
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids [3 0 R]>>",
            "<</Type/Page/Contents 4 0 R>>",
        ];
        let (mut places, mut all) = (String::new(), String::new());
        for (number, object) in objects.iter().enumerate() {
            places += &format!("{} {} ", number + 1, all.len());
            all += object;
            all.push(' ');
        }
        let file = |text: &[u8]| {
            let keys = format!("/Type /ObjStm /N 3 /First {}", places.len());
            let holder = packed(9, &keys, [&*places, &all].concat().as_bytes());
            let table = b"10 0 obj <</Type/XRef /Root 1 0 R /Length 3>> stream\nabc\nendstream endobj\n%%EOF";
            [b"%PDF-1.5\n", &holder[..], &packed(4, "", text), table].concat()
        };
        assert_eq!(of(&file(b"BT (a) Tj ET")), There);
        assert_eq!(of(&file(b"/Im Do")), Missing);
    }

    #[test]
    fn what_cannot_be_read_is_not_judged() {
        let scan = pdf("/Contents 4 0 R", b"/Im Do", &[]);
        let text = String::from_utf8(scan.clone()).unwrap();
        for (from, to) in [
            ("/Size 9", "/Encrypt 8 0 R"),
            ("/Root 1 0 R", ""),
            ("/Pages 2 0 R", "/Pages 1 0 R"),
            ("[3 0 R]", "[2 0 R]"),
            ("4 0 obj <<", "4 0 obj <</Filter/LZWDecode"),
            ("4 0 obj <<", "4 0 obj <</Filter/FlateDecode"),
            ("%PDF", "%PDF"),
        ] {
            let expected = if from == to { Missing } else { Unknown };
            assert_eq!(of(text.replace(from, to).as_bytes()), expected, "{from} → {to}");
        }
        for end in 0..scan.len() {
            of(&scan[..end]);
        }
        let form = packed(6, "/Type/XObject/Subtype/Form", b"BT [(a) 1 <41>] TJ ET");
        let whole = pdf("/Contents [4 0 R]", b"/Fm Do BI /W 1 ID x EI", &[&form]);
        for at in 0..whole.len() {
            for sign in *b"(<>[/9\\ \0" {
                let mut damaged = whole.clone();
                damaged[at] = sign;
                of(&damaged);
            }
        }
        let deep = pdf(&"/A [".repeat(100_000), b"", &[]);
        assert_eq!(of(&deep), Unknown);
        let bomb = packed(4, "", &vec![b' '; 64 << 20]);
        assert_eq!(of(&pdf("/Contents 4 0 R", b"", &[&bomb])), Unknown);
    }
}
