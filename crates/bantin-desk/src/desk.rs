//! What answering needs: opened from the settings, shared by all requests.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::extract::ConnectInfo;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use bantin_messages::messages::DeskKeyNotKept;
use bantin_messages::{Argument, Message};
use bantin_preview::Previewer;
use bantin_publisher::{AppFiles, UnpublishedReader};
use bantin_server::{Clock, Limits, Network, client_address};
use tokio::sync::Semaphore;

use crate::audit::Happening;
use crate::database::{Database, DatabaseError};
use crate::desk_key::DeskKey;
use crate::drawings::Drawings;
use crate::face::{Face, Faces};
use crate::guesses::Guesses;
use crate::known_browser::BrowserKey;
use crate::log::Log;
use crate::passwords::Passwords;
use crate::pressed_button::ButtonKey;
use crate::trouble::Trouble;
use crate::turns::Turns;
use crate::users::Users;
use crate::{DeskAddress, DeskError, DeskSettings, browser};

/// Requests that wait for a disk at one time: readers' requests wait for it too.
const MOST_AT_DISK: usize = 8;

/// All that answering needs.
pub struct Desk {
    pub(crate) address: DeskAddress,
    pub(crate) newsroom: PathBuf,
    pub(crate) app: AppFiles,
    pub(crate) faces: Faces,
    pub(crate) reader: Mutex<UnpublishedReader>,
    pub(crate) previewer: Previewer,
    pub(crate) turns: Turns,
    pub(crate) drawings: Drawings,
    pub(crate) database: Database,
    pub(crate) passwords: Passwords,
    pub(crate) guesses: Guesses,
    pub(crate) key: DeskKey,
    pub(crate) browser_key: BrowserKey,
    pub(crate) button_key: ButtonKey,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) trusted_proxies: Vec<Network>,
    log: Log,
    disk: Arc<Semaphore>,
}

impl Desk {
    /// Opens the desk. Where the database cannot be read, its pages say so; readers' pages are served all the same.
    pub fn open(settings: DeskSettings) -> Result<Arc<Desk>, DeskError> {
        let DeskSettings { address, newsroom, portal, data, app, previewer, trusted_proxies, clock, limits } =
            settings;
        let (log, now) = (Log::default(), clock.look().running);
        // Links that are made at the terminal lead here.
        if let Err(error) = Users::of(&data, &clock).remember_address(&address) {
            log.say(error.message(), now);
        }
        let key = match DeskKey::open(&data) {
            Ok(key) => key,
            Err(error) => {
                log.say(DeskKeyNotKept { error: Argument::of(&error) }.into(), now);
                DeskKey::passing()?
            }
        };
        Ok(Arc::new(Desk {
            reader: Mutex::new(UnpublishedReader::new(&newsroom)),
            faces: Faces::of(portal),
            address,
            newsroom,
            app,
            previewer,
            turns: Turns::default(),
            drawings: Drawings::default(),
            database: Database::in_folder(&data),
            passwords: Passwords::new(),
            guesses: Guesses::default(),
            browser_key: key.browser_key(),
            button_key: key.button_key(),
            key,
            clock,
            limits,
            trusted_proxies,
            log,
            disk: Arc::new(Semaphore::new(MOST_AT_DISK)),
        }))
    }

    /// Seconds since 1970, as the machine believes.
    pub(crate) fn now(&self) -> i64 {
        self.clock.look().wall.as_second()
    }

    /// Asks the database, which may take a while.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Database) -> Result<T, DatabaseError> + Send + 'static,
    ) -> Result<T, Trouble> {
        let database = self.database.clone();
        let answer = self.at_disk(move || work(&database)).await?;
        answer.map_err(|error| {
            self.say(error.message());
            Trouble::from(&error)
        })
    }

    /// Does what waits for a disk.
    pub(crate) async fn at_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Trouble> {
        let turn = self.disk.clone().acquire_owned().await.map_err(|_| Trouble::Broken)?;
        // Who hangs up does not end the work, and so not the turn.
        let work = move || {
            let done = work();
            drop(turn);
            done
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| Trouble::Broken)
    }

    /// How the desk looks and speaks just now.
    pub(crate) async fn face(self: &Arc<Self>) -> Result<Arc<Face>, Trouble> {
        let desk = self.clone();
        self.at_disk(move || desk.faces.look(&desk.newsroom, &desk.app)).await
    }

    pub(crate) fn say(&self, message: Message) {
        self.log.say(message, self.clock.look().running);
    }

    /// What the audit log notes of a request.
    pub(crate) fn happening(&self, request: &Parts, account: &str) -> Happening {
        let agent = request.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let peer = request.extensions.get::<ConnectInfo<SocketAddr>>();
        let address =
            peer.map(|ConnectInfo(peer)| client_address(peer.ip(), &request.headers, &self.trusted_proxies));
        Happening {
            at: self.now(),
            account: account.to_owned(),
            address: address.map(|address| address.to_string()).unwrap_or_default(),
            browser: browser::named(agent),
            article: String::new(),
        }
    }
}
