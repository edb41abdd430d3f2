//! Which calls of tools wrote which lines.

use std::collections::HashSet;

use serde_json::Value;

/// Fewer characters than this say nothing of where a line comes from.
const FEWEST_CHARS: usize = 4;

/// Lines that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRange {
    /// The first one's number.
    pub first_line: usize,
    /// How many there are.
    pub count: usize,
}

/// The texts that a tool was told to write. A tool that writes none has none.
pub fn written_texts(input: &Value) -> Vec<&str> {
    let own = ["new_string", "content", "new_source"].iter();
    let own = own.filter_map(|name| input.get(name)?.as_str());
    let edits = input.get("edits").and_then(Value::as_array);
    let edits = edits.into_iter().flatten();
    own.chain(edits.filter_map(|edit| edit.get("new_string")?.as_str()))
        .collect()
}

/// Which of these lines, the first of which has this number, are in the texts.
///
/// What an edit put in may begin and end within a line: then that line holds its end, or its beginning. Lines of white
/// space are in no text.
pub fn lines_of_texts(texts: &[&str], lines: &[&str], first_line: usize) -> Vec<LineRange> {
    let mut whole: HashSet<&str> = HashSet::new();
    let mut edges: Vec<Edge<'_>> = Vec::new();
    for text in texts {
        let all: Vec<&str> = text.lines().collect();
        whole.extend(all.iter().copied());
        if let [only] = all[..] {
            edges.extend(edge(Place::Within, only));
        } else if let [first, .., last] = all[..] {
            edges.extend(edge(Place::AtEnd, first));
            edges.extend(edge(Place::AtStart, last));
        }
    }
    let mut ranges: Vec<LineRange> = Vec::new();
    for (nth, line) in lines.iter().enumerate() {
        let is_in = !line.trim().is_empty()
            && (whole.contains(line) || edges.iter().any(|edge| edge.is_in(line)));
        let number = first_line + nth;
        match ranges.last_mut() {
            _ if !is_in => {}
            Some(last) if last.first_line + last.count == number => last.count += 1,
            _ => ranges.push(LineRange {
                first_line: number,
                count: 1,
            }),
        }
    }
    ranges
}

/// The first or last line of a text, which may be a part of a line of the document.
struct Edge<'a>(Place, &'a str);

/// Where in the line that part is.
enum Place {
    Within,
    AtStart,
    AtEnd,
}

fn edge(place: Place, text: &str) -> Option<Edge<'_>> {
    (text.trim().chars().count() >= FEWEST_CHARS).then_some(Edge(place, text))
}

impl Edge<'_> {
    fn is_in(&self, line: &str) -> bool {
        match self.0 {
            Place::Within => line.contains(self.1),
            Place::AtStart => line.starts_with(self.1),
            Place::AtEnd => line.ends_with(self.1),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ranges(texts: &[&str], document: &str) -> Vec<(usize, usize)> {
        let lines: Vec<&str> = document.lines().collect();
        let found = lines_of_texts(texts, &lines, 10);
        found
            .into_iter()
            .map(|range| (range.first_line, range.count))
            .collect()
    }

    #[test]
    fn every_tool_that_writes_says_what() {
        let edit = json!({"file_path": "a.md", "old_string": "x", "new_string": "y"});
        assert_eq!(written_texts(&edit), ["y"]);
        assert_eq!(written_texts(&json!({"content": "# All\n"})), ["# All\n"]);
        let several =
            json!({"edits": [{"new_string": "a"}, {"old_string": "b"}, {"new_string": "c"}]});
        assert_eq!(written_texts(&several), ["a", "c"]);
        assert_eq!(written_texts(&json!({"command": "ls"})), Vec::<&str>::new());
        assert_eq!(written_texts(&json!("cut")), Vec::<&str>::new());
    }

    #[test]
    fn lines_are_found_whole_and_by_where_an_edit_begins_and_ends() {
        let document = "# Title\n\nPay later today.\nand tomorrow\nnever";
        assert_eq!(
            ranges(&[document], document),
            [(10, 1), (12, 3)],
            "but for the blank one"
        );
        assert_eq!(ranges(&["later"], document), [(12, 1)]);
        assert_eq!(ranges(&["today.\nand to"], document), [(12, 2)]);
        assert_eq!(
            ranges(&["today.\nmorrow"], document),
            [(12, 1)],
            "the end of a line is not its beginning"
        );
        assert_eq!(
            ranges(&["er", "", "\n\n"], document),
            [],
            "too little to tell"
        );
        assert_eq!(ranges(&["never"], document), [(14, 1)]);
    }
}
