//! The pictures of one body: from their names in the text to what was prepared of their files. Takes the lead picture out
//! of the body.

use std::collections::BTreeMap;

use bantin_content::Picture;

use super::shaped::{Image, Shaped};
use crate::newsroom::SourcePicture;
use crate::percent::percent_decoded;
use crate::pictures::PictureIndex;

/// The files of a body's pictures by the names that the text gives them, and all pictures that were prepared.
pub(super) struct BodyPictures<'a> {
    pub files: &'a BTreeMap<String, String>,
    pub pictures: &'a PictureIndex,
}

impl BodyPictures<'_> {
    /// The picture that the front matter names. Figures of the same picture are taken out of the body; their alternative
    /// text and caption are used where the front matter gives none.
    pub fn named_lead(&self, named: &SourcePicture, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let mut figure: Option<Image> = None;
        nodes.retain_mut(|node| match node {
            Shaped::Figure(image) if !image.is_video() && self.file(&image.src) == Some(&named.file) => {
                figure.get_or_insert_with(|| image.clone());
                // Links to the figure's id lead to the place where it was.
                let id = image.id.take();
                let stays = id.is_some();
                if stays {
                    *node = Shaped::Anchor(id);
                }
                stays
            }
            _ => true,
        });
        let (alt, caption) = figure.map(|image| (image.alt, image.caption)).unwrap_or_default();
        let alt = named.alt.as_ref().unwrap_or(&alt);
        let caption = named.caption.as_ref().or(caption.as_ref());
        self.pictures.picture(&named.file, alt, caption.map(String::as_str))
    }

    /// Takes the first figure out of the body.
    pub fn first_figure(&self, nodes: &mut Vec<Shaped<'_>>) -> Option<Picture> {
        let (at, picture, id) = nodes.iter_mut().enumerate().find_map(|(at, node)| match node {
            Shaped::Figure(image) if !image.is_video() => {
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
        self.pictures.picture(self.file(src)?, alt, caption)
    }

    /// Whether there is a picture of this name.
    pub fn has(&self, src: &str) -> bool {
        self.file(src).is_some_and(|file| self.pictures.get(file).is_some())
    }

    fn file(&self, src: &str) -> Option<&String> {
        file_of(self.files, src)
    }
}

/// The file of the first figure of a body.
pub(super) fn first_figure_of<'a>(
    files: &'a BTreeMap<String, String>,
    nodes: &[Shaped<'_>],
) -> Option<&'a String> {
    nodes.iter().find_map(|node| match node {
        Shaped::Figure(image) => file_of(files, &image.src),
        _ => None,
    })
}

fn file_of<'a>(files: &'a BTreeMap<String, String>, src: &str) -> Option<&'a String> {
    files.get(&percent_decoded(src))
}
