//! The storage: a folder for each bucket, served at two addresses. At one of them requests are signed, the other is open to all.

use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::sync::Arc;

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use s3s::Body;
use s3s::auth::SimpleAuth;
use s3s::service::{S3Service, S3ServiceBuilder};
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::at_work::AtWork;
use crate::doorkeeper::{Asked, Doorkeeper, Fate};

/// The one key that the storage knows.
pub const KEY: &str = "town-key";
pub const SECRET: &str = "geheim-4711";

/// Storage with one bucket; it serves for as long as this is there.
pub struct Storage {
    runtime: Runtime,
    at_work: Arc<AtWork>,
    /// For who has the key.
    pub address: String,
    /// The same for every reader.
    pub open: String,
}

/// The service, and who stands before it.
#[derive(Clone)]
struct Door {
    service: S3Service,
    doorkeeper: Doorkeeper,
    at_work: Arc<AtWork>,
}

impl Storage {
    /// Buckets are folders of `root`. The doorkeeper sees only what comes signed.
    pub fn with_bucket(root: &Path, bucket: &str, doorkeeper: Doorkeeper) -> io::Result<Self> {
        std::fs::create_dir_all(root.join(bucket))?;
        // One thread that speaks, beside those that write: who uses the storage runs on the same machine.
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let at_work = Arc::new(AtWork::default());
        let builder = || match FileSystem::new(root) {
            Ok(folder) => Ok(S3ServiceBuilder::new(folder)),
            Err(error) => Err(io::Error::other(format!("{error:?}"))),
        };
        let mut guarded = builder()?;
        guarded.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let door = |service, doorkeeper| Door { service, doorkeeper, at_work: at_work.clone() };
        let address = serve(&runtime, door(guarded.build(), doorkeeper))?;
        let open = serve(&runtime, door(builder()?.build(), crate::everybody_enters()))?;
        Ok(Storage { runtime, at_work, address, open })
    }

    /// Waits until nothing is being done: who asked may be gone meanwhile.
    pub fn rests(&self) {
        self.at_work.rests();
    }

    /// Serves until this program is ended.
    pub fn serves_for_ever(&self) {
        self.runtime.block_on(std::future::pending())
    }
}

/// Serves at a port that is free.
fn serve(runtime: &Runtime, door: Door) -> io::Result<String> {
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let address = format!("http://{}", listener.local_addr()?);
    runtime.spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let door = door.clone();
            tokio::spawn(async move {
                let server = auto::Builder::new(TokioExecutor::new());
                let service = service_fn(move |request| door.clone().answers(request));
                // Who goes away in the middle is no matter.
                let _ = server.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    });
    Ok(address)
}

impl Door {
    /// An error cuts the connection.
    async fn answers(self, request: Request<Incoming>) -> Result<Response<Body>, &'static str> {
        let asked = Asked {
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            headers: request.headers().clone(),
        };
        let fate = (self.doorkeeper)(asked).await;
        match fate {
            Fate::Served => self.served(request).await,
            Fate::LostOnTheWay => Err("lost on the way"),
            Fate::AnswerLost => {
                self.served(request).await?;
                Err("the answer is lost")
            }
            Fate::AnswerWithheld => {
                self.served(request).await?;
                std::future::pending::<Infallible>().await;
                Err("never")
            }
            Fate::Refused(status, text) => {
                let mut response = Response::new(Body::from(text));
                *response.status_mut() = StatusCode::from_u16(status).map_err(|_| "no status")?;
                Ok(response)
            }
        }
    }

    /// What was begun is done, whether who asked waits for it or not.
    async fn served(&self, request: Request<Incoming>) -> Result<Response<Body>, &'static str> {
        let (service, working) = (self.service.clone(), self.at_work.begins());
        let doing = tokio::spawn(async move {
            let _working = working;
            service.call(request.map(Body::from)).await
        });
        doing.await.ok().and_then(Result::ok).ok_or("the storage failed")
    }
}
