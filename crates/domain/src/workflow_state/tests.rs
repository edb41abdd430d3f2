//! Every verb in every state that a workflow can come to.

use std::collections::{HashSet, VecDeque};

use proptest::prelude::*;

use super::*;
use crate::{StepVerb, WorkflowTransitionError, WorkflowVerb};

#[derive(Debug, Clone)]
enum Verb {
    Start,
    Pause,
    Resume,
    Archive,
    Unarchive,
    Advance,
    Plan(StepId),
    Complete(StepId),
    StartStep(StepId),
    Skip(StepId),
    Reopen(StepId),
    Remove(StepId),
    Add(StepState, Option<usize>),
    Reorder(Vec<StepId>),
}

fn apply(state: WorkflowState, verb: &Verb) -> Result<WorkflowState, WorkflowError> {
    match verb {
        Verb::Start => state.start(),
        Verb::Pause => state.pause(),
        Verb::Resume => state.resume(),
        Verb::Archive => state.archive(),
        Verb::Unarchive => state.unarchive(),
        Verb::Advance => state.advance(),
        Verb::Plan(id) => state.plan(*id),
        Verb::Complete(id) => state.complete(*id),
        Verb::StartStep(id) => state.start_step(*id),
        Verb::Skip(id) => state.skip(*id),
        Verb::Reopen(id) => state.reopen(*id),
        Verb::Remove(id) => state.remove(*id),
        Verb::Add(step, number) => state.add(*step, *number),
        Verb::Reorder(ids) => state.reorder(ids),
    }
}

fn pending(id: i64, step_type: StepType) -> StepState {
    StepState {
        id: StepId(id),
        step_type,
        status: StepStatus::Pending,
    }
}

/// A draft of three steps; the second is autonomous.
fn draft() -> WorkflowState {
    let steps = vec![
        pending(1, StepType::Interactive),
        pending(2, StepType::Autonomous),
        pending(3, StepType::Interactive),
    ];
    WorkflowState::new(WorkflowStatus::Draft, steps)
}

/// Every verb that somebody could ask for, also those that name a step that there is not.
fn verbs(state: &WorkflowState) -> Vec<Verb> {
    let mut all = vec![
        Verb::Start,
        Verb::Pause,
        Verb::Resume,
        Verb::Archive,
        Verb::Unarchive,
        Verb::Advance,
    ];
    for id in 0..=4 {
        let id = StepId(id);
        let of_step = [
            Verb::Plan(id),
            Verb::Complete(id),
            Verb::StartStep(id),
            Verb::Skip(id),
            Verb::Reopen(id),
            Verb::Remove(id),
        ];
        all.extend(of_step);
    }
    if state.step(StepId(4)).is_none() {
        let new = pending(4, StepType::Interactive);
        all.extend([None, Some(1), Some(2)].map(|number| Verb::Add(new, number)));
    }
    let ids: Vec<StepId> = state.steps().iter().map(|step| step.id).collect();
    let mut turned = ids.clone();
    turned.rotate_left(1);
    all.extend([ids[..1].to_vec(), turned].map(Verb::Reorder));
    all
}

/// What must hold of every state.
fn check(state: &WorkflowState) {
    let count = |status| state.steps().iter().filter(|s| s.status == status).count();
    let open = state.steps().iter().any(|step| step.status.is_open());
    let active = count(StepStatus::Active);
    assert!(active <= 1, "one step at a time: {state:?}");
    assert!(!state.steps().is_empty(), "{state:?}");
    assert_eq!(state.current().is_some(), open, "{state:?}");
    if let Some(current) = state.current() {
        assert_eq!(
            active == 1,
            current.status == StepStatus::Active,
            "{state:?}"
        );
        let place = state.current_number().unwrap() as usize - 1;
        assert_eq!(&state.steps()[place], current);
    }
    match state.status() {
        WorkflowStatus::Draft => assert!(
            open && active == 0 && count(StepStatus::Completed) == 0,
            "{state:?}"
        ),
        WorkflowStatus::Active | WorkflowStatus::Paused => assert_eq!(active, 1, "{state:?}"),
        WorkflowStatus::Completed => assert!(!open, "{state:?}"),
        WorkflowStatus::Archived => {}
    }
}

/// What a verb must have done, seen from before and after.
fn check_verb(before: &WorkflowState, verb: &Verb, after: &WorkflowState) {
    let kept = before.steps().len() == after.steps().len();
    assert_eq!(
        kept,
        !matches!(verb, Verb::Add(..) | Verb::Remove(_)),
        "{verb:?}"
    );
    let status = |id: &StepId| after.step(*id).unwrap().status;
    match verb {
        Verb::Start | Verb::Resume | Verb::StartStep(_) | Verb::Plan(_) => {
            assert_eq!(after.status(), WorkflowStatus::Active);
        }
        Verb::Pause => assert_eq!(after.status(), WorkflowStatus::Paused),
        Verb::Archive => {
            assert_eq!(after.status(), WorkflowStatus::Archived);
            assert_eq!(after.steps(), before.steps());
        }
        Verb::Unarchive => assert_ne!(after.status(), WorkflowStatus::Archived),
        Verb::Advance => {
            let done = before.current().unwrap().id;
            assert_eq!(status(&done), StepStatus::Completed);
        }
        Verb::Complete(id) => assert_eq!(status(id), StepStatus::Completed),
        Verb::Skip(id) => assert_eq!(status(id), StepStatus::Skipped),
        Verb::Reopen(id) => assert!(status(id).is_open()),
        Verb::Remove(id) => assert!(after.step(*id).is_none()),
        Verb::Add(new, number) => {
            let place = number.unwrap_or(after.steps().len()) - 1;
            assert_eq!(after.steps()[place].id, new.id);
        }
        Verb::Reorder(ids) => {
            let order: Vec<StepId> = after.steps().iter().map(|step| step.id).collect();
            assert_eq!(&order, ids);
            let current = |state: &WorkflowState| state.current().map(|step| step.id);
            if before.status() != WorkflowStatus::Draft {
                assert_eq!(current(before), current(after));
            }
        }
    }
    if let Verb::StartStep(id) | Verb::Plan(id) = verb {
        assert_eq!(after.current().unwrap().id, *id);
        assert_eq!(after.current().unwrap().step_type, StepType::Interactive);
    }
    // What is done stays done, whatever happens to the other steps.
    for step in before.steps().iter().filter(|step| !step.status.is_open()) {
        let itself = matches!(verb, Verb::Reopen(id) | Verb::Remove(id) if *id == step.id);
        if !itself {
            assert_eq!(status(&step.id), step.status, "{verb:?}");
        }
    }
}

/// Whether the verb's own rule for the workflow's state allows it.
fn workflow_allows(state: &WorkflowState, verb: &Verb) -> bool {
    let from = state.status();
    match verb {
        Verb::Start => from.start().is_ok(),
        Verb::Pause => from.pause().is_ok(),
        Verb::Resume => from.resume().is_ok(),
        Verb::Archive => from.archive().is_ok(),
        Verb::Unarchive => from.unarchive().is_ok(),
        Verb::Advance => from.advance().is_ok(),
        Verb::Plan(_) | Verb::Complete(_) | Verb::StartStep(_) => from.work().is_ok(),
        Verb::Skip(_) | Verb::Reopen(_) | Verb::Remove(_) | Verb::Add(..) | Verb::Reorder(_) => {
            from.arrange().is_ok()
        }
    }
}

#[test]
fn every_verb_in_every_state_that_can_be_reached_does_what_it_says_or_says_why_not() {
    let mut seen = HashSet::new();
    let mut next = VecDeque::from([draft()]);
    let mut succeeded = HashSet::new();
    while let Some(state) = next.pop_front() {
        if !seen.insert(format!("{state:?}")) {
            continue;
        }
        check(&state);
        for verb in verbs(&state) {
            match apply(state.clone(), &verb) {
                Ok(after) => {
                    assert!(workflow_allows(&state, &verb), "{verb:?} on {state:?}");
                    check_verb(&state, &verb, &after);
                    succeeded.insert((std::mem::discriminant(&verb), state.status().as_str()));
                    next.push_back(after);
                }
                Err(refused) => assert!(refused.to_string().len() > 20, "{refused}"),
            }
        }
    }
    assert!(seen.len() > 1_000, "{}", seen.len());
    // Start, pause, resume, unarchive and advance in 1 state each, archive in 4, plan and start a step
    // in 2, complete in 1; the five that change steps in 4 each, but a completed workflow has no step
    // to skip.
    assert_eq!(succeeded.len(), 5 + 4 + 2 * 2 + 1 + 5 * 4 - 1);
}

#[test]
fn what_was_active_waits_while_another_step_is_started_or_reopened() {
    let [one, two, three] = [1, 2, 3].map(StepId);
    let state = draft().start().unwrap().complete(one).unwrap();
    assert_eq!(state.current_number(), Some(2), "an autonomous step's turn");
    let state = state.start_step(three).unwrap();
    let status = |state: &WorkflowState, id| state.step(id).unwrap().status;
    assert_eq!(status(&state, two), StepStatus::Pending);
    let state = state.reopen(one).unwrap();
    assert_eq!(state.current_number(), Some(1));
    assert_eq!(status(&state, three), StepStatus::Pending);
    let state = state.complete(one).unwrap().skip(two).unwrap();
    assert_eq!(state.current_number(), Some(3));
    let state = state.advance().unwrap();
    assert_eq!(
        (state.status(), state.current_number()),
        (WorkflowStatus::Completed, None)
    );
    let again = state.reopen(two).unwrap();
    assert_eq!(
        (again.status(), again.current_number()),
        (WorkflowStatus::Active, Some(2))
    );
    assert_eq!(status(&again, three), StepStatus::Completed);
}

#[test]
fn a_refusal_says_what_stands_in_the_way_and_what_is_possible() {
    let [one, two, three] = [1, 2, 3].map(StepId);
    let refused = draft().pause().unwrap_err();
    let expected = WorkflowTransitionError {
        from: WorkflowStatus::Draft,
        verb: WorkflowVerb::Pause,
    };
    assert_eq!(refused, WorkflowError::Workflow(expected));
    let expected = WorkflowError::Step {
        number: 1,
        from: StepStatus::Pending,
        verb: StepVerb::Complete,
    };
    assert_eq!(
        expected.to_string(),
        "step 1 is pending, so it cannot be completed; start it or skip it"
    );
    assert_eq!(draft().complete(one), Err(expected));
    assert_eq!(
        draft().start_step(two),
        Err(WorkflowError::Autonomous { number: 2 })
    );
    assert_eq!(
        draft().skip(one).unwrap().start(),
        Err(WorkflowError::Autonomous { number: 2 }),
        "the first that is open"
    );
    assert_eq!(
        draft().plan(three),
        Err(WorkflowError::NotCurrent { number: 3 })
    );
    assert_eq!(draft().skip(StepId(9)), Err(WorkflowError::UnknownStep));
    let steps = 3;
    for order in [vec![one, two], vec![one, two, two], vec![one; 4]] {
        assert_eq!(draft().reorder(&order), Err(WorkflowError::Order { steps }));
    }
    let new = pending(4, StepType::Interactive);
    for number in [0, 5] {
        let refused = draft().add(new, Some(number));
        assert_eq!(refused, Err(WorkflowError::Place { most: 4 }));
    }
    let one_left = draft().remove(one).unwrap().remove(two).unwrap();
    assert_eq!(one_left.remove(three), Err(WorkflowError::LastStep));
    let many = vec![new; MOST_STEPS];
    let full = WorkflowState::new(WorkflowStatus::Draft, many);
    assert_eq!(full.add(new, None), Err(WorkflowError::TooManySteps));
    let empty = WorkflowState::new(WorkflowStatus::Draft, Vec::new());
    assert_eq!(empty.clone().start(), Err(WorkflowError::NoStep));
    let put_away = empty.clone().archive().unwrap();
    assert_eq!(put_away.unarchive(), Ok(empty));
}

proptest! {
    /// With more steps than the search above can go through.
    #[test]
    fn a_long_workflow_keeps_its_promises_on_any_way(
        kinds in proptest::collection::vec(any::<bool>(), 1..12),
        ways in proptest::collection::vec((0_usize..14, 1_i64..16, 0_usize..16), 0..80),
    ) {
        let kinds = kinds.iter().map(|autonomous| [StepType::Interactive, StepType::Autonomous][usize::from(*autonomous)]);
        let steps = kinds.zip(1..).map(|(kind, id)| pending(id, kind)).collect();
        let mut state = WorkflowState::new(WorkflowStatus::Draft, steps);
        let mut newest = 100;
        for (verb, id, place) in ways {
            let id = StepId(id);
            newest += 1;
            let verb = match verb {
                0 => Verb::Start,
                1 => Verb::Pause,
                2 => Verb::Resume,
                3 => Verb::Archive,
                4 => Verb::Unarchive,
                5 => Verb::Advance,
                6 => Verb::Plan(id),
                7 => Verb::Complete(id),
                8 => Verb::StartStep(id),
                9 => Verb::Skip(id),
                10 => Verb::Reopen(id),
                11 => Verb::Remove(id),
                12 => Verb::Add(pending(newest, StepType::Interactive), Some(place)),
                _ => {
                    let mut ids: Vec<StepId> = state.steps().iter().map(|step| step.id).collect();
                    let middle = place % ids.len();
                    ids.rotate_left(middle);
                    Verb::Reorder(ids)
                }
            };
            if let Ok(after) = apply(state.clone(), &verb) {
                check(&after);
                check_verb(&state, &verb, &after);
                state = after;
            }
        }
    }
}
