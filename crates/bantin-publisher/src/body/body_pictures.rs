//! The pictures of one body, from their names in the text to the files that were prepared; which of them is the lead
//! picture, which is taken out of the body.

use std::collections::BTreeMap;

use bantin_content::Picture;

use super::shape::{Image, Shaped};
use crate::newsroom::SourcePicture;
use crate::percent::percent_decoded;
use crate::pictures::PictureIndex;

/// The pictures of one body: as it names them, and as they were prepared.
pub(super) struct BodyPictures<'a> {
    pub files: &'a BTreeMap<String, String>,
    pub pictures: &'a PictureIndex,
}

impl BodyPictures<'_> {
    /// The picture that the front matter names. Figures of it in the text go, and what they say
    /// of it is kept where the front matter says nothing.
    pub fn named_lead(&self, named: &SourcePicture, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let mut shown: Option<Image> = None;
        nodes.retain_mut(|node| match node {
            Shaped::Figure(image) if self.file(&image.src) == Some(&named.file) => {
                shown.get_or_insert_with(|| image.clone());
                // A link that leads to it finds its place.
                let id = image.id.take();
                let stays = id.is_some();
                if stays {
                    *node = Shaped::Anchor(id);
                }
                stays
            }
            _ => true,
        });
        let (alt, caption) = shown.map(|image| (image.alt, image.caption)).unwrap_or_default();
        let alt = named.alt.as_ref().unwrap_or(&alt);
        let caption = named.caption.as_ref().or(caption.as_ref());
        Some(self.pictures.get(&named.file)?.picture(alt, caption.map(String::as_str)))
    }

    /// The first figure of the text, taken out of it.
    pub fn first_figure(&self, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let (at, picture, id) = nodes.iter_mut().enumerate().find_map(|(at, node)| match node {
            Shaped::Figure(image) => {
                Some((at, self.picture(&image.src, &image.alt, image.caption.as_deref())?, image.id.take()))
            }
            _ => None,
        })?;
        match id {
            None => drop(nodes.remove(at)),
            id => nodes[at] = Shaped::Anchor(id),
        }
        Some(picture)
    }

    /// A picture as the text names it; `None` where no such file was found.
    pub fn picture(&self, src: &str, alt: &str, caption: Option<&str>) -> Option<Picture> {
        Some(self.pictures.get(self.file(src)?)?.picture(alt, caption))
    }

    fn file(&self, src: &str) -> Option<&String> {
        self.files.get(&percent_decoded(src))
    }
}
