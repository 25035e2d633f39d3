use simulator::mdrp::Instance;

use super::day::{FILES, put, written};

/// What is said when in one file one text stands in the place of another.
fn refusal(file: &str, old: &str, new: &str) -> String {
    let folder = written();
    let (_, text) = FILES.into_iter().find(|(name, _)| *name == file).expect("a file of the day");
    assert!(text.contains(old), "{file} says {old:?}");
    put(folder.path(), file, &text.replacen(old, new, 1));
    let error = Instance::read(folder.path()).expect_err("a wrong file is refused").to_string();
    error.replace(&folder.path().display().to_string(), "DIR")
}

#[test]
fn an_instance_is_read_whole() {
    let instance = Instance::read(written().path()).expect("the day is right");
    assert_eq!((instance.orders.len(), instance.providers.len(), instance.merchants.len()), (5, 2, 2));
    assert_eq!(
        (instance.orders[2].name.as_str(), instance.orders[2].merchant, instance.orders[2].ready),
        ("o3", 1, 615)
    );
}

#[test]
fn the_way_takes_whole_minutes_rounded_up() {
    let instance = Instance::read(written().path()).expect("the day is right");
    let (one, other) = (instance.merchants[0].spot, instance.merchants[1].spot);
    assert_eq!(instance.rules.minutes(one, other), 15, "1414.2 metres at a hundred a minute");
    assert_eq!(instance.rules.minutes(one, one), 0);
}

#[test]
fn an_error_names_file_line_and_field() {
    for (file, old, new, said) in [
        (
            "orders.txt",
            "\t602\t",
            "\tnoon\t",
            "DIR/orders.txt, line 3: placement_time is \"noon\"; give a whole minute of the day, such as 615",
        ),
        (
            "orders.txt",
            "\tr2\t615",
            "\tr9\t615",
            "DIR/orders.txt, line 4: restaurant is \"r9\"; name one that stands in restaurants.txt",
        ),
        ("orders.txt", "\tr1\t621", "\tr1", "DIR/orders.txt, line 3: ready_time is missing"),
        (
            "couriers.txt",
            "on_time",
            "start",
            "DIR/couriers.txt: the column \"on_time\" is missing from the header",
        ),
        (
            "restaurants.txt",
            "\t1000\t0",
            "\tfar\t0",
            "DIR/restaurants.txt, line 2: x is \"far\"; give metres, such as 1007",
        ),
        (
            "instance_parameters.txt",
            "\n100\t",
            "\n0\t",
            "DIR/instance_parameters.txt, line 2: meters_per_minute is \"0\"; give a number above zero",
        ),
    ] {
        assert_eq!(refusal(file, old, new), said);
    }
}
