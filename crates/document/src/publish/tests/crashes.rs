//! A process that dies in the middle.

use super::*;

#[test]
fn a_process_that_dies_at_any_step_leaves_the_old_or_the_new_text_and_the_next_one_finishes() {
    for (before, steps) in [(Some(OLD), &REPLACING[..]), (None, &CREATING[..])] {
        for &step in steps {
            let scene = scene(before);
            assert!(scene.die_after(step, before, |_| {}), "{step:?} never came");
            let content = scene.content();
            let is_new = content.as_deref() == Some(NEW);
            assert!(
                is_new || content.as_deref() == before,
                "{step:?}: {content:?}"
            );

            let again = scene.publish(before).unwrap();
            assert_eq!(
                again == Publication::AlreadyThere,
                is_new,
                "{step:?}: {again:?}"
            );
            assert_eq!(scene.content().as_deref(), Some(NEW), "{step:?}");
            assert_eq!(scene.names(), ["plan.md"], "{step:?}");
        }
    }
}

#[test]
fn a_text_that_the_user_saved_survives_a_process_that_dies_before_putting_it_back() {
    for deadly in [Step::Exchanged, Step::PutBack, Step::CleanedUp] {
        let scene = scene(Some(OLD));
        let died = scene.die_after(deadly, Some(OLD), |step| {
            if step == Step::Named {
                save_by_renaming(&scene.file, USERS);
            }
        });
        assert!(died, "{deadly:?} never came");
        assert_eq!(
            found(&scene.publish(Some(OLD)).unwrap()),
            Some(USERS),
            "{deadly:?}"
        );
        assert_eq!(scene.content().as_deref(), Some(USERS), "{deadly:?}");
        assert_eq!(scene.names(), ["plan.md"], "{deadly:?}");
    }
}
