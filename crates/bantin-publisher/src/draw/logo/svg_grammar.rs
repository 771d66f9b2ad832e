//! What a drawing may hold: shapes, their colours, texts, and drawings within the drawing. Nothing that runs,
//! moves, or is loaded from elsewhere. What is not in these lists is not published.

/// Elements that are drawn, or say how others are.
#[rustfmt::skip]
pub(super) const ELEMENTS: &[&str] = &[
    "a", "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComponentTransfer",
    "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
    "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage",
    "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight",
    "feTile", "feTurbulence", "filter", "g", "image", "line", "linearGradient", "marker", "mask", "path",
    "pattern", "polygon", "polyline", "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol",
    "text", "textPath", "title", "tspan", "use", "view",
];

/// Elements whose spaces are seen.
pub(super) const TEXTS: [&str; 6] = ["text", "tspan", "textPath", "title", "desc", "style"];

/// Elements that may hold a picture as data.
pub(super) const PICTURES: [&str; 2] = ["image", "feImage"];

/// Attributes that are kept. `href` and `style` too, once their values were seen.
#[rustfmt::skip]
pub(super) const ATTRIBUTES: &[&str] = &[
    "alignment-baseline", "amplitude", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby",
    "azimuth", "baseFrequency", "baseProfile", "baseline-shift", "bias", "class", "clip", "clip-path",
    "clip-rule", "clipPathUnits", "color", "color-interpolation", "color-interpolation-filters",
    "color-rendering", "cx", "cy", "d", "diffuseConstant", "direction", "display", "divisor",
    "dominant-baseline", "dx", "dy", "edgeMode", "elevation", "enable-background", "exponent", "fill",
    "fill-opacity", "fill-rule", "filter", "filterUnits", "flood-color", "flood-opacity", "font", "font-family",
    "font-feature-settings", "font-kerning", "font-size", "font-size-adjust", "font-stretch", "font-style",
    "font-variant", "font-variant-caps", "font-variant-ligatures", "font-variant-numeric",
    "font-variation-settings", "font-weight", "fr", "fx", "fy", "glyph-orientation-horizontal",
    "glyph-orientation-vertical", "gradientTransform", "gradientUnits", "height", "id", "image-rendering", "in",
    "in2", "inline-size", "intercept", "isolation", "k1", "k2", "k3", "k4", "kernelMatrix", "kernelUnitLength",
    "kerning", "lang", "lengthAdjust", "letter-spacing", "lighting-color", "limitingConeAngle", "line-height",
    "marker", "marker-end", "marker-mid", "marker-start", "markerHeight", "markerUnits", "markerWidth", "mask",
    "mask-type", "maskContentUnits", "maskUnits", "method", "mix-blend-mode", "mode", "numOctaves", "offset",
    "opacity", "operator", "order", "orient", "overflow", "paint-order", "path", "pathLength",
    "patternContentUnits", "patternTransform", "patternUnits", "pointer-events", "points", "pointsAtX",
    "pointsAtY", "pointsAtZ", "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "r", "radius", "refX",
    "refY", "requiredFeatures", "result", "role", "rotate", "rx", "ry", "scale", "seed", "shape-inside",
    "shape-rendering", "side", "slope", "solid-color", "solid-opacity", "spacing", "specularConstant",
    "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "stop-color",
    "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "surfaceScale", "systemLanguage", "tableValues",
    "targetX", "targetY", "text-align", "text-anchor", "text-decoration", "text-indent", "text-overflow",
    "text-rendering", "text-transform", "textLength", "transform", "transform-box", "transform-origin", "type",
    "unicode-bidi", "values", "vector-effect", "version", "viewBox", "visibility", "white-space", "width",
    "word-spacing", "writing-mode", "x", "x1", "x2", "xChannelSelector", "y", "y1", "y2", "yChannelSelector", "z",
    "zoomAndPan",
];

/// What may stand before a parenthesis. `url` is looked at closer.
#[rustfmt::skip]
const FUNCTIONS: &[&str] = &[
    "", "url", "rgb", "rgba", "hsl", "hsla", "lab", "lch", "oklab", "oklch", "matrix", "translate",
    "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy", "calc", "min", "max",
    "clamp", "var", "blur", "brightness", "contrast", "drop-shadow", "grayscale", "hue-rotate", "invert",
    "opacity", "saturate", "sepia", "not", "circle", "ellipse", "inset", "polygon", "prefers-color-scheme",
    "nth-child", "nth-of-type",
];

/// Why a value is not published: what of it loads, hides or runs something. Values may be style sheets.
pub(super) fn fault(value: &str) -> Option<String> {
    // By escapes the same word can be written in any number of ways.
    if value.contains('\\') {
        return Some("\\".to_owned());
    }
    let lower = value.to_ascii_lowercase();
    let rules = lower.split('@').skip(1);
    if let Some(rule) = rules.map(first_word).find(|rule| !matches!(*rule, "media" | "supports")) {
        return Some(format!("@{rule}"));
    }
    let mut rest = &*lower;
    while let Some((before, after)) = rest.split_once('(') {
        let name = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next();
        let name = name.unwrap_or_default();
        // In a sum, or after `and` in a rule, it only groups.
        if !FUNCTIONS.contains(&name) && name != "and" {
            return Some(format!("{name}("));
        }
        let target = after.trim_start().trim_start_matches(['"', '\'']).trim_start();
        if name == "url" && !target.starts_with('#') {
            return Some(format!("url({}", target.chars().take(40).collect::<String>()));
        }
        rest = after;
    }
    None
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default()
}

/// A reference that stays in the drawing, or, where there may be one, a picture as data.
pub(super) fn is_inside(element: &str, reference: &str) -> bool {
    const DATA: [&str; 4] = [
        "data:image/png;base64,",
        "data:image/jpeg;base64,",
        "data:image/webp;base64,",
        "data:image/gif;base64,",
    ];
    let base64 = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+/=".contains(c);
    let data = || DATA.into_iter().find_map(|start| reference.strip_prefix(start));
    let picture = PICTURES.contains(&element) && data().is_some_and(|data| data.chars().all(base64));
    picture || reference.starts_with('#') && fault(reference).is_none()
}

/// A style sheet without its remarks, as a browser reads it. In what is left nothing can hide behind one.
pub(super) fn without_remarks(css: &str) -> String {
    let mut left = String::new();
    let mut rest = css;
    while let Some((before, remark)) = rest.split_once("/*") {
        left += before;
        left.push(' ');
        rest = remark.split_once("*/").map_or("", |(_, after)| after);
    }
    left + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_values_have_no_fault() {
        for value in [
            "",
            "M0 0h2v2z",
            "url(#g)",
            "URL( '#g' )",
            "rgb(1, 2, 3)",
            "rotate(45 1 1)",
            "Be Vietnam Pro, 'Arial'",
            ".a{fill:#33417a}",
            "@media (prefers-color-scheme: dark) and (min-width: 1px){.a{fill:red}}",
            "calc(1px + (2px * 3))",
        ] {
            assert_eq!(fault(value), None, "{value}");
        }
    }

    #[test]
    fn what_loads_hides_or_runs_is_named() {
        for (value, part) in [
            ("url(https://x.example/)", "url(https://x.example/)"),
            ("u\\72l(//x)", "\\"),
            ("@import 'a.css'", "@import"),
            ("@IMPORT url(#a)", "@import"),
            ("@font-face{src:url(#a)}", "@font-face"),
            ("image-set('//x' 1x)", "image-set("),
            ("-webkit-image-set(url(#a) 1x)", "-webkit-image-set("),
            ("expression(alert(1))", "expression("),
            ("src(\"//x\")", "src("),
            ("url(data:image/svg+xml,x)", "url(data:image/svg+xml,x)"),
            ("url(\n\t//x)", "url(//x)"),
        ] {
            assert_eq!(fault(value).as_deref(), Some(part), "{value}");
        }
        assert_eq!(without_remarks("a/* b */c/* d"), "a c ");
        let hidden = without_remarks("'/*';background:url(//x);'*/'");
        assert!(!hidden.contains("url"), "{hidden}");
    }

    #[test]
    fn references_stay_inside() {
        assert!(is_inside("use", "#a") && is_inside("image", "data:image/png;base64,AA=="));
        for reference in ["", "a.svg#b", "//x/#a", "javascript:x", "data:image/svg+xml;base64,AA==", " #a"] {
            assert!(!is_inside("image", reference), "{reference}");
        }
        assert!(!is_inside("use", "data:image/png;base64,AA=="));
    }
}
