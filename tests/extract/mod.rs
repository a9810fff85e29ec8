//! Extraction as its users see it: bytes in, facts out.

mod ahead;
mod announced;
mod battery;
mod beside;
mod bodies;
mod counted;
mod eras;
mod guests;
mod hostile;
mod named;
mod pages;
mod robust;
mod since;
mod stay;
mod told;
mod unheaded;
mod within;
