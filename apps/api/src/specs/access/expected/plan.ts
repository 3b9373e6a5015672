import type { ExpectedRows } from './expected-rows.js';

/**
 * Curriculum, load and thematic plans. Teachers of a school read each other's plans; a plan is handed in by its author,
 * agreed to by the head of its department or by those who lead, and approved by these (G272-40); each request is made
 * that of its teacher or head.
 * The administrator enters curriculum and load (TKK-61), the director approves them (G24-71).
 */
export const PLAN_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  plans                   + + + + | - - | - - | + + + | - - + | - - - | - - -
  plan                    + + + + | - - | - - | + + + | - - + | - - - | - - -
  savePlanSheet           + + + + | - - | - - | + + + | - - + | - - - | - - -
  planLag                 + o + + | - - | - - | + + - | - - + | - - - | - - -
  nextTopics              + - + - | - - | - - | + + - | - - + | - - - | - - -
  planProgress            + - + + | - - | - - | + + - | - - + | - - - | - - -
  savePlan                + + + + | - - | - - | - - - | - - - | - - - | - - -
  copyPlan                + + + + | - - | - - | - - - | - - - | - - - | - - -
  readPlanSheet           + + + + | - - | - - | - - - | - - - | - - - | - - -
  submitPlan              + + + + | - - | - - | - - - | - - - | - - - | - - -
  agreePlan               + + + + | - - | - - | + + - | - - - | - - - | - - -
  returnPlan              + + + + | - - | - - | + + - | - - - | - - - | - - -
  approvePlan             - - - - | - - | - - | + + - | - - - | - - - | - - -
  assignPlan              + - - - | - - | - - | + - - | - - - | - - - | - - -
  departments             - - - - | - - | - - | + + + | - - + | - - - | - - -
  putDepartment           - - - - | - - | - - | + + + | - - - | - - - | - - -
  teachingLoad            - - - - | - - | - - | + + + | - - + | - - - | - - -
  saveLoadSheet           - - - - | - - | - - | + + + | - - + | - - - | - - -
  setCurriculum           - - - - | - - | - - | + - + | - - - | - - - | - - -
  setLoad                 - - - - | - - | - - | + - + | - - - | - - - | - - -
  approveLoad             - - - - | - - | - - | - + - | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  plans                   o - - o o o - - o - - | - - | - - | -
  plan                    - - - - - - - - - - - | - - | - - | -
  savePlanSheet           - - - - - - - - - - - | - - | - - | -
  planLag                 o - - o o - - - o - - | - - | - - | -
  nextTopics              - - - - - - - - - - - | - - | - - | -
  planProgress            - - - - - - - - - - - | - - | - - | -
  savePlan                - - - - - - - - - - - | - - | - - | -
  copyPlan                - - - - - - - - - - - | - - | - - | -
  readPlanSheet           - - - - - - - - - - - | - - | - - | -
  submitPlan              - - - - - - - - - - - | - - | - - | -
  agreePlan               - - - - - - - - - - - | - - | - - | -
  returnPlan              - - - - - - - - - - - | - - | - - | -
  approvePlan             - - - - - - - - - - - | - - | - - | -
  assignPlan              - - - - - - - - - - - | - - | - - | -
  departments             - - - o o o - - o - - | - - | - - | -
  putDepartment           - - - - - - - - - - - | - - | - - | -
  teachingLoad            - - - o o o - - o - - | - - | - - | -
  saveLoadSheet           - - - o o o - - o - - | - - | - - | -
  setCurriculum           - - - - - - - - - - - | - - | - - | -
  setLoad                 - - - - - - - - - - - | - - | - - | -
  approveLoad             - - - - - - - - - - - | - - | - - | -
`,
};
