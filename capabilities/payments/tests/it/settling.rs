use kernel::Money;
use payments::{
    MIGRATIONS, Payment, Reason, Refund, Report, SettleError, Settled, State, Status, begin_again, cancel,
    refund_order, refunds_of, settle,
};
use store::{StoreError, Tx};
use testing::{World, on_each_engine};

use crate::{
    gateway::NAME,
    scene::{Bill, PRICE, captured, cash, hears, opened, rupees, told},
};

async fn settles(world: &World, report: Report) -> Result<Settled, SettleError> {
    world.store.write(move |tx| settle(tx, NAME, &report)).await
}

on_each_engine!(MIGRATIONS, success_is_taken_once_and_told_once, async |world| {
    let (bill, _) = opened(world).await;
    let first = settles(world, bill.captured()).await.unwrap();
    assert!(matches!(first, Settled::Captured(_)), "{first:?}");
    let again = settles(world, bill.captured()).await.unwrap();
    assert!(matches!(again, Settled::AlreadyCaptured(_)), "{again:?}");
    assert_eq!(told(world, bill.order, "payments.captured").await, 1);
    assert_eq!(bill.latest(world).await, *first.payment());
});

on_each_engine!(MIGRATIONS, browser_and_webhook_at_once_capture_once, async |world| {
    let (bill, _) = opened(world).await;
    let answers = world.at_once(64, async |_| settles(world, bill.captured()).await.unwrap()).await;
    let won = answers.iter().filter(|answer| matches!(answer, Settled::Captured(_))).count();
    assert_eq!(won, 1);
    assert_eq!(told(world, bill.order, "payments.captured").await, 1);
});

on_each_engine!(MIGRATIONS, an_answer_that_says_nothing_certain_changes_nothing, async |world| {
    let (bill, payment) = opened(world).await;
    let report = Report::pending(bill.gateway_order());
    assert!(matches!(settles(world, report).await.unwrap(), Settled::Unchanged(_)));
    assert_eq!(bill.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, other_money_than_we_asked_for_changes_nothing, async |world| {
    let (bill, payment) = opened(world).await;
    let other_currency = Money::new(PRICE, "USD".parse().unwrap());
    for amount in [rupees(PRICE - 1), rupees(PRICE + 1), rupees(0), rupees(-PRICE), other_currency] {
        let answer = settles(world, bill.captured_as("pay_1", amount)).await;
        assert!(matches!(answer, Err(SettleError::Mismatch { .. })), "{amount}: {answer:?}");
    }
    assert_eq!(bill.latest(world).await, payment);
    assert_eq!(told(world, bill.order, "payments.captured").await, 0);
});

on_each_engine!(MIGRATIONS, a_second_charge_for_one_order_is_not_taken_for_the_first, async |world| {
    let (bill, payment) = captured(world).await;
    let answer = settles(world, bill.captured_as("pay_2", bill.amount)).await;
    assert!(matches!(answer, Err(SettleError::Mismatch { .. })), "{answer:?}");
    assert_eq!(bill.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, a_gateway_speaks_only_for_its_own_orders, async |world| {
    let (bill, payment) = opened(world).await;
    let report = bill.captured();
    let answer = world.store.write(move |tx| settle(tx, "another", &report)).await;
    assert!(matches!(answer, Err(SettleError::Unknown)), "{answer:?}");
    let stranger = Report { gateway_order: "order_x".to_owned(), ..bill.captured() };
    assert!(matches!(settles(world, stranger).await, Err(SettleError::Unknown)));
    assert_eq!(bill.latest(world).await, payment);
});

on_each_engine!(MIGRATIONS, money_for_a_try_that_was_replaced_goes_back, async |world| {
    let (bill, first) = opened(world).await;
    let by_hand = Bill { method: cash(), ..bill.clone() };
    world.store.write(move |tx| begin_again(tx, &by_hand.ask())).await.unwrap();

    let late = settles(world, bill.captured()).await.unwrap();
    let Settled::CapturedLate(payment, refund) = late else { panic!("{late:?}") };
    assert_eq!((payment.id, payment.status()), (first.id, Status::RefundPending));
    assert_eq!((refund.amount, refund.reason), (bill.amount, Reason::ArrivedLate));
    // What is due at the counter stays due.
    assert_eq!(bill.latest(world).await.status(), Status::Due);
    world.expect_jobs_left(1); // sends the money back
});

/// Everything that can be heard about one payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Verify,
    Webhook,
    DuplicatedWebhook,
    LateWebhook,
    Decline,
    Cancellation,
}

const WORDS: [Word; 6] = [
    Word::Verify,
    Word::Webhook,
    Word::DuplicatedWebhook,
    Word::LateWebhook,
    Word::Decline,
    Word::Cancellation,
];

fn say(tx: &mut Tx<'_>, bill: &Bill, word: Word) {
    let event = |name: &str| format!("{name}-{}", bill.order);
    match word {
        Word::Verify => drop(settle(tx, NAME, &bill.captured()).unwrap()),
        Word::Webhook | Word::DuplicatedWebhook => hears(tx, &event("captured"), bill.captured()),
        Word::LateWebhook => hears(tx, &event("late"), bill.captured()),
        Word::Decline => hears(tx, &event("declined"), bill.declined()),
        Word::Cancellation => {
            cancel(tx, bill.market, bill.order).unwrap();
            refund_order(tx, bill.market, bill.order, Reason::OrderCancelled).unwrap();
        }
    }
}

/// Every order of the words (Heap's algorithm).
fn orders_of(words: &[Word]) -> Vec<Vec<Word>> {
    fn arrange(words: &mut Vec<Word>, length: usize, found: &mut Vec<Vec<Word>>) {
        if length <= 1 {
            return found.push(words.clone());
        }
        for index in 0..length {
            arrange(words, length - 1, found);
            words.swap(if length.is_multiple_of(2) { index } else { 0 }, length - 1);
        }
    }
    let mut found = Vec::new();
    arrange(&mut words.to_vec(), words.len(), &mut found);
    found
}

/// Repeats each word up to twice more, at places drawn by a seed, behind where it stood first.
fn repeated(words: &[Word], seed: u64) -> Vec<Word> {
    let mut chance = kernel::Chance::seeded(seed);
    let mut said = words.to_vec();
    for word in words {
        for _ in 0..chance.below(3) {
            let first = said.iter().position(|other| other == word).unwrap();
            let place = first + 1 + chance.below(u32::try_from(said.len() - first).unwrap()) as usize;
            said.insert(place, *word);
        }
    }
    said
}

async fn plays(world: &World, words: &[Word], check: impl Fn(&Payment, &[Refund], &[Word])) -> usize {
    let orders = orders_of(words);
    let play = async |number: usize| {
        let said = repeated(&orders[number], number as u64);
        let (payment, refunds) = hears_all(world, said.clone()).await;
        check(&payment, &refunds, &said);
    };
    world.at_once(orders.len(), play).await.len()
}

/// What becomes of a payment after these words.
async fn hears_all(world: &World, words: Vec<Word>) -> (Payment, Vec<Refund>) {
    let (bill, payment) = opened(world).await;
    let story = move |tx: &mut Tx<'_>| -> Result<_, StoreError> {
        words.iter().for_each(|word| say(tx, &bill, *word));
        let after = payments::latest(tx, bill.market, bill.order)?.unwrap();
        let refunds = refunds_of(tx, bill.market, after.id)?;
        Ok((after, refunds))
    };
    let (after, refunds) = world.store.write(story).await.unwrap();
    assert_eq!(after.id, payment.id);
    (after, refunds)
}

on_each_engine!(MIGRATIONS, a_paid_order_ends_paid_in_whatever_order_the_words_come, async |world| {
    let words = &WORDS[..5];
    let played = plays(world, words, |payment, refunds, said| {
        assert_eq!((payment.state, payment.status()), (State::Captured, Status::Captured), "{said:?}");
        assert_eq!((&payment.failure, refunds), (&None, &[][..]), "{said:?}");
    })
    .await;
    assert_eq!(played, 120);
});

on_each_engine!(MIGRATIONS, a_cancelled_order_ends_refunded_once_in_whatever_order, async |world| {
    let played = plays(world, &WORDS, |payment, refunds, said| {
        assert_eq!((payment.state, payment.status()), (State::Captured, Status::RefundPending), "{said:?}");
        let amounts: Vec<_> = refunds.iter().map(|refund| refund.amount).collect();
        assert_eq!(amounts, [rupees(PRICE)], "{said:?}");
    })
    .await;
    assert_eq!(played, 720);
    world.expect_jobs_left(played); // one refund each
});
