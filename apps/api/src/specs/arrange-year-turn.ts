import { randomUUID } from 'node:crypto';
import { newId, sql } from '@zhurnal/platform';
import {
  addStudents,
  addSubjects,
  enrollStudents,
  openClasses,
  openTeachingGroups,
} from '@zhurnal/schooling';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import type { Refusal } from './ask-journal.js';

const PAGE = `fromYearId fromYear toYear startsOn turnId version state orderNumber orderedOn appliedBy confirmedBy
  sources { id name gradeLevel isGraduating }
  classes { id name gradeLevel fromClassId teacherId teacherName studentCount }
  students { studentId name fromClassId decision targetId failed reason orderNumber isManual }
  findings { kind isBlocking isBlockingConfirm name count } makes { kind count } can`;

/** The turn, as tests read it. */
export interface TurnView {
  readonly __typename?: 'YearTurnPage' | 'Refusal';
  readonly fromYearId: string;
  readonly toYear: string;
  readonly startsOn: string;
  readonly turnId: string;
  readonly version: number;
  readonly state: string | null;
  readonly orderNumber: string;
  readonly classes: readonly {
    readonly id: string;
    readonly name: string;
    readonly teacherName: string | null;
    readonly studentCount: number;
  }[];
  readonly students: readonly {
    readonly studentId: string;
    readonly name: string;
    readonly decision: string | null;
    readonly targetId: string | null;
    readonly failed: readonly string[];
    readonly reason: string;
    readonly isManual: boolean;
  }[];
  readonly findings: readonly { readonly kind: string; readonly name: string; readonly count: number }[];
  readonly makes: readonly { readonly kind: string; readonly count: number }[];
  readonly can: readonly string[];
}

export type TurnVerb =
  'beginYearTurn' | 'decideYearTurn' | 'applyYearTurn' | 'undoYearTurn' | 'confirmYearTurn';

/** Sends a change of the turn. */
export async function changeTurn(
  api: TestApi,
  session: TestSession,
  verb: TurnVerb,
  input: object,
  key: string = randomUUID(),
): Promise<TurnView & Refusal> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { answer: ${verb}(input: $input) { __typename
    ... on YearTurnPage { ${PAGE} } ... on Refusal { code clause params { name value } } } }`;
  const variables = { input: { clientMutationId: key, ...input } };
  return (await api.data<{ answer: TurnView & Refusal }>(session, text, variables)).answer;
}

/** The turn of the current year, or of another one. */
export async function readTurn(
  api: TestApi,
  session: TestSession,
  fromYearId: string | null = null,
): Promise<TurnView> {
  const text = `query ($fromYearId: ID) { yearTurn(fromYearId: $fromYearId) { ${PAGE} } }`;
  return (await api.data<{ yearTurn: TurnView }>(session, text, { fromYearId })).yearTurn;
}

const MARK = sql(
  'test.turn.mark',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, value)
   select $1::uuid, $2, $3::uuid, g.subject_id, g.id, $4, g.year_id, 'year', $6 from teaching_group g where g.school_id = $1 and g.id = $5`,
);

/** Other classes beside those of the arranged school: primary ones that go on and the last grades. */
export interface TurningSchool {
  readonly classes: Readonly<Record<'a4' | 'b4' | 'a9' | 'a11', string>>;
  readonly students: Readonly<Record<'klimov' | 'nosov' | 'panin' | 'rybin' | 'sedov' | 'uvarov', string>>;
}

const NAMES = {
  klimov: 'Климов',
  nosov: 'Носов',
  panin: 'Панин',
  rybin: 'Рыбин',
  sedov: 'Седов',
  uvarov: 'Уваров',
};

/** Four classes with a student each and two in 9 А, one of whom failed; Носов has arrears, Седов left in October. */
export async function addClasses(school: ArrangedSchool): Promise<TurningSchool> {
  const { yearId } = school;
  return school.change(async (tx) => {
    const open = [
      { yearId, name: '4 А', gradeLevel: 4, letter: 'А' },
      { yearId, name: '4 Б', gradeLevel: 4, letter: 'Б' },
      { yearId, name: '9 А', gradeLevel: 9, letter: 'А' },
      { yearId, name: '11 А', gradeLevel: 11, letter: 'А' },
    ];
    const [a4 = '', b4 = '', a9 = '', a11 = ''] = await openClasses(tx, open);
    const [reading = '', russian = ''] = await addSubjects(tx, [
      { name: 'Литературное чтение' },
      { name: 'Русский язык' },
    ]);
    const group = (subjectId: string, name: string, classId: string) => {
      return { yearId, subjectId, name, parts: [{ classId }] };
    };
    const [, ofB4 = '', ofA9 = ''] = await openTeachingGroups(tx, [
      group(reading, '4 А', a4),
      group(russian, '4 Б', b4),
      group(russian, '9 А', a9),
    ]);
    const keys = Object.keys(NAMES) as (keyof typeof NAMES)[];
    const ids = await addStudents(
      tx,
      keys.map((key) => ({ familyName: NAMES[key], givenName: 'Иван' })),
    );
    const students = Object.fromEntries(keys.map((key, at) => [key, ids[at] ?? ''])) as Record<
      keyof typeof NAMES,
      string
    >;
    const from = '2026-09-01';
    await enrollStudents(tx, [
      { studentId: students.klimov, classId: a4, from },
      { studentId: students.nosov, classId: b4, from },
      { studentId: students.panin, classId: a9, from },
      { studentId: students.uvarov, classId: a9, from },
      { studentId: students.rybin, classId: a11, from },
      { studentId: students.sedov, classId: school.classes.a8, from, to: '2026-10-31' },
    ]);
    await tx.rows(MARK, [newId(), students.nosov, b4, ofB4, 'na']);
    await tx.rows(MARK, [newId(), students.uvarov, a9, ofA9, '2']);
    await tx.rows(MARK, [newId(), students.panin, a9, ofA9, '4']);
    return { classes: { a4, b4, a9, a11 }, students };
  });
}

const TABLES = [
  ...['academic_year', 'grading_period', 'holiday', 'bell_schedule', 'bell_slot', 'school_class', 'subgroup'],
  ...[
    'enrollment',
    'subgroup_member',
    'duty',
    'teaching_group',
    'teaching_group_part',
    'teaching_load',
    'movement',
  ],
];
const VISIBLE = sql(
  'test.turn.visible',
  `select ${TABLES.map(
    (table) =>
      `(select jsonb_agg(to_jsonb(x) - 'version' order by x.id) from ${table} x where x.school_id = $1 and x.deleted_at is null) as ${table}`,
  ).join(',\n         ')}`,
);

/** Every row that the school sees of what a turn touches, without versions. */
export async function visibleRows(school: ArrangedSchool): Promise<object> {
  return (await school.change((tx) => tx.find(VISIBLE))) ?? {};
}
