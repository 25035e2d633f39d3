//! A keep-alive HTTP/1.1 connection that understands just enough of an answer: its status and where it ends. Every
//! microsecond spent here is missing where it is measured.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::Outcome;

const END_OF_HEAD: &[u8] = b"\r\n\r\n";

pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(8 * 1_024) })
    }

    /// Sends a whole request and waits for the whole answer; says its status. The body stays readable until the next.
    pub async fn ask(&mut self, request: &[u8]) -> Outcome<u16> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let mut end = None;
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the server closed a connection in the middle of an answer".into());
            }
            if end.is_none() {
                end = end_of_answer(&self.buffer)?;
            }
            if end.is_some_and(|end| self.buffer.len() >= end) {
                return status(&self.buffer);
            }
        }
    }

    pub fn answer(&self) -> String {
        String::from_utf8_lossy(&self.buffer).into_owned()
    }
}

/// How long the answer is in all, once its head is here.
fn end_of_answer(bytes: &[u8]) -> Outcome<Option<usize>> {
    let Some(head) = bytes.windows(END_OF_HEAD.len()).position(|window| window == END_OF_HEAD) else {
        return Ok(None);
    };
    let lines = bytes[..head].split(|byte| *byte == b'\n');
    let length = lines.filter_map(content_length).next();
    let length = length.ok_or("an answer does not say how long it is")?;
    Ok(Some(head + END_OF_HEAD.len() + length))
}

fn content_length(line: &[u8]) -> Option<usize> {
    const NAME: &[u8] = b"content-length:";
    let name = line.get(..NAME.len())?;
    if !name.eq_ignore_ascii_case(NAME) {
        return None;
    }
    str::from_utf8(&line[NAME.len()..]).ok()?.trim().parse().ok()
}

fn status(bytes: &[u8]) -> Outcome<u16> {
    let digits = bytes.get(9..12).and_then(|digits| str::from_utf8(digits).ok()?.parse().ok());
    digits.ok_or_else(|| "an answer does not begin with a status".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_where_its_head_says() {
        let whole = b"HTTP/1.1 201 Created\r\nContent-Length: 5\r\nx: y\r\n\r\nhello";
        assert_eq!(end_of_answer(whole).unwrap(), Some(whole.len()));
        assert_eq!(end_of_answer(&whole[..30]).unwrap(), None);
        assert_eq!(status(whole).unwrap(), 201);
        assert!(end_of_answer(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
    }
}
