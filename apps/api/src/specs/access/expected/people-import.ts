import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of people import. */
export const PEOPLE_IMPORT_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  uploadPeopleImport      - - - - | - - | - - | - - + | + - - | - - - | - - -
  peopleImports           - - - - | - - | - - | - - + | + - - | - - - | - - -
  peopleImport            - - - - | - - | - - | - - + | + - - | - - - | - - -
  checkPeopleImport       - - - - | - - | - - | - - + | + - - | - - - | - - -
  applyPeopleImport       - - - - | - - | - - | - - + | + - - | - - - | - - -
  undoPeopleImport        - - - - | - - | - - | - - + | + - - | - - - | - - -
  dropPeopleImport        - - - - | - - | - - | - - + | + - - | - - - | - - -
  peopleImportReport      - - - - | - - | - - | - - + | + - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  uploadPeopleImport      - - - - - o o - - - - | - - | - - | -
  peopleImports           - - - - - o o - - - - | - - | - - | -
  peopleImport            - - - - - - - - - - - | - - | - - | -
  checkPeopleImport       - - - - - - - - - - - | - - | - - | -
  applyPeopleImport       - - - - - - - - - - - | - - | - - | -
  undoPeopleImport        - - - - - - - - - - - | - - | - - | -
  dropPeopleImport        - - - - - - - - - - - | - - | - - | -
  peopleImportReport      - - - - - - - - - - - | - - | - - | -
`,
};
