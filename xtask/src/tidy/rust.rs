//! Enough of Rust's grammar to tell code, strings and comments apart.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Code,
    /// The content of a string literal, between its quotes.
    Text,
    Comment,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    pub kind: Kind,
    /// The line it starts on, from one.
    pub line: usize,
    pub text: String,
}

impl Piece {
    pub fn is_comment(&self) -> bool {
        self.kind == Kind::Comment
    }

    /// Each line of the piece with its number in the file.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.split('\n').enumerate().map(|(index, line)| (self.line + index, line))
    }
}

pub fn pieces(source: &str) -> Vec<Piece> {
    let mut reader = Reader { rest: source, line: 1, code: String::new(), code_line: 1, pieces: Vec::new() };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.end_code();
    reader.pieces
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    code: String,
    code_line: usize,
    pieces: Vec<Piece>,
}

impl Reader<'_> {
    fn step(&mut self) {
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.piece(Kind::Comment, 0, end, 0);
        } else if self.rest.starts_with("/*") {
            self.piece(Kind::Comment, 0, block_comment_end(self.rest), 0);
        } else if let Some((open, close)) = self.raw_string() {
            let inside = self.rest[open..].find(&close).unwrap_or(self.rest.len() - open);
            self.piece(Kind::Text, open, inside, close.len());
        } else if self.rest.starts_with('"') {
            self.piece(Kind::Text, 1, string_end(&self.rest[1..]), 1);
        } else {
            self.code_char();
        }
    }

    /// The length of a raw string's opening (`r#"`) and its closing, if one starts here.
    fn raw_string(&self) -> Option<(usize, String)> {
        if self.code.ends_with(|c: char| c.is_alphanumeric() && c != 'b' && c != 'c' || c == '_') {
            return None;
        }
        let hashes = self.rest.strip_prefix('r')?;
        let count = hashes.len() - hashes.trim_start_matches('#').len();
        hashes[count..].starts_with('"').then(|| (count + 2, format!("\"{}", "#".repeat(count))))
    }

    /// One character of code; a character literal is taken whole, so that `'"'` opens no string.
    fn code_char(&mut self) {
        let literal = char_literal_len(self.rest);
        let len = literal.unwrap_or_else(|| self.rest.chars().next().map_or(1, char::len_utf8));
        if self.code.is_empty() {
            self.code_line = self.line;
        }
        let (taken, rest) = self.rest.split_at(len);
        self.code.push_str(taken);
        self.line += taken.matches('\n').count();
        self.rest = rest;
    }

    fn piece(&mut self, kind: Kind, open: usize, inside: usize, close: usize) {
        self.end_code();
        let end = (open + inside + close).min(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        let text = taken[open.min(taken.len())..(open + inside).min(taken.len())].to_owned();
        self.pieces.push(Piece { kind, line: self.line, text });
        self.line += taken.matches('\n').count();
        self.rest = rest;
    }

    fn end_code(&mut self) {
        let text = std::mem::take(&mut self.code);
        if !text.trim().is_empty() {
            self.pieces.push(Piece { kind: Kind::Code, line: self.code_line, text });
        }
    }
}

fn block_comment_end(text: &str) -> usize {
    let (mut depth, mut at) = (0_u32, 0);
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// `'x'` and `'\n'` are characters, `'a` is a lifetime.
fn char_literal_len(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, '\'') = chars.next()? else { return None };
    match chars.next()?.1 {
        '\\' => text[3.min(text.len())..].find('\'').map(|end| end + 4),
        _ => chars.next().filter(|(_, c)| *c == '\'').map(|(at, _)| at + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<(Kind, usize, String)> {
        pieces(source)
            .into_iter()
            .map(|piece| (piece.kind, piece.line, piece.text.trim().to_owned()))
            .collect()
    }

    #[test]
    fn code_strings_and_comments_come_apart() {
        let source = "let a = \"x // \\\" y\"; // why\n/* a /* b */ c */ let b = r#\"q\"q\"#;";
        let expected = [
            (Kind::Code, 1, "let a ="),
            (Kind::Text, 1, "x // \\\" y"),
            (Kind::Code, 1, ";"),
            (Kind::Comment, 1, "// why"),
            (Kind::Comment, 2, "/* a /* b */ c */"),
            (Kind::Code, 2, "let b ="),
            (Kind::Text, 2, "q\"q"),
            (Kind::Code, 2, ";"),
        ];
        assert_eq!(told(source), expected.map(|(kind, line, text)| (kind, line, text.to_owned())));
    }

    #[test]
    fn quotes_as_characters_open_nothing() {
        let expected = [(Kind::Code, 1, "f('\"', '\\'', '\\\\', b'\"', &'a str, 'é')".to_owned())];
        assert_eq!(told("f('\"', '\\'', '\\\\', b'\"', &'a str, 'é')"), expected);
    }

    #[test]
    fn a_long_string_keeps_its_first_line() {
        let found = pieces("a(\n  \"one\n  two\",\n  \"three\")");
        let texts: Vec<_> = found.iter().filter(|piece| piece.kind == Kind::Text).collect();
        assert_eq!((texts[0].line, texts[1].line), (2, 4));
        assert_eq!(texts[0].lines().last(), Some((3, "  two")));
    }

    #[test]
    fn what_never_ends_ends_with_the_file() {
        for source in ["\"", "r#\"", "/*", "'", "'\\", "\"\\", "r"] {
            assert!(pieces(source).len() <= 1, "{source}");
        }
    }
}
