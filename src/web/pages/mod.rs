//! One file a page: reads what it shows, makes a value of it, renders it. Each has its template of the same stem.

pub mod about;
pub mod event;
pub mod events;
pub mod home;
pub mod matrix;
pub mod partner;
pub mod partners;
pub mod people;
pub mod person;
pub mod province;
pub mod provinces;
pub mod tie;
pub mod ties;
