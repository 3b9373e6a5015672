import type { Sheet } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDays,
  shareOf,
  sumOf,
  table,
  titleOfReport,
} from '../say.js';
import { wordOf } from '../words/words.js';
import { ACTIVITY_OF_ROLES, LOOKS_OF_CLASSES } from './activity.sql.js';

interface RoleRow {
  readonly role: string;
  readonly users: number;
  readonly withSignIn: number;
  readonly signedIn: number;
  readonly logins: number;
  readonly lastLogin: string | null;
}

interface LooksRow {
  readonly id: string;
  readonly name: string;
  readonly weeks: number;
  readonly students: number;
  readonly families: number;
  readonly own: number;
}

/** № 15: who used the journal, by role, and how steadily families look into the diary, by class (S117-42, G24-55). */
export async function makeUserActivity(
  frame: ReportFrame,
  { from, to }: ReportAsk,
): Promise<Sheet | undefined> {
  const { words, tx, now } = frame;
  if (from === null || to === null) return undefined;
  const roles = await tx.rows<RoleRow>(ACTIVITY_OF_ROLES, [from, to, now]);
  const classes = await tx.rows<LooksRow>(LOOKS_OF_CLASSES, [from, to, now]);
  const weeks = classes[0]?.weeks ?? 0;
  const looks = classes.map(({ id, name, students, families, own }) =>
    row(id, name, students, ...looksOf(weeks, students, families, own)),
  );
  const students = sumOf(looks, 1) ?? 0;
  const [families, own] = [sumOf(looks, 2) ?? 0, sumOf(looks, 4) ?? 0];
  return plainSheet({
    title: titleOfReport(words, 'user_activity'),
    head: headOf(frame, words['head.school'], sayDays(frame, from, to)),
    isLandscape: false,
    tables: [
      table(
        words,
        'roles',
        [
          column(words, 'role', 'text', 24),
          column(words, 'users', 'integer', 10),
          column(words, 'withSignIn', 'integer', 11),
          column(words, 'signedIn', 'integer', 11),
          column(words, 'signedInShare', 'percent', 11),
          column(words, 'logins', 'integer', 9),
          column(words, 'lastLogin', 'day', 12),
        ],
        roles.map((one) =>
          row(
            one.role,
            wordOf(words, `role.${one.role}`),
            one.users,
            one.withSignIn,
            one.signedIn,
            shareOf(one.signedIn, one.users),
            one.logins,
            one.lastLogin,
          ),
        ),
      ),
      table(
        words,
        'looks',
        [
          column(words, 'class', 'text', 12),
          column(words, 'students', 'integer', 12),
          column(words, 'familiesSteady', 'integer', 14),
          column(words, 'familiesShare', 'percent', 11),
          column(words, 'studentsSteady', 'integer', 14),
          column(words, 'studentsShare', 'percent', 11),
        ],
        looks,
        [row('all', words.all, students, ...looksOf(weeks, students, families, own))],
      ),
    ],
    notes: [words.rolesNote, fill(words.looksNote, { count: weeks })],
    signatures: [{ office: words['office.administrator'], name: '' }],
  });
}

/** Where there was no whole week, nothing is known. */
const looksOf = (weeks: number, students: number, families: number, own: number) =>
  weeks === 0
    ? [null, null, null, null]
    : [families, shareOf(families, students), own, shareOf(own, students)];
