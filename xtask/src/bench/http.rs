//! As much HTTP/1.1 as measuring needs: requests over a kept connection, and bodies by length or in
//! chunks, on plain blocking sockets, so that the client costs little beside what it measures.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

/// A connection to the API.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
    token: String,
}

/// How a body's end is found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Framing {
    Length(usize),
    Chunks,
}

impl Connection {
    pub(crate) fn open(host: SocketAddr, token: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).context("cannot connect")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Self {
            stream: BufReader::new(stream),
            host,
            token: token.to_owned(),
        })
    }

    /// Sends a request and returns the body of its answer, which must be a success.
    pub(crate) fn ask(&mut self, method: &str, path: &str, body: Option<&str>) -> Result<Vec<u8>> {
        self.send(method, path, body)?;
        let (status, framing) = self.head()?;
        let mut answer = Vec::new();
        match framing {
            Framing::Length(length) => {
                answer.resize(length, 0);
                self.stream.read_exact(&mut answer)?;
            }
            Framing::Chunks => while self.chunk(&mut answer)? {},
        }
        ensure!(
            (200..300).contains(&status),
            "{method} {path} was answered with {status}: {}",
            String::from_utf8_lossy(&answer)
        );
        Ok(answer)
    }

    /// Asks for a stream and returns when its head has come.
    pub(crate) fn subscribe(&mut self, path: &str) -> Result<()> {
        self.send("GET", path, None)?;
        let (status, framing) = self.head()?;
        ensure!(
            status == 200 && framing == Framing::Chunks,
            "{path} was answered with {status}"
        );
        Ok(())
    }

    /// Appends the next piece of a stream; says whether there was one.
    pub(crate) fn chunk(&mut self, to: &mut Vec<u8>) -> Result<bool> {
        let size = self.line()?;
        let size = usize::from_str_radix(size.split(';').next().unwrap_or_default().trim(), 16)
            .with_context(|| format!("`{size}` is no chunk's size"))?;
        let start = to.len();
        to.resize(start + size, 0);
        self.stream.read_exact(&mut to[start..])?;
        let end = self.line()?;
        ensure!(end.is_empty(), "a chunk is longer than its size");
        Ok(size > 0)
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> Result<()> {
        let (host, token) = (self.host, &self.token);
        let content = body.map_or_else(String::new, |body| {
            format!(
                "Content-Type: application/json\r\nContent-Length: {}\r\n",
                body.len()
            )
        });
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\n\
             Authorization: Bearer {token}\r\n{content}\r\n{}",
            body.unwrap_or_default()
        );
        self.stream
            .get_mut()
            .write_all(request.as_bytes())
            .context("cannot send")
    }

    fn head(&mut self) -> Result<(u16, Framing)> {
        let first = self.line()?;
        let status = first
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        let status = status.with_context(|| format!("`{first}` is no answer"))?;
        let mut framing = Framing::Length(0);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line
                .split_once(':')
                .map(|(name, value)| (name, value.trim()))
            {
                Some(("content-length", length)) => framing = Framing::Length(length.parse()?),
                Some(("transfer-encoding", "chunked")) => framing = Framing::Chunks,
                Some(_) => {}
                None if line.is_empty() => return Ok((status, framing)),
                None => bail!("`{line}` is no header"),
            }
        }
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line).context("cannot read")?;
        ensure!(read > 0, "the server closed the connection");
        Ok(line.trim_end().to_owned())
    }
}
