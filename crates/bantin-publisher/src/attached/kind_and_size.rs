//! What a link to a file leads to, as readers see it: `PDF, 1,2 MB`.

use bantin_content::NumberFormat;

use super::attached_record::AttachedRecord;

const KILO: u64 = 1_000;
const MEGA: u64 = 1_000_000;

/// The kind and the size of a file, with a no-break space before the unit.
pub(crate) fn kind_and_size(record: &AttachedRecord, format: NumberFormat) -> String {
    [&record.kind.ending().to_ascii_uppercase(), ", ", &size(record.size, format)].concat()
}

/// A file's size, rounded: what is small is given in kilobytes, and from ten megabytes on nobody asks for tenths.
fn size(bytes: u64, format: NumberFormat) -> String {
    let rounded = |unit: u64| bytes.saturating_add(unit / 2) / unit;
    let megabytes = rounded(MEGA / 10);
    if rounded(KILO) < 1_000 {
        return [&rounded(KILO).max(1).to_string(), "\u{a0}KB"].concat();
    }
    if megabytes >= 100 {
        return [&format.spell(rounded(MEGA)), "\u{a0}MB"].concat();
    }
    let tenths = match megabytes % 10 {
        0 => String::new(),
        tenths => [decimal_mark(format), &tenths.to_string()].concat(),
    };
    [&(megabytes / 10).to_string(), &tenths, "\u{a0}MB"].concat()
}

/// What stands before tenths: whoever sets a comma between thousands sets a point here.
fn decimal_mark(format: NumberFormat) -> &'static str {
    match format {
        NumberFormat::Comma => ".",
        NumberFormat::Dot | NumberFormat::Space => ",",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_rounded_as_readers_say_it() {
        for (bytes, text) in [
            (0, "1 KB"),
            (1_499, "1 KB"),
            (340_500, "341 KB"),
            (999_499, "999 KB"),
            (999_500, "1 MB"),
            (1_249_999, "1,2 MB"),
            (1_960_000, "2 MB"),
            (9_949_999, "9,9 MB"),
            (12_400_000, "12 MB"),
            (1_200_000_000, "1.200 MB"),
        ] {
            assert_eq!(size(bytes, NumberFormat::Dot), text.replace(' ', "\u{a0}"), "{bytes}");
        }
        assert_eq!(size(1_200_000, NumberFormat::Comma), "1.2\u{a0}MB");
        assert_eq!(size(1_200_000, NumberFormat::Space), "1,2\u{a0}MB");
    }
}
