//! For whom pages are drawn: what they run, and what they may load.

use bantin_app::escape;

use crate::disk::content_hash::ContentHash;
use crate::draw::style::Style;
use crate::order::Preview;

/// For whom pages are drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Audience<'a> {
    Readers,
    /// Somebody at `bantin serve`, whose pages run a script more.
    Onlooker(&'a Preview),
    /// An editor, who sees a page within the desk. It runs nothing, loads its pictures from the desk's address, and its links
    /// lead nowhere.
    Desk {
        origins: &'a str,
    },
}

impl<'a> Audience<'a> {
    /// What pages run beside the app.
    pub fn script(self) -> Option<&'a str> {
        match self {
            Audience::Onlooker(preview) => Some(&preview.script),
            Audience::Readers | Audience::Desk { .. } => None,
        }
    }

    /// Where “Đăng nhập” leads, if not where `site.toml` says.
    pub fn desk(self) -> Option<&'a str> {
        match self {
            Audience::Onlooker(preview) => preview.desk.as_deref(),
            Audience::Readers | Audience::Desk { .. } => None,
        }
    }

    pub fn runs_the_app(self) -> bool {
        !matches!(self, Audience::Desk { .. })
    }

    /// The policy of DESIGN.md §5, in the page that it describes.
    pub fn policy(self, scripts: &[ContentHash], style: &Style, live: &str) -> String {
        let style = ContentHash::of(style.css.as_bytes()).policy_source();
        let mut policy = String::from("<meta http-equiv=\"Content-Security-Policy\" content=\"");
        policy += "default-src 'none'; ";
        match self {
            Audience::Desk { origins } => {
                policy += &["style-src ", &style, "; img-src 'self' "].concat();
                // The frame's document has no origin of its own: to WebKit it has no 'self' then.
                escape(origins, &mut policy);
                policy += " data:; base-uri 'none'; form-action 'none'";
                // A link opens a window, which the frame may not.
                policy +=
                    "; require-trusted-types-for 'script'; trusted-types 'none'\"><base target=\"_blank\">";
            }
            Audience::Readers | Audience::Onlooker(_) => {
                let hashes: Vec<String> = scripts.iter().map(ContentHash::policy_source).collect();
                policy +=
                    &["script-src 'self' ", &hashes.join(" "), " 'wasm-unsafe-eval'; style-src "].concat();
                policy += &style;
                // A small logo, and what the style draws itself, are data.
                policy += "; img-src 'self' data:; media-src 'self'; connect-src 'self'";
                if !live.is_empty() {
                    policy.push(' ');
                    escape(live, &mut policy);
                }
                policy += "; manifest-src 'self'; base-uri 'none'; form-action 'self'";
                // The boot script's policy is the only one, and no HTML goes into a page but by it.
                policy += "; require-trusted-types-for 'script'; trusted-types bantin\">";
            }
        }
        policy
    }
}
