use identity::{Config, MIGRATIONS, Member, Name, StaffError};
use kernel::{Actor, Page, PageRequest, Role, Roles};
use store::Tx;
use testing::on_each_engine;

use crate::house::{ASHA, House, MEI, RAVI, house, phone};

impl House {
    pub async fn sees_staff(&self, actor: Actor) -> Result<Page<Member>, StaffError> {
        self.sees_page(actor, PageRequest::new(None, None)).await
    }

    async fn sees_page(&self, actor: Actor, ask: PageRequest) -> Result<Page<Member>, StaffError> {
        let market = self.market;
        self.store.read(move |tx| identity::staff(tx, &actor, market, &ask)).await
    }
}

on_each_engine!(MIGRATIONS, the_list_shows_each_person_of_this_market_once_with_all_roles, async |world| {
    let house = house(world);
    house.grants(&Actor::System, ASHA, Role::Operator).await.unwrap();
    world.clock.advance(crate::house::MINUTE);
    house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap();
    house.grants(&Actor::System, RAVI, Role::Provider).await.unwrap();
    house.elsewhere(world).grants(&Actor::System, MEI, Role::Operator).await.unwrap();

    let shown = house.sees_staff(Actor::System).await.unwrap();
    let people: Vec<_> =
        shown.rows.iter().map(|member| (member.account.phone.as_str(), member.roles)).collect();
    let customer = Roles::NONE.with(Role::Customer);
    let cook = customer.with(Role::Kitchen).with(Role::Provider);
    assert_eq!(people, [(RAVI, cook), (ASHA, customer.with(Role::Operator))]);
    assert_eq!(shown.next, None);
});

on_each_engine!(MIGRATIONS, pages_follow_one_another_without_gap_or_repetition, async |world| {
    let house = house(world);
    for n in 0..7 {
        let phone = format!("+91987650000{n}");
        house.grants(&Actor::System, &phone, Role::Kitchen).await.unwrap();
        house.grants(&Actor::System, &phone, Role::Provider).await.unwrap();
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = house.sees_page(Actor::System, PageRequest::new(after, Some(3))).await.unwrap();
        seen.extend(page.rows.into_iter().map(|member| member.account.id));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let mut expected = seen.clone();
    expected.sort_by(|a, b| b.cmp(a));
    expected.dedup();
    assert_eq!((seen.len(), &seen), (7, &expected));
});

on_each_engine!(MIGRATIONS, one_member_is_found_only_where_they_work, async |world| {
    let house = house(world);
    let ravi = house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap();
    let customer = house.signs_in(ASHA).await.standing.account.id;
    let (here, there) = (house.market, world.market());
    let find = async |market, account| {
        house.store.read(move |tx| identity::member(tx, market, account)).await.unwrap()
    };
    assert_eq!(find(here, ravi.account.id).await, Some(ravi.clone()));
    assert_eq!(find(there, ravi.account.id).await, None);
    assert_eq!(find(here, customer).await, None);
});

on_each_engine!(MIGRATIONS, a_name_given_by_others_stays_until_the_person_says_one, async |world| {
    let house = house(world);
    let called = async |name: &str| {
        let name: Name = name.parse().unwrap();
        let introduce = move |tx: &mut Tx<'_>, _: &Config| {
            identity::introduce(tx, &phone(ASHA), Some(&name), i18n::Language::Hi)
        };
        house.write(introduce).await.unwrap().name.unwrap().to_string()
    };
    let nameless = house.signs_in(ASHA).await.standing.account;
    assert_eq!(nameless.name, None);
    assert_eq!(called("Asha").await, "Asha");
    assert_eq!(called("Miss Rao").await, "Asha");
    let known = house.signs_in(ASHA).await.standing.account;
    assert_eq!(known, identity::Account { name: Some("Asha".parse().unwrap()), ..nameless });
});

on_each_engine!(MIGRATIONS, people_choose_their_own_name_and_language, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await.standing.person();
    let (session, other) = (asha.session, house.signs_in(RAVI).await.standing);
    let name: Name = "Asha Rao".parse().unwrap();
    house
        .write(move |tx, _| {
            identity::rename(tx, &asha, &name)?;
            identity::change_language(tx, &asha, i18n::Language::Ar)
        })
        .await
        .unwrap();
    let account = house.standing(session).await.unwrap().account;
    assert_eq!(account.name.unwrap().as_str(), "Asha Rao");
    assert_eq!(account.language, i18n::Language::Ar);
    assert_eq!(house.standing(other.session).await, Some(other), "nobody else changed");
});
