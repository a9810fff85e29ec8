//! Counts over several localities at once: what a map of larger units shows. An event that names a région and a town in
//! it counts once.

use vnfr_model::LocalityId;

use super::Index;
use super::bits::Bits;

impl Index {
    /// Every locality that an event of the release stands under, in the order of the database.
    pub fn localities(&self) -> impl Iterator<Item = &LocalityId> {
        self.localities.units.iter().map(|(id, _)| id)
    }

    /// How many principal events stand under any of these localities.
    pub fn events_under<'l>(&self, ids: impl IntoIterator<Item = &'l LocalityId>) -> u32 {
        let postings = ids.into_iter().filter_map(|id| self.locality_by_id.get(id));
        let postings: Vec<_> = postings.map(|unit| &self.localities.units[*unit as usize].1).collect();
        match postings.as_slice() {
            [] => 0,
            [one] => one.principal,
            several => {
                let mut events = Bits::none(self.last);
                several.iter().for_each(|posting| posting.add_to(&mut events));
                events.len_between(1, self.principal)
            }
        }
    }
}
