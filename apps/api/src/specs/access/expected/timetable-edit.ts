import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the weekly timetable, bells and calendars. Deputies change the timetable in time (TKK-66), the
 * administrator keeps it and the bells (TKK-10, TKK-61); it hangs on the wall of the staff room. Who is free also says
 * who is away: that is for the director beside them. Calendars are a teacher's own, a student's own, a parent's of the
 * own children; whoever knows a secret address reads it.
 */
export const TIMETABLE_EDIT_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  timetableObjects        + + + + | + + | + + | + + + | + - + | - - - | - - -
  standingTimetable       + + + + | + + | + + | + + + | + - + | - - - | - - -
  bells                   + + + + | + + | + + | + + + | + - + | - - - | - - -
  freePlaces              - - - - | - - | - - | + + + | - - - | - - - | - - -
  timetableEffect         - - - - | - - | - - | + - + | - - - | - - - | - - -
  editTimetable           - - - - | - - | - - | + - + | - - - | - - - | - - -
  keepBells               - - - - | - - | - - | + - + | - - - | - - - | - - -
  followBells             - - - - | - - | - - | + - + | - - - | - - - | - - -
  keepBellDay             - - - - | - - | - - | + - + | - - - | - - - | - - -
  removeBellDay           - - - - | - - | - - | + - + | - - - | - - - | - - -
  removeBells             - - - - | - - | - - | + - + | - - - | - - - | - - -
  beginTimetable          - - - - | - - | - - | + - + | - - - | - - - | - - -
  formGroup               - - - - | - - | - - | + - + | - - - | - - - | - - -
  copyClassWeek           - - - - | - - | - - | + - + | - - - | - - - | - - -
  schoolDays              + + + + | + + | + + | + + + | + - + | - - - | - - -
  schoolDayEffect         - - - - | - - | - - | + - + | - - - | - - - | - - -
  keepSchoolDay           - - - - | - - | - - | + - + | - - - | - - - | - - -
  removeSchoolDay         - - - - | - - | - - | + - + | - - - | - - - | - - -
  myCalendars             o o o o | o o | o o | o o o | o o o | + o o | + o o
  openCalendar            o o o o | o o | o o | o o o | o o o | + o o | + o o
  revokeCalendar          o o o o | o o | o o | o o o | o o o | + o o | + o o
  readCalendar            + + + + | + + | + + | + + + | + + + | + + + | + + +
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  timetableObjects        o o o o o o o - o - - | - - | - - | -
  standingTimetable       o o o o o o o - o - - | - - | - - | -
  bells                   o o o o o o o - o - - | - - | - - | -
  freePlaces              - - - o o o - - - - - | - - | - - | -
  timetableEffect         - - - o - o - - - - - | - - | - - | -
  editTimetable           - - - o - o - - - - - | - - | - - | -
  keepBells               - - - o - o - - - - - | - - | - - | -
  followBells             - - - o - o - - - - - | - - | - - | -
  keepBellDay             - - - o - o - - - - - | - - | - - | -
  removeBellDay           - - - o - o - - - - - | - - | - - | -
  removeBells             - - - o - o - - - - - | - - | - - | -
  beginTimetable          - - - o - o - - - - - | - - | - - | -
  formGroup               - - - o - o - - - - - | - - | - - | -
  copyClassWeek           - - - o - o - - - - - | - - | - - | -
  schoolDays              o o o o o o o - o - - | - - | - - | -
  schoolDayEffect         - - - o - o - - - - - | - - | - - | -
  keepSchoolDay           - - - o - o - - - - - | - - | - - | -
  removeSchoolDay         - - - o - o - - - - - | - - | - - | -
  myCalendars             o o o o o o o o o o o | o o | o o | -
  openCalendar            o o o o o o o o o o o | o o | o o | -
  revokeCalendar          o o o o o o o o o o o | o o | o o | -
  readCalendar            + + + + + + + + + + + | + + | + + | +
`,
};
