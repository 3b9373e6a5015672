import type { ExpectedRows } from './expected-rows.js';

/** Applications and consents of families: taken by office, administrator and class teacher, read by those who lead, and by a representative of oneself. */
export const CONSENT_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  studentConsents         - - - - | + - | - - | + + + | + - - | + - - | - - -
  classConsents           - - - - | + - | - - | + + + | + - - | - - - | - - -
  recordConsent           - - - - | + - | - - | - - + | + - - | - - - | - - -
  withdrawConsent         - - - - | + - | - - | - - + | + - - | - - - | - - -
  uploadConsent           - - - - | + - | - - | - - + | + - - | - - - | - - -
  readConsent             - - - - | + - | - - | + + + | + - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  studentConsents         - - - - - - - - - - - | - - | - - | -
  classConsents           - - - - - - - - - - - | - - | - - | -
  recordConsent           - - - - - - - - - - - | - - | - - | -
  withdrawConsent         - - - - - - - - - - - | - - | - - | -
  uploadConsent           - - - - - - - - - - - | - - | - - | -
  readConsent             - - - - - - - - - - - | - - | - - | -
`,
};
