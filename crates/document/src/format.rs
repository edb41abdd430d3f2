//! How a text stands in its file: line ends and byte order mark.

/// The sign at the start of a file that some editors write before UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What ends a line in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineEnd {
    /// A line feed, as on Unix.
    #[default]
    Lf,
    /// A carriage return and a line feed, as on Windows.
    CrLf,
}

/// What a file has around its text. Inside this crate, and to its callers, a text has line feeds
/// only and no byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextFormat {
    /// Whether the file starts with a byte order mark.
    pub bom: bool,
    /// What ends its lines. Of mixed ends the more frequent, of equally many the line feed: all
    /// lines get that end when the text is written.
    pub line_end: LineEnd,
}

impl TextFormat {
    /// Splits what a file holds into its text and its format.
    pub fn decode(file: &str) -> (String, TextFormat) {
        let text = file.strip_prefix(BYTE_ORDER_MARK);
        let bom = text.is_some();
        let text = text.unwrap_or(file);
        let crlf = text.matches("\r\n").count();
        let lf = text.matches('\n').count() - crlf;
        let line_end = if crlf > lf {
            LineEnd::CrLf
        } else {
            LineEnd::Lf
        };
        (text.replace("\r\n", "\n"), TextFormat { bom, line_end })
    }

    /// The bytes of a file in this format that holds the text.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let mut file = String::with_capacity(text.len() + 3);
        if self.bom {
            file.push(BYTE_ORDER_MARK);
        }
        match self.line_end {
            LineEnd::Lf => file.push_str(text),
            LineEnd::CrLf => file.push_str(&text.replace('\n', "\r\n")),
        }
        file.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn round_trip(file: &str) -> String {
        let (text, format) = TextFormat::decode(file);
        String::from_utf8(format.encode(&text)).unwrap()
    }

    #[test]
    fn line_ends_and_byte_order_mark_are_taken_off_and_put_back() {
        let (text, format) = TextFormat::decode("\u{feff}a\r\nb\r\n");
        assert_eq!(text, "a\nb\n");
        assert_eq!(
            format,
            TextFormat {
                bom: true,
                line_end: LineEnd::CrLf
            }
        );
        assert_eq!(round_trip("\u{feff}a\r\nb\r\n"), "\u{feff}a\r\nb\r\n");
    }

    #[test]
    fn mixed_line_ends_become_those_of_the_majority() {
        assert_eq!(round_trip("a\r\nb\nc\r\n"), "a\r\nb\r\nc\r\n");
        assert_eq!(round_trip("a\r\nb\nc\n"), "a\nb\nc\n");
        assert_eq!(round_trip("a\r\nb\n"), "a\nb\n");
    }

    #[test]
    fn a_carriage_return_of_its_own_stays() {
        assert_eq!(round_trip("a\rb\n"), "a\rb\n");
        assert_eq!(round_trip("a\r\r\nb\r\n"), "a\r\r\nb\r\n");
    }

    proptest! {
        #[test]
        fn a_file_of_one_kind_of_line_end_comes_back_byte_for_byte(
            lines in prop::collection::vec("[a-zä\r\u{feff}]{0,6}[a-z]", 0..8),
            end in prop_oneof![Just("\n"), Just("\r\n")],
            bom in any::<bool>(),
        ) {
            let file = format!("{}{}", if bom { "\u{feff}" } else { "" }, lines.join(end));
            prop_assert_eq!(round_trip(&file), file);
        }

        #[test]
        fn a_text_written_in_any_format_reads_as_itself(
            text in "[a-zä \n]{1,40}\n", bom in any::<bool>(), crlf in any::<bool>(),
        ) {
            let line_end = if crlf { LineEnd::CrLf } else { LineEnd::Lf };
            let format = TextFormat { bom, line_end };
            let file = String::from_utf8(format.encode(&text)).unwrap();
            prop_assert_eq!(TextFormat::decode(&file), (text, format));
        }
    }
}
