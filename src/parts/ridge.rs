//! The portal's signature: a ridge line over terraces. Under the masthead it keeps one line's
//! room for an urgent notice; it returns, smaller, in the footer.

/// Drawn so that the middle, which phones see, has the sun and two peaks.
const RIDGE: &str = concat!(
    r#"<svg class="ridge" viewBox="0 0 1600 48" preserveAspectRatio="xMidYMax slice" aria-hidden="true">"#,
    r#"<circle class="ridge__sun" cx="858" cy="15" r="9"/>"#,
    r#"<path class="ridge__far" d="M0 30c53 0 75-9 96-13c17 4 38 12 94 12c61 0 86-13 110-18"#,
    r#"c22 6 48 16 120 16c69 0 97-6 125-9c17 4 38 10 95 10c56 0 80-15 102-21c17 6 38 18 96 18"#,
    r#"c51 0 72-6 92-9c18 5 40 13 100 13c50 0 70-14 90-20c22 6 48 18 120 18c55 0 78-9 100-12"#,
    r#"c16 4 36 12 90 12c50 0 70-11 90-15c14 4 32 12 80 12V48H0z"/>"#,
    r#"<path class="ridge__near" d="M0 34c13 2 28 6 70 6c66 0 94-11 120-15c18 5 40 14 100 14"#,
    r#"c61 0 86-6 110-8c14 3 32 9 80 9c88 0 125-14 160-20c14 5 32 13 80 13c38 0 55-4 70-6"#,
    r#"c18 5 40 14 100 14c66 0 94-14 120-19c18 5 40 15 100 15c50 0 70-6 90-8c16 4 36 11 90 11"#,
    r#"c72 0 101-12 130-16c18 5 40 14 100 14c44 0 62-4 80-6V48H0z"/>"#,
    r#"<path class="ridge__terraces" d="M0 43q90-5 190-3t230 2 210-4 190 2 200 1 190-3 210 3 190-2 190 2M120 47q100-4 240-2t260-2 "#,
    r#"230 2 210-1 240-2 190 2"/></svg>"#,
);

/// As HTML: nothing in it ever changes.
pub fn ridge() -> &'static str {
    RIDGE
}
