use ::store::{FromRow, Row, StoreError, Tx, params};
use kernel::{AccountId, MarketId, Role, Roles, SessionId};

use crate::{Account, Member};

/// What a person may do in a market that gave them no role.
const EVERYBODY: Roles = Roles::NONE.with(Role::Customer);

/// The account of a session and its roles in a market. A person without roles is one row whose role is null.
pub(crate) fn account_of_session(
    tx: &mut Tx<'_>,
    session: SessionId,
    market: MarketId,
) -> Result<Option<(Account, Roles)>, StoreError> {
    let now = tx.now();
    let rows: Vec<WithRole> = tx.all(
        "select a.id, a.phone, a.name, a.language, r.role from identity_sessions s
         join identity_accounts a on a.id = s.account_id
         left join identity_roles r on r.market_id = $2 and r.account_id = a.id
         where s.id = $1 and s.expires_at > $3",
        params![session, market, now],
    )?;
    Ok(gather(rows).pop())
}

pub(crate) fn roles(tx: &mut Tx<'_>, market: MarketId, account: AccountId) -> Result<Roles, StoreError> {
    let roles: Vec<String> = tx.all(
        "select role from identity_roles where market_id = $1 and account_id = $2",
        params![market, account],
    )?;
    roles.iter().try_fold(EVERYBODY, |roles, role| Ok(roles.with(read_role(role)?)))
}

/// Says whether the role is new.
pub(crate) fn add_role(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
    role: Role,
    by: Option<AccountId>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let touched = tx.run(
        "insert into identity_roles (market_id, account_id, role, granted_by, granted_at) values ($1, $2, $3, $4, $5)
         on conflict (market_id, account_id, role) do nothing",
        params![market, account, role.as_str(), by, now],
    )?;
    Ok(touched == 1)
}

pub(crate) fn remove_role(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
    role: Role,
) -> Result<(), StoreError> {
    tx.run_one(
        "delete from identity_roles where market_id = $1 and account_id = $2 and role = $3",
        params![market, account, role.as_str()],
    )
}

/// Whether somebody could still invite others if this role of this account were gone.
pub(crate) fn has_operator_without(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
    role: Role,
) -> Result<bool, StoreError> {
    let other: Option<AccountId> = tx.maybe(
        "select account_id from identity_roles where market_id = $1 and role in ('operator', 'admin')
         and not (account_id = $2 and role = $3) limit 1",
        params![market, account, role.as_str()],
    )?;
    Ok(other.is_some())
}

/// The next members before an account id, newest first.
pub(crate) fn members(
    tx: &mut Tx<'_>,
    market: MarketId,
    before: AccountId,
    limit: i64,
) -> Result<Vec<Member>, StoreError> {
    let rows: Vec<WithRole> = tx.all(
        "select a.id, a.phone, a.name, a.language, r.role from identity_roles r
         join identity_accounts a on a.id = r.account_id
         where r.market_id = $1 and r.account_id in (
           select distinct account_id from identity_roles
           where market_id = $1 and account_id < $2 order by account_id desc limit $3)
         order by r.account_id desc",
        params![market, before, limit],
    )?;
    Ok(gather(rows).into_iter().map(|(account, roles)| Member { account, roles }).collect())
}

pub(crate) fn member(
    tx: &mut Tx<'_>,
    market: MarketId,
    account: AccountId,
) -> Result<Option<Member>, StoreError> {
    let rows: Vec<WithRole> = tx.all(
        "select a.id, a.phone, a.name, a.language, r.role from identity_roles r
         join identity_accounts a on a.id = r.account_id
         where r.market_id = $1 and r.account_id = $2",
        params![market, account],
    )?;
    Ok(gather(rows).pop().map(|(account, roles)| Member { account, roles }))
}

struct WithRole(Account, Option<Role>);

impl FromRow for WithRole {
    fn from_row(row: &mut Row<'_>) -> Result<Self, StoreError> {
        let account = Account::from_row(row)?;
        let role: Option<String> = row.take()?;
        let role = role.map(|role| read_role(&role)).transpose()?;
        Ok(Self(account, role))
    }
}

fn read_role(text: &str) -> Result<Role, StoreError> {
    text.parse().map_err(|error: kernel::actor::NotARole| StoreError::Engine(error.to_string()))
}

/// Rows of one account stand together; each account becomes one entry.
fn gather(rows: Vec<WithRole>) -> Vec<(Account, Roles)> {
    let mut gathered: Vec<(Account, Roles)> = Vec::new();
    for WithRole(account, role) in rows {
        if gathered.last().is_none_or(|(last, _)| last.id != account.id) {
            gathered.push((account, EVERYBODY));
        }
        if let (Some((_, roles)), Some(role)) = (gathered.last_mut(), role) {
            *roles = roles.with(role);
        }
    }
    gathered
}
