//! How large what comes from outside may be.

use super::reader::Misfit;
use super::tree::Node;

/// The largest that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The most entries of a list or an object.
    pub entries: usize,
    /// The most bytes of a text.
    pub bytes: usize,
}

impl Node<'_> {
    /// Holds that nothing in it is larger than the bounds.
    pub(super) fn hold(&self, bounds: &Bounds) -> Result<(), Misfit> {
        let many = |count: usize| match count <= bounds.entries {
            true => Ok(()),
            false => Err(Misfit::new(&format_args!(
                "{count} entries, and at most {} are taken",
                bounds.entries
            ))),
        };
        let long = |text: &str| match text.len() <= bounds.bytes {
            true => Ok(()),
            false => Err(Misfit::new(&format_args!(
                "a text of {} bytes, and at most {} are taken",
                text.len(),
                bounds.bytes
            ))),
        };
        match self {
            Self::Text(text) => long(text),
            Self::List(items) => {
                many(items.len())?;
                let mut places = (1_usize..).zip(items);
                places.try_for_each(|(place, item)| {
                    item.hold(bounds).map_err(|misfit| misfit.within(&place))
                })
            }
            Self::Object(members) => {
                many(members.len())?;
                members.iter().try_for_each(|(name, value)| {
                    long(name)?;
                    value.hold(bounds).map_err(|misfit| misfit.within(name))
                })
            }
            _ => Ok(()),
        }
    }
}
