import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with the operations of the trail: who controls the keeping of the journal, and the auditor. Teachers have
 * the histories of their cells.
 */
export const TRAIL_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  trail                   - - - - | - - | - - | + + + | - - + | - - - | - - -
  trailEntry              - - - - | - - | - - | + + + | - - + | - - - | - - -
  trailPeople             - - - - | - - | - - | + + + | - - + | - - - | - - -
  saveTrail               - - - - | - - | - - | + + + | - - + | - - - | - - -
  evidence                - - - - | - - | - - | + + + | - - + | - - - | - - -
  checkTrail              - - - - | - - | - - | - + + | - - - | - - - | - - -
  saveCheckpoints         - - - - | - - | - - | + + + | - - + | - - - | - - -
  receipt                 + o o o | o o | o o | o o o | o o o | - - - | - - -
  journalMoments          - - - - | - - | - - | + + + | - - + | - - - | - - -
  journalPageAsOf         - - - - | - - | - - | + + + | - - + | - - - | - - -
  signInLog               - - - - | - - | - - | - - + | - - + | - - - | - - -
  accessLog               - - - - | - - | - - | - - + | - - + | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  trail                   - - - o o o - - o - - | - - | - - | -
  trailEntry              - - - - - - - - - - - | - - | - - | -
  trailPeople             - - - o o o - - o - - | - - | - - | -
  saveTrail               - - - o o o - - o - - | - - | - - | -
  evidence                - - - o o o - - o - - | - - | - - | -
  checkTrail              - - - - o o - - - - - | - - | - - | -
  saveCheckpoints         - - - o o o - - o - - | - - | - - | -
  receipt                 o o o o o o o o o - - | - - | - - | -
  journalMoments          - - - - - - - - - - - | - - | - - | -
  journalPageAsOf         - - - - - - - - - - - | - - | - - | -
  signInLog               - - - - - - - - - - - | - - | - - | -
  accessLog               - - - - - o - - o - - | - - | - - | -
`,
};
