//! Links of a page's head to the site's icons, the same in every edition. The boot script adds the one to the web manifest:
//! browsers fetch that at once, and it would stand before the lead picture.

pub(super) const ICON_LINKS: &str = "<link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">\
    <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\
    <link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">";
