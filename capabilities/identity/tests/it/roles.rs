use identity::{
    GrantRoleError, MIGRATIONS, WithdrawRoleError,
    events::{RoleGranted, RoleWithdrawn},
};
use kernel::{Actor, Person, Problem, Role, Roles};
use testing::on_each_engine;

use crate::house::{ASHA, House, MEI, RAVI, house};

/// Who may do what to others. What people do to themselves (sign in, rename, take a ticket) needs no role.
const MATRIX: &str = "
    deed               customer provider kitchen operator admin system foreign_operator foreign_admin
    grant customer     no       no       no      no       no    no     no               no
    grant provider     no       no       no      yes      yes   yes    no               no
    grant kitchen      no       no       no      yes      yes   yes    no               no
    grant operator     no       no       no      yes      yes   yes    no               no
    grant admin        no       no       no      no       yes   yes    no               no
    withdraw customer  no       no       no      no       no    no     no               no
    withdraw provider  no       no       no      yes      yes   yes    no               no
    withdraw kitchen   no       no       no      yes      yes   yes    no               no
    withdraw operator  no       no       no      yes      yes   yes    no               no
    withdraw admin     no       no       no      no       yes   yes    no               no
    see staff          no       no       yes     yes      yes   yes    no               no
";

on_each_engine!(MIGRATIONS, the_matrix_of_who_may, async |world| {
    let house = house(world);
    let asha = house.signs_in(ASHA).await.standing.person();
    let mut lines = MATRIX.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let actors = lines.by_ref().find(|words| !words.is_empty()).unwrap();
    for words in lines.filter(|words| !words.is_empty()) {
        let [deed, object, answers @ ..] = words.as_slice() else { panic!("{words:?}") };
        assert_eq!(answers.len(), actors.len() - 1, "{deed} {object}");
        for (actor, answer) in actors[1..].iter().zip(answers) {
            // Each cell has a market of its own, so that no cell depends on another.
            let house = house.elsewhere(world);
            let market = if actor.starts_with("foreign_") { world.market() } else { house.market };
            let actor = acting_as(actor, Person { market, ..asha.clone() });
            let may = house.tries(&actor, deed, object).await;
            assert_eq!(may, *answer == "yes", "{actor:?}: {deed} {object}");
        }
    }
});

fn acting_as(name: &str, person: Person) -> Actor {
    match name.trim_start_matches("foreign_") {
        "system" => Actor::System,
        role => Actor::Person(Person { roles: person.roles.with(role.parse().unwrap()), ..person }),
    }
}

impl House {
    async fn tries(&self, actor: &Actor, deed: &str, object: &str) -> bool {
        match (deed, object.parse()) {
            ("grant", Ok(role)) => self.tries_to_grant(actor, role).await,
            ("withdraw", Ok(role)) => self.tries_to_withdraw(actor, role).await,
            ("see", Err(_)) => self.sees_staff(actor.clone()).await.is_ok(),
            other => panic!("{other:?}"),
        }
    }

    async fn tries_to_grant(&self, actor: &Actor, role: Role) -> bool {
        match self.grants(actor, RAVI, role).await {
            Ok(member) => member.roles.contains(role),
            Err(GrantRoleError::Denied | GrantRoleError::NotStaff) => false,
            Err(error) => panic!("{error}"),
        }
    }

    /// Takes from Ravi, who holds the role; Mei sees to it that he is never the last operator.
    async fn tries_to_withdraw(&self, actor: &Actor, role: Role) -> bool {
        self.grants(&Actor::System, MEI, Role::Operator).await.unwrap();
        let held = if role == Role::Customer { Role::Kitchen } else { role };
        let ravi = self.grants(&Actor::System, RAVI, held).await.unwrap();
        match self.withdraws(actor, ravi.account.id, role).await {
            Ok(()) => true,
            Err(WithdrawRoleError::Denied) => false,
            Err(error) => panic!("{error}"),
        }
    }
}

on_each_engine!(MIGRATIONS, an_operator_invites_somebody_who_never_signed_in, async |world| {
    let house = house(world);
    let operator = house.employs(ASHA, Role::Operator).await;
    let member = house.grants(&operator, RAVI, Role::Kitchen).await.unwrap();
    let granted = house.told::<RoleGranted>().await.pop().unwrap();
    assert_eq!(
        (granted.account, granted.role, granted.by),
        (member.account.id, Role::Kitchen, operator.account())
    );

    let ravi = house.signs_in(RAVI).await.standing;
    assert_eq!(ravi.account.id, member.account.id);
    assert!(ravi.roles.contains(Role::Kitchen));
});

on_each_engine!(MIGRATIONS, invited_many_times_at_once_a_person_has_one_account, async |world| {
    let house = house(world);
    let answers =
        world.at_once(16, async |_| house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap()).await;
    assert!(answers.iter().all(|member| *member == answers[0]));
    assert_eq!(house.told::<RoleGranted>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, a_role_holds_in_its_own_market_only, async |world| {
    let house = house(world);
    let operator = house.employs(ASHA, Role::Operator).await;
    let elsewhere = house.elsewhere(world);
    let Actor::Person(person) = operator else { panic!("{operator:?}") };
    let there = elsewhere.standing(person.session).await.unwrap();
    assert_eq!(there.roles, Roles::NONE.with(Role::Customer), "the same session, another market");
    assert!(matches!(
        elsewhere.grants(&there.actor(), RAVI, Role::Kitchen).await,
        Err(GrantRoleError::Denied)
    ));
});

on_each_engine!(MIGRATIONS, granting_again_changes_and_tells_nothing, async |world| {
    let house = house(world);
    let first = house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap();
    assert_eq!(house.grants(&Actor::System, RAVI, Role::Kitchen).await.unwrap(), first);
    assert_eq!(house.told::<RoleGranted>().await.len(), 1);
});

on_each_engine!(MIGRATIONS, a_withdrawn_role_is_gone_from_the_next_request_on, async |world| {
    let house = house(world);
    let Actor::Person(ravi) = house.employs(RAVI, Role::Kitchen).await else { panic!("Ravi is a person") };
    house.withdraws(&Actor::System, ravi.account, Role::Kitchen).await.unwrap();
    let standing = house.standing(ravi.session).await.unwrap();
    assert_eq!(standing.roles, Roles::NONE.with(Role::Customer), "still signed in, as a customer");
    let [told] = house.told::<RoleWithdrawn>().await.try_into().unwrap();
    assert_eq!((told.account, told.market, told.role), (ravi.account, house.market, Role::Kitchen));

    let again = house.withdraws(&Actor::System, ravi.account, Role::Kitchen).await.unwrap_err();
    assert_eq!(Problem::from(again), Problem::missing());
});

on_each_engine!(MIGRATIONS, the_last_operator_stays, async |world| {
    let house = house(world);
    let asha = house.employs(ASHA, Role::Operator).await;
    let id = asha.account().unwrap();
    let refused = house.withdraws(&asha, id, Role::Operator).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::conflict("LAST_OPERATOR"));
    assert!(house.told::<RoleWithdrawn>().await.is_empty());

    house.grants(&asha, RAVI, Role::Operator).await.unwrap();
    house.withdraws(&asha, id, Role::Operator).await.unwrap();
});

on_each_engine!(MIGRATIONS, an_admin_counts_as_one_who_can_invite_others, async |world| {
    let house = house(world);
    let asha = house.employs(ASHA, Role::Admin).await;
    let ravi = house.grants(&asha, RAVI, Role::Operator).await.unwrap();
    house.withdraws(&asha, ravi.account.id, Role::Operator).await.unwrap();
    let refused = house.withdraws(&asha, asha.account().unwrap(), Role::Admin).await.unwrap_err();
    assert!(matches!(refused, WithdrawRoleError::LastOperator), "{refused}");
});

on_each_engine!(MIGRATIONS, operators_who_remove_each_other_at_once_leave_one, async |world| {
    let house = house(world);
    let pair = [house.employs(ASHA, Role::Operator).await, house.employs(RAVI, Role::Operator).await];
    let answers = world
        .at_once(2, async |n| house.withdraws(&pair[n], pair[1 - n].account().unwrap(), Role::Operator).await)
        .await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
});
