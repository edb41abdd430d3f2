//! Where a reader was in a list of events, as a text that outlives the page.

/// A place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The first event in view.
    pub event: i64,
    /// How many CSS pixels below the top of the list it is; `None`: it was linked to, and is to be
    /// seen well.
    pub top: Option<i32>,
}

impl Place {
    /// The text of a place. `link`: the event that the address names.
    pub fn kept(event: i64, top: i32, link: Option<i64>) -> String {
        format!("{event} {top} {}", link.unwrap_or(0))
    }

    /// Where to begin: at the place that was kept, unless the address names another event since.
    pub fn read(kept: &str, link: Option<i64>) -> Option<Self> {
        let numbers: Vec<i64> = kept
            .split(' ')
            .filter_map(|part| part.parse().ok())
            .collect();
        match (&*numbers, link) {
            ([event, top, of], _) if *of == link.unwrap_or(0) => Some(Self {
                event: *event,
                top: Some((*top).try_into().unwrap_or(0)),
            }),
            (_, Some(event)) => Some(Self { event, top: None }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reload_goes_to_the_place_and_a_new_link_to_its_event() {
        let kept = Place::kept(70, -12, Some(9));
        let place = |event, top| Some(Place { event, top });
        assert_eq!(Place::read(&kept, Some(9)), place(70, Some(-12)));
        assert_eq!(Place::read(&kept, Some(8)), place(8, None));
        assert_eq!(Place::read(&kept, None), None);
        assert_eq!(
            Place::read(&Place::kept(70, 3, None), None),
            place(70, Some(3))
        );
    }

    #[test]
    fn a_text_of_another_kind_is_no_place() {
        for text in ["", "x", "1 2", "1 2 3 4", "1,2,0"] {
            assert_eq!(Place::read(text, None), None, "{text}");
        }
    }
}
