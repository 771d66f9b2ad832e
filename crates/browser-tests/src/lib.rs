//! A reader at a real browser, in front of the real command.
//!
//! [`Reader`] is where tests begin: a browser window, a proxy that sees and can spoil every
//! request, and behind it `bantin live` with an edition that `bantin publish` made. At a [`Desk`]
//! readers are editors.

mod axe;
mod bantin;
mod browser;
mod desk;
mod desk_tour;
mod driver;
mod edition;
mod engine;
mod hands;
mod newsroom;
mod proxy;
mod reader;
pub mod sample;
mod screen;
mod telephone;
mod tree;
mod valid_html;
mod window;

pub use bantin::{AS_OF, Build, Live, problems, publish};
pub use browser::Browser;
pub use desk::{Desk, PASSWORD};
pub use edition::Edition;
pub use engine::Engine;
pub use hands::Key;
pub use newsroom::Newsroom;
pub use proxy::{Fault, Proxy, Request};
pub use reader::{Reader, Scene};
pub use telephone::Telephone;
pub use valid_html::html_problems;
pub use window::Window;
