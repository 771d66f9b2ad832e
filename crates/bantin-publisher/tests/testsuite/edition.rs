//! A published edition, read as hosts and browsers read it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_app::{Page, PageData, PaintedData};
use bantin_content::{SectionId, Slug, Stamp, Teaser, Thumbnail};
use serde::de::DeserializeOwned;
use tempfile::TempDir;

pub struct Edition {
    folder: PathBuf,
    _lasting: Option<Arc<TempDir>>,
}

/// Every file by its path, with `/`.
pub type Tree = BTreeMap<String, Vec<u8>>;

impl Edition {
    pub fn new(folder: PathBuf) -> Self {
        Edition { folder, _lasting: None }
    }

    /// One that keeps the temporary folder which it lies in.
    pub fn of(folder: PathBuf, lasting: Arc<TempDir>) -> Self {
        Edition { folder, _lasting: Some(lasting) }
    }

    /// The HTML at an address.
    pub fn page(&self, path: &str) -> String {
        let file = file_of(path);
        fs::read_to_string(self.folder.join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// What the app is told on the page at an address.
    pub fn data(&self, path: &str) -> PageData {
        page_data(&self.page(path))
    }

    pub fn json<T: DeserializeOwned>(&self, path: &str) -> T {
        let text = fs::read(self.folder.join("api/v1").join(path)).unwrap();
        serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The bytes of a file, by its path.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Whether there is a file for this address or path.
    pub fn has(&self, path: &str) -> bool {
        self.folder.join(file_of(path)).is_file()
    }

    pub fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        read_into(&mut tree, &self.folder, "");
        tree
    }

    /// Addresses of all pages.
    pub fn html(&self) -> Vec<(String, String)> {
        let pages = self.tree().into_iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
    }

    /// Pages that the app opens: all but plain ones.
    pub fn app_pages(&self) -> Vec<(String, String)> {
        let mut pages = self.html();
        pages.retain(|(_, html)| html.contains("<div id=\"app\">"));
        pages
    }
}

fn file_of(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

fn read_into(tree: &mut Tree, folder: &Path, prefix: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            read_into(tree, &path, &format!("{name}/"));
        } else {
            tree.insert(name, fs::read(path).unwrap());
        }
    }
}

/// The data of a page: what its script says and what is drawn.
pub fn page_data(html: &str) -> PageData {
    let mut data = data_script(html);
    let drawn = &html[html.find("<div id=\"app\">").expect("the page holds the app")..];
    let within = |mark: &str, end: &str| {
        let rest = drawn.find(mark).map_or("", |at| &drawn[at..]);
        &rest[..rest.find(end).unwrap_or(rest.len())]
    };
    let here = match &data.page {
        Page::Article(page) => Some((page.article.section.clone(), page.article.slug.clone())),
        _ => None,
    };
    let rows = painted_rows(within(" data-list", "</ol>"), here);
    let boxes = data
        .boxes
        .iter()
        .map(|news| painted_rows(within(&format!("id=\"{}\" data-box", news.news.id), "</ol>"), None));
    let painted = PaintedData { body: String::new(), rows, boxes: boxes.collect() };
    data.put_back(painted);
    data
}

/// The rows of a list, read as the app reads them. The article being read, `here`, has no link.
fn painted_rows(html: &str, here: Option<(SectionId, Slug)>) -> Vec<Teaser> {
    let between = |text: &str, start: &str, end: &str| -> Option<String> {
        let (_, rest) = text.split_once(start)?;
        rest.split_once(end).map(|(text, _)| text.to_owned())
    };
    let row = |row: &str| {
        let headline = between(row, "class=\"teaser__headline\"", "</").unwrap();
        let (section, slug) = match between(&headline, "href=\"/", "/\"") {
            Some(names) => {
                let (section, slug) = names.split_once('/').unwrap();
                (section.parse().unwrap(), slug.parse().unwrap())
            }
            None => here.clone().expect("only the article being read has no link"),
        };
        let date = between(row, "<time ", "</time>").unwrap();
        Teaser {
            slug,
            section,
            headline: headline.split_once('>').unwrap().1.to_owned(),
            published: Stamp {
                at: between(&date, "datetime=\"", "\"").unwrap(),
                text: date.split_once('>').unwrap().1.to_owned(),
            },
            picture: between(row, "<img ", ">").map(|image| {
                let attribute = |name: &str| between(&image, &format!(" {name}=\""), "\"").unwrap();
                Thumbnail {
                    src: attribute("src"),
                    srcset: attribute("srcset"),
                    width: attribute("width").parse().unwrap(),
                    height: attribute("height").parse().unwrap(),
                    avif: between(row, "<source ", ">")
                        .and_then(|source| between(&source, "srcset=\"", "\"")),
                }
            }),
        }
    };
    html.split("<li class=\"teaser").skip(1).map(row).collect()
}

/// What stands in the page's script.
pub fn data_script(html: &str) -> PageData {
    serde_json::from_str(data_json(html)).unwrap()
}

/// The page's script as it is written.
pub fn data_json(html: &str) -> &str {
    let start = "<script type=\"application/json\" id=\"page-data\">";
    let rest = &html[html.find(start).expect("the page holds its data") + start.len()..];
    &rest[..rest.find("</script>").unwrap()]
}

/// The values of an attribute, as written.
pub fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}
