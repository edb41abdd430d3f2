//! Parts that several pages are made of.

mod clock;
mod confirm;
mod copy;
mod deed;
mod failed;
mod field;
mod figure;
mod focus;
mod line;
mod live_value;
mod page_head;
mod press;
mod remote;
mod rename;
mod rendered;
mod when;

pub(crate) use clock::{Clock, zone};
pub(crate) use confirm::Confirm;
pub(crate) use copy::CopyButton;
pub(crate) use deed::{Deed, Trouble};
pub(crate) use failed::Failed;
pub(crate) use field::{Field, TextField};
pub(crate) use figure::{changes, figure, figures, ticking, titled};
pub(crate) use focus::focus_soon;
pub(crate) use line::{empty, line, lines, link, section};
pub(crate) use live_value::live;
pub(crate) use page_head::{Crumb, Crumbs, PageHead};
pub(crate) use press::{Form, Press, Submit};
pub(crate) use remote::{Remote, loaded};
pub(crate) use rename::Rename;
pub(crate) use rendered::rendered;
pub(crate) use when::when;
