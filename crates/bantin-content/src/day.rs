//! How a day is written for readers: one way for each language, in the publisher's dates and in the app's figures.

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `10/11/2021` in Vietnamese; elsewhere `10 Nov 2021`, since the numbers alone may be read either way.
/// Months and days count from 1.
pub fn day_text((year, month, day): (u32, u32, u32), language: &str) -> String {
    let year = year.to_string();
    if language.starts_with("vi") {
        return [&two_digits(day), "/", &two_digits(month), "/", &year].concat();
    }
    let month = MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default();
    [&day.to_string(), " ", month, " ", &year].concat()
}

fn two_digits(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_as_its_language_writes_it() {
        assert_eq!(day_text((2021, 11, 10), "vi"), "10/11/2021");
        assert_eq!(day_text((2026, 3, 5), "vi"), "05/03/2026");
        assert_eq!(day_text((2021, 11, 10), "en"), "10 Nov 2021");
        assert_eq!(day_text((2026, 3, 5), "en"), "5 Mar 2026");
    }
}
