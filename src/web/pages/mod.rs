//! One file a page: reads what it shows, makes a value of it, renders it. Each has its template of the same stem.

pub mod about;
pub mod calendar;
pub mod changes;
pub mod conference;
pub mod conferences;
pub mod event;
pub mod events;
pub mod home;
pub mod map;
pub mod matrix;
pub mod organisation;
pub mod organisations;
pub mod partner;
pub mod partners;
pub mod people;
pub mod person;
pub mod province;
pub mod provinces;
pub mod tie;
pub mod ties;
pub mod timeline;
pub mod topic;
pub mod topics;
