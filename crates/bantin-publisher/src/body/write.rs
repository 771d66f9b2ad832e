//! Writes a shaped body as HTML, with the files of its pictures and with its links as they are published.

use std::borrow::Cow;

use bantin_app::{escape, words};
use bantin_content::Picture;
use bantin_content::body_html::{AVIF, CLASSES, ID_PREFIX};

use super::body_attached::BodyAttached;
use super::body_pictures::BodyPictures;
use super::body_style::BodyStyle;
use super::destination::{Destination, destination};
use super::galleries::{Piece, gallery_sizes, pieces};
use super::ids::Ids;
use super::no_break_spaces;
use super::published_links::published_link;
use super::shaped::{Image, Shaped};
use super::tree::{Element, decoded};
use super::valid_address::valid_address;

/// The HTML, and the figures in it. `by_hand` is for texts in which HTML was written.
pub(super) fn write(
    nodes: &[Shaped<'_>],
    ids: &Ids,
    style: BodyStyle<'_>,
    pictures: &BodyPictures<'_>,
    attached: &BodyAttached<'_>,
    by_hand: bool,
) -> (String, Vec<Picture>) {
    let mut writer =
        Writer { html: String::new(), figures: Vec::new(), ids, style, pictures, attached, by_hand };
    for piece in pieces(nodes, |image| pictures.has(&image.src)) {
        match piece {
            Piece::Node(node) => writer.node(node, false),
            Piece::Gallery(row) => writer.gallery(&row),
        }
    }
    let html = writer.html.trim();
    let html = if html.len() == writer.html.len() { writer.html } else { html.to_owned() };
    (html, writer.figures)
}

/// Whether an attribute of an element is written as it came. Ids are written apart, and marks of styles never.
fn is_written(element: &str, attribute: &str) -> bool {
    match attribute {
        "id" | "style" => false,
        "class" => CLASSES.iter().any(|(name, _)| *name == element),
        _ => true,
    }
}

pub(super) struct Writer<'a> {
    pub(super) html: String,
    figures: Vec<Picture>,
    ids: &'a Ids,
    pub(super) style: BodyStyle<'a>,
    pub(super) pictures: &'a BodyPictures<'a>,
    pub(super) attached: &'a BodyAttached<'a>,
    by_hand: bool,
}

impl Writer<'_> {
    pub(super) fn all(&mut self, nodes: &[Shaped<'_>], as_it_stands: bool) {
        for node in nodes {
            self.node(node, as_it_stands);
        }
    }

    fn node(&mut self, node: &Shaped<'_>, as_it_stands: bool) {
        match node {
            Shaped::Text(text) if as_it_stands => self.html.push_str(text),
            Shaped::Text(text) => self.text(text),
            Shaped::Heading { level, id, children } => {
                let level = char::from(b'0' + level);
                self.put(&["<h", level.encode_utf8(&mut [0; 4])]);
                self.id(id.as_deref());
                self.html.push('>');
                self.all(children, as_it_stands);
                self.put(&["</h", level.encode_utf8(&mut [0; 4]), ">"]);
            }
            Shaped::Table(element, children) => {
                let label = words::body_labels(self.style.language).table;
                self.put(&[
                    r#"<div class="table-scroll" tabindex="0" role="region" aria-label=""#,
                    label,
                    r#"">"#,
                ]);
                self.element(element, children, as_it_stands);
                self.html.push_str("</div>");
            }
            Shaped::Element(element, children) => self.element(element, children, as_it_stands),
            Shaped::Anchor(id) => {
                self.html.push_str("<a");
                self.id(id.as_deref());
                self.html.push_str("></a>");
            }
            Shaped::Figure(image) if image.is_video() => self.video(image),
            Shaped::Image(image) if image.is_video() => self.link_to_video(image),
            Shaped::VideoLink(link) => self.video_elsewhere(link, as_it_stands),
            Shaped::Figure(image) => {
                let sizes = self.style.sizes;
                if !self.figure(image, |_| sizes.into()) {
                    self.picture_elsewhere(image, true);
                }
            }
            Shaped::Image(image) => match self.pictures.picture(&image.src, &image.alt, None) {
                Some(picture) => self.image(&picture, image.id.as_deref()),
                None => self.picture_elsewhere(image, false),
            },
        }
    }

    fn element(&mut self, element: &Element<'_>, children: &[Shaped<'_>], as_it_stands: bool) {
        self.put(&["<", element.name]);
        if element.name == "a" {
            self.link_attributes(element);
        } else {
            for (name, value) in element.attributes().filter(|(name, _)| is_written(element.name, name)) {
                self.put(&[" ", name, "=\"", value, "\""]);
            }
        }
        if let Some(start) = element.start {
            self.put(&[" start=\"", &start.to_string(), "\""]);
        }
        self.id(element.id.as_deref());
        self.html.push('>');
        if !matches!(element.name, "br" | "hr" | "wbr") {
            self.all(children, as_it_stands || element.name == "pre");
            self.put(&["</", element.name, ">"]);
        }
        if let Some(record) = self.linked_file(element) {
            self.kind_and_size(record);
        }
    }

    /// `href` as it is published, and `rel` on links that leave the site.
    pub(super) fn link_attributes(&mut self, element: &Element<'_>) {
        let mut leaves = false;
        for (name, value) in element.attributes() {
            match name {
                "id" => continue,
                "href" => {}
                _ => {
                    self.put(&[" ", name, "=\"", value, "\""]);
                    continue;
                }
            }
            self.html.push_str(" href=\"");
            let href = decoded(value);
            if let Some(record) = self.attached.linked(&href) {
                escape(&record.href(), &mut self.html);
                self.html.push('"');
                continue;
            }
            match destination(&href, self.style.base_url) {
                Destination::Own(own) => self.href(&published_link(&own, Some(self.ids))),
                Destination::Within if href.contains('#') => {
                    self.href(&published_link(&href, Some(self.ids)));
                }
                other => {
                    leaves = other == Destination::Outside;
                    self.html.push_str(&valid_address(value));
                }
            }
            self.html.push('"');
        }
        if element.attribute("class").as_deref() == Some("footnote-backref") {
            self.put(&[" aria-label=\"", words::body_labels(self.style.language).footnote_back, "\""]);
        }
        if leaves {
            self.html.push_str(" rel=\"noopener noreferrer\"");
        }
    }

    /// Writes an address, valid and escaped.
    fn href(&mut self, href: &str) {
        escape(&valid_address(href), &mut self.html);
    }

    fn gallery(&mut self, row: &[&Image]) {
        self.html.push_str("<div class=\"gallery\">");
        for (number, image) in row.iter().enumerate() {
            self.figure(image, |picture| {
                gallery_sizes(number, row.len(), (picture.width, picture.height)).into()
            });
        }
        self.html.push_str("</div>");
    }

    /// `false`: its picture is not there.
    fn figure<'s>(&mut self, image: &Image, sizes: impl Fn(&Picture) -> Cow<'s, str>) -> bool {
        let picture = self.pictures.picture(&image.src, &image.alt, image.caption.as_deref());
        let Some(picture) = picture else { return false };
        let sizes = sizes(&picture);
        let class = if picture.height > picture.width { "figure figure--tall" } else { "figure" };
        self.put(&["<figure class=\"", class, "\""]);
        self.id(image.id.as_deref());
        self.html.push('>');
        let in_codings = self.avif(picture.avif.as_deref(), Some(&sizes));
        self.html.push_str("<img src=\"");
        escape(&picture.src, &mut self.html);
        self.html.push_str("\" srcset=\"");
        escape(&picture.srcset, &mut self.html);
        self.html.push_str("\" sizes=\"");
        escape(&sizes, &mut self.html);
        self.html.push('"');
        self.size_and_alt(&picture, None);
        self.end_of_codings(in_codings);
        if let Some(caption) = &picture.caption {
            self.html.push_str("<figcaption>");
            escape(caption, &mut self.html);
            self.html.push_str("</figcaption>");
        }
        self.html.push_str("</figure>");
        self.figures.push(picture);
        true
    }

    /// A picture within a line of text. It has its own width, so it needs no `sizes`.
    pub(super) fn image(&mut self, picture: &Picture, id: Option<&str>) {
        // The file of the width that `src` has.
        let width = format!(" {}w", picture.width);
        let same =
            picture.avif.as_ref().and_then(|avif| avif.split(", ").find_map(|one| one.strip_suffix(&width)));
        let in_codings = self.avif(same, None);
        self.html.push_str("<img src=\"");
        escape(&picture.src, &mut self.html);
        self.html.push('"');
        self.size_and_alt(picture, id);
        self.end_of_codings(in_codings);
    }

    /// Begins a `<picture>` where there are AVIF files, as `parts/codings.rs` draws it; says whether it did.
    fn avif(&mut self, srcset: Option<&str>, sizes: Option<&str>) -> bool {
        let Some(srcset) = srcset else { return false };
        self.put(&["<picture><source type=\"", AVIF, "\""]);
        if let Some(sizes) = sizes {
            self.html.push_str(" sizes=\"");
            escape(sizes, &mut self.html);
            self.html.push('"');
        }
        self.html.push_str(" srcset=\"");
        escape(srcset, &mut self.html);
        self.html.push_str("\">");
        true
    }

    fn end_of_codings(&mut self, in_codings: bool) {
        if in_codings {
            self.html.push_str("</picture>");
        }
    }

    fn size_and_alt(&mut self, picture: &Picture, id: Option<&str>) {
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        self.put(&[" width=\"", &width, "\" height=\"", &height, "\" alt=\""]);
        escape(&picture.alt, &mut self.html);
        self.html.push_str("\" loading=\"lazy\" decoding=\"async\"");
        self.id(id);
        self.html.push('>');
    }

    pub(super) fn id(&mut self, id: Option<&str>) {
        if let Some(id) = id {
            self.put(&[" id=\"", ID_PREFIX]);
            escape(id, &mut self.html);
            self.html.push('"');
        }
    }

    /// A link to a picture of another site. If the page showed the picture, that site could count the page's readers.
    fn picture_elsewhere(&mut self, image: &Image, alone: bool) {
        let Image { src, alt, id, .. } = image;
        if !matches!(destination(src, self.style.base_url), Destination::Own(_) | Destination::Outside) {
            return;
        }
        let (open, close) = if alone { ("<p>", "</p>") } else { ("", "") };
        self.put(&[open, "<a href=\""]);
        escape(&valid_address(src), &mut self.html);
        self.html.push_str("\" rel=\"noopener noreferrer\"");
        self.id(id.as_deref());
        self.html.push('>');
        escape(if alt.is_empty() { src } else { alt }, &mut self.html);
        self.put(&["</a>", close]);
    }

    /// Writes a text. Several spaces in a row with a no-break space among them become one space. So does a no-break space
    /// that an editor of HTML put between two words.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find("&nbsp;") {
            let before = rest[..at].trim_end_matches([' ', '\n']);
            let after = &rest[at + "&nbsp;".len()..];
            let next = after.trim_start_matches([' ', '\n']).len();
            let mut tail = &after[after.len() - next..];
            let mut run = before.len() < at || next < after.len();
            while let Some(more) = tail.strip_prefix("&nbsp;") {
                tail = more.trim_start_matches([' ', '\n']);
                run = true;
            }
            self.html.push_str(before);
            let keeps = !run && (!self.by_hand || no_break_spaces::is_meant(before, tail));
            self.html.push_str(if keeps { "&nbsp;" } else { " " });
            rest = tail;
        }
        self.html.push_str(rest);
    }

    pub(super) fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.html.push_str(part);
        }
    }
}
