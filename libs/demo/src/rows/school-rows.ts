import { DEMO_TIME_ZONE, textOfInstant } from '../calendar/demo-instant.js';
import { ALL_BELLS, textOfMinutes } from '../calendar/bells.js';
import type { SchoolPlan } from '../plan/school-plan.js';
import { SUBJECTS } from '../plan/subjects.js';
import type { Area } from '../plan/subjects.js';
import type { DemoTables } from './tables.js';
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
  | 'bell_day'
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

/** Number of the first teacher's room of an area, or what the rooms of an area are. */
const ROOMS: Readonly<Record<Area, number | string>> = {
  primary: 101,
  russian: 201,
  english: 210,
  mathematics: 301,
  history: 310,
  geography: 316,
  biology: 320,
  physics: 324,
  chemistry: 328,
  art: 401,
  safety: 405,
  music: 'Кабинет музыки',
  informatics: 'Компьютерный класс',
  labour: 'Мастерская',
  pe: 'Спортзал',
};

/** Rooms: every teacher's own, so that its name stays with the teacher. */
function listRooms(plan: SchoolPlan, ids: RowIds, createdAt: string): DemoTables['room'] {
  return plan.teachers.map(({ key, area, number }) => {
    const first = ROOMS[area];
    const name = typeof first === 'number' ? String(first + number) : `${first} ${number + 1}`;
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
    bell_day: year.lastDays.map((day) => ({
      id: ids.of('bell_day', day),
      yearId,
      fromDate: day,
      toDate: day,
      scheduleId: scheduleId('short'),
      gradeFrom: null,
      gradeTo: null,
      note: 'Последний день четверти',
      createdAt,
    })),
    room: listRooms(plan, ids, founded),
    subject: SUBJECTS.map((subject) => ({
      id: ids.subject(subject.key),
      name: subject.name,
      shortName: subject.shortName,
      createdAt: founded,
    })),
  };
}
