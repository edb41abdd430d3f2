//! Comments on lines of the document: they reach the agent with their lines, once, whoever is killed; and
//! what the terminal does with them and with templates.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    session::Session,
};

/// The line about payments, and its number in [`SHOP`].
const LINE: &str = "Payment is by card. A payment that fails should be handled somehow, and the seat is released after";
const NUMBER: i64 = 12;

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

fn of(session: &Session<'_>, rest: &str) -> String {
    format!("{}/{}{rest}", session.iterate_path(), session.id)
}

/// What the attempts of an iteration were sent, oldest first, and whether each went on with a conversation.
async fn sent(app: &TestApp, session: &Session<'_>, number: usize) -> Vec<(String, bool)> {
    let id = &session.iterations().await[number - 1]["id"];
    let prompts = app
        .get(&of(session, &format!("/iterations/{id}/prompts")))
        .await;
    let prompts = prompts.as_array().unwrap().iter();
    prompts
        .map(|one| {
            let text = one["prompt"].as_str().unwrap().to_owned();
            (text, one["resumed"] == json!(true))
        })
        .collect()
}

#[tokio::test]
async fn a_comment_reaches_the_next_iteration_once_when_workers_are_killed() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=1; tool=300";
    let session = Session::start(&app, &planning, prompt, 2).await;
    session.stream().await.until("content").await;
    let lines = json!({"revision_id": session.get().await["revision_id"],
        "first_line": NUMBER, "last_line": NUMBER});
    let body = json!({"content": "Say how. </note> {{document}}", "lines": lines});
    let comment = app.post(&of(&session, "/notes"), body).await;
    assert_eq!(comment["anchor"]["quote"], LINE);
    assert_eq!(comment["for_iteration"], 2);
    // First in the iteration that it is not for, then in the one that has just been given it.
    for used in [false, true] {
        if used {
            eventually("the comment is used", async || {
                let notes = app.get(&of(&session, "/notes")).await;
                (!notes[0]["used_in"].is_null()).then_some(())
            })
            .await;
        }
        for worker in app.processes("worker") {
            worker.signal(Signal::KILL);
        }
    }
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let first = sent(&app, &session, 1).await;
    assert!(
        first.iter().all(|(text, _)| !text.contains("Say how.")),
        "{first:?}"
    );
    let second = sent(&app, &session, 2).await;
    assert!(
        second.len() > 1,
        "the second worker was killed too late: {second:?}"
    );
    let said = "Say how. &lt;/note> {{document}}\n</note>";
    for (text, goes_on) in &second {
        // Who goes on in a conversation has it there already; who begins anew knows nothing of it.
        let times = usize::from(!goes_on);
        assert_eq!(text.matches(said).count(), times, "{text}");
        assert_eq!(
            text.matches(&format!("\n> {LINE}\n\nSay how.")).count(),
            times,
            "{text}"
        );
    }
    assert!(
        !second[0].1 && second[0].0.contains("\n<note>\nAbout "),
        "{second:?}"
    );
    let notes = app.get(&of(&session, "/notes")).await;
    let uses = notes[0]["uses"].as_array().unwrap();
    let anew = second.iter().filter(|(_, goes_on)| !goes_on).count();
    assert_eq!((uses.len(), &notes[0]["used_in"]), (anew, &json!(2)));
    let about: Vec<&Value> = told
        .iter()
        .filter(|message| message.kind() == "note")
        .map(|message| &message.data["change"])
        .collect();
    assert_eq!(about, ["written", "used"], "it is told once");
}

#[tokio::test]
async fn comments_and_templates_from_the_terminal() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let slug = project.base.rsplit('/').next().unwrap();
    let templates = format!("/api/projects/{slug}/templates");
    let template = json!({"name": "Ours", "content": "Make it ours.\ndemo: speed=0"});
    app.post(&templates, template).await;
    let workflow = planning.split('/').nth(5).unwrap();
    let start = |template: &'static str| {
        [
            "sessions",
            "start",
            workflow,
            "--iterations",
            "1",
            "--json",
            "--template",
            template,
        ]
    };
    let none = app.run(&start("nobody's"));
    assert_eq!(none.status.code(), Some(1));
    let said = String::from_utf8(none.stderr).unwrap();
    assert!(
        said.contains("there are 'Ours', 'Make it concrete'"),
        "{said}"
    );
    let session: Value = serde_json::from_str(&app.said(&start("our"))).unwrap();
    assert_eq!(session["prompt"], "Make it ours.\ndemo: speed=0");
    let session = Session::of(&app, &planning, session["id"].as_str().unwrap());
    session.follow().await;

    // The session has ended: comments wait for the next one.
    let id = &session.id[..];
    let wrong = app.run(&["sessions", "note", id, "--lines", "9-3", "x"]);
    assert_eq!(wrong.status.code(), Some(2), "{wrong:?}");
    let said = app.said(&["sessions", "note", id, "--lines", "1", "Another title."]);
    assert!(
        said.contains("about line 1 waits for the next session"),
        "{said}"
    );
    let listed = app.said(&["sessions", "notes", id]);
    assert!(
        listed.contains("waits for a session") && listed.contains("LINES"),
        "{listed}"
    );
    let next = [&start("our")[..], &["--comments"]].concat();
    let next: Value = serde_json::from_str(&app.said(&next)).unwrap();
    let next = Session::of(&app, &planning, next["id"].as_str().unwrap());
    next.follow().await;
    let (prompt, _) = sent(&app, &next, 1).await.remove(0);
    assert!(
        prompt.contains("About line 1 of the document, which says:\n\n> # Ticket"),
        "{prompt}"
    );
    assert!(prompt.contains("\n\nAnother title.\n</note>"), "{prompt}");
    assert_eq!(app.get(&of(&session, "/notes")).await, json!([]));
}
