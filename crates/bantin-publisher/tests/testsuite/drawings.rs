//! Drawings (SVG) that a newsroom hands in: nothing in one runs or loads anything, however it is written.

use bantin_publisher::PublishError;

use crate::edition::{Edition, attributes};
use crate::newsroom::{Newsroom, SITE};

const NOW: &str = "2026-01-01T00:00:00+07:00";

fn published(logo: &[u8]) -> Result<Edition, String> {
    let newsroom = Newsroom::with_articles(1);
    newsroom.file("logo.svg", logo).file("site.toml", format!("logo = \"logo.svg\"\n{SITE}"));
    match newsroom.try_publish(NOW) {
        Ok(_) => Ok(newsroom.edition()),
        Err(PublishError::Problems(problems)) => {
            let problem = problems.iter().find(|problem| problem.file == "logo.svg" && problem.is_error());
            Err(problem.unwrap_or_else(|| panic!("{problems:?}")).what().clone())
        }
        Err(error) => panic!("{error}"),
    }
}

/// The drawing as readers get it: from its own file, or from the page.
fn drawing(edition: &Edition) -> String {
    let tree = edition.tree();
    let file = tree.iter().find(|(path, _)| path.starts_with("assets/logo-") && path.ends_with(".svg"));
    if let Some((_, bytes)) = file {
        return String::from_utf8(bytes.clone()).unwrap();
    }
    let html = edition.page("/");
    let address =
        attributes(&html, "src").into_iter().find_map(|src| src.strip_prefix("data:image/svg+xml,"));
    let mut coded = address.expect("the logo").bytes();
    let mut bytes = Vec::new();
    while let Some(byte) = coded.next() {
        let hex = |byte: Option<u8>| char::from(byte.unwrap()).to_digit(16).unwrap() as u8;
        bytes.push(if byte == b'%' { hex(coded.next()) * 16 + hex(coded.next()) } else { byte });
    }
    String::from_utf8(bytes).unwrap()
}

fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9'>{inner}</svg>"
    )
}

#[test]
fn a_drawing_that_could_run_or_load_something_is_an_error_however_it_is_written() {
    let mut tricks: Vec<Vec<u8>> = [
        "<script>alert(1)</script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<script href='#a'/>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
        "<x:iframe xmlns:x='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>",
        "<b:img xmlns:b='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/>",
        "<script xmlns=''>alert(1)</script>",
        "<g><defs><script type='text/ecmascript'><![CDATA[alert(1)]]></script></defs></g>",
        "<path onload='x'/>",
        "<path ONLOAD='x'/>",
        "<path d='M0 0'\nonclick\t=\n'x'/>",
        "<path onfocusin='x'/>",
        "<image href='https://example.com/a.png'/>",
        "<image href='&#104;ttps://example.com/a.png'/>",
        "<image xlink:href='//example.com/a.png'/>",
        "<image xmlns:l='http://www.w3.org/1999/xlink' l:href='a.png'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
        "<image href='data:image/png,&lt;svg/>'/>",
        "<use href='data:image/svg+xml,&lt;svg/>'/>",
        "<use xlink:href='data:image/png;base64,AA=='/>",
        "<use href='//example.com/a.svg#b'/>",
        "<use href='a.svg#b'/>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href='&#x6a;avascript:alert(1)'>a</a>",
        "<a href='java&#115;cript:alert(1)'>a</a>",
        "<a href='java&#9;script:alert(1)'>a</a>",
        "<a xlink:href=' javascript:alert(1)'>a</a>",
        "<a href='https://example.com/'>a</a>",
        "<rect fill='url(https://example.com/#a)'/>",
        "<rect fill='URL(//example.com/#a)'/>",
        "<rect fill='url( &quot;//example.com/#a&quot; )'/>",
        "<rect fill='u&#114;l(//example.com/#a)'/>",
        "<rect style='fill:url(//example.com/#a)'/>",
        "<rect style='fill:u\\72l(//example.com/#a)'/>",
        "<rect style='fill:\\75\\72\\6c(//example.com/#a)'/>",
        "<rect style='background:image-set(\"//example.com/a\" 1x)'/>",
        "<rect style='width:expression(alert(1))'/>",
        "<rect style='fill:url(data:image/svg+xml,x)'/>",
        "<rect mask='url(a.svg#b)'/>",
        "<rect filter='url(#a) url(//example.com/#b)'/>",
        "<rect cursor='x' style='cursor:url(//example.com/a.cur),auto'/>",
        "<style>@import 'a.css';</style>",
        "<style>@im/**/port 'a.css'; @import url(#a)</style>",
        "<style>@\\69mport 'a.css'</style>",
        "<style><![CDATA[@import url(//example.com/a.css)]]></style>",
        "<style>a{fill:ur<!-- -->l(//example.com/a)}</style>",
        "<style>a{fill:url(//example.com/a)}</style>",
        "<style>@font-face{font-family:a;src:url(//example.com/a)}</style>",
        "<style>@namespace x url(//example.com/)</style>",
        "<style>/*'*/a{fill:url(//example.com/a)}/*'*/</style>",
        "<style><g/>a</style>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='onmouseover' to='alert(1)'/>",
        "<animateTransform/>",
        "<animateMotion><mpath href='#a'/></animateMotion>",
        "<a><animate attributeName='href' values='javascript:alert(1)'/></a>",
        "<foreignObject/>",
        "<foreignObject><x:body xmlns:x='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<handler type='application/ecmascript'>x</handler>",
        "<listener event='click'/>",
        "<discard/>",
        "<iframe src='x'/>",
        "<object data='x'/>",
        "<embed src='x'/>",
        "<video src='x'/>",
        "<audio src='x'/>",
        "<link href='x' rel='stylesheet'/>",
        "<base href='//example.com/'/>",
        "<form action='x'/>",
        "<unknown/>",
        "<font><font-face-uri href='x'/></font>",
        "<color-profile href='x'/>",
        "<cursor href='x'/>",
        "<tref href='x'/>",
        "<feImage href='//example.com/a.png'/>",
        "<filter href='//example.com/#a'/>",
        "<linearGradient xlink:href='//example.com/#a'/>",
        "<textPath href='//example.com/#a'/>",
    ]
    .iter()
    .map(|inner| svg(inner).into_bytes())
    .collect();
    let wide = |text: &str, big: bool| -> Vec<u8> {
        let mark = if big { [0xfe, 0xff] } else { [0xff, 0xfe] };
        let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    let script = svg("<script>alert(1)</script>");
    tricks.extend([
        wide(&script, true),
        wide(&script, false),
        [b"\xef\xbb\xbf", script.as_bytes()].concat(),
        format!("<?xml version='1.0' encoding='ISO-8859-1'?>{script}").into_bytes(),
        format!("<?xml version='1.0' encoding='UTF-7'?>{script}").into_bytes(),
        format!("<?xml-stylesheet href='a.css'?>{}", svg("")).into_bytes(),
        format!("<!DOCTYPE svg [<!ENTITY a '<script/>'>]>{}", svg("&a;")).into_bytes(),
        format!("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>{}", svg("<text>&a;</text>"))
            .into_bytes(),
        format!("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]>{}", svg("")).into_bytes(),
        b"<x:svg xmlns:x='http://www.w3.org/2000/svg'><x:script>alert(1)</x:script></x:svg>".to_vec(),
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
        b"<svg><script>alert(1)</script></svg>".to_vec(),
        b"<html xmlns='http://www.w3.org/1999/xhtml'><svg xmlns='http://www.w3.org/2000/svg'/></html>"
            .to_vec(),
        b"<html><script>alert(1)</script></html>".to_vec(),
        b"<g xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
        b"".to_vec(),
        b"\x89PNG\r\n\x1a\n".to_vec(),
        svg("<g>").into_bytes(),
        svg("&unknown;").into_bytes(),
        svg(&("<g>".repeat(5000) + &"</g>".repeat(5000))).into_bytes(),
        vec![b' '; 2 << 20],
    ]);
    for trick in tricks {
        let shown = String::from_utf8_lossy(&trick[..trick.len().min(300)]).into_owned();
        let told = published(&trick).err().unwrap_or_else(|| panic!("published: {shown}"));
        assert!(told.len() < 200, "{told}");
    }
}

#[test]
fn what_drawing_programs_note_for_themselves_is_left_out_and_the_drawing_stays() {
    let drawn = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\
        <s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/namespaces/inkscape' \
          xmlns:l='http://www.w3.org/1999/xlink' viewBox='0 0 9 9' i:version='1.3'>\
        <s:metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' r:about='https://x.example/'/></s:metadata>\
        <i:grid><s:script>alert(1)</s:script></i:grid><!-- lời ghi -->\
        <s:style>/* màu */ .a{fill:#33417a} @media (prefers-color-scheme: dark){.a{fill:url(#g)}}</s:style>\
        <s:title>Thị trấn &amp; “Thử”</s:title>\
        <s:g i:label='x' data-x='y' class='a'>\n  <s:path d='M0 0h2v2z' fill='url( #g )' style='stroke:#fff;/**/stroke-width:2'/>\n</s:g>\
        <s:use l:href='#a' x='1'/><s:image l:href='data:image/png;base64,iVBORw0KGgo='/>\
        <s:text><s:tspan>a</s:tspan><s:tspan>b</s:tspan> c</s:text></s:svg>";
    let left = drawing(&published(drawn.as_bytes()).unwrap());
    assert_eq!(
        left,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>\
        <style>  .a{fill:#33417a} @media (prefers-color-scheme: dark){.a{fill:url(#g)}}</style>\
        <title>Thị trấn &amp; “Thử”</title>\
        <g class='a'><path d='M0 0h2v2z' fill='url( #g )' style='stroke:#fff; stroke-width:2'/></g>\
        <use href='#a' x='1'/><image href='data:image/png;base64,iVBORw0KGgo='/>\
        <text><tspan>a</tspan><tspan>b</tspan> c</text></svg>"
    );
}

#[test]
fn a_drawing_is_the_same_whatever_its_encoding() {
    let plain = svg("<title>Thị trấn</title><path d='M0 0h2'/>");
    let wide: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(plain.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = [b"\xef\xbb\xbf", plain.as_bytes()].concat();
    let wanted = drawing(&published(plain.as_bytes()).unwrap());
    for other in [wide, marked] {
        assert_eq!(drawing(&published(&other).unwrap()), wanted);
    }
}

#[test]
fn a_large_drawing_is_a_file_and_a_small_one_stands_in_the_page() {
    let small = published(svg("<path d='M0 0h2'/>").as_bytes()).unwrap();
    assert!(small.page("/").contains("src=\"data:image/svg+xml,%3Csvg"));
    let path = format!("<path d='{}'/>", "M0 0h2v2z".repeat(300));
    let large = published(svg(&path).as_bytes()).unwrap();
    assert!(
        drawing(&large).contains("<path d='M0 0h2v2zM0") && !large.page("/").contains("data:image/svg+xml")
    );
}

#[test]
fn a_drawing_among_the_pictures_of_an_article_is_told() {
    for (at, drawing) in
        [svg(""), format!("\u{feff}<!-- a -->\n<!DOCTYPE svg>{}", svg(""))].iter().enumerate()
    {
        let newsroom = Newsroom::new();
        newsroom.file(&format!("content/tin/bai-{at}/so-do.svg"), drawing);
        let text = "---\nheadline: Bài\npublished: 2021-01-01T08:00:00+07:00\n---\n\n![Sơ đồ](so-do.svg)\n";
        newsroom.file(&format!("content/tin/bai-{at}/index.md"), text);
        let PublishError::Problems(problems) = newsroom.try_publish(NOW).unwrap_err() else {
            panic!("problems")
        };
        assert_eq!(problems[0].what(), "a picture of the kind SVG cannot be published");
        assert_eq!(problems[0].mend(), "save it as JPEG, PNG, WebP or GIF");
    }
}
