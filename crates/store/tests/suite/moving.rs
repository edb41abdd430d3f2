//! A project's rows leave one database and come into another.

use std::{collections::HashMap, sync::Arc};

use redraft_domain::{
    Artifact, EventId, Name, NoteText, Policy, Prompt, ResourceKind, RevisionAuthor, SessionId,
};
use redraft_store::{
    Export, Import, ImportError, Imported, Mask, NewAttempt, NewResource, NewRevision, NoteAnchor,
    Request, Settlement, Store, Survey,
};

use crate::{
    fixture::{Fixture, begin, changed, content, events, new_attempt, take, try_begin},
    stores::Stores,
};

on_both![
    a_project_is_the_same_after_a_way_through_another_database,
    ids_that_are_taken_become_others,
    what_was_going_on_has_ended_with_a_sentence,
    what_does_not_fit_together_leaves_nothing,
    another_project_is_not_in_it,
    every_column_is_in_an_archive_or_left_out_by_name,
];

/// All of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) blobs: Vec<String>,
    pub(crate) rows: Vec<(String, String)>,
}

async fn export(store: &Store, fixture: &Fixture) -> Taken {
    take_out(store.export(&fixture.project, None).await.unwrap()).await
}

pub(crate) async fn take_out(mut export: Export) -> Taken {
    let mut taken = Taken::default();
    while let Some(content) = export.next_blob().await.unwrap() {
        taken.blobs.push(String::from_utf8(content).unwrap());
    }
    while let Some((table, lines)) = export.next_rows().await.unwrap() {
        taken
            .rows
            .extend(lines.into_iter().map(|line| (table.to_owned(), line)));
    }
    taken
}

fn survey(taken: &Taken) -> Result<Survey, ImportError> {
    let mut survey = Survey::default();
    for (table, line) in &taken.rows {
        survey.take(table, format!("{line}\n").as_bytes())?;
    }
    Ok(survey)
}

pub(crate) async fn import(
    store: &Store,
    taken: &Taken,
    folder: &str,
) -> Result<Imported, ImportError> {
    import_masked(store, taken, folder, Arc::new(|text| text)).await
}

pub(crate) async fn import_masked(
    store: &Store,
    taken: &Taken,
    folder: &str,
    mask: Mask,
) -> Result<Imported, ImportError> {
    let mut import: Import = store.import(survey(taken)?, folder, mask).await?;
    for content in &taken.blobs {
        let name = blake3::hash(content.as_bytes()).to_hex().to_string();
        import.blob(&name, content.as_bytes()).await?;
    }
    for (table, line) in &taken.rows {
        import.rows(table, format!("{line}\n").as_bytes()).await?;
    }
    import.finish().await
}

/// A workflow with revisions, sessions, attempts, a large event, a note that was used, a resource and the
/// project's limits; its session ended.
pub(crate) async fn lived(store: &Store, fixture: &Fixture) -> SessionId {
    let first = fixture.revision(None, "# First\n");
    let first = store.add_revision(&first).await.unwrap();
    let policy = Policy {
        most_running: Some(3),
        ..Policy::default()
    };
    let limits = store.set_project_policy(&fixture.project, &policy);
    limits.await.unwrap();
    let id = fixture.start(store, 2).await;
    let text = NoteText::parse("Mind the costs.").unwrap();
    let note = store.write_note(&id, &text).await.unwrap();
    let anchor = NoteAnchor {
        revision: first,
        lines: "1".parse().unwrap(),
        quote: "# First".into(),
    };
    let comment = store.write_comment(&id, &text, anchor).await.unwrap();
    let (called, prompt) = (Name::parse(&format!("Cut {id}")), Prompt::parse("Cut it."));
    let (called, prompt) = (called.unwrap(), prompt.unwrap());
    let kept = store.add_prompt_template(Some(&fixture.project), &called, &prompt);
    kept.await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let new = NewAttempt {
        notes: vec![note.id, comment.id],
        ..new_attempt(1)
    };
    let attempt = try_begin(store, &id, held.epoch, &new).await.unwrap();
    let some = [content(store, "small"), content(store, &"x".repeat(20_000))];
    store.append_events(&id, held.epoch, &some).await.unwrap();
    let settlement = Settlement {
        document: Some("half".into()),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(
        1,
        NewRevision {
            iteration: Some(attempt.iteration_id),
            session: Some(id.clone()),
            ..fixture.revision(Some(first), "# Second\n")
        },
    );
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    let resource = NewResource {
        project: fixture.project.clone(),
        workflow: Some(fixture.workflow.clone()),
        kind: ResourceKind::DesignDoc,
        name: "Design Doc".into(),
        path: format!(".redraft/resources/design-doc-{}.md", fixture.workflow),
        author: RevisionAuthor::User,
        session: Some(id.clone()),
        text: "# Second\n".into(),
    };
    store.complete_planning(&id, &[resource]).await.unwrap();
    id
}

/// The database that a project comes into: of the same engine, with other rows before.
async fn elsewhere(stores: &Stores) -> Stores {
    let other = stores.beside().await;
    for name in ["first", "second"] {
        let fixture = Fixture::new(&other.store, name).await;
        lived(&other.store, &fixture).await;
        // Ids that were given once are never given again.
        if name == "first" {
            other.store.delete_project(&fixture.project).await.unwrap();
        }
    }
    other
}

async fn a_project_is_the_same_after_a_way_through_another_database(stores: &Stores) {
    let store = &stores.store;
    // Rows of others lie between its own.
    let shop = Fixture::new(store, "shop").await;
    let noise = Fixture::new(store, "noise").await;
    lived(store, &noise).await;
    let id = lived(store, &shop).await;
    let sibling = shop.sibling(store).await;
    lived(store, &noise.sibling(store).await).await;
    lived(store, &sibling).await;
    let taken = export(store, &shop).await;
    assert_eq!(export(store, &shop).await, taken);

    let other = elsewhere(stores).await;
    let highest = other.number("SELECT MAX(id) FROM events").await;
    let imported = import(&other.store, &taken, "/elsewhere/shop")
        .await
        .unwrap();
    assert_eq!(
        (imported.slug.as_str(), imported.ended, imported.renamed),
        ("shop", 0, 0)
    );
    assert_eq!(export(&other.store, &shop).await, taken);
    // And all of it can be used.
    let session = other.store.session(&id).await.unwrap().unwrap();
    let before = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.sentence(), before.sentence());
    assert!(session.last_event.0 > highest);
    let (mine, theirs) = (events(store, &id).await, events(&other.store, &id).await);
    assert_eq!(mine.len(), theirs.len());
    for (mine, theirs) in mine.iter().zip(&theirs) {
        let mine = store.event(&id, EventId(mine.id)).await.unwrap().unwrap();
        let theirs = other
            .store
            .event(&id, EventId(theirs.id))
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (mine.kind.clone(), mine.size_bytes),
            (theirs.kind, theirs.size_bytes)
        );
        if mine.kind == "content" {
            assert_eq!(mine.data, theirs.data);
        }
    }
    let note = &other.store.notes(&id).await.unwrap()[0];
    assert_eq!(
        (note.content.as_str(), note.uses.len()),
        ("Mind the costs.", 1)
    );
    let told = theirs.iter().filter(|event| event.kind == "note");
    let told: Vec<_> = told.map(|event| event.data.as_str()).collect();
    let notes = other.store.notes(&id).await.unwrap();
    for (at, note) in notes.iter().enumerate() {
        let expected = format!("\"note_id\":{},", note.id.0);
        let about: Vec<_> = told.iter().map(|data| data.contains(&expected)).collect();
        assert_eq!(about, [at == 0, at == 1, at == 0, at == 1]);
    }
    // The comment names the version that became of the one it was written on.
    let anchor = notes[1].anchor.as_ref().unwrap();
    let text = other.store.revision_text(anchor.revision).await.unwrap();
    assert_eq!((&*text, &*anchor.quote), ("# First\n", "# First"));
    let kept = other.store.prompt_templates(Some(&shop.project)).await;
    assert_eq!(kept.unwrap()[0].content, "Cut it.");
    let policy = other.store.project_policy(&shop.project).await.unwrap();
    assert_eq!(policy.most_running, Some(3));
    let iteration = &other.store.iterations(&id).await.unwrap()[0];
    let told = theirs
        .iter()
        .find(|event| event.kind == "iteration_complete")
        .unwrap();
    let expected = format!("\"iteration_id\":{}", iteration.id.0);
    assert!(told.data.contains(&expected), "{}", told.data);
    let step = other.store.steps(&session.workflow).await.unwrap()[0].id;
    let revisions = other
        .store
        .revisions(step, Artifact::DesignDoc)
        .await
        .unwrap();
    assert_eq!(revisions.len(), 2);
    for revision in &revisions {
        revision.text(&other.store).await.unwrap();
    }
    // What the files hold is not known there, so that they are looked at.
    let document = other.store.document(step).await.unwrap();
    assert_eq!(document.published, None);
    assert!(
        revisions
            .iter()
            .any(|revision| Some(revision.id) == document.current)
    );
    // New rows come after those that were taken in.
    lived(&other.store, &Fixture::new(&other.store, "third").await).await;
    other.end().await;
}

async fn ids_that_are_taken_become_others(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = lived(store, &shop).await;
    let taken = export(store, &shop).await;
    let registered = import(store, &taken, "/projects/shop").await.unwrap_err();
    assert!(matches!(&registered, ImportError::Registered(slug) if *slug == shop.project));
    let again = import(store, &taken, "/projects/copy").await.unwrap();
    assert_eq!((again.slug.as_str(), again.renamed), ("shop-2", 2));
    let workflows = store.workflows(&again.slug).await.unwrap();
    assert_ne!(workflows[0].id, shop.workflow);
    let sessions = store.sessions(&workflows[0].id).await.unwrap();
    assert_eq!(sessions.len(), 1);
    assert_ne!(sessions[0].id, id);
    assert_eq!(
        events(store, &sessions[0].id).await.len(),
        events(store, &id).await.len()
    );
    // The first one is as it was.
    assert_eq!(export(store, &shop).await, taken);
    store.delete_project(&again.slug).await.unwrap();
    assert_eq!(export(store, &shop).await, taken);
}

async fn what_was_going_on_has_ended_with_a_sentence(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 3).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store
        .append_events(&id, held.epoch, &[content(store, "half")])
        .await
        .unwrap();
    let taken = export(store, &shop).await;
    let other = elsewhere(stores).await;
    let imported = import(&other.store, &taken, "/elsewhere/shop")
        .await
        .unwrap();
    assert_eq!(imported.ended, 1);
    let session = other.store.session(&id).await.unwrap().unwrap();
    assert!(session.state.is_final());
    assert!(
        session.sentence().contains("exported"),
        "{}",
        session.sentence()
    );
    assert_eq!(session.lease_owner, None);
    let attempts = other.store.attempts(&id).await.unwrap();
    assert_eq!(attempts[0].outcome.as_deref(), Some("interrupted"));
    assert!(attempts[0].settled_at.is_some());
    let last = events(&other.store, &id).await.pop().unwrap();
    assert_eq!(last.kind, "cancelled");
    // No worker takes it up.
    other.store.reconcile().await.unwrap();
    assert!(other.store.claim_job("w1").await.unwrap().is_none());
    // Where it came from it goes on.
    assert!(!store.session(&id).await.unwrap().unwrap().state.is_final());
    other.end().await;
}

async fn what_does_not_fit_together_leaves_nothing(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    lived(store, &shop).await;
    let taken = export(store, &shop).await;
    let other = stores.beside().await;
    let refused = async |change: &dyn Fn(&mut Taken)| {
        let mut changed = taken.clone();
        change(&mut changed);
        assert_ne!(changed, taken, "nothing was changed");
        let error = import(&other.store, &changed, "/x").await.unwrap_err();
        for table in ["projects", "workflows", "sessions", "events", "blobs"] {
            let left = other.number(&format!("SELECT COUNT(*) FROM {table}")).await;
            assert_eq!(left, 0, "{table}: {error}");
        }
        error.to_string()
    };
    let replace = |table: &'static str, from: &'static str, to: &'static str| {
        move |taken: &mut Taken| {
            for (name, line) in &mut taken.rows {
                if name == table {
                    *line = line.replacen(from, to, 1);
                }
            }
        }
    };
    let told = refused(&|taken| drop(taken.blobs.pop())).await;
    assert!(told.contains("not there"), "{told}");
    let told = refused(&|taken| taken.rows.retain(|(table, _)| table != "steps")).await;
    assert!(
        told.contains("table 'revisions'") && told.contains("not there"),
        "{told}"
    );
    let told = refused(&|taken| taken.rows.retain(|(table, _)| table != "projects")).await;
    assert!(
        told.contains("another project") || told.contains("0 projects"),
        "{told}"
    );
    let told = refused(&|taken| {
        let copy = taken.rows[0].clone();
        taken.rows.insert(0, copy);
    })
    .await;
    assert!(told.contains("2 projects"), "{told}");
    let told = refused(&|taken| taken.rows.swap(0, 1)).await;
    assert!(
        told.contains("another project") || told.contains("place"),
        "{told}"
    );
    let outside = replace("documents", "DESIGN.md", "../../DESIGN.md");
    let told = refused(&outside).await;
    assert!(
        told.contains("row 1 of table 'documents'") && told.contains("'path'"),
        "{told}"
    );
    let told = refused(&replace("sessions", "\"cancelled\"", "\"completed\"")).await;
    assert!(told.contains("table 'sessions'"), "{told}");
    let told = refused(&replace("sessions", "\"rules\":\"", "\"rules\":\"x")).await;
    assert!(told.contains("does not fit"), "{told}");
    let told = refused(&replace(
        "attempts",
        "\"iteration_id\":1",
        "\"iteration_id\":77",
    ))
    .await;
    assert!(told.contains("not there"), "{told}");
    import(&other.store, &taken, "/x").await.unwrap();
    other.end().await;
}

async fn another_project_is_not_in_it(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    lived(store, &shop).await;
    let alone = export(store, &shop).await;
    let other = Fixture::new(store, "other").await;
    let secret = other.revision(None, "# Secret\n");
    store.add_revision(&secret).await.unwrap();
    lived(store, &other.sibling(store).await).await;
    assert_eq!(export(store, &shop).await, alone);
    assert!(!alone.blobs.iter().any(|content| content.contains("Secret")));
}

/// Tables that belong to the installation, not to a project, or only hold while something runs.
const NOT_OF_A_PROJECT: [&str; 13] = [
    "_sqlx_migrations",
    "account_windows",
    "accounts",
    "audit_entries",
    "blobs",
    "credentials",
    "happenings",
    "jobs",
    "notification_channels",
    "notification_deliveries",
    "partials",
    "preferences",
    "spending",
];

/// A column that nobody thought of would be lost on the way, or name a row of somebody else.
async fn every_column_is_in_an_archive_or_left_out_by_name(stores: &Stores) {
    let known: HashMap<_, _> = Store::archived_columns()
        .into_iter()
        .map(|(table, columns, left_out)| (table, (columns, left_out)))
        .collect();
    for (table, column) in stores.columns().await {
        // What can be found is made again from what is here.
        let is_search = table.starts_with("search_");
        if NOT_OF_A_PROJECT.contains(&table.as_str()) || table == "workers" || is_search {
            assert!(!known.contains_key(table.as_str()));
            continue;
        }
        let found = known.get(table.as_str());
        let (columns, left_out) = found.unwrap_or_else(|| {
            panic!("table {table} is not in crates/store/src/archive/tables.rs; say there what it holds")
        });
        let column = column.as_str();
        assert!(
            columns.contains(&column) != left_out.contains(&column),
            "say in crates/store/src/archive/tables.rs what {table}.{column} holds, or leave it out"
        );
    }
}
