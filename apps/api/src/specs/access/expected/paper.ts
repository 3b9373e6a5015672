import type { ExpectedRows } from './expected-rows.js';

/** The papers of the regulation: director and administrator keep them, those who control read; what is published is everybody's. */
export const PAPER_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  regulationPapers        - - - - | - - | - - | + + + | - - + | - - - | - - -
  readPaper               - - - - | - - | - - | + + + | - - + | - - - | - - -
  uploadPaper             - - - - | - - | - - | - + + | - - - | - - - | - - -
  putRegulationPaper      - - - - | - - | - - | - + + | - - - | - - - | - - -
  removeRegulationPaper   - - - - | - - | - - | - + + | - - - | - - - | - - -
  listAbout               + + + + | + + | + + | + + + | + + + | + + + | + + +
  readAbout               + + + + | + + | + + | + + + | + + + | + + + | + + +
  readAboutPaper          + + + + | + + | + + | + + + | + + + | + + + | + + +
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  regulationPapers        - - - o o o - - o - - | - - | - - | -
  readPaper               - - - - - - - - - - - | - - | - - | -
  uploadPaper             - - - - o o - - - - - | - - | - - | -
  putRegulationPaper      - - - - o o - - - - - | - - | - - | -
  removeRegulationPaper   - - - - o o - - - - - | - - | - - | -
  listAbout               + + + + + + + + + + + | + + | + + | +
  readAbout               + + + + + + + + + + + | + + | + + | +
  readAboutPaper          + + + + + + + + + + + | + + | + + | +
`,
};
