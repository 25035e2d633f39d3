use std::io::Write;

use blueprints::Demo;
use i18n::Language;
use identity::{Invitation, Name};
use kernel::{Actor, Market, MarketId, Role};
use markets::NewMarket;
use merchants::{Exception, Opening, Profile, Weekly};
use store::Tx;

use super::{install::hours, serve};
use crate::{
    assembly::{Assembly, Failure, Mode},
    settings::Serving,
};

/// Installs the demo markets, once, and serves them.
pub async fn demo(serving: &Serving) -> Result<(), Failure> {
    let listener = serve::listen(serving).await?;
    let home = serve::home(&listener)?;
    let assembly = Assembly::new(&serving.keeping, &Mode { demo: true, home: home.clone() }).await?;
    for name in blueprints::names() {
        let Some((blueprint, demo)) = blueprints::built_in(name).zip(blueprints::demo(name)) else {
            continue;
        };
        let new = NewMarket {
            slug: demo.market.slug.clone(),
            name: demo.market.name.clone(),
            hosts: Vec::new(),
            currency: demo.market.currency,
            time_zone: demo.market.time_zone.clone(),
            blueprint,
        };
        assembly.app.store.write(move |tx| markets::install(tx, &new)).await?;
        assembly.load_markets().await.map_err(|problem| problem.cause.unwrap_or_default())?;
        furnish(&assembly, &demo).await?;
    }
    say_where(&home)?;
    serve::run(assembly, listener).await
}

/// Gives a market its merchant, staff and menu, unless it has them.
async fn furnish(assembly: &Assembly, demo: &Demo) -> Result<(), Failure> {
    let market = assembly.app.markets.by_slug(&demo.market.slug).ok_or("the market was not installed")?;
    let demo = demo.clone();
    assembly.app.store.write_in(market.id, move |tx| furnish_in(tx, &market, &demo)).await
}

fn furnish_in(tx: &mut Tx<'_>, market: &Market, demo: &Demo) -> Result<(), Failure> {
    if merchants::of_market(tx, market.id)?.is_some() {
        return Ok(());
    }
    found_merchant(tx, market, &demo.merchant)?;
    for person in &demo.people {
        introduce(tx, market.id, person)?;
    }
    let sheet = catalog::sheet::read(catalog::sheet::Format::Csv, demo.menu.as_bytes());
    catalog::import(tx, &Actor::System, &catalog::Terms::of(market), &sheet)?;
    Ok(())
}

fn found_merchant(tx: &mut Tx<'_>, market: &Market, demo: &blueprints::Merchant) -> Result<(), Failure> {
    let week = demo.hours.iter().map(|day| {
        let opening = Opening { opens: day.opens, closes: day.closes };
        Ok(Weekly { day: day.day.as_str().parse()?, opening })
    });
    let week = week.collect::<Result<Vec<_>, Failure>>()?;
    let exceptions = demo.exceptions.iter().map(|exception| {
        let opening = exception.opens.zip(exception.closes).filter(|_| !exception.closed);
        let opening = opening.map(|(opens, closes)| Opening { opens, closes });
        Ok(Exception { date: exception.date.parse()?, opening })
    });
    let exceptions = exceptions.collect::<Result<Vec<_>, Failure>>()?;
    let profile = Profile {
        name: demo.name.clone(),
        phone: Some(demo.phone.clone()),
        address: Some(demo.address.clone()),
        place: demo.place,
    };
    merchants::found(tx, &Actor::System, market.id, &profile, hours(week, exceptions)?)?;
    Ok(())
}

fn introduce(tx: &mut Tx<'_>, market: MarketId, person: &blueprints::Person) -> Result<(), Failure> {
    let name: Name = person.name.parse()?;
    let language: Language = person.language.as_str().parse()?;
    if person.role == Role::Customer {
        identity::introduce(tx, &person.phone, Some(&name), language)?;
        return Ok(());
    }
    let invitation =
        Invitation { market, phone: person.phone.clone(), role: person.role, name: Some(name), language };
    identity::grant_role(tx, &Actor::System, &invitation)?;
    Ok(())
}

/// Tells a newcomer where to click and who to be.
fn say_where(url: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n  Docket runs at {url}\n")?;
    writeln!(out, "  start page   {url}/")?;
    writeln!(out, "  customer     {url}/customer/")?;
    writeln!(out, "  kitchen      {url}/merchant/")?;
    writeln!(out, "  API          {url}/api-docs\n")?;
    for name in blueprints::names() {
        let Some(demo) = blueprints::demo(name) else { continue };
        writeln!(out, "  {} — sign in as:", demo.market.name)?;
        for person in &demo.people {
            writeln!(out, "    {:<10} {:<15} {}", person.role.as_str(), person.phone.as_str(), person.name)?;
        }
    }
    writeln!(out, "\n  The one-time code is shown on the sign-in page (or GET /dev/messages?to=PHONE).\n")?;
    out.flush()
}
