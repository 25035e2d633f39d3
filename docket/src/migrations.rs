//! Every owner's schema, in the order in which they may refer to one another.

use store::Migration;

pub fn all() -> Vec<Migration> {
    [
        store::MIGRATIONS,
        markets::MIGRATIONS,
        identity::MIGRATIONS,
        merchants::MIGRATIONS,
        catalog::MIGRATIONS,
        orders::MIGRATIONS,
        workforce::MIGRATIONS,
        dispatch::MIGRATIONS,
        tracking::MIGRATIONS,
        payments::MIGRATIONS,
        notifications::MIGRATIONS,
        sandbox::MIGRATIONS,
    ]
    .concat()
}
