//! The glance, as it changes.

use leptos::prelude::*;
use redraft_wire::Glance;

use crate::live::{Link, Loss, PageLink, REOPEN, Stream};
use crate::ui::Remote;

/// Asks again when there is another one, for as long as the page is open.
pub(super) fn follow(glance: Remote<Glance>) {
    let news = News {
        glance,
        stream: StoredValue::new_local(None),
        link: expect_context::<PageLink>().0,
    };
    news.link.set(Link::Connecting);
    news.listen();
    on_cleanup(move || {
        news.close();
        let _ = news.link.try_set(Link::None);
    });
}

#[derive(Clone, Copy)]
struct News {
    glance: Remote<Glance>,
    stream: StoredValue<Option<Stream>, LocalStorage>,
    link: RwSignal<Link>,
}

impl News {
    fn listen(self) {
        let opened = Stream::open(
            "/api/glance/stream",
            move || {
                let _ = self.link.try_set(Link::Live);
            },
            move |_| self.glance.reload(),
            move |loss| self.lost(loss),
        );
        let _ = self.stream.try_update_value(|stream| *stream = opened);
    }

    fn close(self) {
        let _ = self.stream.try_update_value(|stream| *stream = None);
    }

    fn lost(self, loss: Loss) {
        let _ = self.link.try_set(Link::Reconnecting);
        if loss == Loss::Passing {
            return;
        }
        self.close();
        set_timeout(
            move || {
                // The page may be gone by now.
                if self.stream.try_with_value(|_| ()).is_some() {
                    self.glance.reload();
                    self.listen();
                }
            },
            REOPEN,
        );
    }
}
