//! What servers and hosts read, by the grammar of each: a line that is anything else could be an order to them.

use std::collections::BTreeSet;

/// What may stand in an address, as the one spelling has it.
fn is_plain(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !"\"'`\\{}<>|^$".contains(c);
    !address.is_empty() && address.chars().all(plain)
}

fn is_target(address: &str) -> bool {
    is_plain(address)
        && (address.starts_with('/') && !address.starts_with("//")
            || address.starts_with("https://")
            || address.starts_with("http://"))
}

/// `/from name=value /to 301!`, parted by one space each.
pub fn is_for_hosts(path: &str, text: &str) {
    for line in text.lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let [from, parameters @ .., to, status] = &parts[..] else { panic!("{path}: {line}") };
        let is_pair =
            |pair: &&str| pair.split_once('=').is_some_and(|(name, value)| is_plain(name) && is_plain(value));
        assert!(from.starts_with('/') && is_plain(from) && !from.contains(['*', '#']), "{path}: {line}");
        assert!(parameters.iter().all(is_pair) && is_target(to), "{path}: {line}");
        let forced = if parameters.is_empty() { ["301", "302"] } else { ["301!", "302!"] };
        assert!(forced.contains(status), "{path}: {line}");
    }
}

/// `"/from" "/to";`, or `"~^/from$" "/to";` with its signs escaped.
pub fn is_for_nginx(path: &str, text: &str) {
    for line in text.lines() {
        let parts = line
            .strip_prefix('"')
            .and_then(|line| line.strip_suffix("\";"))
            .and_then(|line| line.split_once("\" \""));
        let (from, to) = parts.unwrap_or_else(|| panic!("{path}: {line}"));
        let expression = from.strip_prefix("~^").and_then(|from| from.strip_suffix('$'));
        let from = expression.map_or(from.to_owned(), |expression| {
            let signs = ['.', '?', '+', '*', '(', ')', '[', ']', '-'];
            let bare =
                signs.iter().fold(expression.to_owned(), |text, sign| text.replace(&format!("\\{sign}"), ""));
            assert!(!bare.contains(signs), "{path}: {line}");
            bare
        });
        assert!(from.starts_with('/') && is_plain(&from) && is_target(to), "{path}: {line}");
    }
}

/// `"/from" "/to" 301`
pub fn is_for_caddy(path: &str, text: &str) {
    for line in text.lines() {
        let parts: Vec<&str> = line.split(' ').collect();
        let [from, to, status] = parts[..] else { panic!("{path}: {line}") };
        let bare =
            |part: &str| part.strip_prefix('"').and_then(|part| part.strip_suffix('"')).map(str::to_owned);
        let (from, to) = bare(from).zip(bare(to)).unwrap_or_else(|| panic!("{path}: {line}"));
        assert!(from.starts_with('/') && is_plain(&from) && is_target(&to), "{path}: {line}");
        assert!(["301", "302", "307", "308"].contains(&status), "{path}: {line}");
    }
}

/// `"/section/slug/" page` or `"/api/v1/articles/slug.json" data`, for nginx with a `;`.
pub fn is_of_what_is_gone(path: &str, text: &str) {
    for line in text.lines() {
        let line = if path.contains("nginx") { line.strip_suffix(';') } else { Some(line) };
        let parts = line.and_then(|line| line.strip_prefix('"')?.split_once("\" "));
        let (address, what) = parts.unwrap_or_else(|| panic!("{path}: {text}"));
        let is_slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-.".contains(c);
        let is_right = ["page", "data"].contains(&what) && address.starts_with('/');
        assert!(is_right && address.chars().all(is_slug), "{path}: {address} {what}");
    }
}

/// Three maps of keys that differ in more than upper and lower case, as XML.
pub fn is_for_iis(path: &str, text: &str) {
    use xml::reader::XmlEvent;
    let mut seen = BTreeSet::new();
    for event in xml::reader::EventReader::new(text.as_bytes()) {
        let event = event.unwrap_or_else(|error| panic!("{path}: {error}"));
        let XmlEvent::StartElement { name, attributes, .. } = event else { continue };
        let value = |of: &str| attributes.iter().find(|one| one.name.local_name == of).map(|one| &*one.value);
        match &*name.local_name {
            "rewriteMaps" | "rewriteMap" => {}
            "add" => {
                let (key, to) = value("key").zip(value("value")).unwrap_or_default();
                let is_value = is_target(to) || ["page", "data"].contains(&to);
                assert!(key.starts_with('/') && is_plain(key) && is_value, "{path}: {key} {to}");
                assert!(seen.insert(key.to_lowercase()) && attributes.len() == 2, "{path}: {key}");
            }
            other => panic!("{path}: <{other}>"),
        }
    }
}
