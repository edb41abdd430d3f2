//! Parts that several pages are made of.

mod clock;
mod confirm;
mod copy;
mod deed;
mod failed;
mod field;
mod page_head;
mod remote;
mod rendered;
mod when;

pub(crate) use clock::{Clock, zone};
pub(crate) use confirm::Confirm;
pub(crate) use copy::CopyButton;
pub(crate) use deed::{Deed, Trouble};
pub(crate) use failed::Failed;
pub(crate) use field::Field;
pub(crate) use page_head::{Crumb, Crumbs, PageHead};
pub(crate) use remote::{Remote, loaded};
pub(crate) use rendered::Rendered;
pub(crate) use when::When;
