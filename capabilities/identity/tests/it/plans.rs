use i18n::Language;
use identity::{CodeEntry, CodeRequest, Invitation, MIGRATIONS};
use kernel::{Actor, PageRequest, Role};
use testing::on_each_engine;

use crate::house::{ASHA, HOME, RAVI, house, phone};

on_each_engine!(MIGRATIONS, nothing_reads_a_table_from_end_to_end, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await;
    let (market, person, token) = (house.market, asha.standing.person(), asha.credentials.refresh);
    let plans = house
        .plans(move |tx, config| {
            let address = HOME.parse().unwrap();
            let request = CodeRequest { market, phone: phone(RAVI), address, language: Language::En };
            identity::request_code(tx, config, &request).unwrap();
            let entry = CodeEntry {
                market,
                phone: phone(RAVI),
                code: "000000".into(),
                device: "Pixel 9".into(),
                language: Language::En,
            };
            identity::verify_code(tx, config, &entry)?.unwrap_err();
            identity::refresh(tx, config, token.expose())?.unwrap();
            let ticket = identity::issue_ticket(tx, config, &person)?;
            identity::redeem_ticket(tx, ticket.token.expose()).unwrap();
            identity::rename(tx, &person, &"Asha".parse().unwrap())?;
            identity::change_language(tx, &person, Language::Ar)?;
            identity::standing(tx, person.session, market)?.unwrap();
            identity::account(tx, person.account)?.unwrap();
            let invitation = Invitation {
                market,
                phone: phone(RAVI),
                role: Role::Kitchen,
                name: None,
                language: Language::En,
            };
            let ravi = identity::grant_role(tx, &Actor::System, &invitation).unwrap().account.id;
            identity::staff(tx, &Actor::System, market, &PageRequest::new(None, None)).unwrap();
            identity::member(tx, market, ravi)?.unwrap();
            identity::withdraw_role(tx, &Actor::System, market, ravi, Role::Kitchen).unwrap();
            identity::signing_key(tx)?;
            identity::forget_expired(tx)?;
            identity::log_out(tx, config, token.expose()).map(|_| ())
        })
        .await;
    assert!(plans.len() >= 25, "every verb asks something: {plans:#?}");
    for plan in plans {
        assert!(!plan.reads_everything(), "{plan:#?}");
    }
});
