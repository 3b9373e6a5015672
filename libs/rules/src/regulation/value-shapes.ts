import { STAFF_ROLES } from '../access/roles.js';
import { fieldsOf, kindsOf, listOf, oneOf, text, where, whole } from './shape.js';
import { dayOf } from '../calendar/day.js';
import type { Role } from '../access/roles.js';
import type { Term } from '../deadlines/term.js';
import type { Duty } from './order-settings.js';
import type { LessonTerm, PartTerms, PlainTerm } from './entry-settings.js';
import type { MonthDay, Rhythm } from './rhythm.js';
import type { GradeRange } from './setting.js';
import type { Shape } from './shape.js';

type TermOf<Kind extends Term['kind']> = Extract<Term, { kind: Kind }>;

const COUNT = oneOf(['calendar', 'school']);
const AFTER_LESSONS = fieldsOf<TermOf<'after_lessons'>>({
  kind: oneOf(['after_lessons']),
  hours: whole(0, 12),
});
const DAYS = fieldsOf<TermOf<'days'>>({ kind: oneOf(['days']), days: whole(0, 60), count: COUNT });

/** Terms that need no calendar. */
export const PLAIN_TERM: Shape<PlainTerm> = kindsOf<PlainTerm>({
  days: fieldsOf<Extract<PlainTerm, { kind: 'days' }>>({
    kind: oneOf(['days']),
    days: whole(0, 60),
    count: oneOf(['calendar']),
  }),
  after_lessons: AFTER_LESSONS,
});

/** Terms of what is seen in the lesson. */
export const LESSON_TERM: Shape<LessonTerm> = kindsOf<LessonTerm>({
  days: DAYS,
  after_lessons: AFTER_LESSONS,
});

/** Terms of marks. */
export const MARK_TERM: Shape<PartTerms['mark']> = kindsOf<PartTerms['mark']>({
  days: DAYS,
  after_lessons: AFTER_LESSONS,
  checking: fieldsOf<TermOf<'checking'>>({ kind: oneOf(['checking']), days: whole(0, 60), count: COUNT }),
});

/** Terms of marks of a period. */
export const PERIOD_TERM: Shape<PartTerms['periodMark']> = kindsOf<PartTerms['periodMark']>({
  before_period_ends: fieldsOf<TermOf<'before_period_ends'>>({
    kind: oneOf(['before_period_ends']),
    days: whole(0, 30),
  }),
  after_period_ends: fieldsOf<TermOf<'after_period_ends'>>({
    kind: oneOf(['after_period_ends']),
    hours: whole(0, 720),
  }),
});

/** Terms of what is received. */
export const RECEIPT_TERM: Shape<PartTerms['examResult']> = kindsOf<PartTerms['examResult']>({
  after_receipt: fieldsOf<TermOf<'after_receipt'>>({
    kind: oneOf(['after_receipt']),
    hours: whole(1, 720),
  }),
});

/** Grades 1–11, from not above to. */
export const GRADES: Shape<GradeRange> = where(
  fieldsOf<GradeRange>({ from: whole(1, 11), to: whole(1, 11) }),
  'from ≤ to',
  ({ from, to }) => from <= to,
);

/** A day that every year has. */
export const MONTH_DAY: Shape<MonthDay> = where(
  fieldsOf<MonthDay>({ month: whole(1, 12), dayOfMonth: whole(1, 31) }),
  '01-01…12-31, ≠ 02-29',
  ({ month, dayOfMonth }) => dayOf(2025, month, dayOfMonth) !== undefined,
);

const shifted = <Kind extends 'period' | 'period_start' | 'year'>(kind: Kind) =>
  fieldsOf<{ readonly kind: Kind; readonly days: number }>({
    kind: oneOf([kind]),
    days: whole(-60, 60),
  }) as Shape<Extract<Rhythm, { kind: Kind }>>;

/** Any rhythm. */
export const RHYTHM: Shape<Rhythm> = kindsOf<Rhythm>({
  daily: fieldsOf<Extract<Rhythm, { kind: 'daily' }>>({ kind: oneOf(['daily']) }),
  every: fieldsOf<Extract<Rhythm, { kind: 'every' }>>({ kind: oneOf(['every']), days: whole(1, 366) }),
  monthly: fieldsOf<Extract<Rhythm, { kind: 'monthly' }>>({ kind: oneOf(['monthly']) }),
  period: shifted('period'),
  period_start: shifted('period_start'),
  year: shifted('year'),
  on: fieldsOf<Extract<Rhythm, { kind: 'on' }>>({ kind: oneOf(['on']), date: MONTH_DAY }),
});

const ROLE: Shape<Role> = oneOf(STAFF_ROLES);

/** Duties that are looked after together. */
export const ROLES_OF_STAFF: Shape<readonly Role[]> = listOf(ROLE, 1, STAFF_ROLES.length, (role) => role);

/** A stable name. */
export const CODE: Shape<string> = where(text(1, 40), 'a–z 0–9 _', (code) => /^[a-z][a-z0-9_]*$/.test(code));

/** How a clause is named: as in the school's own text. */
export const CLAUSE: Shape<string> = text(1, 60);

/** Words of a clause, or the reason of a choice. */
export const WORDS: Shape<string> = text(1, 300);

/** One line of who does what by when. */
export const DUTY: Shape<Duty> = fieldsOf<Duty>({
  code: CODE,
  roles: ROLES_OF_STAFF,
  rhythm: RHYTHM,
  clause: CLAUSE,
  words: WORDS,
});
