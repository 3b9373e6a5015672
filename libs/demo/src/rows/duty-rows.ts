import { addDays, findProfile, listDays, listDutyTasks, partsOf } from '@zhurnal/rules';
import type { Day, DutyTask } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { demoId } from '../chance/demo-id.js';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoClass, SchoolPlan } from '../plan/school-plan.js';
import { DUTY_WORDS, isSaidDuty } from '../words/duty-words.js';
import { CHOSEN } from '../words/regulation-words.js';
import type { DutyTaskRow } from './said-rows.js';
import type { RowIds } from './row-ids.js';

/** Share of tasks about which nobody says anything, and of those that are said to be done too late. */
const UNSAID = 0.05;
const LATE = 0.07;

/** What a task is dealt to: the class, the teacher, or those who lead the school, and who says that it is done. */
function sayerOf(plan: SchoolPlan, ids: RowIds, { classId, personId }: DutyTask): string | undefined {
  if (personId !== null) return personId;
  const schoolClass = plan.classes.find((each) => ids.schoolClass(each) === classId);
  if (schoolClass) return ids.person(schoolClass.classTeacher);
  const deputy = plan.office.find(({ key }) => key === 'deputy');
  return deputy && ids.person(deputy);
}

function listTasks(plan: SchoolPlan, ids: RowIds, until: number): readonly DutyTask[] {
  const profile = findProfile(CHOSEN.baseProfile);
  const last = textOfInstant(until).slice(0, 10) as Day;
  const { year } = plan;
  const taught = { from: year.from, to: year.lastLesson };
  if (!profile || last < year.from || year.from < CHOSEN.validFrom) return [];
  const lower = { from: 1, to: 9 };
  const upper = { from: 10, to: 12 };
  return listDutyTasks(listDays(year.from, last < year.to ? last : year.to), () => profile, {
    years: [taught],
    periods: [
      ...year.quarters.map((days) => ({ ...days, grades: lower })),
      ...year.semesters.map((days) => ({ ...days, grades: upper })),
    ],
    classes: plan.classes.map((each: DemoClass) => ({
      id: ids.schoolClass(each),
      grade: each.grade,
      year: taught,
    })),
    teachers: plan.teachers.map((each) => ({ id: ids.person(each), from: each.hiredOn as Day, to: null })),
  });
}

/** What people said of the tasks that the regulation deals: most in time, a few late, a few not at all. */
export function dutyRows(plan: SchoolPlan, ids: RowIds, until: number): { duty_task: DutyTaskRow[] } {
  const tasks = listTasks(plan, ids, until);
  return {
    duty_task: tasks.flatMap((task): DutyTaskRow[] => {
      const { code, dueOn, classId, personId } = task;
      if (!isSaidDuty(code)) return [];
      const key = `${code}/${dueOn}/${classId ?? personId ?? ''}`;
      const dice = Dice.of(ids.scope, 'duty', key);
      const [isUnsaid, isLate, days] = [dice.chance(UNSAID), dice.chance(LATE), dice.between(2, 6)];
      const isOwn = classId !== null || personId !== null;
      const said = isLate && isOwn ? addDays(dueOn, days) : dueOn;
      const at = instantAt(said, 9 * 60 + dice.below(480));
      const saidBy = sayerOf(plan, ids, task);
      if (saidBy === undefined || at > until || (isUnsaid && isOwn)) return [];
      const schoolClass = plan.classes.find((each) => ids.schoolClass(each) === classId);
      const isNeeded = schoolClass === undefined || schoolClass.divisions.length > 0;
      const saidAt = textOfInstant(at);
      return [
        {
          id: demoId(ids.scope, 'duty_task', `${partsOf(dueOn).year}/${key}`, at),
          code,
          dueOn,
          classId,
          personId,
          outcome: isNeeded ? 'done' : 'not_needed',
          text: isNeeded ? dice.pick<string>(DUTY_WORDS[code]) : 'Класс на подгруппы не делится.',
          postponedTo: null,
          saidBy,
          saidAt,
          createdAt: saidAt,
        },
      ];
    }),
  };
}
