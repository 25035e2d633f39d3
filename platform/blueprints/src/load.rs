//! From files to a blueprint that can be relied upon, or to everything that is wrong with it.

use kernel::blueprint::Blueprint;

use crate::{
    check,
    desk::Desk,
    fault::Faults,
    read,
    sheet::Sheet,
    sources::{Sources, language_of},
    table::Table,
};

/// Reads and checks in stages, each of which tells all its faults: what is written, what it points at, where an
/// order can get, and whether it makes sense. A later stage would only echo the faults of an earlier one.
pub fn load(sources: &Sources) -> Result<Blueprint, Faults> {
    let desk = Desk::default();
    let sheets: Vec<Sheet<'_>> =
        sources.tables().map(|(file, text)| Sheet::parse(file, text, &desk)).collect();
    desk.refuse_if_any()?;

    let read = read::blueprint(Table::root(&desk, &sheets), sources.version());
    desk.refuse_if_any()?;
    let mut blueprint = read.expect("whatever is missing has become a fault");

    check::names(&blueprint, &desk);
    check::texts(&blueprint, sources, &desk);
    desk.refuse_if_any()?;

    check::way(&blueprint, &desk);
    desk.refuse_if_any()?;

    check::sense(&blueprint, &desk);
    desk.refuse_if_any()?;

    let texts = sources.texts().filter_map(|(file, text)| Some((language_of(file)?, text.to_owned())));
    blueprint.texts = texts.collect();
    Ok(blueprint)
}
