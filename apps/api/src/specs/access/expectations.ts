import type { Outcome } from './attempt.js';
import type { ExpectedRows } from './expected/expected-rows.js';
import { CLASS_LIFE_EXPECTED } from './expected/class-life.js';
import { DAY_EXPECTED } from './expected/day.js';
import { DIARY_EXPECTED } from './expected/diary.js';
import { FAMILY_LIFE_EXPECTED } from './expected/family-life.js';
import { IDENTITY_EXPECTED } from './expected/identity.js';
import { JOURNAL_EXPECTED } from './expected/journal.js';
import { LIVE_EXPECTED } from './expected/live.js';
import { PEOPLE_EXPECTED } from './expected/people.js';
import { PEOPLE_IMPORT_EXPECTED } from './expected/people-import.js';
import { TOKEN_EXPECTED } from './expected/token.js';
import { SCHOOLING_EXPECTED } from './expected/schooling.js';
import { CORRECTION_EXPECTED } from './expected/correction.js';
import { GRADING_EXPECTED } from './expected/grading.js';
import { PLAN_EXPECTED } from './expected/plan.js';
import { NORM_EXPECTED } from './expected/norm.js';
import { DUTY_EXPECTED } from './expected/duty.js';
import { CHECKING_EXPECTED } from './expected/checking.js';
import { OUTSIDE_EXPECTED } from './expected/outside.js';
import { YEAR_TURN_EXPECTED } from './expected/year-turn.js';
import { CONSENT_EXPECTED } from './expected/consent.js';
import { SUPERVISION_EXPECTED } from './expected/supervision.js';
import { COMPLIANCE_EXPECTED } from './expected/compliance.js';
import { CLOSING_EXPECTED } from './expected/closing.js';
import { PAPER_EXPECTED } from './expected/paper.js';
import { PORTAL_EXPECTED } from './expected/portal.js';
import { WEBHOOK_EXPECTED } from './expected/webhook.js';
import { SCHEDULES_EXPECTED } from './expected/schedules.js';
import { ARCHIVE_EXPECTED } from './expected/archive.js';
import { REPORT_EXPECTED } from './expected/report.js';
import { EXCHANGE_EXPECTED } from './expected/exchange.js';
import { REGULATION_EXPECTED } from './expected/regulation.js';
import { SETTING_EXPECTED } from './expected/setting.js';
import { SUBSTITUTION_EXPECTED } from './expected/substitution.js';
import { TIMETABLE_EDIT_EXPECTED } from './expected/timetable-edit.js';
import { TIMETABLE_EXPECTED } from './expected/timetable.js';
import { TRAIL_EXPECTED } from './expected/trail.js';
import { PEOPLE, isFamily } from './world.js';
import type { Person } from './world.js';

/** Which school the caller belongs to, what the request pretends, and what must come back. */
export interface Cell {
  readonly operation: string;
  /** Nobody: not signed in. */
  readonly person: Person | undefined;
  readonly school: 'own' | 'other';
  /** own: the cookie of the pages made for this person; wrong: of the other ones. */
  readonly pages: 'own' | 'wrong';
  /** Whether the request names school A in its header. */
  readonly isNaming: boolean;
  readonly expected: Outcome;
}

/*
 * The law by hand, from the regulations and the contract; never from the table it judges.
 * +  answered, with the object of school A      o  answered, with nothing of school A      -  as if it were not there
 */

/** The rows, feature by feature; last those whose calls change who teaches whom. */
const PARTS: readonly ExpectedRows[] = [
  IDENTITY_EXPECTED,
  SCHOOLING_EXPECTED,
  // Before the timetables: an import may change the week of the school, and with it its version.
  SETTING_EXPECTED,
  REGULATION_EXPECTED,
  CORRECTION_EXPECTED,
  GRADING_EXPECTED,
  PLAN_EXPECTED,
  NORM_EXPECTED,
  SUPERVISION_EXPECTED,
  DUTY_EXPECTED,
  CHECKING_EXPECTED,
  OUTSIDE_EXPECTED,
  YEAR_TURN_EXPECTED,
  CONSENT_EXPECTED,
  COMPLIANCE_EXPECTED,
  CLOSING_EXPECTED,
  PAPER_EXPECTED,
  REPORT_EXPECTED,
  EXCHANGE_EXPECTED,
  PORTAL_EXPECTED,
  WEBHOOK_EXPECTED,
  SCHEDULES_EXPECTED,
  ARCHIVE_EXPECTED,
  TIMETABLE_EXPECTED,
  JOURNAL_EXPECTED,
  DIARY_EXPECTED,
  LIVE_EXPECTED,
  CLASS_LIFE_EXPECTED,
  DAY_EXPECTED,
  FAMILY_LIFE_EXPECTED,
  PEOPLE_EXPECTED,
  PEOPLE_IMPORT_EXPECTED,
  TOKEN_EXPECTED,
  TRAIL_EXPECTED,
  TIMETABLE_EDIT_EXPECTED,
  SUBSTITUTION_EXPECTED,
];

/** Letters of the columns: small ones stand beside the object, not to it. */
const COLUMNS: Readonly<Record<string, Person>> = {
  T: 'teacher',
  t: 'otherTeacher',
  Z: 'substitute',
  z: 'otherSubstitute',
  C: 'classTeacher',
  c: 'otherClassTeacher',
  E: 'educator',
  e: 'otherEducator',
  D: 'deputy',
  P: 'director',
  A: 'administrator',
  O: 'office',
  H: 'hr',
  U: 'auditor',
  G: 'guardian',
  g: 'classmateGuardian',
  q: 'otherGuardian',
  S: 'student',
  s: 'classmate',
  x: 'otherStudent',
};

/**
 * People of school A about the journal of mathematics in 5А, its lesson of Monday, the student at it and the file of
 * its homework. What the columns rest on:
 *
 * - Marks and records are the subject teacher's (S117-25), in absence the substitute's, for the lessons given
 *   (S117-29). An administrator sets no marks; corrections are asked for (TKK-51), not made.
 * - The class teacher accounts for missed lessons and their reasons (G24-13) and sees how the class's journals are
 *   filled (TKK-19), and hands the families of the class their first sign-ins (G24-12, TKK-21).
 * - The educator watches the assigned class (TKK-24) and nothing more: no histories, no writing.
 * - Deputies and administrators bring in the timetable (TKK-10); all of the staff room read it.
 * - Deputies, the director and administrators check how journals are filled (G272-20, S117-34, G24-7).
 * - The auditor finds what was changed by whom: journals as the way to their histories, no files, no writing.
 * - The office keeps lists of classes; the HR officer knows of staff only (TKK-63).
 * - Parents and students see their own and nobody else's (G24-56, S117-18): a classmate's homework file is the
 *   classmate's own, a classmate's week is not.
 */
const SCHOOL_A =
  `
                          T t Z z | C c | E e | D P A | O H U | G g q | S s x
` + PARTS.map((part) => part.atHome).join('');

/**
 * Everybody else about the same objects. First the people of school B, who hold in their school what the column says.
 * Then: staff (N) and families (n) of B who name school A in the request; staff of A with the cookie of the family
 * pages (F), families of A with the cookie of the staff pages (f); nobody signed in (0).
 */
const ELSEWHERE =
  `
                          T C E D P A O H U G S | N n | F f | 0
` + PARTS.map((part) => part.elsewhere).join('');

const OUTCOMES: Readonly<Record<string, Outcome>> = { '+': 'allowed', o: 'empty', '-': 'refused' };

type Caller = Pick<Cell, 'person' | 'school' | 'pages' | 'isNaming'>;

const here = (person: Person): Caller => ({ person, school: 'own', pages: 'own', isNaming: false });
const there = (person: Person): Caller => ({ person, school: 'other', pages: 'own', isNaming: false });
const staff = PEOPLE.filter((person) => !isFamily(person));
const families = PEOPLE.filter(isFamily);

/** Columns that stand for many people at once. */
const GROUPS: Readonly<Record<string, readonly Caller[]>> = {
  N: staff.map((person) => ({ ...there(person), isNaming: true })),
  n: families.map((person) => ({ ...there(person), isNaming: true })),
  F: staff.map((person) => ({ ...here(person), pages: 'wrong' })),
  f: families.map((person) => ({ ...here(person), pages: 'wrong' })),
  0: [{ ...here('teacher'), person: undefined }],
};

const SIGNS = /\s*\|\s*|\s+/;

function readTable(text: string, callersOf: (letter: string) => readonly Caller[]): Cell[] {
  const [header, ...rows] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const letters = (header ?? '').split(SIGNS);
  return rows.flatMap((row) => {
    const [operation = '', ...signs] = row.split(SIGNS);
    if (signs.length !== letters.length) throw new Error(`the row of ${operation} has another length`);
    return signs.flatMap((sign, at) => {
      const expected = OUTCOMES[sign];
      if (!expected) throw new Error(`the row of ${operation} holds ${sign}`);
      return callersOf(letters[at] ?? '').map((caller) => ({ operation, ...caller, expected }));
    });
  });
}

function personOf(letter: string): Person {
  const person = COLUMNS[letter];
  if (!person) throw new Error(`nobody stands for ${letter}`);
  return person;
}

/** The whole matrix. */
export const MATRIX: readonly Cell[] = [
  ...readTable(SCHOOL_A, (letter) => [here(personOf(letter))]),
  ...readTable(ELSEWHERE, (letter) => GROUPS[letter] ?? [there(personOf(letter))]),
];

/** The operations that the matrix has a row for. */
export const EXPECTED_OPERATIONS: readonly string[] = [...new Set(MATRIX.map(({ operation }) => operation))];

/** Words for a cell's caller. */
export function nameOf({ person, school, pages, isNaming }: Caller): string {
  if (!person) return 'nobody signed in';
  const where = school === 'own' ? 'of the school' : 'of another school';
  return [person, where, isNaming && 'naming this one', pages === 'wrong' && 'in the wrong pages']
    .filter(Boolean)
    .join(' ');
}
