//! Writes the documents and videos of a body: a link to a file has its kind and size behind it, a video of the text is a
//! player that loads nothing until it is pressed, and a video of another site is a plain link.

use bantin_app::{escape, words};

use super::shaped::{Image, Shaped, VideoLink};
use super::tree::Element;
use super::write::Writer;
use crate::attached::{AttachedRecord, kind_and_size};

/// The shape of a video that does not tell it.
const USUAL: (u32, u32) = (1280, 720);

impl<'a> Writer<'a> {
    /// A video beside the text, as a figure. One that was not found is left out; its problem is told.
    pub fn video(&mut self, image: &Image) {
        let Some(video) = self.attached.video(&image.src) else { return };
        self.html.push_str("<figure class=\"video\"");
        self.id(image.id.as_deref());
        self.html.push_str("><video src=\"");
        escape(&video.record.href(), &mut self.html);
        self.html.push_str("\" controls preload=\"none\"");
        let (width, height) = video.record.shape.map_or(USUAL, |shape| (shape.width, shape.height));
        self.put(&[" width=\"", &width.to_string(), "\" height=\"", &height.to_string(), "\""]);
        let named = image.poster.as_deref().and_then(|poster| self.pictures.picture(poster, "", None));
        let beside = || self.pictures.pictures.get(video.poster?).map(|picture| picture.picture("", None));
        if let Some(poster) = named.or_else(beside) {
            self.html.push_str(" poster=\"");
            escape(&poster.src, &mut self.html);
            self.html.push('"');
        }
        if !image.alt.is_empty() {
            self.html.push_str(" aria-label=\"");
            escape(&image.alt, &mut self.html);
            self.html.push('"');
        }
        self.html.push_str("></video><figcaption>");
        let details = kind_and_size(video.record, self.style.number_format);
        match image.caption.as_deref().unwrap_or(&image.alt) {
            "" => escape(&details, &mut self.html),
            caption => {
                escape(caption, &mut self.html);
                self.kind_and_size(video.record);
            }
        }
        self.html.push_str("</figcaption></figure>");
    }

    /// A video within a line of text, where no player can be.
    pub fn link_to_video(&mut self, image: &Image) {
        let Some(video) = self.attached.video(&image.src) else { return };
        self.html.push_str("<a href=\"");
        escape(&video.record.href(), &mut self.html);
        self.html.push('"');
        self.id(image.id.as_deref());
        self.html.push('>');
        let name = image.src.rsplit('/').next().unwrap_or_default();
        escape(if image.alt.is_empty() { name } else { &image.alt }, &mut self.html);
        self.html.push_str("</a>");
        self.kind_and_size(video.record);
    }

    /// A link to a video on another site, of which nothing is asked for here.
    pub fn video_elsewhere(&mut self, video: &VideoLink<'_>, as_it_stands: bool) {
        self.html.push_str("<p><a class=\"video-link\"");
        self.link_attributes(&video.link);
        self.id(video.link.id.as_deref());
        self.html.push('>');
        let holds_a_picture = video.children.iter().any(|child| matches!(child, Shaped::Image(_)));
        if video.has_words || holds_a_picture {
            self.all(&video.children, as_it_stands);
        }
        if !video.has_words {
            let label = words::body_labels(self.style.language).watch_on;
            escape(&words::fill(label, &[("site", video.site)]), &mut self.html);
        }
        self.html.push_str("</a></p>");
    }

    /// The file that a link leads to.
    pub fn linked_file(&self, element: &Element<'_>) -> Option<&'a AttachedRecord> {
        if element.name == "a" { self.attached.linked(&element.attribute("href")?) } else { None }
    }

    /// ` (PDF, 1,2 MB)`, behind what leads to a file.
    pub fn kind_and_size(&mut self, record: &AttachedRecord) {
        self.html.push_str(" (");
        escape(&kind_and_size(record, self.style.number_format), &mut self.html);
        self.html.push(')');
    }
}
