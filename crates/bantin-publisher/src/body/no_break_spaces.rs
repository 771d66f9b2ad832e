//! No-break spaces that mean something: those that keep a figure with its unit, or a mark with its word. Others come from
//! editors of HTML, which write every second space so.

/// Units that are written behind a figure or the word for one.
const UNITS: [&str; 24] = [
    "km", "m", "cm", "mm", "ha", "kg", "g", "tấn", "tạ", "lít", "l", "đồng", "nghìn", "triệu", "tỷ", "tỉ",
    "giờ", "phút", "m²", "m³", "km²", "kWh", "MW", "°C",
];

/// Whether a no-break space between these two texts, escaped as in HTML, is meant.
pub(super) fn is_meant(before: &str, behind: &str) -> bool {
    let ends_in_figure = before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '«' | '№' | '§'));
    let begins_with_figure = behind.starts_with(|c: char| {
        c.is_ascii_digit() || matches!(c, ':' | ';' | '!' | '?' | '»' | '%' | '°' | '–' | '—')
    });
    let word = behind
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '°' | '²' | '³')))
        .next()
        .unwrap_or_default();
    ends_in_figure || begins_with_figure || UNITS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stays_with_its_unit() {
        for (before, behind) in
            [("5", "km"), ("hai", "km."), ("Điều", "12"), ("Vì sao", "?"), ("«", "Chợ"), ("ngày 3", "tháng")]
        {
            assert!(is_meant(before, behind), "{before} {behind}");
        }
        for (before, behind) in [("Mây", "Sơn"), ("các", "tổ"), ("", ""), ("có", "kmx"), ("a", "&lt;")]
        {
            assert!(!is_meant(before, behind), "{before} {behind}");
        }
    }
}
