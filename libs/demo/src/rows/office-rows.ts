import { addDays, isBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoStudent } from '../people/cohorts.js';
import type { DemoClass, SchoolPlan } from '../plan/school-plan.js';
import { isTicking } from '../record/tick-homework.js';
import { OTHER_SCHOOLS, OWN_TASKS } from '../words/family-words.js';
import { listStaff } from './people-rows.js';
import type { DemoTables } from './tables.js';
import type { ContactCheckRow, MovementRow, OwnTaskRow, StaffOrderRow } from './daily-life.js';
import type { RowIds } from './row-ids.js';

type OfficeTables = Pick<DemoTables, 'movement' | 'staff_order' | 'contact_check' | 'own_task'>;

/** Share of months in which a class teacher does not go through the list of the class. */
const UNCHECKED = 0.05;
/** Fewer days with lessons than these are no month in which anybody checks. */
const FEWEST_DAYS = 8;

/** The days on which the contact data of a class are looked through: one a month, as the regulation has it. */
function listCheckDays({ year }: SchoolPlan, ids: RowIds, schoolClass: DemoClass): readonly Day[] {
  const months = new Set(year.schoolDays.map((day) => day.slice(0, 7)));
  return [...months].flatMap((month) => {
    const days = year.schoolDays.filter((day) => day.startsWith(month));
    const dice = Dice.of(ids.scope, 'contact-check', schoolClass.key, month);
    const day = days[dice.between(3, FEWEST_DAYS - 1)];
    return dice.chance(UNCHECKED) || days.length < FEWEST_DAYS || day === undefined ? [] : [day];
  });
}

function movementsOf(
  plan: SchoolPlan,
  ids: RowIds,
  student: DemoStudent,
  classId: string,
  until: number,
): MovementRow[] {
  const { startYear, from: yearFrom } = plan.year;
  const office = plan.office.find(({ key }) => key === 'office');
  const row = (kind: 'arrival' | 'departure', day: Day, entered: Day): MovementRow[] => {
    const at = instantAt(entered, 11 * 60);
    if (at > until) return [];
    const dice = Dice.of(ids.scope, 'movement', kind, student.key, startYear);
    return [
      {
        id: demoId(ids.scope, 'movement', `${kind}/${student.key}/${startYear}`, at),
        studentId: ids.person(student),
        kind,
        day,
        fromClassId: kind === 'departure' ? classId : null,
        toClassId: kind === 'arrival' ? classId : null,
        cause: kind === 'departure' ? dice.pick(['other_school', 'moved_away'] as const) : null,
        place: dice.pick(OTHER_SCHOOLS),
        orderNumber: `${dice.between(40, 180)}-у`,
        orderDate: entered,
        note: '',
        enteredBy: office ? ids.person(office) : null,
        createdAt: textOfInstant(at),
      },
    ];
  };
  return [
    ...(student.from > yearFrom ? row('arrival', student.from, addDays(student.from, -1)) : []),
    ...(student.to === null ? [] : row('departure', student.to, student.to)),
  ];
}

/** Orders by which the staff was hired. */
function ordersOf(plan: SchoolPlan, ids: RowIds): StaffOrderRow[] {
  return listStaff(plan).map((staff) => ({
    id: ids.of('staff_order', `hiring/${staff.key}`, staff.createdAt),
    personId: ids.person(staff),
    kind: 'hiring',
    day: staff.hiredOn,
    cause: '',
    orderNumber: `${Dice.of(ids.scope, 'hiring', staff.key).between(10, 240)}-к`,
    orderDate: textOfInstant(staff.createdAt).slice(0, 10),
    note: '',
    createdAt: textOfInstant(staff.createdAt),
  }));
}

function ownTasksOf(plan: SchoolPlan, ids: RowIds, student: DemoStudent, until: number): OwnTaskRow[] {
  const dice = Dice.of(ids.scope, 'own-tasks', student.key, plan.year.startYear);
  const found: OwnTaskRow[] = [];
  for (const [index, day] of plan.year.schoolDays.entries()) {
    const isOne = dice.chance(0.06);
    const task = dice.pick(OWN_TASKS);
    const at = instantAt(day, 15 * 60 + dice.below(300));
    const dueOn = plan.year.schoolDays[index + dice.between(1, 4)];
    if (at > until) break;
    if (!isOne || dueOn === undefined || day < student.from || (student.to !== null && day > student.to))
      continue;
    found.push({
      id: demoId(ids.scope, 'own_task', `${student.key}/${day}`, at),
      studentId: ids.person(student),
      dueOn,
      ...task,
      createdAt: textOfInstant(at),
    });
  }
  return found;
}

/** Orders about people, contact data that were checked, and what students wrote down for themselves. */
export function officeRows(plan: SchoolPlan, ids: RowIds, until: number): OfficeTables {
  const movement: MovementRow[] = [];
  const checks: ContactCheckRow[] = [];
  const tasks: OwnTaskRow[] = [];
  for (const schoolClass of plan.classes) {
    const checkDays = listCheckDays(plan, ids, schoolClass);
    for (const student of schoolClass.students.filter(({ createdAt }) => createdAt <= until)) {
      movement.push(...movementsOf(plan, ids, student, ids.schoolClass(schoolClass), until));
      if (isTicking({ schoolClass }, student)) tasks.push(...ownTasksOf(plan, ids, student, until));
      for (const checkedOn of checkDays) {
        const checkedAt = instantAt(checkedOn, 15 * 60);
        if (checkedAt > until || !isBetween(checkedOn, student.from, student.to ?? checkedOn)) continue;
        checks.push({
          id: demoId(ids.scope, 'contact_check', `${student.key}/${checkedOn}`, checkedAt),
          studentId: ids.person(student),
          checkedOn,
          checkedBy: ids.person(schoolClass.classTeacher),
          createdAt: textOfInstant(checkedAt),
        });
      }
    }
  }
  return { movement, staff_order: ordersOf(plan, ids), contact_check: checks, own_task: tasks };
}
