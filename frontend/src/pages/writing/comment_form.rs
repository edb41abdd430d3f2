//! The field for a comment.

use leptos::{html, prelude::*};
use redraft_wire::NoteLines;

use super::commenting::Board;
use crate::api;
use crate::texts::{words, writing as texts};
use crate::ui::{Deed, Form, Press, Submit, Trouble, focus_soon};

thread_local! {
    /// What was typed and not sent, so that another choice of lines does not lose it.
    static TYPED: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

/// The field for a comment on these lines.
pub(super) fn form(board: Board, (first, last): (usize, usize)) -> AnyView {
    let text = RwSignal::new(TYPED.with_borrow(Clone::clone));
    let deed = Deed::new();
    let input = move |event| {
        let typed = event_target_value(&event);
        TYPED.with_borrow_mut(|kept| kept.clone_from(&typed));
        text.set(typed);
    };
    let submit = Callback::new(move |()| {
        let said = text.get_untracked().trim().to_owned();
        if said.is_empty() {
            return;
        }
        let lines = NoteLines {
            revision_id: board.revision,
            first_line: first as i64,
            last_line: last as i64,
        };
        let (path, session) = (board.of.path.get_value(), board.of.session.get_value());
        deed.run(api::write_comment(path, session, said, lines), move |_| {
            TYPED.with_borrow_mut(String::clear);
            board.picking.close();
            board.changed();
        });
    });
    let close = Callback::new(move |()| board.picking.close());
    let escape = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => {
            event.stop_propagation();
            board.picking.close();
        }
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            submit.run(());
        }
        _ => {}
    };
    let field = NodeRef::new();
    focus_soon(field);
    let (from, to) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let choose = move |_| {
        let number = |node: NodeRef<html::Input>| node.get_untracked()?.value().parse().ok();
        if let (Some(first), Some(last)) = (number(from), number(to)) {
            board.picking.choose(first, last);
        }
    };
    view! {
        <div class="comment new" on:keydown=escape>
            <Form on_submit=submit>
                <label for="comment">
                    {texts::comment_on(first as i32, last as i32)}
                </label>
                <textarea
                    id="comment"
                    rows="3"
                    maxlength="10000"
                    node_ref=field
                    prop:value=text
                    on:input=input
                ></textarea>
                <p class="lines-of">
                    <label>
                        {texts::FROM_LINE} <input type="number" min="1" value=first node_ref=from on:change=choose />
                    </label>
                    <label>
                        {texts::TO_LINE} <input type="number" min="1" value=last node_ref=to on:change=choose />
                    </label>
                </p>
                <p class="actions">
                    <Submit label=words::COMMENT class="" deed />
                    <Press label=words::CANCEL class="quiet" on_press=close />
                </p>
                <Trouble deed />
            </Form>
        </div>
    }
    .into_any()
}
