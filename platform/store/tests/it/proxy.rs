//! A wire between the store and PostgreSQL that breaks when it is told to.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    os::unix::net::UnixStream,
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
};

/// Where the wire breaks, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The server never hears the request.
    BeforeCommit,
    /// The server does it, and the answer is lost.
    AfterCommit,
}

/// Passes everything on between a port of its own and the server's socket, until dropped.
pub struct Proxy {
    pub port: u16,
    next_break: Arc<Mutex<Option<Break>>>,
}

impl Proxy {
    pub fn to(socket: PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let next_break = Arc::new(Mutex::new(None));
        let shared = next_break.clone();
        thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), UnixStream::connect(&socket).unwrap());
                let shared = shared.clone();
                thread::spawn(move || connect(&client, &server, &shared));
            }
        });
        Self { port, next_break }
    }

    pub fn break_next_commit(&self, when: Break) {
        *self.next_break.lock().unwrap() = Some(when);
    }

    /// Whether the break that was asked for has happened.
    pub fn has_broken(&self) -> bool {
        self.next_break.lock().unwrap().is_none()
    }
}

fn connect(client: &TcpStream, server: &UnixStream, next_break: &Mutex<Option<Break>>) {
    thread::scope(|scope| {
        let answers = scope.spawn(|| pass_on(server, client, |_| Pass::On));
        pass_on(client, server, |bytes| {
            // The store sends this alone and waits, so it is never cut in two here.
            let is_commit = bytes.windows(7).any(|window| window == b"commit\0");
            match is_commit.then(|| next_break.lock().unwrap().take()).flatten() {
                None => Pass::On,
                Some(Break::BeforeCommit) => Pass::Nothing,
                Some(Break::AfterCommit) => {
                    // Nobody listens any more when the server answers.
                    client.shutdown(Shutdown::Both).unwrap();
                    Pass::OnAndEnd
                }
            }
        });
        let _ = client.shutdown(Shutdown::Both);
        // Lets the server finish what it was told before it notices that nobody is there.
        let _ = server.shutdown(Shutdown::Write);
        let _ = answers.join();
    });
}

enum Pass {
    On,
    OnAndEnd,
    Nothing,
}

fn pass_on(mut from: impl Read, mut to: impl Write, judge: impl Fn(&[u8]) -> Pass) {
    let mut buffer = [0; 16_384];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let bytes = &buffer[..length];
        let pass = judge(bytes);
        if matches!(pass, Pass::Nothing) || to.write_all(bytes).is_err() || matches!(pass, Pass::OnAndEnd) {
            return;
        }
    }
}
