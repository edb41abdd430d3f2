//! Somebody else who writes at the same time.

use std::time::Duration;

use super::*;

#[test]
fn a_text_that_the_user_saves_at_any_step_before_the_exchange_survives() {
    for save in [save_by_renaming, |file: &Path, text: &str| {
        fs::write(file, text).unwrap();
    }] {
        for at in [Step::HalfWritten, Step::Written, Step::Named] {
            let scene = scene(Some(OLD));
            let published = scene.publish_with(Some(OLD), |step| {
                if step == at {
                    save(&scene.file, USERS);
                }
                Ok(())
            });
            assert_eq!(found(&published.unwrap()), Some(USERS), "{at:?}");
            assert_eq!(scene.content().as_deref(), Some(USERS), "{at:?}");
            assert_eq!(scene.names(), ["plan.md"], "{at:?}");
        }
    }
}

#[test]
fn a_file_that_the_user_creates_or_removes_meanwhile_is_the_users() {
    let created = scene(None);
    let published = created.publish_with(None, |step| {
        if step == Step::Written {
            save_by_renaming(&created.file, USERS);
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), Some(USERS));
    assert_eq!(created.names(), ["plan.md"]);

    let removed = scene(Some(OLD));
    let published = removed.publish_with(Some(OLD), |step| {
        if step == Step::Named {
            fs::remove_file(&removed.file)?;
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), None);
    assert_eq!(removed.names(), [""; 0]);
}

#[test]
fn of_two_texts_that_the_user_saved_meanwhile_none_is_lost() {
    let scene = scene(Some(OLD));
    let published = scene.publish_with(Some(OLD), |step| {
        match step {
            Step::Named => save_by_renaming(&scene.file, USERS),
            Step::Exchanged => save_by_renaming(&scene.file, "later"),
            _ => {}
        }
        Ok(())
    });
    assert_eq!(found(&published.unwrap()), Some("later"));
    let kept: Vec<_> = scene
        .names()
        .into_iter()
        .filter(|name| name.starts_with(".plan.md.redraft-kept"))
        .collect();
    assert_eq!(kept.len(), 1);
    let kept = scene.file.with_file_name(&kept[0]);
    assert_eq!(fs::read_to_string(&kept).unwrap(), USERS);

    fs::write(&scene.file, OLD).unwrap();
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::Replaced);
    assert_eq!(fs::read_to_string(&kept).unwrap(), USERS);
}

#[test]
fn a_folder_that_the_user_put_in_the_files_place_is_put_back() {
    let scene = scene(Some(OLD));
    let published = scene.publish_with(Some(OLD), |step| {
        if step == Step::Named {
            fs::remove_file(&scene.file)?;
            fs::create_dir(&scene.file)?;
            fs::write(scene.file.join("inner"), USERS)?;
        }
        Ok(())
    });
    assert!(matches!(
        published,
        Err(PublishError::Unreadable(ReadError::NotAFile))
    ));
    assert_eq!(fs::read_to_string(scene.file.join("inner")).unwrap(), USERS);
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn where_files_cannot_be_exchanged_the_file_is_looked_at_right_before() {
    for (content, replaced) in [(OLD, true), (USERS, false)] {
        let scene = scene(Some(content));
        let own = own_folder::open(&scene.document.root, &[]).unwrap();
        let folder = beneath::open_folder(scene.document.root.handle(), &["docs"]).unwrap();
        fs::write(scene.file.with_file_name("swap"), NEW).unwrap();
        let mut place = Place {
            folder,
            name: "plan.md",
            at_step: &mut |_| Ok(()),
        };
        let old = settle::fingerprint_of(OLD.as_bytes());
        assert_eq!(
            place.replace_without_exchange("swap", &old).unwrap(),
            replaced
        );
        assert_eq!(
            scene.content().as_deref(),
            Some(if replaced { NEW } else { USERS })
        );
        assert_eq!(scene.names(), ["plan.md"]);
        drop(own);
    }
}

#[test]
fn of_two_publications_at_once_one_sees_what_the_other_did() {
    let scene = scene(Some(OLD));
    let other = "# Plan\n\nanother text\n";
    let run = |text: &'static str| {
        let document = &scene.document;
        move || publish(document, Some(OLD), text, TextFormat::default()).unwrap()
    };
    let (one, two) = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(run(NEW)), scope.spawn(run(other)));
        (one.join().unwrap(), two.join().unwrap())
    });
    let content = scene.content().unwrap();
    if one == Publication::Replaced {
        assert_eq!((found(&two), content.as_str()), (Some(NEW), NEW));
    } else {
        assert_eq!(
            (found(&one), content.as_str(), two),
            (Some(other), other, Publication::Replaced)
        );
    }
}

#[test]
fn a_lock_that_another_holds_is_waited_for_and_then_reported() {
    let scene = scene(Some(OLD));
    let own = own_folder::open(&scene.document.root, &[]).unwrap();
    let held = lock::acquire(&own, Duration::ZERO).unwrap();
    let refused = lock::acquire(&own, Duration::from_millis(30));
    assert!(matches!(refused, Err(PublishError::Busy)));
    drop(held);
    lock::acquire(&own, Duration::ZERO).unwrap();
}
