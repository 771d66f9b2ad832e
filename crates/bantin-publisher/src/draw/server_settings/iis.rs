//! IIS, with its module URL Rewrite. An ending of two parts (`.html.br`) has a type of its own there, so that a twin is sent
//! as what it is a twin of.

use bantin_content::{Caching, FILE_KINDS, KEPT};

use super::{ends_with_twin, filled, security};

pub(super) fn web_config() -> String {
    let ends = FILE_KINDS.iter().flat_map(|kind| {
        let twins = kind.has_twin.then_some(".br");
        [""].into_iter()
            .chain(twins)
            .flat_map(move |twin| kind.ends.iter().map(move |end| (*end, twin, kind.content_type)))
    });
    let types: String = ends
        .map(|(end, twin, content_type)| {
            ["      <mimeMap fileExtension=\".", end, twin, "\" mimeType=\"", content_type, "\" />\n"]
                .concat()
        })
        .collect();
    let security =
        security(|name, value| ["        <add name=\"", name, "\" value=\"", value, "\" />\n"].concat());
    // A twin is at an address of its own in there.
    let kept = KEPT.iter().flat_map(|(place, caching)| match place.strip_suffix('/') {
        Some(folder) => vec![location(folder, *caching)],
        None => vec![location(place, *caching), location(&[place, ".br"].concat(), *caching)],
    });
    let kept: String = kept.collect();
    let drawing = bantin_content::DRAWINGS.0.replace('.', "\\.");
    let own = [
        ("TYPES", &*types),
        ("SECURITY", &security),
        ("KEPT", &kept),
        ("TWINS", &ends_with_twin()),
        ("DRAWING", &drawing),
    ];
    filled(include_str!("iis-web.config"), &own)
}

/// How long files at a path are kept.
fn location(path: &str, caching: Caching) -> String {
    let caching = match caching {
        Caching::Checked => "cacheControlMode=\"DisableCache\"",
        Caching::Minute => {
            "cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"0.00:01:00\" cacheControlCustom=\"public\""
        }
        Caching::Forever => {
            "cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\""
        }
    };
    [
        "  <location path=\"",
        path,
        "\">\n    <system.webServer>\n      <staticContent>\n        <clientCache ",
        caching,
        " />\n      </staticContent>\n    </system.webServer>\n  </location>\n",
    ]
    .concat()
}
