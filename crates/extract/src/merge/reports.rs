//! All reports of a merge by number. They lie in the room; memory holds where, and those asked for last.

use std::cell::RefCell;
use std::rc::Rc;

use super::report::Report;
use super::room::{Heap, Room};

/// Reports held, each at a place of its own.
const RECENT: usize = 8_192;

pub struct Reports<R: Room + ?Sized> {
    heap: R::Heap,
    /// Where each begins, in numbers.
    starts: Vec<u32>,
    end: u32,
    recent: RefCell<Vec<Option<Recent>>>,
}

/// A report by its number.
type Recent = (u32, Rc<Report>);

impl<R: Room + ?Sized> Reports<R> {
    pub fn new(room: &R) -> Result<Reports<R>, R::Error> {
        Ok(Reports { heap: room.heap()?, starts: Vec::new(), end: 0, recent: RefCell::new(vec![None; RECENT]) })
    }

    pub fn add(&mut self, report: &Report) -> Result<(), R::Error> {
        let numbers = report.to_numbers();
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        self.heap.append(&bytes)?;
        self.starts.push(self.end);
        self.end += numbers.len() as u32;
        Ok(())
    }

    pub fn len(&self) -> usize {
        self.starts.len()
    }

    pub fn get(&self, at: u32) -> Result<Rc<Report>, R::Error> {
        let recent = &mut self.recent.borrow_mut()[at as usize % RECENT];
        if let Some((of, report)) = recent
            && *of == at
        {
            return Ok(report.clone());
        }
        let start = self.starts[at as usize];
        let end = self.starts.get(at as usize + 1).copied().unwrap_or(self.end);
        let bytes = self.heap.read(u64::from(start) * 4, (end - start) as usize * 4)?;
        let numbers: Vec<u32> = bytes.as_chunks().0.iter().map(|number| u32::from_le_bytes(*number)).collect();
        let report = Rc::new(Report::of_numbers(&numbers));
        *recent = Some((at, report.clone()));
        Ok(report)
    }
}
