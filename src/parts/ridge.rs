//! The portal's signature: a ridge line over terraces. Under the masthead it keeps one line's
//! room for an urgent notice; it returns, smaller, in the footer.

macro_rules! drawing {
    ($($line:expr),+ $(,)?) => {
        concat!(
            r#"<svg class="ridge" viewBox="0 0 1600 48" preserveAspectRatio="xMidYMax slice" aria-hidden="true">"#,
            $($line,)+
            "</svg>"
        )
    };
}

/// Drawn so that the middle, which phones see, has the sun and two peaks.
const RIDGE: &str = drawing!(
    r#"<g id="ridge-line"><circle class="ridge__sun" cx="852" cy="18" r="9"/>"#,
    r#"<path class="ridge__far" d="M0 30c48 0 83-11 96-13c13 1 47 12 94 12c55 0 95-16 110-18"#,
    r#"c17 2 60 16 120 16c62 0 107-8 125-9c13 1 47 10 95 10c51 0 88-18 102-21c13 2 48 18 96 18"#,
    r#"c46 0 79-8 92-9c14 2 50 13 100 13c45 0 77-18 90-20c17 2 60 18 120 18c50 0 86-11 100-12"#,
    r#"c13 1 45 12 90 12c45 0 77-13 90-15c11 1 40 12 80 12V48H0z"/>"#,
    r#"<path class="ridge__near" d="M0 34c10 1 35 6 70 6c60 0 103-13 120-15c14 2 50 14 100 14"#,
    r#"c55 0 95-7 110-8c11 1 40 9 80 9c80 0 138-18 160-20c11 2 40 13 80 13c35 0 60-5 70-6"#,
    r#"c14 2 50 14 100 14c60 0 103-17 120-19c14 2 50 15 100 15c45 0 77-7 90-8c13 1 45 11 90 11"#,
    r#"c65 0 112-14 130-16c14 2 50 14 100 14c40 0 69-5 80-6V48H0z"/>"#,
    r#"<path class="ridge__terraces" d="M0 43q90-5 190-3t230 2 210-4 190 2 200 1 190-3 210 3 190-2 190 2M120 47q100-4 240-2t260-2 "#,
    r#"230 2 210-1 240-2 190 2"/></g>"#,
);

/// As HTML: nothing in it ever changes.
pub fn ridge() -> &'static str {
    RIDGE
}

/// The same lines once more on a page that has them: the second drawing shows nothing where the first is missing.
pub fn ridge_again() -> &'static str {
    drawing!(r##"<use href="#ridge-line"/>"##)
}
