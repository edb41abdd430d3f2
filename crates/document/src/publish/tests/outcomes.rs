//! What a publication undisturbed by others does.

use std::os::unix::fs::PermissionsExt as _;

use super::*;
use crate::format::LineEnd;

#[test]
fn the_expected_text_is_replaced_and_nothing_is_left_beside_it() {
    let scene = scene(Some(OLD));
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::Replaced);
    assert_eq!(scene.content().as_deref(), Some(NEW));
    assert_eq!(scene.names(), ["plan.md"]);
    assert_eq!(scene.publish(Some(OLD)).unwrap(), Publication::AlreadyThere);
}

#[test]
fn a_missing_file_is_created_with_its_folders() {
    let scene = scene(None);
    fs::remove_dir(scene.file.parent().unwrap()).unwrap();
    assert_eq!(scene.publish(None).unwrap(), Publication::Created);
    assert_eq!(scene.content().as_deref(), Some(NEW));
    assert_eq!(scene.names(), ["plan.md"]);
}

#[test]
fn a_file_that_is_not_as_expected_stays_and_is_reported() {
    let edited = scene(Some(USERS));
    assert_eq!(found(&edited.publish(Some(OLD)).unwrap()), Some(USERS));
    assert_eq!(found(&edited.publish(None).unwrap()), Some(USERS));
    assert_eq!(edited.content().as_deref(), Some(USERS));

    let removed = scene(None);
    assert_eq!(found(&removed.publish(Some(OLD)).unwrap()), None);
    assert_eq!(removed.content(), None);
}

#[test]
fn mode_line_ends_and_byte_order_mark_stay() {
    let scene = scene(Some("\u{feff}a\r\nb\r\n"));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o664)).unwrap();
    assert_eq!(
        scene.publish(Some("a\nb\n")).unwrap(),
        Publication::Replaced
    );
    let expected = format!("\u{feff}{}", NEW.replace('\n', "\r\n"));
    assert_eq!(scene.content(), Some(expected));
    let mode = fs::metadata(&scene.file).unwrap().permissions().mode();
    assert_eq!(mode & 0o7777, 0o664);
}

#[test]
fn a_new_file_gets_the_given_format() {
    let scene = scene(None);
    let format = TextFormat {
        bom: true,
        line_end: LineEnd::CrLf,
    };
    publish(&scene.document, None, "a\n", format).unwrap();
    assert_eq!(scene.content().as_deref(), Some("\u{feff}a\r\n"));
}

#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    for at in [Step::HalfWritten, Step::Written] {
        let scene = scene(Some(OLD));
        let full = scene.publish_with(Some(OLD), |step| {
            if step == at {
                Err(ErrorKind::StorageFull.into())
            } else {
                Ok(())
            }
        });
        assert!(matches!(full, Err(PublishError::NoSpace(_))), "{full:?}");
        assert_eq!(scene.content().as_deref(), Some(OLD));
        assert_eq!(scene.names(), ["plan.md"]);
    }
}

#[test]
fn a_read_only_file_and_an_unreadable_one_are_refused_with_their_reason() {
    let scene = scene(Some(OLD));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(
        scene.publish(Some(OLD)),
        Err(PublishError::ReadOnly)
    ));
    fs::set_permissions(&scene.file, fs::Permissions::from_mode(0o644)).unwrap();
    fs::write(&scene.file, b"caf\xe9").unwrap();
    let refused = scene.publish(Some(OLD));
    assert!(matches!(
        refused,
        Err(PublishError::Unreadable(ReadError::NotUtf8))
    ));
    assert_eq!(fs::read(&scene.file).unwrap(), b"caf\xe9");
}

#[test]
fn a_text_that_could_not_be_read_back_is_not_published() {
    let scene = scene(Some(OLD));
    let publish = |text: &str| publish(&scene.document, Some(OLD), text, TextFormat::default());
    let long = "a".repeat(MAX_DOCUMENT_BYTES as usize + 1);
    assert!(matches!(publish(&long), Err(PublishError::TooLarge)));
    assert!(matches!(
        publish("a\0"),
        Err(PublishError::Unreadable(ReadError::HoldsNul))
    ));
    assert_eq!(scene.content().as_deref(), Some(OLD));
}
