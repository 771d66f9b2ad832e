//! What a page or its data names on its own site: pages that it links to, assets, its JSON.

use std::collections::BTreeSet;

use serde_json::Value;

/// Addresses that must be there as long as this file says what it says. `file` is its path in the edition.
pub fn named(file: &str, text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if file.ends_with(".html") {
        names.extend(assets(text));
        names.extend(links(text));
        names.extend(data_of(file, text));
    } else if file.ends_with(".json") {
        names.extend(assets(text));
        if let Ok(value) = serde_json::from_str(text) {
            name_articles(&value, file.ends_with("/withdrawn.json"), &mut names);
            name_lists(file, &value, &mut names);
        }
    }
    names
}

/// The file that a host serves at an address.
pub fn file_of(address: &str) -> String {
    let path = address.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

/// `src`, `srcset`, the boot script, the page's data: wherever it stands.
fn assets(text: &str) -> impl Iterator<Item = String> {
    let ends = |sign: char| !(sign.is_ascii_alphanumeric() || "-_.".contains(sign));
    text.split("/assets/").skip(1).map(move |rest| {
        format!("/assets/{}", rest.split(ends).next().unwrap_or_default().trim_end_matches('.'))
    })
}

fn links(html: &str) -> impl Iterator<Item = String> {
    let hrefs = html.split(" href=\"").skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next());
    hrefs.filter(|href| href.starts_with('/') && !href.starts_with("//")).map(str::to_owned)
}

/// What the app asks for instead of this page.
fn data_of(file: &str, html: &str) -> Option<String> {
    let kind = html.split("data-kind=\"").nth(1)?.split('"').next()?;
    let parts: Vec<&str> = file.split('/').collect();
    Some(match (kind, &parts[..]) {
        ("front", _) => "/api/v1/front.json".to_owned(),
        ("section", [section, "index.html"]) => format!("/api/v1/sections/{section}/latest.json"),
        ("section", [section, _, number, _]) => format!("/api/v1/sections/{section}/pages/{number}.json"),
        ("article", [_, slug, _]) => format!("/api/v1/articles/{slug}.json"),
        ("standing", [page, _]) => format!("/api/v1/pages/{page}.json"),
        // A withdrawn article, or 404.html.
        _ => return None,
    })
}

fn name_articles(value: &Value, withdrawn: bool, names: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| name_articles(value, withdrawn, names)),
        Value::Object(fields) => {
            if let (Some(Value::String(slug)), Some(Value::String(section))) =
                (fields.get("slug"), fields.get("section"))
            {
                names.insert(format!("/{section}/{slug}/"));
                if !withdrawn {
                    names.insert(format!("/api/v1/articles/{slug}.json"));
                }
            }
            fields.values().for_each(|value| name_articles(value, withdrawn, names));
        }
        _ => {}
    }
}

fn name_lists(file: &str, value: &Value, names: &mut BTreeSet<String>) {
    let ids = |list: &Value| -> Vec<String> {
        let list = list.as_array().into_iter().flatten();
        list.filter_map(|entry| entry["id"].as_str().map(str::to_owned)).collect()
    };
    if file.ends_with("/site.json") {
        for id in ids(&value["sections"]) {
            names.extend([format!("/{id}/"), format!("/api/v1/sections/{id}/latest.json")]);
        }
        names.extend(ids(&value["boxes"]).into_iter().map(|id| format!("/api/v1/boxes/{id}.json")));
    }
    if let (Some(section), Some(closed)) = (value["section"].as_str(), value["closed"].as_u64()) {
        for number in 1..=closed {
            names.insert(format!("/{section}/trang/{number}/"));
            names.insert(format!("/api/v1/sections/{section}/pages/{number}.json"));
        }
    }
}
