//! A workflow whose user tries everything, while sessions start, run, pause and end.

use std::time::Duration;

use redraft_domain::{
    AgentName, ModelName, Prompt, RunStatus, SessionKind, SessionStatus, StepId, StepStatus,
    StepType, WorkflowStatus,
};
use redraft_store::{
    ChangeWorkflowError, ChatError, CompleteError, NewChat, Request, RequestError,
    StartSessionError, Step, Store,
};

use super::dice::Dice;
use crate::{
    fixture::{Fixture, run_through, step},
    stores::Stores,
    workflow_verbs::three,
};

on_both![
    whatever_the_user_tries_the_current_step_is_right_with_seed_1,
    whatever_the_user_tries_the_current_step_is_right_with_seed_2,
];

async fn whatever_the_user_tries_the_current_step_is_right_with_seed_1(stores: &Stores) {
    walk(stores, 1).await;
}

async fn whatever_the_user_tries_the_current_step_is_right_with_seed_2(stores: &Stores) {
    walk(stores, 2).await;
}

async fn walk(stores: &Stores, seed: u64) {
    let (fixture, _) = three(&stores.store).await;
    let mut dice = Dice::new(seed);
    let mut done = 0;
    for _ in 0..250 {
        stores.later(Duration::from_secs(1));
        let changed = if dice.once_in(2) {
            change(&stores.store, &fixture, &mut dice).await
        } else {
            work(&stores.store, &fixture, &mut dice).await
        };
        done += u32::from(changed);
        check(&stores.store, &fixture).await;
    }
    assert!(done > 60, "too much was refused: {done}");
}

/// Which of the steps.
fn any(dice: &mut Dice, steps: &[Step]) -> StepId {
    steps[dice.throw(steps.len())].id
}

/// Whether it was done; not being allowed to is fine, anything else is not.
async fn change(store: &Store, of: &Fixture, dice: &mut Dice) -> bool {
    let id = &of.workflow;
    let steps = store.steps(id).await.unwrap();
    let one = any(dice, &steps);
    let result = match dice.throw(13) {
        0 => store.start_workflow(id).await,
        1 if dice.once_in(3) => store.pause_workflow(id).await,
        2 => store.resume_workflow(id).await,
        3 if dice.once_in(4) => store.archive_workflow(id).await,
        3 | 4 => store.unarchive_workflow(id).await,
        5 => store.advance_workflow(id).await,
        6 => store.start_step(id, one).await,
        7 => store.skip_step(id, one).await,
        8 | 9 => store.reopen_step(id, one).await,
        10 => {
            let mut order: Vec<StepId> = steps.iter().map(|step| step.id).collect();
            order.rotate_left(1);
            store.order_steps(id, &order).await
        }
        11 if steps.len() < 6 => {
            let kinds = [StepType::Interactive, StepType::Autonomous];
            let new = step("More", kinds[dice.throw(2)]);
            let number = Some(1 + dice.throw(steps.len() + 1));
            store.add_step(id, &new, number).await.map(|_| ())
        }
        _ => store.remove_step(id, one, dice.once_in(2)).await,
    };
    match result {
        Ok(()) => true,
        Err(ChangeWorkflowError::Store(error)) => panic!("{error:?}"),
        Err(_) => false,
    }
}

/// Something with a session of the current step, or of any other.
async fn work(store: &Store, of: &Fixture, dice: &mut Dice) -> bool {
    let workflow = store.workflow(&of.project, &of.workflow).await;
    let current = workflow.unwrap().unwrap().current_step;
    let steps = store.steps(&of.workflow).await.unwrap();
    let here = steps.iter().find(|step| Some(step.number) == current);
    let step = match here {
        Some(step) if !dice.once_in(5) => step.id,
        _ => any(dice, &steps),
    };
    let sessions = store.sessions(&of.workflow).await.unwrap();
    let open = sessions.iter().find(|session| !session.state.is_final());
    match dice.throw(8) {
        0 | 1 => {
            let mut new = of.new_session(2);
            new.step = step;
            match store.start_session(new).await {
                Ok(_) => true,
                Err(StartSessionError::Store(error)) => panic!("{error:?}"),
                Err(_) => false,
            }
        }
        2 => chat(store, of, step).await,
        3 | 4 => {
            let Some(open) = open.filter(|open| open.kind == SessionKind::Iteration) else {
                return false;
            };
            if open.state.status() == RunStatus::Paused {
                return match store.resume_session(&open.id).await {
                    Ok(_) => true,
                    Err(RequestError::NotOpen(_)) => false,
                    Err(error) => panic!("{error:?}"),
                };
            }
            run_through(store, &open.id, open.next_iteration).await;
            true
        }
        5 | 6 => {
            let what = [Request::Cancel, Request::Pause][dice.throw(2)];
            match open {
                Some(open) => store.request(&open.id, what).await.is_ok(),
                None => false,
            }
        }
        _ => {
            let Some(active) = store.active_session(&of.workflow).await.unwrap() else {
                return false;
            };
            match store.complete_planning(&active.id, &[]).await {
                Ok(_) => true,
                Err(CompleteError::Store(error)) => panic!("{error:?}"),
                Err(_) => false,
            }
        }
    }
}

/// Opens a conversation, as the dashboard does with the current step, and asks something.
async fn chat(store: &Store, of: &Fixture, step: StepId) -> bool {
    let new = NewChat {
        project: of.project.clone(),
        workflow: of.workflow.clone(),
        step,
        agent: AgentName::Demo,
        model: ModelName::parse("opus").unwrap(),
        may_run_commands: false,
        document_path: "DESIGN.md".into(),
        document_key: format!("/documents/{}", of.workflow),
        start_revision: None,
    };
    let workflow = store.workflow(&of.project, &of.workflow).await;
    let current = workflow.unwrap().unwrap().current_step;
    let found = store.step(step).await.unwrap().unwrap();
    if Some(found.number) == current && found.step_type == StepType::Interactive {
        store.create_chat(&new).await.unwrap();
    }
    let Some(active) = store.active_session(&of.workflow).await.unwrap() else {
        return false;
    };
    let text = Prompt::parse("And then?").unwrap();
    match store.send_message(&active.id, &text, None).await {
        Ok(_) => true,
        Err(ChatError::Store(error)) => panic!("{error:?}"),
        Err(_) => false,
    }
}

async fn check(store: &Store, of: &Fixture) {
    let workflow = store.workflow(&of.project, &of.workflow).await;
    let workflow = workflow.unwrap().unwrap();
    let steps = store.steps(&of.workflow).await.unwrap();
    let said = format!("{workflow:?} {steps:?}");
    let numbers = steps.iter().map(|step| step.number);
    assert!(numbers.eq(1..=steps.len() as i64), "{said}");
    let active: Vec<&Step> = steps
        .iter()
        .filter(|step| step.status == StepStatus::Active)
        .collect();
    assert!(active.len() <= 1, "{said}");
    let open = |step: &&Step| step.status.is_open();
    let current = active.first().copied().or(steps.iter().find(open));
    assert_eq!(
        workflow.current_step,
        current.map(|step| step.number),
        "{said}"
    );
    match workflow.status {
        WorkflowStatus::Active | WorkflowStatus::Paused => assert_eq!(active.len(), 1, "{said}"),
        WorkflowStatus::Completed => assert!(current.is_none(), "{said}"),
        WorkflowStatus::Draft => assert!(active.is_empty(), "{said}"),
        WorkflowStatus::Archived => {}
    }
    for session in store.sessions(&of.workflow).await.unwrap() {
        let here = current.is_some_and(|step| step.id == session.step);
        let said = format!("{session:?} {said}");
        if session.status == SessionStatus::Active || !session.state.is_final() {
            assert!(here, "only the current step's is in work: {said}");
        }
        let going = matches!(
            session.state.status(),
            RunStatus::Pending | RunStatus::Running | RunStatus::Waiting
        );
        assert!(
            !going || workflow.status == WorkflowStatus::Active,
            "{said}"
        );
    }
}
