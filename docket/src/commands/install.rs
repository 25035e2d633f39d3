use clap::Args;
use i18n::Language;
use identity::Invitation;
use kernel::{Actor, Currency, Market, Phone, Role, blueprint::TimeOfDay};
use markets::{Markets, NewMarket};
use merchants::{Exception, Hours, Opening, Profile, Weekly};
use store::Tx;

use crate::{
    assembly::{Failure, open_store},
    commands::blueprint,
    settings::Keeping,
};

#[derive(Debug, Args)]
pub struct Install {
    /// A built-in blueprint, or the folder of one
    #[arg(long)]
    blueprint: String,
    /// The market's short name, used in addresses and in the header X-Market
    #[arg(long)]
    slug: String,
    /// The market's name, as people read it
    #[arg(long)]
    name: String,
    /// A host name this market answers to; may be given several times
    #[arg(long = "host")]
    hosts: Vec<String>,
    /// An ISO 4217 code; the blueprint's own when not given
    #[arg(long)]
    currency: Option<Currency>,
    /// An IANA time zone, for example Asia/Kolkata
    #[arg(long)]
    time_zone: String,
    /// The phone number of the first operator, who invites everybody else
    #[arg(long)]
    operator: Phone,
    #[command(flatten)]
    keeping: Keeping,
}

impl Install {
    pub async fn run(self) -> Result<(), Failure> {
        let blueprint = blueprint::find(&self.blueprint)?;
        let new = NewMarket {
            slug: self.slug.clone(),
            name: self.name.clone(),
            hosts: self.hosts.clone(),
            currency: self.currency.unwrap_or(blueprint.pricing.currency),
            time_zone: self.time_zone.clone(),
            blueprint,
        };
        let store = open_store(&self.keeping)?;
        store.write(move |tx| markets::install(tx, &new)).await?;
        let markets = Markets::default();
        markets.replace(store.read(markets::load).await?);
        let market = markets.by_slug(&self.slug).ok_or("the market was not installed")?;
        let (name, operator) = (self.name.clone(), self.operator.clone());
        let id = market.id;
        store.write_in(id, move |tx| furnish(tx, &market, &name, &operator)).await?;
        println!("{} is installed; {} signs in as its operator", self.name, self.operator);
        Ok(())
    }
}

/// A market needs a merchant, whose hours its staff sets, and somebody to run it.
fn furnish(tx: &mut Tx<'_>, market: &Market, name: &str, operator: &Phone) -> Result<(), Failure> {
    if merchants::of_market(tx, market.id)?.is_none() {
        let profile = Profile { name: name.to_owned(), phone: None, address: None, place: None };
        merchants::found(tx, &Actor::System, market.id, &profile, always_open()?)?;
    }
    let language = market.blueprint.default_language().as_str().parse().unwrap_or(Language::En);
    let invitation =
        Invitation { market: market.id, phone: operator.clone(), role: Role::Operator, name: None, language };
    identity::grant_role(tx, &Actor::System, &invitation)?;
    Ok(())
}

/// Until its staff sets other hours.
fn always_open() -> Result<Hours, Failure> {
    let all_day = Opening { opens: TimeOfDay::MIDNIGHT, closes: TimeOfDay::END_OF_DAY };
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let week = days.iter().map(|day| Ok(Weekly { day: day.parse()?, opening: all_day }));
    let week = week.collect::<Result<Vec<_>, merchants::NotADay>>()?;
    hours(week, Vec::new())
}

pub fn hours(week: Vec<Weekly>, exceptions: Vec<Exception>) -> Result<Hours, Failure> {
    Hours::new(week, exceptions).map_err(|faults| {
        let faults: Vec<String> =
            faults.iter().map(|fault| format!("{}: {}", fault.field, fault.reason)).collect();
        faults.join("; ").into()
    })
}
