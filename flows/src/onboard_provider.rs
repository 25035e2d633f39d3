//! Who may work in a market holds the role of a provider there, as long as they may.

use ::store::{StoreError, Tx};
use identity::{GrantRoleError, Invitation, WithdrawRoleError};
use kernel::{Actor, Market, MarketId, Problem, ProviderId, Role, Timestamp};
use workforce::{DecideError, Profile, Provider, RegisterError, Standing, Terms};

#[derive(Debug, thiserror::Error)]
pub enum OnboardError {
    #[error(transparent)]
    Register(#[from] RegisterError),
    #[error(transparent)]
    Decide(#[from] DecideError),
    #[error(transparent)]
    Grant(#[from] GrantRoleError),
    #[error(transparent)]
    Withdraw(#[from] WithdrawRoleError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OnboardError> for Problem {
    fn from(error: OnboardError) -> Self {
        match error {
            OnboardError::Register(error) => error.into(),
            OnboardError::Decide(error) => error.into(),
            OnboardError::Grant(error) => error.into(),
            OnboardError::Withdraw(error) => error.into(),
            OnboardError::Store(error) => error.into(),
        }
    }
}

/// Takes an application; where the blueprint approves of everybody, it is the beginning.
pub fn register_provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    profile: Profile,
) -> Result<Provider, OnboardError> {
    let provider = workforce::register(tx, actor, market, profile)?;
    // Nobody gives themselves a role: it is the blueprint that approves.
    follow_standing(tx, &Actor::System, &provider)?;
    Ok(provider)
}

pub fn approve_provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: &Market,
    id: ProviderId,
    terms: Terms,
) -> Result<Provider, OnboardError> {
    let provider = workforce::approve(tx, actor, market, id, terms)?;
    follow_standing(tx, actor, &provider)?;
    Ok(provider)
}

pub fn suspend_provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
    reason: &str,
    until: Option<Timestamp>,
) -> Result<Provider, OnboardError> {
    let provider = workforce::suspend(tx, actor, market, id, reason, until)?;
    follow_standing(tx, actor, &provider)?;
    Ok(provider)
}

pub fn reinstate_provider(
    tx: &mut Tx<'_>,
    actor: &Actor,
    market: MarketId,
    id: ProviderId,
) -> Result<Provider, OnboardError> {
    let provider = workforce::reinstate(tx, actor, market, id)?;
    follow_standing(tx, actor, &provider)?;
    Ok(provider)
}

/// Gives the role to whoever may work, and takes it from whoever may not.
pub(crate) fn follow_standing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    provider: &Provider,
) -> Result<(), OnboardError> {
    let (market, account) = (provider.market, provider.account);
    if provider.standing != Standing::Approved {
        return match identity::withdraw_role(tx, actor, market, account, Role::Provider) {
            Ok(()) | Err(WithdrawRoleError::NotHeld) => Ok(()),
            Err(error) => Err(error.into()),
        };
    }
    if let Some(account) = identity::account(tx, account)? {
        let (phone, language) = (account.phone, account.language);
        let invitation = Invitation { market, phone, role: Role::Provider, name: None, language };
        identity::grant_role(tx, actor, &invitation)?;
    }
    Ok(())
}
