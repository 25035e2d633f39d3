//! A small day by hand: two merchants, five orders, two providers, a hundred metres a minute.

use std::{fs, path::Path};

use tempfile::TempDir;

pub const FILES: [(&str, &str); 4] = [
    ("restaurants.txt", "restaurant\tx\ty\nr1\t1000\t0\nr2\t0\t1000\n"),
    (
        "orders.txt",
        "order\tx\ty\tplacement_time\trestaurant\tready_time\n\
         o1\t1500\t0\t600\tr1\t620\n\
         o2\t1600\t0\t602\tr1\t621\n\
         o3\t0\t1500\t605\tr2\t615\n\
         o4\t0\t1900\t640\tr2\t650\n\
         o5\t9000\t9000\t890\tr1\t900\n",
    ),
    ("couriers.txt", "courier\tx\ty\ton_time\toff_time\nc1\t0\t0\t590\t800\nc2\t0\t0\t610\t800\n"),
    (
        "instance_parameters.txt",
        "meters_per_minute\tpickup service minutes\tdropoff service minutes\ttarget click-to-door\t\
         maximum click-to-door\tpay per order\tguaranteed pay per hour\n100\t4\t4\t40\t90\t10\t15\n",
    ),
];

pub fn written() -> TempDir {
    let folder = tempfile::tempdir().expect("the system has room for a folder");
    for (file, text) in FILES {
        put(folder.path(), file, text);
    }
    folder
}

pub fn put(folder: &Path, file: &str, text: &str) {
    fs::write(folder.join(file), text).expect("the folder is ours");
}
