//! Reports that are one event. Of each, memory holds three numbers.

/// Behind the last of a group.
const END: u32 = u32::MAX;

/// Every report in exactly one group, which has the number of its smallest.
pub struct Groups {
    of: Vec<u32>,
    /// The next report of the same group.
    next: Vec<u32>,
    /// The last report of the group with this number.
    last: Vec<u32>,
}

impl Groups {
    /// Each report alone.
    pub fn new(reports: usize) -> Groups {
        let all: Vec<u32> = (0..reports as u32).collect();
        Groups { of: all.clone(), next: vec![END; reports], last: all }
    }

    /// The group of a report.
    pub fn of(&self, report: u32) -> u32 {
        self.of[report as usize]
    }

    /// The reports of a group, in the order they came to it.
    pub fn reports(&self, group: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(Some(group), |at| Some(self.next[*at as usize]).filter(|next| *next != END))
    }

    /// All groups, in the order of their numbers.
    pub fn all(&self) -> impl Iterator<Item = u32> {
        (0..self.of.len() as u32).filter(|at| self.of(*at) == *at)
    }

    /// Takes one group into another, whose number is smaller.
    pub fn join(&mut self, into: u32, group: u32) {
        let (into, group) = (into as usize, group as usize);
        self.next[self.last[into] as usize] = group as u32;
        self.last[into] = self.last[group];
        let mut at = group as u32;
        while at != END {
            self.of[at as usize] = into as u32;
            at = self.next[at as usize];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_hold_their_reports_in_the_order_these_came() {
        let mut groups = Groups::new(6);
        groups.join(2, 4);
        groups.join(1, 5);
        groups.join(1, 2);
        assert_eq!(groups.all().collect::<Vec<_>>(), [0, 1, 3]);
        assert_eq!(groups.reports(1).collect::<Vec<_>>(), [1, 5, 2, 4]);
        assert_eq!(groups.of(4), 1);
    }
}
