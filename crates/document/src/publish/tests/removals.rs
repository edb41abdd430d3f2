//! Files that are taken away.

use super::super::remove::remove_step_by_step;
use super::*;

const REMOVING: [Step; 2] = [Step::Exchanged, Step::CleanedUp];

fn remove_with(
    scene: &Scene,
    mut at_step: impl FnMut(Step) -> io::Result<()>,
) -> Result<Removal, PublishError> {
    remove_step_by_step(&scene.document, OLD, &mut at_step)
}

#[test]
fn a_file_is_removed_if_it_holds_what_is_expected() {
    let scene = scene(Some(OLD));
    assert_eq!(remove(&scene.document, OLD).unwrap(), Removal::Removed);
    assert!(scene.names().is_empty());
    assert_eq!(remove(&scene.document, OLD).unwrap(), Removal::AlreadyGone);
    fs::remove_dir(scene.file.parent().unwrap()).unwrap();
    assert_eq!(remove(&scene.document, OLD).unwrap(), Removal::AlreadyGone);
}

#[test]
fn a_file_that_the_user_changed_stays() {
    let scene = scene(Some(USERS));
    match remove(&scene.document, OLD).unwrap() {
        Removal::Changed { found } => assert_eq!(found.text, USERS),
        other => panic!("{other:?}"),
    }
    assert_eq!(scene.content().as_deref(), Some(USERS));
}

#[test]
fn line_ends_make_no_other_text() {
    let scene = scene(Some(&OLD.replace('\n', "\r\n")));
    assert_eq!(remove(&scene.document, OLD).unwrap(), Removal::Removed);
    assert!(scene.names().is_empty());
}

#[test]
fn what_the_user_writes_to_the_open_file_in_the_same_moment_comes_back() {
    let scene = scene(Some(OLD));
    let moved = |step| {
        if step == Step::Exchanged {
            // An editor that had the file open saves into it, whatever its name is now.
            let names = scene.names();
            let swap = scene.file.with_file_name(&names[0]);
            fs::write(swap, USERS).unwrap();
        }
        Ok(())
    };
    match remove_with(&scene, moved).unwrap() {
        Removal::Changed { found } => assert_eq!(found.text, USERS),
        other => panic!("{other:?}"),
    }
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn a_file_that_the_user_makes_in_the_same_moment_stays() {
    let scene = scene(Some(OLD));
    let moved = |step| {
        if step == Step::Exchanged {
            save_by_renaming(&scene.file, USERS);
        }
        Ok(())
    };
    assert_eq!(remove_with(&scene, moved).unwrap(), Removal::Removed);
    assert_eq!(scene.content().as_deref(), Some(USERS));
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn a_process_that_dies_while_removing_leaves_nothing_to_the_next_one() {
    for deadly in REMOVING {
        let scene = scene(Some(OLD));
        let died = catch_unwind(AssertUnwindSafe(|| {
            remove_with(&scene, |step| {
                if step == deadly {
                    resume_unwind(Box::new("killed"))
                }
                Ok(())
            })
        }));
        assert!(died.is_err(), "{deadly:?} never came");
        let again = remove(&scene.document, OLD).unwrap();
        assert_eq!(again, Removal::AlreadyGone, "{deadly:?}");
        assert!(scene.names().is_empty(), "{deadly:?}");
    }
}

#[test]
fn a_text_saved_before_the_process_died_comes_back_with_the_next_publication() {
    let scene = scene(Some(OLD));
    let died = catch_unwind(AssertUnwindSafe(|| {
        remove_with(&scene, |step| {
            if step == Step::Exchanged {
                let names = scene.names();
                fs::write(scene.file.with_file_name(&names[0]), USERS).unwrap();
                resume_unwind(Box::new("killed"))
            }
            Ok(())
        })
    }));
    assert!(died.is_err());
    assert_eq!(scene.content(), None);
    match remove(&scene.document, OLD).unwrap() {
        Removal::Changed { found } => assert_eq!(found.text, USERS),
        other => panic!("{other:?}"),
    }
    assert_eq!(scene.names(), ["plan.md"]);
}
