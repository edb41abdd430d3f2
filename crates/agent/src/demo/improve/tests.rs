use super::*;
use crate::demo::outline::Outline;

const SHOP: &str = "# Shop\n\nA shop for bread.\n\n## Goals\n\nBe fast and easy to use.\n\n## Data storage\n\nOrders are kept. An order has several items. Each order has a customer. What about refunds?\n\n## Checkout\n\nThe customer pays. An order is confirmed soon after the customer paid for the order.\n";
const CHESS: &str = "# Chess engine\n\n## Search\n\nAlpha-beta with a robust move order. The search keeps a table.\n\n## Evaluation\n\nThe evaluation counts pieces. The search asks the evaluation often, and the evaluation must be cheap.\n";

/// The document after this many iterations, and how many of them changed it.
fn run(document: &str, guidance: &str, iterations: usize) -> (String, usize) {
    let mut text = document.to_owned();
    let mut changed = 0;
    for iteration in 1..=iterations {
        let before = text.clone();
        for name in choose(&before, guidance, iteration) {
            if let Some(improvement) = improve(name, &text, guidance) {
                let changes = improvement.changes;
                assert!(
                    changes
                        .windows(2)
                        .all(|pair| pair[0].range.end <= pair[1].range.start)
                );
                for change in changes.iter().rev() {
                    text = apply(&text, change);
                }
            }
        }
        changed += usize::from(text != before);
    }
    (text, changed)
}

#[test]
fn each_of_the_first_iterations_changes_the_document_and_none_for_ever() {
    let (text, changed) = run(SHOP, "Think about security and refunds.", 5);
    assert_eq!(changed, 5, "{text}");
    let (later, _) = run(SHOP, "Think about security and refunds.", 12);
    assert_eq!(
        run(&later, "Think about security and refunds.", 3),
        (later.clone(), 0)
    );
}

#[test]
fn nothing_of_the_original_gets_lost() {
    let (text, _) = run(SHOP, "Think about security.", 6);
    for line in [
        "# Shop",
        "A shop for bread.",
        "## Data storage",
        "What about refunds?",
    ] {
        assert!(text.contains(line), "{line}");
    }
    let titles = Outline::of(&text).sections.len();
    assert!(titles > Outline::of(SHOP).sections.len() + 4);
    assert!(
        !text.contains("\n\n\n") && text.ends_with('\n') && !text.contains("{}"),
        "{text}"
    );
}

#[test]
fn two_documents_get_edits_in_their_own_words() {
    let (shop, _) = run(SHOP, "Refine it.", 6);
    let (chess, _) = run(CHESS, "Refine it.", 6);
    assert!(shop.contains("“Checkout”") && !chess.contains("Checkout"));
    assert!(chess.contains("**evaluation**") && shop.contains("**customer**"));
    assert!(shop.contains("95 of 100 requests") && chess.contains("killing any one process"));
}

#[test]
fn the_users_words_decide_what_is_added() {
    let (security, _) = run(SHOP, "Strengthen the security.", 3);
    let (refunds, _) = run(SHOP, "Say more about refunds.", 3);
    assert!(security.contains("**security** is not in the document yet"));
    assert!(
        refunds.contains("**refunds** is covered by *Data storage*."),
        "{refunds}"
    );
}

#[test]
fn a_first_draft_speaks_of_what_was_asked_for() {
    let text = draft("Build a tool that renames photos by their date. It must never lose a photo.");
    assert!(text.starts_with("# Build a tool that renames photos by their date\n"));
    assert!(text.contains("It must never lose a photo.") && text.contains("### Photo"));
    assert!(draft("").contains("## Goals"));
    assert!(Outline::of(&text).sections.len() >= 4);
}

#[test]
fn odd_documents_do_no_harm() {
    for text in [
        "",
        "\n",
        "no heading",
        "#\n##\n",
        "# T\r\n\r\n## A\r\nfast\r\n## B",
        "```\n# x",
        "é# \u{2028}",
    ] {
        let (out, _) = run(text, "Möbel für alle ☃.", 10);
        assert!(out.len() >= text.len());
    }
}
