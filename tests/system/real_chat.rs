//! A conversation with the real CLI, against a scripted model.

use std::{fs, time::Duration};

use serde_json::{Value, json};

use crate::{
    documents::SHOP,
    real_cli::{CURRENT, Scripted, claude, edit},
    stream::{Message, follow},
};

const PATIENCE: Duration = Duration::from_mins(2);

/// An answer of the model to a conversation that has these words in it.
fn answers(to: &str, text: &str) -> Value {
    json!({
        "expect": {"conversation_contains": to},
        "blocks": [{"type": "text", "text": text}],
    })
}

async fn ask(scripted: &Scripted, text: &str) -> Vec<Message> {
    let planning = &scripted.planning;
    let message = json!({"content": text});
    let app = &scripted.app;
    app.post(&format!("{planning}/message"), message).await;
    follow(app, &format!("{planning}/stream"), None, PATIENCE).await
}

fn said(told: &[Message]) -> String {
    let texts = told.iter().filter_map(|m| m.data["content"].as_str());
    texts.collect()
}

async fn resumed(scripted: &Scripted) -> Vec<Value> {
    let session = scripted.app.get(&scripted.planning).await;
    let id = session["id"].as_str().unwrap();
    let path = format!("{}/iterate/{id}/attempts", scripted.planning);
    let attempts = scripted.app.get(&path).await;
    let attempts = attempts.as_array().unwrap();
    attempts.iter().map(|a| a["resumed"].clone()).collect()
}

#[tokio::test]
async fn the_newest_cli_answers_edits_and_writes_down_the_results() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let results = "<design_doc>\n# Ticket shop\n\nWhole.\n</design_doc>\n\n\
                   <guardrails>\n- Sell no seat twice.\n</guardrails>";
    let mut edits = edit("TBD", "Every seat has a number.");
    edits["expect"] = json!({"conversation_contains": "Number them."});
    let turns = json!([
        answers("Who pays?", "The **buyer** pays."),
        edits,
        {"blocks": [{"type": "text", "text": "Now they have numbers."}]},
        answers("both results as Markdown", results),
    ]);
    let scripted = Scripted::start(&claude, &[], turns, json!("error")).await;
    let (app, planning) = (&scripted.app, &scripted.planning);
    app.get(planning).await;
    let told = ask(&scripted, "Who pays?").await;
    assert_eq!(said(&told), "The **buyer** pays.", "{told:#?}");
    let told = ask(&scripted, "Number them.").await;
    assert_eq!(said(&told), "Now they have numbers.", "{told:#?}");
    assert!(
        told.iter()
            .any(|m| m.kind() == "tool_use" && m.data["tool"] == "Edit")
    );
    assert_eq!(
        resumed(&scripted).await,
        [json!(false), json!(true)],
        "the CLI's own conversation goes on"
    );
    let numbered = SHOP.replacen("TBD", "Every seat has a number.", 1);
    assert_eq!(scripted.project.read("design.md"), numbered);

    let path = format!("{planning}/generate-artifacts");
    let told = follow(app, &path, None, PATIENCE).await;
    let found = told.iter().find(|m| m.kind() == "artifacts");
    let found = &found.unwrap_or_else(|| panic!("{told:#?}")).data["artifacts"];
    assert_eq!(found["design_doc"], "# Ticket shop\n\nWhole.\n");
    assert_eq!(found["guardrails"], "- Sell no seat twice.\n");
    assert_eq!(
        scripted.project.read("design.md"),
        "# Ticket shop\n\nWhole.\n"
    );
    let id = app.get(planning).await["id"].as_str().unwrap().to_owned();
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert!(session["cost_usd"].as_f64().unwrap() > 0.0, "{session}");
}

#[tokio::test]
async fn a_conversation_that_the_cli_has_lost_is_told_again() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let turns = json!([
        answers("Who pays?", "The buyer pays."),
        answers("The buyer pays.", "With a card."),
    ]);
    let scripted = Scripted::start(&claude, &[], turns, json!("error")).await;
    scripted.app.get(&scripted.planning).await;
    ask(&scripted, "Who pays?").await;
    let kept = scripted.app.folder().join("user/.claude/projects");
    fs::remove_dir_all(kept).unwrap();
    let told = ask(&scripted, "How?").await;
    assert_eq!(said(&told), "With a card.", "{told:#?}");
    assert_eq!(
        resumed(&scripted).await,
        [json!(false), json!(true), json!(false)],
        "tried, and then begun anew with all that was said"
    );
    let session = scripted.app.get(&scripted.planning).await;
    assert_eq!(session["messages"].as_array().unwrap().len(), 4);
}
