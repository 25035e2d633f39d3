use ::store::Migration;

/// The schema of the store and of every capability, in the order in which they may refer to one another.
pub fn migrations() -> Vec<Migration> {
    [
        ::store::MIGRATIONS,
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
        webhooks::MIGRATIONS,
    ]
    .concat()
}
