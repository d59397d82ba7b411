//! A Gantt chart in parts, so that a page of paper cuts through no row.

use super::gantt::{GanttData, GanttPhase};

/// Most lines of a part, headings included: two parts fit on a sheet.
const MOST: usize = 20;
/// A heading with fewer rows than this below it is not begun on a part.
const FEWEST: usize = 2;

impl GanttData {
    /// The chart in parts, each with all its days; one at least.
    #[must_use]
    pub fn sheets(self) -> Vec<Self> {
        let empty = Self {
            phases: Vec::new(),
            milestones: Vec::new(),
            ..self.clone()
        };
        let (mut full, mut sheet, mut lines) = (Vec::new(), empty.clone(), 0);
        for mut phase in self.phases {
            while !phase.rows.is_empty() {
                if lines > 0 && lines + 1 + FEWEST.min(phase.rows.len()) > MOST {
                    full.push(std::mem::replace(&mut sheet, empty.clone()));
                    lines = 0;
                }
                let room = MOST - lines - 1;
                let rest = phase.rows.split_off(room.min(phase.rows.len()));
                let rows = std::mem::replace(&mut phase.rows, rest);
                lines += 1 + rows.len();
                sheet.phases.push(GanttPhase {
                    label: phase.label.clone(),
                    rows,
                    ..phase
                });
            }
        }
        if lines > 0 && lines + 1 + self.milestones.len() > MOST {
            full.push(std::mem::replace(&mut sheet, empty));
        }
        sheet.milestones = self.milestones;
        full.push(sheet);
        full
    }
}

#[cfg(test)]
mod tests {
    use super::super::calendar::{DateFormat, Period};
    use super::super::gantt::{GanttRow, Mark, WorkState};
    use super::*;
    use crate::core::date::Date;

    /// The rows of each part by phase, and its milestones.
    fn parts(phases: &[usize], milestones: usize) -> Vec<(Vec<(usize, usize)>, usize)> {
        let date = Date::from_ymd(2027, 1, 4).unwrap();
        let row = GanttRow {
            label: String::new(),
            roles: String::new(),
            start: date,
            end: date,
            state: WorkState::Open,
            critical: false,
        };
        let phases = phases.iter().enumerate();
        let data = GanttData {
            period: Period {
                start: date,
                end: date,
                format: DateFormat {
                    day: |day| day.to_string(),
                    month: |day| day.to_string(),
                    month_year: |day| day.to_string(),
                },
            },
            phases: phases
                .map(|(number, &rows)| GanttPhase {
                    number,
                    label: String::new(),
                    rows: vec![row.clone(); rows],
                })
                .collect(),
            milestones_label: String::new(),
            milestones: vec![
                Mark {
                    date,
                    label: String::new()
                };
                milestones
            ],
            today: None,
        };
        let sheets = data.sheets().into_iter();
        sheets
            .map(|sheet| {
                let phases = sheet.phases.iter();
                let rows = phases.map(|one| (one.number, one.rows.len())).collect();
                (rows, sheet.milestones.len())
            })
            .collect()
    }

    #[test]
    fn every_row_is_on_one_part_and_no_part_is_too_long() {
        assert_eq!(parts(&[], 0), [(vec![], 0)]);
        assert_eq!(parts(&[3, 4], 5), [(vec![(0, 3), (1, 4)], 5)]);
        assert_eq!(
            parts(&[3, 30, 0, 1], 5),
            [
                (vec![(0, 3), (1, 15)], 0),
                (vec![(1, 15), (3, 1)], 0),
                (vec![], 5)
            ]
        );
        assert_eq!(
            parts(&[17, 40], 0),
            [
                (vec![(0, 17)], 0),
                (vec![(1, 19)], 0),
                (vec![(1, 19)], 0),
                (vec![(1, 2)], 0)
            ]
        );
    }
}
