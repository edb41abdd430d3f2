//! What is inside a paragraph: links, code, emphasis.

use super::anchor::{link, picture};
use super::destination::destination;
use super::emphasis::{self, Run};
use super::entity::entity;
use super::escape::escape;
use super::reference::{References, name};

/// A piece of a paragraph.
pub(super) enum Piece {
    /// HTML.
    Done(String),
    /// Signs that may mean emphasis.
    Run(Run),
    /// `[` or `![`, which may begin a link.
    Bracket {
        is_picture: bool,
        /// Whether it can still begin one: a link holds no other.
        is_active: bool,
        /// Where the text behind it begins.
        after: usize,
    },
}

/// Writes a text as HTML.
pub(super) fn write(out: &mut String, text: &str, references: &References) {
    let mut parser = Parser {
        text,
        at: 0,
        pieces: Vec::new(),
        references,
    };
    parser.run();
    emphasis::resolve(&mut parser.pieces, 0);
    flatten(&parser.pieces, 0, out);
}

fn flatten(pieces: &[Piece], from: usize, out: &mut String) {
    for piece in &pieces[from..] {
        match piece {
            Piece::Done(html) => out.push_str(html),
            Piece::Run(run) => run.write(out),
            Piece::Bracket { is_picture, .. } => out.push_str(if *is_picture { "![" } else { "[" }),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<Piece>,
    references: &'a References,
}

impl<'a> Parser<'a> {
    fn run(&mut self) {
        while let Some(sign) = self.rest().chars().next() {
            match sign {
                '\\' => self.backslash(),
                '`' => self.code(),
                '*' | '_' | '~' => self.signs(sign),
                '[' => self.bracket(false, 1),
                '!' if self.rest().starts_with("![") => self.bracket(true, 2),
                ']' => self.close(),
                '<' => self.angle(),
                '&' => match entity(self.rest()) {
                    Some((character, length)) => {
                        self.at += length;
                        self.say(&character);
                    }
                    None => self.literal(1),
                },
                '\n' => self.line_end(),
                _ => {
                    let special = ['\\', '`', '*', '_', '~', '[', '!', ']', '<', '&', '\n'];
                    let rest = self.rest();
                    let skip = sign.len_utf8();
                    let end = rest[skip..]
                        .find(special)
                        .map_or(rest.len(), |end| end + skip);
                    self.literal(end);
                }
            }
        }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Takes the next bytes as they are.
    fn literal(&mut self, length: usize) {
        let text = &self.rest()[..length];
        self.at += length;
        self.say(text);
    }

    fn say(&mut self, text: &str) {
        if let Some(Piece::Done(html)) = self.pieces.last_mut() {
            escape(html, text);
        } else {
            let mut html = String::new();
            escape(&mut html, text);
            self.pieces.push(Piece::Done(html));
        }
    }

    fn html(&mut self, html: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Done(before)) => before.push_str(html),
            _ => self.pieces.push(Piece::Done(html.to_owned())),
        }
    }

    fn backslash(&mut self) {
        let next = self.rest()[1..].chars().next();
        match next {
            Some('\n') => {
                self.at += 2;
                self.html("<br>");
                self.skip_spaces();
            }
            Some(sign) if sign.is_ascii_punctuation() => {
                self.at += 1;
                self.literal(1);
            }
            _ => self.literal(1),
        }
    }

    fn line_end(&mut self) {
        self.at += 1;
        // Two spaces at its end break a line.
        let mut is_hard = false;
        if let Some(Piece::Done(html)) = self.pieces.last_mut() {
            is_hard = html.ends_with("  ");
            html.truncate(html.trim_end_matches(' ').len());
        }
        self.html(if is_hard { "<br>" } else { "\n" });
        self.skip_spaces();
    }

    fn skip_spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches(' ').len();
    }

    fn code(&mut self) {
        let rest = self.rest();
        let ticks = count(rest, b'`');
        let inside = &rest[ticks..];
        let mut from = 0;
        let end = loop {
            let Some(found) = inside[from..].find('`') else {
                return self.literal(ticks);
            };
            let start = from + found;
            let length = count(&inside[start..], b'`');
            if length == ticks {
                break start;
            }
            from = start + length;
        };
        let code = inside[..end].replace('\n', " ");
        let is_padded = code.starts_with(' ') && code.ends_with(' ') && !code.trim().is_empty();
        let code = if is_padded {
            &code[1..code.len() - 1]
        } else {
            &code
        };
        self.at += ticks * 2 + end;
        self.html("<code>");
        self.say(code);
        self.html("</code>");
    }

    fn signs(&mut self, sign: char) {
        let length = count(self.rest(), sign as u8);
        let before = self.text[..self.at].chars().next_back();
        self.at += length;
        let after = self.rest().chars().next();
        self.pieces
            .push(Piece::Run(Run::new(sign, length, before, after)));
    }

    fn bracket(&mut self, is_picture: bool, length: usize) {
        self.at += length;
        self.pieces.push(Piece::Bracket {
            is_picture,
            is_active: true,
            after: self.at,
        });
    }

    /// `]`: the end of a link, when its beginning and its address are there.
    fn close(&mut self) {
        let open = self
            .pieces
            .iter()
            .rposition(|piece| matches!(piece, Piece::Bracket { .. }));
        let Some(open) = open else {
            return self.literal(1);
        };
        let Piece::Bracket {
            is_picture,
            is_active,
            after,
        } = self.pieces[open]
        else {
            return self.literal(1);
        };
        let label = &self.text[after..self.at];
        let found = if is_active { self.address(label) } else { None };
        let Some((address, end)) = found else {
            // Not a link: the sign is a sign.
            self.pieces[open] = Piece::Done(if is_picture { "![" } else { "[" }.to_owned());
            return self.literal(1);
        };
        self.at = end;
        emphasis::resolve(&mut self.pieces, open + 1);
        let mut inside = String::new();
        flatten(&self.pieces, open + 1, &mut inside);
        self.pieces.truncate(open);
        if !is_picture {
            for piece in &mut self.pieces {
                if let Piece::Bracket {
                    is_picture: false,
                    is_active,
                    ..
                } = piece
                {
                    *is_active = false;
                }
            }
        }
        let is_in_link = self.pieces.iter().any(|piece| {
            matches!(
                piece,
                Piece::Bracket {
                    is_picture: false,
                    is_active: true,
                    ..
                }
            )
        });
        let html = if is_picture {
            picture(&inside, &address, is_in_link)
        } else {
            link(&inside, &address)
        };
        self.html(&html);
    }

    /// The address behind a label, and where it ends.
    fn address(&self, label: &str) -> Option<(String, usize)> {
        let behind = &self.text[self.at + 1..];
        if let Some(found) = behind.strip_prefix('(').and_then(destination) {
            let (address, length) = found;
            return Some((address, self.at + 2 + length));
        }
        if let Some((other, _)) = behind
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
        {
            let key = name(if other.trim().is_empty() {
                label
            } else {
                other
            });
            let address = self.references.get(&key)?;
            return Some((address.clone(), self.at + 3 + other.len()));
        }
        let address = self.references.get(&name(label))?;
        Some((address.clone(), self.at + 1))
    }

    /// `<`: an address that is its own text, or raw HTML.
    fn angle(&mut self) {
        let inside = self.rest()[1..].split_once('>').map(|(inside, _)| inside);
        let address = inside.filter(|inside| {
            let scheme = inside.split_once(':').map_or("", |(scheme, _)| scheme);
            let is_scheme = (2..=32).contains(&scheme.len())
                && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
            is_scheme && !inside.contains([' ', '\n', '<'])
        });
        if let Some(address) = address {
            self.at += address.len() + 2;
            let mut text = String::new();
            escape(&mut text, address);
            let html = link(&text, address);
            return self.html(&html);
        }
        let mail = inside.filter(|inside| {
            let mut parts = inside.split('@');
            let (user, host) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
            let is_word = |word: &str, more: &str| {
                !word.is_empty()
                    && word
                        .chars()
                        .all(|c| c.is_ascii_alphanumeric() || more.contains(c))
            };
            parts.next().is_none() && is_word(user, ".!#$%&'*+/=?^_`{|}~-") && is_word(host, ".-")
        });
        if let Some(mail) = mail {
            self.at += mail.len() + 2;
            let mut text = String::new();
            escape(&mut text, mail);
            let html = link(&text, &format!("mailto:{mail}"));
            return self.html(&html);
        }
        // A tag is shown whole, so that no sign in it means emphasis.
        let is_tag = inside.filter(|inside| {
            let name = inside.strip_prefix('/').unwrap_or(inside);
            name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?')
                && !name.contains('<')
        });
        self.literal(is_tag.map_or(1, |tag| tag.len() + 2));
    }
}

fn count(text: &str, sign: u8) -> usize {
    text.bytes().take_while(|byte| *byte == sign).count()
}
