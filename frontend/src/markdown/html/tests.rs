use super::render;
use crate::markdown::oracle;

#[test]
fn raw_html_is_shown_as_the_text_that_it_is() {
    for evil in [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div\nonclick='x'>\n\n</div>",
        "<!-- c --><iframe src=\"//x\">",
        "<a href=\"javascript:x\">y</a>",
    ] {
        let html = render(evil);
        for tag in ["<script", "<img", "<div", "<iframe", "<!--", "<a "] {
            assert!(!html.contains(tag), "{evil} gave {html}");
        }
    }
}

#[test]
fn a_link_that_leads_to_a_script_is_only_its_text() {
    assert_eq!(render("[go](javascript:alert(1))"), "<p>go</p>\n");
    assert_eq!(render("[go](  JAVASCRIPT:x )"), "<p>go</p>\n");
    assert_eq!(render("<javascript:x>"), "<p>javascript:x</p>\n");
}

#[test]
fn a_quote_in_an_address_does_not_end_the_attribute() {
    let html = render("[a](<https://x/\"onmouseover=\"y>)");
    assert!(
        html.contains("href=\"https://x/&quot;onmouseover=&quot;y\""),
        "{html}"
    );
}

#[test]
fn links_to_the_web_open_in_a_new_tab_that_knows_nothing_of_this_one() {
    assert_eq!(
        render("[a](https://x)"),
        "<p><a target=\"_blank\" rel=\"noopener noreferrer\" href=\"https://x\">a</a></p>\n"
    );
}

#[test]
fn pictures_are_not_loaded_but_linked() {
    let html = render("![plan](https://x/p.png)");
    assert!(!html.contains("<img"));
    assert!(
        html.contains("href=\"https://x/p.png\">Picture: plan</a></span>"),
        "{html}"
    );
    let inside = render("[![plan](p.png)](https://x)");
    assert!(
        inside.contains("<span class=\"picture\">Picture: plan</span></a>"),
        "{inside}"
    );
}

#[test]
fn headings_begin_below_the_pages_own_and_skip_no_level() {
    let html = render("# A\n\n### B\n\n# A\n");
    assert_eq!(
        html,
        "<h2 class=\"look-1\" id=\"doc-a\">A</h2>\n\
         <h3 class=\"look-3\" id=\"doc-b\">B</h3>\n\
         <h2 class=\"look-1\" id=\"doc-a-1\">A</h2>\n"
    );
    assert_eq!(render("#\n"), "");
}

#[test]
fn tables_align_by_class_and_an_empty_header_is_no_header() {
    let html = render("| | n |\n|---|--:|\n| a | 1 |\n");
    assert!(
        html.contains("<tr><td></td><th scope=\"col\" class=\"right\">n</th></tr>"),
        "{html}"
    );
    assert!(html.contains("<td class=\"right\">1</td>"));
    assert!(!html.contains("style="));
}

#[test]
fn a_link_to_a_heading_meets_it() {
    let html = render("[s](#payment-states)\n\n## Payment states\n");
    assert!(html.contains("href=\"#doc-payment-states\""));
    assert!(html.contains("id=\"doc-payment-states\""));
}

#[test]
fn a_code_block_names_its_language_and_stays_text() {
    assert_eq!(
        render("```rust,ignore\na < b\n```\n"),
        "<pre tabindex=\"0\" data-language=\"rust\"><code>a &lt; b\n</code></pre>\n"
    );
}

/// Documents made of pieces that people write, each followed by others in many orders.
const PIECES: [&str; 44] = [
    "# Title\n",
    "## Sub *title* `code`\n",
    "Setext\n======\n",
    "A paragraph with **strong**, *em*, ***both***, `code` and ~~gone~~.\n",
    "two lines\nof text  \nwith a break\\\nand another\n",
    "- one\n- two\n  - nested\n  - more\n- three\n",
    "1. first\n2. second\n\n   a paragraph in it\n3. third\n",
    "7) seven\n8) eight\n",
    "- [ ] open\n- [x] done\n",
    "* loose\n\n* list\n",
    "> a quotation\n> of two lines\nand a lazy one\n",
    "> - a list in it\n>\n> ```\n> code\n> ```\n",
    "```rust\nfn main() {}\n\n# no heading\n```\n",
    "~~~\ntext\n~~~\n",
    "    indented\n\n    code\n",
    "| a | b |\n|---|--:|\n| 1 | **2** |\n| `x` | |\n",
    "---\n",
    "***\n",
    "[a link](https://example.com/a_(b) \"title\") and [ref][r] and [r].\n",
    "[r]: https://example.com/r\n",
    "<https://example.com> and <a@b.c>\n",
    "![picture](https://example.com/p.png)\n",
    "a [![in](p.png)](https://example.com) link\n",
    "snake_case_word and 2*3*4 and a * b\n",
    "**bold *nested* text** and *a **b** c*\n",
    "*unclosed and **unclosed\n",
    "_a_b_ __c__ *d*e* **f*g\n",
    "\\*not\\* \\`code\\` \\[link\\](x)\n",
    "&amp; &lt; &#65; & plain\n",
    "``two ` ticks`` and ` a ` and `unclosed\n",
    "text <b>bold</b> text\n",
    "<div>\nraw *html*\n</div>\n",
    "<!-- a\n\ncomment -->\n",
    "[nothing] here and [no](javascript:x)\n",
    "1984. not a list\n",
    "text\n- a list after text\n",
    "text\n2. no list after text\n",
    "- item\n\n      code in it\n",
    "- a\n\n  b\n- c\n",
    "-\n- after an empty one\n",
    "a\\\nb\n",
    "#hashtag\n",
    "word**bold**word and \"*quoted*\"\n",
    "[a *b* c](<https://x/y z>)\n",
];

#[test]
fn every_piece_is_what_the_well_known_parser_makes_of_it() {
    for piece in PIECES {
        assert_eq!(render(piece), oracle::render(piece), "{piece}");
    }
}

/// The names of headings differ where they hold pictures or HTML, and may.
fn without_names(html: &str) -> String {
    let mut parts = html.split(" id=\"doc-");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    out
}

#[test]
fn pieces_after_each_other_are_what_the_well_known_parser_makes_of_them() {
    let mut different = Vec::new();
    for first in PIECES {
        for second in PIECES {
            for gap in ["\n", ""] {
                let both = format!("{first}{gap}{second}");
                let (ours, theirs) = (
                    without_names(&render(&both)),
                    without_names(&oracle::render(&both)),
                );
                if ours != theirs {
                    different.push(format!("{both}\nours:   {ours}\ntheirs: {theirs}"));
                }
            }
        }
    }
    assert!(
        different.is_empty(),
        "{} differ\n{}",
        different.len(),
        different.join("\n\n")
    );
}

#[test]
fn any_signs_give_an_answer_soon_and_no_tag_of_their_own() {
    let signs = [
        "*", "_", "[", "](", ")", "`", "<", ">", "!", "\\", "\n", "- ", "> ", "|", "a", "~", "&",
        "é",
    ];
    let mut seed = 99_u32;
    for length in 1..400 {
        let mut text = String::new();
        for _ in 0..length {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(signs[(seed >> 16) as usize % signs.len()]);
        }
        let html = render(&text);
        for evil in ["<script", "<img", "javascript:", "onerror"] {
            assert!(!html.contains(evil), "{text}");
        }
    }
    for hard in ["*a ", "[", "> ", "- ", "`a", "_a*b", "![", "**"] {
        assert!(!render(&hard.repeat(20_000)).is_empty());
    }
}
