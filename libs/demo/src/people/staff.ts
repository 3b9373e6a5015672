import { addDays, dayOf } from '@zhurnal/rules';
import type { Day, Role } from '@zhurnal/rules';
import { Dice } from '../chance/dice.js';
import { instantAt } from '../calendar/demo-instant.js';
import type { Area } from '../plan/subjects.js';
import { inventPhone, nameAdult, pickSurname } from './name-person.js';
import type { DemoPerson, Sex } from './name-person.js';
import type { StaffParent } from './families.js';

/** When a teacher writes the journal: in the lesson, in the evening, or days later. */
export type Habit = 'prompt' | 'evening' | 'late';

export interface DemoStaff extends DemoPerson {
  readonly position: string;
  readonly hiredOn: Day;
  /** Duties that bind to no class. */
  readonly duties: readonly Exclude<Role, 'guardian' | 'student' | 'class_teacher' | 'educator'>[];
}

export interface DemoTeacher extends DemoStaff {
  readonly area: Area;
  /** Number among the teachers of the area, from 0. */
  readonly number: number;
  readonly habit: Habit;
  /** Generous above 0, strict below; about −0.08 to 0.08 of the scale. */
  readonly mildness: number;
}

const POSITIONS: Readonly<Record<Area, string>> = {
  primary: 'Учитель начальных классов',
  russian: 'Учитель русского языка и литературы',
  english: 'Учитель английского языка',
  mathematics: 'Учитель математики',
  informatics: 'Учитель информатики',
  history: 'Учитель истории и обществознания',
  geography: 'Учитель географии',
  biology: 'Учитель биологии',
  physics: 'Учитель физики',
  chemistry: 'Учитель химии',
  art: 'Учитель изобразительного искусства',
  music: 'Учитель музыки',
  labour: 'Учитель труда (технологии)',
  pe: 'Учитель физической культуры',
  safety: 'Преподаватель-организатор ОБЗР',
};

function hire(
  dice: Dice,
  key: string,
  position: string,
  duties: DemoStaff['duties'],
  wish: { sex?: Sex; surname?: string } = {},
): DemoStaff {
  const sex = wish.sex ?? (dice.chance(0.85) ? 'female' : 'male');
  const named = nameAdult(dice, sex, wish.surname ?? pickSurname(dice));
  const year = dice.between(2008, 2023);
  const hiredOn = dayOf(year, 8, dice.between(20, 29));
  const born = dayOf(year - dice.between(23, 40), dice.between(1, 12), dice.between(1, 28));
  if (hiredOn === undefined || born === undefined) throw new RangeError('no such day');
  return {
    ...named,
    key,
    birthDate: born,
    phone: inventPhone(dice),
    email: `${key.replaceAll('/', '.')}@school.example.org`,
    createdAt: instantAt(hiredOn, 600),
    position,
    hiredOn: addDays(hiredOn, 1),
    duties,
  };
}

/** The key of a teacher: areas count theirs from 0; in grades 1–4 a teacher goes up with the class. */
export const teacherKey = (area: Area, number: number): string => `${area}/${number}`;

const PARENT = { area: 'russian', number: 1 } as const;
const PARENT_SURNAME = 'Соколов';

/** A teacher; depends on the school, the area and the number alone. */
export function teacherOf(scope: string, area: Area, number: number): DemoTeacher {
  const key = teacherKey(area, number);
  const dice = Dice.of(scope, 'staff', key);
  const isParent = area === PARENT.area && number === PARENT.number;
  // The first historian is also the second deputy: one person, two duties.
  const duties: DemoStaff['duties'] =
    area === 'history' && number === 0 ? ['teacher', 'deputy'] : ['teacher'];
  const wish = isParent ? ({ sex: 'female', surname: PARENT_SURNAME } as const) : {};
  const staff = hire(dice, key, POSITIONS[area], duties, wish);
  const habit = dice.next();
  return {
    ...staff,
    area,
    number,
    habit: habit < 0.5 ? 'prompt' : habit < 0.85 ? 'evening' : 'late',
    mildness: dice.around() * 0.07,
  };
}

/** The teacher who has a child in the school. */
export function staffParentOf(scope: string): StaffParent {
  return { person: teacherOf(scope, PARENT.area, PARENT.number), surname: PARENT_SURNAME };
}

const OFFICE: readonly (readonly [
  key: string,
  position: string,
  duty: DemoStaff['duties'][number],
  sex: Sex,
])[] = [
  ['director', 'Директор', 'director', 'female'],
  ['deputy', 'Заместитель директора по УВР', 'deputy', 'female'],
  ['administrator', 'Администратор электронного журнала', 'administrator', 'male'],
  ['office', 'Секретарь учебной части', 'office', 'female'],
  ['hr', 'Специалист по кадрам', 'hr', 'female'],
  ['auditor', 'Специалист управления образования', 'auditor', 'female'],
];

/** Those who lead and administer, without lessons of their own. */
export function officeOf(scope: string): readonly DemoStaff[] {
  return OFFICE.map(([key, position, duty, sex]) =>
    hire(Dice.of(scope, 'staff', key), key, position, [duty], { sex }),
  );
}

/** The educator of the extended day; the class differs from year to year. */
export function educatorOf(scope: string): DemoStaff {
  return hire(Dice.of(scope, 'staff', 'educator'), 'educator', 'Воспитатель группы продлённого дня', [], {
    sex: 'female',
  });
}
