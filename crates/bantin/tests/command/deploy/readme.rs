//! README's “Publish to a CDN”, word by word: object storage in the test's own process, and nginx before it.

use std::process::Command;

use super::s3::{KEY, SECRET, Storage};
use crate::person::{Answer, Person, Running};
use crate::verify::nginx::Nginx;

const README: &str = include_str!("../../../../../README.md");

/// The blocks of the section, each with its kind.
fn blocks() -> Vec<(&'static str, &'static str)> {
    let (_, section) = README.split_once("\n## Publish to a CDN\n").expect("README has this section");
    let section = section.split("\n## ").next().unwrap_or(section);
    section.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n')).collect()
}

/// Somebody who types what README says. Only what is an example there is put in its place.
struct Reader {
    person: Person,
    storage: Storage,
    nginx: Nginx,
    exported: Vec<(String, String)>,
}

impl Reader {
    fn begins() -> Self {
        let person = Person::sits_down();
        person.types(&["new", "my-town"]).ends_with(0);
        let storage = Storage::with_bucket(&person.home().join("storage"), "my-town");
        let nginx = Nginx::serves(&person.home().join("storage/my-town"));
        Reader { person, storage, nginx, exported: Vec::new() }
    }

    fn says_in_site_toml(&self, table: &str) {
        assert!(table.contains("https://s3.example.vn"), "{table}");
        let table = table.replace("https://s3.example.vn", &self.storage.address);
        let site = self.person.reads("my-town/site.toml");
        self.person.writes("my-town/site.toml", &[&site, "\n", &table].concat());
    }

    /// Words of a line, without what is remarked after them.
    fn command(&self, line: &str) -> Command {
        let line =
            line.split(" #").next().unwrap_or(line).replace("https://portal.example.vn", &self.nginx.address);
        let (before, quoted) = line.split_once('"').unwrap_or((&line, ""));
        let words: Vec<&str> = before.split_whitespace().skip(1).chain(quoted.strip_suffix('"')).collect();
        let mut command = self.person.bantin("my-town", &words);
        command.envs(self.exported.iter().map(|(name, value)| (name, value)));
        command
    }

    fn types(&mut self, line: &str) -> Answer {
        if let Some(variable) = line.strip_prefix("export ") {
            let (name, value) = variable.split_once('=').unwrap();
            let value = value.replace('…', SECRET);
            self.exported.push((name.to_owned(), value));
            return Answer { code: 0, out: String::new(), err: String::new() };
        }
        let output = self.command(line).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().expect("it ends by itself");
        Answer { code, out: text(output.stdout), err: text(output.stderr) }
    }

    fn page(&self, path: &str) -> Option<String> {
        ureq::get(format!("{}{path}", self.nginx.address)).call().ok()?.body_mut().read_to_string().ok()
    }
}

#[test]
fn publish_to_a_cdn_works_word_by_word() {
    let blocks = blocks();
    let [("toml", table), ("sh", first), ("sh", next), ("sh", held)] = blocks[..] else {
        panic!("{blocks:?}")
    };
    assert!(first.contains(&format!("AWS_ACCESS_KEY_ID={KEY}\n")), "{first}");
    let mut reader = Reader::begins();
    reader.says_in_site_toml(table);
    for line in first.lines() {
        reader.types(line).ends_with(0);
    }
    let before = reader.page("/").unwrap();
    let article = "/tin-tuc/cho-phien-cuoi-nam/";
    for line in next.lines() {
        assert_eq!(reader.page(article).is_some(), line.contains("rollback"), "before {line}");
        reader.types(line).ends_with(0);
    }
    assert_eq!(reader.page("/").unwrap(), before);
    assert!(reader.page(article).is_none());

    let lines: Vec<&str> = held.lines().collect();
    let [watch, status] = lines[..] else { panic!("{held}") };
    let service = Running::without_address(reader.command(watch));
    service.says("No article waits for its time");
    assert!(reader.page(article).is_some(), "what was published is brought once more");
    reader.types(status).ends_with(0);
    assert_eq!(service.ends_when_asked(), Some(0));
}
