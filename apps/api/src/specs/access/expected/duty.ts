import type { ExpectedRows } from './expected-rows.js';

/**
 * Who may what with duties, on the task of a class that has no teacher: those who lead the school settle every task, who
 * keeps the system and the auditor see them all, others the own alone, and the document that they brought themselves. Class teachers keep the register of help with them (TKK-17), and take out what
 * they wrote. The list of the change is of those who answer for the order (G24-6).
 */
export const DUTY_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  duties                  o o o o | o o | - - | + + + | - - + | - - - | - - -
  completeDuty            o o o o | o o | - - | + + o | - - - | - - - | - - -
  reopenDuty              o o o o | o o | - - | + + o | - - - | - - - | - - -
  uploadDutyFile          + + + + | + + | - - | + + + | - - - | - - - | - - -
  readDutyFile            + - - - | + - | - - | + + + | - - + | - - - | - - -
  helpRegister            - - - - | + + | - - | + + + | - - + | - - - | - - -
  recordHelp              - - - - | + + | - - | + + + | - - - | - - - | - - -
  removeHelp              - - - - | o o | - - | + + + | - - - | - - - | - - -
  rollout                 - - - - | - - | - - | + + + | - - + | - - - | - - -
  stateKept               - - - - | - - | - - | + + + | - - - | - - - | - - -
  withdrawStatement       - - - - | - - | - - | + + + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  duties                  o o - o o o - - o - - | - - | - - | -
  completeDuty            - - - - - - - - - - - | - - | - - | -
  reopenDuty              - - - - - - - - - - - | - - | - - | -
  uploadDutyFile          o o - o o o - - - - - | - - | - - | -
  readDutyFile            - - - - - - - - - - - | - - | - - | -
  helpRegister            - o - o o o - - o - - | - - | - - | -
  recordHelp              - o - o o o - - - - - | - - | - - | -
  removeHelp              - - - - - - - - - - - | - - | - - | -
  rollout                 - - - o o o - - o - - | - - | - - | -
  stateKept               - - - o o o - - - - - | - - | - - | -
  withdrawStatement       - - - - - - - - - - - | - - | - - | -
`,
};
