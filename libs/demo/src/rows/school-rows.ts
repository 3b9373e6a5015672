import { DEMO_TIME_ZONE, textOfInstant } from '../calendar/demo-instant.js';
import { ALL_BELLS, textOfMinutes } from '../calendar/bells.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import { SUBJECTS } from '../plan/subjects.js';
import type { DemoTables } from './rows.js';
import { FOUNDED_AT } from './row-ids.js';
import type { RowIds } from './row-ids.js';

type SchoolTables = Pick<
  DemoTables,
  | 'school'
  | 'academic_year'
  | 'grading_period'
  | 'holiday'
  | 'bell_schedule'
  | 'bell_slot'
  | 'room'
  | 'subject'
>;

/** The name of the n-th demo school, from 1. */
export const nameOfSchool = (number: number): string => `Школа № ${number} (демо)`;

function listPeriods(ids: RowIds, createdAt: string): DemoTables['grading_period'] {
  const yearId = ids.academicYear;
  const period = (
    kind: 'quarter' | 'semester',
    index: number,
  ): Omit<DemoTables['grading_period'][number], 'startsOn' | 'endsOn'> => ({
    id: ids.of('grading_period', `${ids.year.name}/${kind}/${index + 1}`),
    yearId,
    kind,
    number: index + 1,
    name: kind === 'quarter' ? `${index + 1} четверть` : `${index + 1} полугодие`,
    gradeFrom: kind === 'quarter' ? 1 : 10,
    gradeTo: kind === 'quarter' ? 9 : 12,
    createdAt,
  });
  return [
    ...ids.year.quarters.map(({ from, to }, index) => ({
      ...period('quarter', index),
      startsOn: from,
      endsOn: to,
    })),
    ...ids.year.semesters.map(({ from, to }, index) => ({
      ...period('semester', index),
      startsOn: from,
      endsOn: to,
    })),
  ];
}

/** Rooms: every teacher's own, named by what they are for. */
function listRooms(plan: SchoolPlan, ids: RowIds, createdAt: string): DemoTables['room'] {
  const named: Readonly<Record<string, string>> = {
    pe: 'Спортзал',
    informatics: 'Компьютерный класс',
    labour: 'Мастерская',
    music: 'Кабинет музыки',
  };
  let plain = 0;
  return plan.teachers.map(({ key, area, number }) => {
    const special = named[area];
    const floor = 1 + Math.floor(plain / 16);
    const name = special ? `${special} ${number + 1}` : String(floor * 100 + 1 + (plain++ % 16));
    return { id: ids.room(key), name, createdAt };
  });
}

/** The school itself, its year and what stands in it. */
export function schoolRows(plan: SchoolPlan, ids: RowIds, number: number): SchoolTables {
  const founded = textOfInstant(FOUNDED_AT);
  const createdAt = textOfInstant(ids.preparedAt);
  const { year } = plan;
  const yearId = ids.academicYear;
  const name = nameOfSchool(number);
  const scheduleId = (key: string): string => ids.of('bell_schedule', `${year.name}/${key}`);
  return {
    school: [
      {
        name,
        shortName: `Школа № ${number}`,
        timeZone: DEMO_TIME_ZONE,
        profile: 'federal',
        createdAt: founded,
      },
    ],
    academic_year: [{ id: yearId, name: year.name, startsOn: year.from, endsOn: year.to, createdAt }],
    grading_period: listPeriods(ids, createdAt),
    holiday: year.holidays.map(({ name: holiday, from, to, grades }) => ({
      id: ids.of('holiday', `${year.name}/${holiday}`),
      yearId,
      name: holiday,
      startsOn: from,
      endsOn: to,
      gradeFrom: grades?.from ?? null,
      gradeTo: grades?.to ?? null,
      createdAt,
    })),
    bell_schedule: ALL_BELLS.map((bells) => ({
      id: scheduleId(bells.key),
      yearId,
      name: bells.name,
      createdAt,
    })),
    bell_slot: ALL_BELLS.flatMap(({ key, slots }) =>
      slots.map((slot) => ({
        id: ids.of('bell_slot', `${year.name}/${key}/${slot.number}`),
        scheduleId: scheduleId(key),
        number: slot.number,
        startsAt: textOfMinutes(slot.from),
        endsAt: textOfMinutes(slot.to),
        createdAt,
      })),
    ),
    room: listRooms(plan, ids, founded),
    subject: SUBJECTS.map((subject) => ({
      id: ids.subject(subject.key),
      name: subject.name,
      shortName: subject.shortName,
      createdAt: founded,
    })),
  };
}
