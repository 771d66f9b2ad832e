//! What a reader downloads, against what `budgets.toml` allows, and what takes the space.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::Workspace;

/// One page taken apart.
struct Parts<'a> {
    style: String,
    /// Scripts that run.
    boot: String,
    /// The script that holds the page's data.
    data: String,
    /// What networks and search engines are told, piece by piece.
    told: Vec<&'a str>,
    /// All the rest.
    markup: String,
    html: &'a str,
}

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let edition = workspace.sample_edition();
    if !edition.join("index.html").is_file() {
        crate::serve::publish_sample(workspace)?;
    }
    let page = long_read(&edition)?;
    let html = fs::read_to_string(&page).with_context(|| format!("could not read {}", page.display()))?;
    let parts = Parts::of(&html);
    let boot = compressed(&parts.boot);
    let glue =
        published(&edition, &named_file(&html, ".js").context("the page names no script of the app")?)?;
    let wasm = published(&edition, &named_file(&html, ".wasm").context("the page names no wasm")?)?;
    let long_read = size(&twin(&page))?;
    let budgets = Budgets::read(&workspace.root)?;

    println!("bytes, brotli          used  allowed");
    let within = [
        budgets.line("wasm", wasm)?,
        budgets.line("script", glue + boot)?,
        budgets.line("boot", boot)?,
        budgets.line("long_read", long_read)?,
        budgets.line("told", parts.told())?,
    ];
    println!("\nscript: glue {glue}, boot {boot}");
    println!("long_read: {}", page.strip_prefix(&edition).unwrap_or(&page).display());
    parts.explain();
    if within.contains(&false) {
        bail!("a budget is exceeded; make it smaller, or say in budgets.toml why more is worth it");
    }
    Ok(())
}

impl<'a> Parts<'a> {
    fn of(html: &'a str) -> Self {
        let mut parts = Self {
            style: String::new(),
            boot: String::new(),
            data: String::new(),
            told: told(html),
            markup: String::new(),
            html,
        };
        let mut rest = html;
        while let Some((at, close)) = next_element(rest) {
            let (before, element) = rest.split_at(at);
            parts.markup.push_str(before);
            let open = element.find('>').map_or(element.len(), |end| end + 1);
            let end = element[open..].find(close).map_or(element.len(), |end| open + end);
            let (tag, content) = (&element[..open], &element[open..end]);
            match tag {
                _ if tag.starts_with("<style") => parts.style.push_str(content),
                _ if tag.contains("ld+json") => {}
                _ if tag.contains("json") => parts.data.push_str(content),
                _ => parts.boot.push_str(content),
            }
            rest = &element[end..];
        }
        parts.markup.push_str(rest);
        parts
    }

    /// What a page's size is more for what networks and search engines are told. It is measured as a page is packed: what
    /// all pages share as small as it gets, the rest quickly, in the parts in which it stands.
    fn told(&self) -> usize {
        let own_head = between(self.html, "<title>", "</head>");
        let bare = self.told.iter().fold(own_head.to_owned(), |head, piece| head.replacen(piece, "", 1));
        let shared: String = self.told.iter().filter(|piece| !own_head.contains(**piece)).copied().collect();
        // The script begins with the publisher, who is the same everywhere.
        let (shared, own) = shared.split_once("}},").unwrap_or((&shared, ""));
        packed(own_head, QUICK) - packed(&bare, QUICK) + compressed(shared) + packed(own, QUICK)
    }

    /// What each part adds: the page's size less its size without that part.
    fn explain(&self) {
        let whole = compressed(self.html);
        println!("              plain  adds, brotli");
        let parts =
            [("style", &self.style), ("boot", &self.boot), ("data", &self.data), ("markup", &self.markup)];
        for (name, part) in parts {
            let without = if part.is_empty() { self.html.to_owned() } else { self.without(part) };
            println!("  {name:<8} {:>8} {:>8}", part.len(), whole.saturating_sub(compressed(&without)));
        }
    }

    fn without(&self, part: &str) -> String {
        if part == self.markup {
            [&*self.style, &self.boot, &self.data].concat()
        } else {
            self.html.replacen(part, "", 1)
        }
    }
}

/// The cards of a page's head, and the script of structured data.
fn told(html: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for (open, close) in [
        ("<meta property=", ">"),
        ("<meta name=\"twitter:", ">"),
        ("<script type=\"application/ld+json\"", "</script>"),
    ] {
        let mut rest = html;
        while let Some(at) = rest.find(open) {
            let end = rest[at..].find(close).map_or(rest.len(), |end| at + end + close.len());
            pieces.push(&rest[at..end]);
            rest = &rest[end..];
        }
    }
    pieces
}

fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let rest = html.find(start).map_or("", |at| &html[at..]);
    &rest[..rest.find(end).unwrap_or(rest.len())]
}

/// The next `<style>` or `<script>` and how it closes.
fn next_element(html: &str) -> Option<(usize, &'static str)> {
    let style = html.find("<style").map(|at| (at, "</style>"));
    let script = html.find("<script").map(|at| (at, "</script>"));
    [style, script].into_iter().flatten().min()
}

struct Budgets(toml::Table);

impl Budgets {
    fn read(root: &Path) -> Result<Self> {
        let text = fs::read_to_string(root.join("budgets.toml")).context("could not read budgets.toml")?;
        Ok(Self(text.parse().context("budgets.toml is no TOML")?))
    }

    /// Prints a line; true when within.
    fn line(&self, name: &str, used: usize) -> Result<bool> {
        let allowed = self.0.get(name).and_then(toml::Value::as_integer);
        let allowed = allowed.with_context(|| format!("budgets.toml has no number {name}"))?;
        let within = used as i64 <= allowed;
        println!("{name:<18} {used:>8} {allowed:>8}{}", if within { "" } else { "  TOO MUCH" });
        Ok(within)
    }
}

/// The article page that weighs most as it is sent: the long read.
fn long_read(edition: &Path) -> Result<PathBuf> {
    let mut heaviest = (0, None);
    for section in folders(edition)? {
        for article in folders(&section)? {
            let page = article.join("index.html");
            if page.is_file() && size(&twin(&page))? > heaviest.0 {
                heaviest = (size(&twin(&page))?, Some(page));
            }
        }
    }
    heaviest.1.context("the edition has no article")
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.is_dir()).collect())
}

/// The app's file of this kind that the page names, without the slash at its front.
fn named_file(html: &str, ending: &str) -> Option<String> {
    html.split(['"', '\'', '`', ' ', '(', ')', '=', '<', '>', ','])
        .find(|word| word.starts_with('/') && word.ends_with(ending))
        .map(|word| word.trim_start_matches('/').to_owned())
}

fn published(edition: &Path, file: &str) -> Result<usize> {
    size(&twin(&edition.join(file)))
}

fn twin(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

fn size(file: &Path) -> Result<usize> {
    match fs::metadata(file) {
        Ok(metadata) => Ok(metadata.len() as usize),
        Err(error) if process::is_missing(&error) => bail!("{} was not published", file.display()),
        Err(error) => Err(error).with_context(|| format!("could not read {}", file.display())),
    }
}

const SMALLEST: u32 = 11;
const QUICK: u32 = 1;

fn compressed(text: &str) -> usize {
    packed(text, SMALLEST)
}

fn packed(text: &str, quality: u32) -> usize {
    if text.is_empty() {
        return 0;
    }
    let mut bytes = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut bytes, 4096, quality, 22);
        // Writing to memory does not fail.
        let _ = writer.write_all(text.as_bytes());
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><style>a{b:c}</style><p>Chào</p>\
        <script type=\"application/json\">{\"a\":1}</script><script>import('/assets/app-1.js')</script><p>hết</p>\
        <script type=\"application/ld+json\">{\"b\":2}</script>";

    #[test]
    fn a_page_is_taken_apart() {
        let parts = Parts::of(PAGE);
        assert_eq!(parts.style, "a{b:c}");
        assert_eq!(parts.data, "{\"a\":1}");
        assert_eq!(parts.boot, "import('/assets/app-1.js')");
        assert_eq!(parts.told, ["<script type=\"application/ld+json\">{\"b\":2}</script>"]);
        assert!(parts.markup.contains("Chào") && parts.markup.contains("<p>hết</p>"));
    }

    #[test]
    fn the_apps_files_are_found_by_their_names() {
        assert_eq!(named_file(PAGE, ".js").as_deref(), Some("assets/app-1.js"));
        assert_eq!(named_file(PAGE, ".wasm"), None);
    }
}
