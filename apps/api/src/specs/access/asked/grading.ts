import { openClasses } from '@zhurnal/schooling';
import { FEDERAL_PROFILE, suggestPeriodMark } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, FOLLOWED_SINCE, TODAY } from '../world.js';
import type { School } from '../world.js';

const SHEET = sql(
  'test.access.finals.period',
  `select d.id, coalesce((select x.version from period_mark x
             where x.school_id = $1 and x.student_id = $2 and x.subject_id = $3 and x.kind = 'period' and x.period_id = d.id), 0) as version
     from grading_period d
    where d.school_id = $1 and $4::date between d.starts_on and d.ends_on and 5 between d.grade_from and d.grade_to`,
);
const CLEAR = sql(
  'test.access.finals.clear',
  `update period_mark set value = null, deleted_at = now(), version = version + 1
    where school_id = $1 and student_id = $2 and subject_id = $3 and period_id = $4 and deleted_at is null`,
);
const SUMS = sql(
  'test.access.finals.sums',
  `select (100 * sum(m.value::int * w.weight))::text as points, (100 * sum(w.weight))::text as weights
     from mark m join work w on w.school_id = $1 and w.id = m.work_id
    where m.school_id = $1 and m.student_id = $2 and m.group_id = $3 and m.deleted_at is null and m.value in ('2', '3', '4', '5')`,
);
const SHOW = sql(
  'test.access.finals.show',
  `insert into period_release (school_id, id, class_id, year_id, kind, period_id, released_at, released_by, mark_count, gap_count)
   values ($1, $2, $3, $4, 'period', $5, '2026-11-02T09:00:00Z', $6, 1, 0) on conflict do nothing`,
);
const MARK = sql(
  'test.access.finals.mark',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, value, set_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'period', $8, '5', '2026-11-18T09:00:01Z') on conflict do nothing`,
);
const FRESH = sql(
  'test.access.finals.fresh',
  `update period_mark set set_at = '2026-11-18T09:00:01Z', value = '5', deleted_at = null, version = version + 1
    where school_id = $1 and student_id = $2 and subject_id = $3 and period_id = $4`,
);
const EMPTY = sql(
  'test.access.finals.empty',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, deleted_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'period', $8, now()) on conflict do nothing`,
);
const GROWN = sql(
  'test.access.finals.grown',
  `update person set birth_date = '2000-01-01' where school_id = $1 and id = $2 and birth_date is distinct from '2000-01-01'`,
);
const ASKED = sql(
  'test.access.finals.asked',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, order_number, decided_by)
   select $1::uuid, $2::uuid, r.id, '${FOLLOWED_SINCE}', 'periodMarksAcknowledged', 'true', 'Семьи подтверждают', '', $3::uuid
     from regulation r
    where r.school_id = $1 and r.valid_from = '${FOLLOWED_SINCE}' and not exists (
      select from regulation_amendment a where a.school_id = $1 and a.setting = 'periodMarksAcknowledged')`,
);

const RESULTS = `clientMutationId results { __typename ... on PeriodMarkSaved { index version late }
  ... on PeriodMarkConflict { version value by } ... on PeriodMarkLocked { refusal { code } } ... on PeriodMarkInvalid { refusal { code } } }`;
const PART = `kind periodId name shownAt seenAt seenBy isPaper question isWaiting reminder`;
const SEEN = `__typename ... on FinalsAcknowledged { seenAt } ... on Refusal { code clause }`;
const VALUES = { '2': 'TWO', '3': 'THREE', '4': 'FOUR', '5': 'FIVE' } as const;

/** A mark of the first period that is published to the class of the student, and for which a statement is asked. */
async function shown(db: Database, school: School): Promise<void> {
  const { schoolId, people, classId, groupId, subjectId, yearId, periodId } = school;
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(SHOW, [newId(), classId, yearId, periodId, people.deputy]);
    await tx.rows(MARK, [newId(), people.student, subjectId, groupId, classId, yearId, periodId]);
    await tx.rows(FRESH, [people.student, subjectId, periodId]);
    await tx.rows(ASKED, [newId(), people.director]);
    await tx.rows(GROWN, [people.student]);
  });
}

const askOfShown =
  (request: (school: School) => Attempt) =>
  async (db: Database, school: School): Promise<Attempt> => {
    await shown(db, school);
    return request(school);
  };

const periodOfToday = async (
  db: Database,
  { schoolId, people, subjectId }: School,
  student: 'student' | 'classmate',
): Promise<{ readonly id: string; readonly version: number }> => {
  const found = await db.read(ARRANGER, schoolId, (tx) =>
    tx.find<{ id: string; version: number }>(SHEET, [people[student], subjectId, TODAY]),
  );
  return found ?? { id: newId(), version: 0 };
};

async function setMark(db: Database, school: School, seen?: number): Promise<Attempt> {
  const { id, version } = await periodOfToday(db, school, 'classmate');
  const item = {
    ...{ studentId: school.people.classmate, kind: 'PERIOD', periodId: id, value: 'THREE' },
    ...{ reason: newId(), expectedVersion: seen ?? version },
  };
  return ask(
    `mutation ($input: SetPeriodMarksInput!) { setPeriodMarks(input: $input) { ${RESULTS} } }`,
    keyed({ groupId: school.groupId, items: [item] }),
    seen === undefined ? 'PeriodMarkSaved' : 'PeriodMarkConflict',
  );
}

/** How marks of periods, their publication and what families state are asked. */
export const GRADING_ASKED: Readonly<Record<string, Operation>> = {
  finalSheet: {
    about: 'group',
    prepare: always(({ groupId, people }) =>
      ask(
        `query ($groupId: ID!) { finalSheet(groupId: $groupId) { groupName subject classNames year today scale can
          columns { kind periodId name startsOn endsOn opensOn state dueAt lastDay clause correction releasedAt isByRelease }
          students { ids familyNames givenNames patronymics since until }
          cells { students columns values versions suggested bases reasons receivedAt late members setBy setAt } } }`,
        { groupId },
        people.student,
      ),
    ),
  },
  setPeriodMarks: {
    about: 'group',
    changes: true,
    prepare: (db, school) => setMark(db, school),
    // Over a version that nobody has seen.
    others: [['teacher', (db, school) => setMark(db, school, 999)]],
  },
  acceptSuggestions: {
    about: 'group',
    changes: true,
    prepare: async (db, school) => {
      const { schoolId, people, subjectId, groupId, classId, yearId } = school;
      const { id: periodId } = await periodOfToday(db, school, 'student');
      const sums = await db.write(ARRANGER, schoolId, async (tx) => {
        await tx.rows(EMPTY, [newId(), people.student, subjectId, groupId, classId, yearId, periodId]);
        await tx.rows(CLEAR, [people.student, subjectId, periodId]);
        return tx.find<{ points: string; weights: string }>(SUMS, [people.student, groupId]);
      });
      const average = {
        numerator: BigInt(Math.round(Number(sums?.points ?? 0))),
        denominator: BigInt(Math.round(Number(sums?.weights ?? 1))),
      };
      const value = VALUES[suggestPeriodMark(average, FEDERAL_PROFILE.periodMarks.value)];
      return ask(
        `mutation ($input: AcceptSuggestionsInput!) { acceptSuggestions(input: $input) { ${RESULTS} } }`,
        keyed({ groupId, kind: 'PERIOD', periodId, suggestions: [{ studentId: people.student, value }] }),
        'PeriodMarkSaved',
      );
    },
  },
  classFinals: {
    about: 'class',
    prepare: always(({ classId, periodId, people }) =>
      ask(
        `query ($classId: ID!, $periodId: ID) { classFinals(classId: $classId, periodId: $periodId) { classId className year today can
          columns { kind periodId name startsOn endsOn releasedAt students passing ofQuality }
          students { ids familyNames givenNames patronymics since until } subjects { ids names shortNames teachers }
          cells { students subjects columns values } gaps { students subjects columns } categories { students columns categories }
          indicators { subjects columns counts passRates qualityRates learningDegrees averages } missed { missed days } } }`,
        { classId, periodId },
        people.student,
      ),
    ),
  },
  releaseBoard: {
    about: 'school',
    prepare: always(({ periodId, sign }) =>
      ask(
        `query ($periodId: ID) { releaseBoard(periodId: $periodId) { today isByRelease isAcknowledged classes {
          classId className students due missing gapSubjects gapCounts releasedAt releasedBy seen } } }`,
        { periodId },
        `5А ${sign}`,
      ),
    ),
  },
  releasePeriod: {
    about: 'class',
    changes: true,
    // A publication is not taken back: every request has a class of its own.
    prepare: async (db, { schoolId, yearId, periodId, sign }) => {
      const name = `5 ${newId()} ${sign}`;
      const [classId] = await db.write(ARRANGER, schoolId, (tx) =>
        openClasses(tx, [{ yearId, name, gradeLevel: 5, letter: 'Я' }]),
      );
      return ask(
        `mutation ($input: ReleasePeriodInput!) { releasePeriod(input: $input) { __typename
          ... on PeriodReleased { releasedAt classCount markCount gapCount } ... on Refusal { code clause } } }`,
        keyed({ classIds: [classId], kind: 'PERIOD', periodId, evenWithGaps: true }),
        'PeriodReleased',
      );
    },
  },
  classAcknowledgements: {
    about: 'class',
    prepare: askOfShown(({ classId, people }) =>
      ask(
        `query ($classId: ID!) { classAcknowledgements(classId: $classId) { classId className can
          students { ids familyNames givenNames patronymics since until }
          parts { kind periodId name releasedAt releasedBy isAcknowledged marked seen waiting }
          rows { students parts at by paper questions } } }`,
        { classId },
        people.student,
      ),
    ),
  },
  recordPaperAcknowledgement: {
    about: 'class',
    changes: true,
    prepare: askOfShown(({ classId, people, periodId }) =>
      ask(
        `mutation ($input: RecordPaperAcknowledgementInput!) { recordPaperAcknowledgement(input: $input) { ${SEEN} } }`,
        keyed({ classId, studentId: people.student, kind: 'PERIOD', periodId }),
        'FinalsAcknowledged',
      ),
    ),
  },
  studentFinals: {
    about: 'student',
    prepare: askOfShown(({ schoolId, people, sign }) =>
      ask(
        `query ($schoolId: ID!, $studentId: ID!) { studentFinals(schoolId: $schoolId, studentId: $studentId) {
          today year className columns { kind periodId name } subjects cells { subjects columns values } parts { ${PART} } mayAcknowledge } }`,
        { schoolId, studentId: people.student },
        `5А ${sign}`,
      ),
    ),
  },
  finalsToSee: {
    about: 'family',
    prepare: askOfShown(({ people }) =>
      ask(
        `{ finalsToSee { schoolId studentId givenName mayAcknowledge part { ${PART} } } }`,
        {},
        people.student,
      ),
    ),
  },
  acknowledgeFinals: {
    about: 'student',
    changes: true,
    prepare: askOfShown(({ schoolId, people, periodId }) =>
      ask(
        `mutation ($input: AcknowledgeFinalsInput!) { acknowledgeFinals(input: $input) { ${SEEN} } }`,
        keyed({ schoolId, studentId: people.student, kind: 'PERIOD', periodId, question: '' }),
        'FinalsAcknowledged',
      ),
    ),
  },
};
