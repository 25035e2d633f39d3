mod broken;
mod day;
mod reading;
mod replaying;
