use kernel::{Actor, MarketId, Person, Problem, Role, Roles};
use store::Tx;
use testing::{World, on_each_engine};
use webhooks::{Endpoint, EndpointChange, MIGRATIONS, add, change, endpoints, remove, rotate_secret};

use crate::scene::{asked, kept, reach, subscribes};

fn somebody(world: &World, market: MarketId, role: Role) -> Actor {
    let roles = Roles::NONE.with(role);
    Actor::Person(Person { account: world.id(), session: world.id(), market, roles })
}

async fn adds(world: &World, actor: Actor, market: MarketId) -> Result<Endpoint, &'static str> {
    let new = asked("orders.");
    let story = move |tx: &mut Tx<'_>| add(tx, &actor, market, &new, &reach()).map_err(Problem::from);
    world.store.write(story).await.map_err(|problem| problem.code)
}

on_each_engine!(MIGRATIONS, operators_keep_the_endpoints_of_their_own_market, async |world| {
    let (here, elsewhere) = (world.market(), world.market());
    let operator = somebody(world, here, Role::Operator);
    let endpoint = adds(world, operator.clone(), here).await.unwrap();
    assert_eq!(kept(world, here).await, std::slice::from_ref(&endpoint), "it reads back as it was written");
    for other in [somebody(world, here, Role::Kitchen), somebody(world, elsewhere, Role::Operator)] {
        assert_eq!(adds(world, other, here).await, Err("INSUFFICIENT_ROLE"));
    }
    // An operator elsewhere finds nothing under its id.
    let (stranger, id) = (somebody(world, elsewhere, Role::Operator), endpoint.id);
    let theirs = move |tx: &mut Tx<'_>| {
        assert!(endpoints(tx, &stranger, elsewhere).unwrap().is_empty());
        let off = EndpointChange { active: Some(false), ..EndpointChange::default() };
        let codes = [
            change(tx, &stranger, elsewhere, id, &off, &reach()).map(|_| ()),
            rotate_secret(tx, &stranger, elsewhere, id).map(|_| ()),
            remove(tx, &stranger, elsewhere, id),
        ];
        Ok::<_, Problem>(codes.map(|tried| Problem::from(tried.unwrap_err()).code))
    };
    assert_eq!(world.store.write(theirs).await.unwrap(), ["NOT_FOUND"; 3]);
    assert_eq!(kept(world, here).await, [endpoint]);
});

on_each_engine!(MIGRATIONS, a_market_has_at_most_twenty, async |world| {
    let market = world.market();
    for _ in 0..20 {
        subscribes(world, market, "orders.").await;
    }
    assert_eq!(adds(world, Actor::System, market).await, Err("TOO_MANY_WEBHOOKS"));
    assert!(adds(world, Actor::System, world.market()).await.is_ok());
});

on_each_engine!(MIGRATIONS, a_new_secret_replaces_the_old_one, async |world| {
    let market = world.market();
    let endpoint = subscribes(world, market, "orders.").await;
    let id = endpoint.id;
    let rotate = move |tx: &mut Tx<'_>| rotate_secret(tx, &Actor::System, market, id).map_err(Problem::from);
    let rotated = world.store.write(rotate).await.unwrap();
    assert_ne!(rotated.secret, endpoint.secret);
    assert_eq!(kept(world, market).await, [rotated]);
});
