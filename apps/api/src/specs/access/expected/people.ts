import type { ExpectedRows } from './expected-rows.js';

/** Who may what with the operations of the lists of people. */
export const PEOPLE_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  students                - - - - | - - | - - | + + + | + - - | - - - | - - -
  studentCard             - - - - | - - | - - | + + + | + - - | - - - | - - -
  guardians               - - - - | - - | - - | + + + | + - - | - - - | - - -
  guardianCard            - - - - | - - | - - | + + + | + - - | - - - | - - -
  classList               - - - - | - - | - - | + + + | + - - | - - - | - - -
  classCard               - - - - | + - | - - | + + + | + - - | - - - | - - -
  movements               - - - - | - - | - - | + + + | + - - | - - - | - - -
  movementTotals          - - - - | - - | - - | + + + | + - - | - - - | - - -
  contactReports          - - - - | - - | - - | + + + | + - - | - - - | - - -
  saveStudentList         - - - - | - - | - - | + + + | + - - | - - - | - - -
  admitStudent            - - - - | - - | - - | - - + | + - - | - - - | - - -
  returnStudent           - - - - | - - | - - | - - + | + - - | - - - | - - -
  transferStudents        - - - - | - - | - - | - - + | + - - | - - - | - - -
  departStudent           - - - - | - - | - - | - - + | + - - | - - - | - - -
  withdrawMovement        - - - - | - - | - - | - - + | + - - | - - - | - - -
  decideContactReport     - - - - | - - | - - | - - + | + - - | - - - | - - -
  changeStudent           - - - - | - - | - - | - - + | + - - | - - - | - - -
  addGuardian             - - - - | - - | - - | - - + | + - - | - - - | - - -
  changeGuardian          - - - - | - - | - - | - - + | + - - | - - - | - - -
  linkGuardian            - - - - | - - | - - | - - + | + - - | - - - | - - -
  unlinkGuardian          - - - - | - - | - - | - - + | + - - | - - - | - - -
  openClass               - - - - | - - | - - | - - + | + - - | - - - | - - -
  changeClass             - - - - | - - | - - | - - + | + - - | - - - | - - -
  putSubgroup             - - - - | + - | - - | - - + | + - - | - - - | - - -
  removeSubgroup          - - - - | + - | - - | - - + | + - - | - - - | - - -
  moveToSubgroup          - - - - | + - | - - | - - + | + - - | - - - | - - -
  staffMembers            - - - - | - - | - - | + + + | - + - | - - - | - - -
  staffCard               - - - - | - - | - - | + + + | - + - | - - - | - - -
  saveStaffList           - - - - | - - | - - | + + + | - + - | - - - | - - -
  lessonsLeft             - - - - | - - | - - | + + + | - + - | - - - | - - -
  hireStaffMember         - - - - | - - | - - | - - + | - + - | - - - | - - -
  changeStaffMember       - - - - | - - | - - | - - + | - + - | - - - | - - -
  dismissStaffMember      - - - - | - - | - - | - - + | - + - | - - - | - - -
  assignDuty              - - - - | - - | - - | - - + | - - - | - - - | - - -
  endDuty                 - - - - | - - | - - | - - + | - - - | - - - | - - -
  signInCard              - - - - | - - | - - | - - + | + - - | - - - | - - -
  openSignIns             - - - - | + - | - - | - - + | + - - | - - - | - - -
  resetPasswords          - - - - | - - | - - | - - + | + - - | - - - | - - -
  blockSignIn             - - - - | - - | - - | - - + | + - - | - - - | - - -
  restoreSignIn           - - - - | - - | - - | - - + | + - - | - - - | - - -
  endSessionsOf           - - - - | - - | - - | - - + | + - - | - - - | - - -
  confirmIdentity         - - - - | - - | - - | - - + | + - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  students                - - - o o o o - - - - | - - | - - | -
  studentCard             - - - - - - - - - - - | - - | - - | -
  guardians               - - - o o o o - - - - | - - | - - | -
  guardianCard            - - - - - - - - - - - | - - | - - | -
  classList               - - - o o o o - - - - | - - | - - | -
  classCard               - - - - - - - - - - - | - - | - - | -
  movements               - - - o o o o - - - - | - - | - - | -
  movementTotals          - - - o o o o - - - - | - - | - - | -
  contactReports          - - - o o o o - - - - | - - | - - | -
  saveStudentList         - - - o o o o - - - - | - - | - - | -
  admitStudent            - - - - - - - - - - - | - - | - - | -
  returnStudent           - - - - - - - - - - - | - - | - - | -
  transferStudents        - - - - - - - - - - - | - - | - - | -
  departStudent           - - - - - - - - - - - | - - | - - | -
  withdrawMovement        - - - - - - - - - - - | - - | - - | -
  decideContactReport     - - - - - - - - - - - | - - | - - | -
  changeStudent           - - - - - - - - - - - | - - | - - | -
  addGuardian             - - - - - - - - - - - | - - | - - | -
  changeGuardian          - - - - - - - - - - - | - - | - - | -
  linkGuardian            - - - - - - - - - - - | - - | - - | -
  unlinkGuardian          - - - - - - - - - - - | - - | - - | -
  openClass               - - - - - o o - - - - | - - | - - | -
  changeClass             - - - - - - - - - - - | - - | - - | -
  putSubgroup             - - - - - - - - - - - | - - | - - | -
  removeSubgroup          - - - - - - - - - - - | - - | - - | -
  moveToSubgroup          - - - - - - - - - - - | - - | - - | -
  staffMembers            - - - o o o - o - - - | - - | - - | -
  staffCard               - - - - - - - - - - - | - - | - - | -
  saveStaffList           - - - o o o - o - - - | - - | - - | -
  lessonsLeft             - - - - - - - - - - - | - - | - - | -
  hireStaffMember         - - - - - o - o - - - | - - | - - | -
  changeStaffMember       - - - - - - - - - - - | - - | - - | -
  dismissStaffMember      - - - - - - - - - - - | - - | - - | -
  assignDuty              - - - - - - - - - - - | - - | - - | -
  endDuty                 - - - - - - - - - - - | - - | - - | -
  signInCard              - - - - - - - - - - - | - - | - - | -
  openSignIns             - - - - - - - - - - - | - - | - - | -
  resetPasswords          - - - - - - - - - - - | - - | - - | -
  blockSignIn             - - - - - - - - - - - | - - | - - | -
  restoreSignIn           - - - - - - - - - - - | - - | - - | -
  endSessionsOf           - - - - - - - - - - - | - - | - - | -
  confirmIdentity         - - - - - - - - - - - | - - | - - | -
`,
};
