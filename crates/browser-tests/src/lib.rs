//! A reader at a real browser, in front of the real command.
//!
//! [`Reader`] is where tests begin: a browser window, a proxy that sees and can spoil every
//! request, and behind it `bantin live` with an edition that `bantin publish` made.

mod axe;
mod bantin;
mod browser;
mod driver;
mod edition;
mod hands;
mod newsroom;
mod proxy;
mod reader;
pub mod sample;
mod window;

pub use bantin::{AS_OF, Live, problems, publish};
pub use browser::Browser;
pub use edition::Edition;
pub use hands::Key;
pub use newsroom::Newsroom;
pub use proxy::{Fault, Proxy, Request};
pub use reader::{Reader, Scene};
pub use window::Window;
