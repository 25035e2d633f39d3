//! The people of these scenes and what they do.

use std::{net::IpAddr, sync::Arc, time::Duration};

use crypto::Secret;
use i18n::Language;
use identity::{
    CodeEntry, CodeRequest, CodeSent, Config, Credentials, Invitation, Member, Pepper, RefreshRefused,
    RequestCodeError, SignedIn, Standing, WrongCode, jobs::SendCode,
};
use kernel::{AccountId, Actor, Event, MarketId, Person, Phone, Role, SessionId};
use store::{Job, Plan, Store, StoreError, Tx, jobs, log};
use testing::World;

pub const ASHA: &str = "+919876543210";
pub const RAVI: &str = "+919876543211";
pub const MEI: &str = "+919876543212";
pub const HOME: &str = "203.0.113.9";

pub const MINUTE: Duration = Duration::from_secs(60);
pub const HOUR: Duration = Duration::from_secs(60 * 60);
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// One market, and everybody's verbs in it.
#[derive(Clone)]
pub struct House {
    pub store: Store,
    pub market: MarketId,
    config: Arc<Config>,
}

pub fn house(world: &World) -> House {
    let config = Arc::new(Config::new(Pepper::new(&Secret::new([7; 32]))));
    House { store: world.store.clone(), market: world.market(), config }
}

pub fn phone(text: &str) -> Phone {
    text.parse().unwrap()
}

impl House {
    /// The same people and rows, after the program was started again.
    pub fn restarted(&self, world: &World) -> Self {
        Self { store: world.open_again(), ..self.clone() }
    }

    pub fn elsewhere(&self, world: &World) -> Self {
        Self { market: world.market(), ..self.clone() }
    }

    pub async fn asks_for_code(&self, who: &str, from: &str) -> Result<CodeSent, RequestCodeError> {
        let address: IpAddr = from.parse().unwrap();
        let request = CodeRequest { market: self.market, phone: phone(who), address, language: Language::Hi };
        self.write(move |tx, config| identity::request_code(tx, config, &request)).await
    }

    /// Delivers the messages that wait and returns them, the newest last.
    pub async fn messages(&self) -> Vec<SendCode> {
        self.write(|tx, _| {
            let kinds = [SendCode::KIND].into_iter().collect();
            let due = jobs::claim(tx, &kinds, MINUTE, 100)?;
            let mut messages = Vec::new();
            for job in due {
                messages.push(serde_json::from_str::<SendCode>(&job.body).unwrap());
                assert!(jobs::finish(tx, &job)?);
            }
            Ok::<_, StoreError>(messages)
        })
        .await
        .unwrap()
    }

    /// Asks for a code and reads the message it comes in.
    pub async fn receives_code(&self, who: &str) -> String {
        self.asks_for_code(who, HOME).await.unwrap();
        let [message] = self.messages().await.try_into().unwrap();
        assert_eq!(message.phone, phone(who));
        message.code
    }

    pub async fn types(&self, who: &str, code: &str) -> Result<SignedIn, WrongCode> {
        let entry = CodeEntry {
            market: self.market,
            phone: phone(who),
            code: code.to_owned(),
            device: "Pixel 9".to_owned(),
            language: Language::Hi,
        };
        self.write(move |tx, config| identity::verify_code(tx, config, &entry)).await.unwrap()
    }

    pub async fn signs_in(&self, who: &str) -> SignedIn {
        let code = self.receives_code(who).await;
        self.types(who, &code).await.unwrap()
    }

    pub async fn refreshes(&self, token: &Secret<String>) -> Result<Credentials, RefreshRefused> {
        let token = token.clone();
        self.write(move |tx, config| identity::refresh(tx, config, token.expose())).await.unwrap()
    }

    /// Says whose session it ended, if any.
    pub async fn logs_out(&self, token: &Secret<String>) -> Option<AccountId> {
        let token = token.clone();
        self.write(move |tx, config| identity::log_out(tx, config, token.expose())).await.unwrap()
    }

    pub async fn standing(&self, session: SessionId) -> Option<Standing> {
        let market = self.market;
        self.store.read(move |tx| identity::standing(tx, session, market)).await.unwrap()
    }

    pub async fn takes_ticket(&self, person: Person) -> Secret<String> {
        self.write(move |tx, config| identity::issue_ticket(tx, config, &person)).await.unwrap().token
    }

    pub async fn shows_ticket(&self, token: &Secret<String>) -> Option<Standing> {
        let token = token.clone();
        match self.write(move |tx, _| identity::redeem_ticket(tx, token.expose())).await {
            Ok(standing) => Some(standing),
            Err(identity::RedeemTicketError::Invalid) => None,
            Err(error) => panic!("{error}"),
        }
    }

    pub async fn grants(
        &self,
        actor: &Actor,
        who: &str,
        role: Role,
    ) -> Result<Member, identity::GrantRoleError> {
        let (actor, market) = (actor.clone(), self.market);
        let invitation = Invitation { market, phone: phone(who), role, name: None, language: Language::En };
        self.write(move |tx, _| identity::grant_role(tx, &actor, &invitation)).await
    }

    /// Signs somebody in who holds a role.
    pub async fn employs(&self, who: &str, role: Role) -> Actor {
        self.grants(&Actor::System, who, role).await.unwrap();
        self.signs_in(who).await.standing.actor()
    }

    pub async fn withdraws(
        &self,
        actor: &Actor,
        from: AccountId,
        role: Role,
    ) -> Result<(), identity::WithdrawRoleError> {
        let (actor, market) = (actor.clone(), self.market);
        self.write(move |tx, _| identity::withdraw_role(tx, &actor, market, from, role)).await
    }

    /// All events of one kind, oldest first.
    pub async fn told<E: Event + serde::de::DeserializeOwned + Send + 'static>(&self) -> Vec<E> {
        let logged = self.store.read(|tx| log::after(tx, 0, 1_000)).await.unwrap();
        logged.iter().filter_map(log::Logged::read).collect()
    }

    /// How the engine would find the rows these verbs ask for; nothing they do is kept.
    pub async fn plans<F>(&self, verbs: F) -> Vec<Plan>
    where
        F: Fn(&mut Tx<'_>, &Config) -> Result<(), StoreError> + Send + 'static,
    {
        let config = self.config.clone();
        self.store.plans(move |tx| verbs(tx, &config)).await.unwrap()
    }

    pub async fn write<T, E, F>(&self, mut verb: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>, &Config) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let config = self.config.clone();
        self.store.write(move |tx| verb(tx, &config)).await
    }
}
