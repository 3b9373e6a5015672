import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the settings: everybody with the own ones; the school's are the administrator's to set (G272-23). */
export const SETTING_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  mySettings              + + + + | + + | + + | + + + | + + + | + + + | + + +
  saveMySettings          + + + + | + + | + + | + + + | + + + | + + + | + + +
  schoolSettings          - - - - | - - | - - | + + + | - - - | - - - | - - -
  saveSchoolSettings      - - - - | - - | - - | - - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  mySettings              + + + + + + + + + + + | + + | + + | -
  saveMySettings          + + + + + + + + + + + | + + | + + | -
  schoolSettings          - - - o o o - - - - - | - - | - - | -
  saveSchoolSettings      - - - - - o - - - - - | - - | - - | -
`,
};
