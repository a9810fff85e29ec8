//! One file a page: reads what it shows, makes a value of it, renders it. Each has its template of the same stem.

pub mod about;
pub mod event;
pub mod home;
pub mod partner;
pub mod partners;
pub mod province;
pub mod provinces;
