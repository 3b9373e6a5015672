import { DiaryCheck, DiaryCheckFinding, PaperCheck, PaperDifference } from '@zhurnal/supervision';
import { numbersOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import {
  DIARY_CHECKS,
  PAPER_CHECKS,
  PAPER_SHEET,
  RECORD_DIFFERENCE,
  SETTLE_DIFFERENCE,
  SIGN_DIARY,
  SIGN_PAPER,
} from '../../arrange-checking.js';
import { ask, keyed } from '../attempt.js';
import type { Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { Person, School } from '../world.js';

/** A month in which the school followed a regulation with a paper journal; it names no class teachers as reviewers. */
const MONTH = '2026-09-01';
const DAY = '2026-09-14';
const AT = new Date('2026-09-30T09:00:00Z');
/** A month of which nothing else of the matrix speaks, and before anybody joined: what the diary lacks stays as it is shown. */
const QUIET_MONTH = '2026-08-01';
const QUIET_DAY = '2026-08-31';

const KNOWN = sql(
  'test.checking.lesson',
  `select id from lesson where school_id = $1 and group_id = $2 and date = $3 and slot = 1`,
);

/** A lesson that the teacher of mathematics gave, and of which nothing was recorded. */
async function lessonOf(
  db: Database,
  { schoolId, people }: School,
  groupId: string,
  date: string,
): Promise<string> {
  const known = await db.read(ARRANGER, schoolId, (tx) => tx.find<{ id: string }>(KNOWN, [groupId, date]));
  if (known) return known.id;
  const id = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const at = { date, slot: 1, startsAt: '08:30', endsAt: '09:15' };
    await tx.insert(Lesson, [{ id, groupId, ...at, roomId: null, entryId: null, cancelledAt: null }]);
    const by = { staffId: people.teacher, position: 1, substitute: false };
    await tx.insert(LessonTeacher, [{ id: newId(), lessonId: id, ...by }]);
  });
  return id;
}

const SAID_OTHERWISE = sql(
  'test.checking.said',
  `update paper_difference set journal_says = 'Другая тема' where school_id = $1 and id = $2`,
);

const REQUEST = sql(
  'test.checking.request',
  `insert into correction_request (school_id, id, year_id, number, group_id, class_names, subject_name, requested_by, filed_at, reason,
     state, decided_by, decided_at)
   values ($1, $2, $3, 100000 + (random() * 1000000)::int, $4, '5А', 'Математика', $5, $7, 'Ошибка', 'admitted', $6, $7)`,
);
const REQUESTED = sql(
  'test.checking.requested',
  `insert into correction_change (school_id, id, request_id, position, kind, lesson_id, date, row_version, was, becomes)
   select $1, gen_random_uuid(), $2, 1, 'record', d.lesson_id, d.day, 1, '{}', '{}'
     from paper_difference d where d.school_id = $1 and d.id = $3`,
);

/** All that the diary lacks is signed as it was shown; by a class teacher for the only subject with lessons. */
const signing =
  (of: 'groupId' | 'classId'): Prepare =>
  async (db, school) => {
    const { groupId, classId } = school;
    await lessonOf(db, school, groupId, QUIET_DAY);
    const kinds = ['NOT_HELD', 'NO_TOPIC', 'NO_HOMEWORK'];
    const findings = kinds.map((kind) => ({ kind, count: 1, note: 'Посмотрено' }));
    const place = of === 'groupId' ? { groupId } : { classId };
    const input = { ...place, month: QUIET_MONTH, findings, note: '' };
    return ask(SIGN_DIARY, keyed(input), 'DiaryCheckSigned');
  };

async function freshCheck(db: Database, school: School, by: Person): Promise<void> {
  await lessonOf(db, school, school.groupId, DAY);
  const { schoolId, groupId, people } = school;
  const checkId = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    const of = { groupId, classId: null, month: MONTH, signedBy: people[by], signedAt: AT };
    await tx.insert(DiaryCheck, [{ id: checkId, ...of, lessons: 1, note: '' }]);
    await tx.insert(DiaryCheckFinding, [
      { id: newId(), checkId, kind: 'no_topic', found: 1, note: 'Заполню' },
    ]);
  });
}

async function freshDifference(
  db: Database,
  school: School,
): Promise<{ id: string; groupId: string; day: string; expectedVersion: number }> {
  const lessonId = await lessonOf(db, school, school.groupId, DAY);
  const { schoolId, groupId, people, sign } = school;
  const id = newId();
  const open = {
    settledAs: null,
    settledBy: null,
    settledAt: null,
    settledNote: '',
    correctionId: null,
  } as const;
  const place = { place: 'topic', lessonId, studentId: null, day: DAY } as const;
  const words = { paperSays: `Тема ${sign}`, journalSays: '' };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(PaperDifference, [
      { id, groupId, ...place, ...words, recordedBy: people.deputy, recordedAt: AT, ...open },
    ]),
  );
  return { id, groupId, day: DAY, expectedVersion: 1 };
}

async function freshComparison(db: Database, school: School): Promise<void> {
  await freshDifference(db, school);
  const { schoolId, groupId, people, sign } = school;
  const counts = { lessons: 1, marks: 0, points: 0, absences: 0, checksum: '811C9DC5', openDifferences: 1 };
  const by = { checkedBy: people.deputy, checkedAt: AT };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(PaperCheck, [
      { id: newId(), groupId, month: MONTH, ...by, ...counts, note: `Сверено ${sign}` },
    ]),
  );
}

const recorded: Prepare = async (db, school) => {
  const lessonId = await lessonOf(db, school, school.groupId, DAY);
  const { groupId, people, sign } = school;
  const place = { place: 'MARK', day: DAY, lessonId, studentId: people.student };
  const input = { id: newId(), groupId, ...place, paperSays: `5 ${sign}` };
  return ask(RECORD_DIFFERENCE, keyed(input), 'PaperDifferenceStored');
};

/** The journal was corrected meanwhile: the register is asked through which request. */
const corrected: Prepare = async (db, school) => {
  const { id, ...known } = await freshDifference(db, school);
  const { schoolId, yearId, groupId, people } = school;
  const requestId = newId();
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(SAID_OTHERWISE, [id]);
    await tx.rows(REQUEST, [requestId, yearId, groupId, people.teacher, people.administrator, AT]);
    await tx.rows(REQUESTED, [requestId, id]);
  });
  const input = { id, ...known, settledAs: 'JOURNAL', note: '' };
  return ask(SETTLE_DIFFERENCE, keyed(input), 'PaperDifferenceStored');
};

/** Signs beneath the page of a group of which nothing else speaks in that month. */
const compared: Prepare = async (db, school) => {
  const [groupId] = school.subgroupGroupIds;
  const lessonId = await lessonOf(db, school, groupId, DAY);
  const lessons = [{ lessonId, date: DAY as Day, slot: 1, topic: '' }];
  const { checksum } = numbersOf({ lessons, students: [], marks: [], absences: [] });
  const input = { groupId, month: MONTH, checksum, reviewed: true, note: '' };
  return ask(SIGN_PAPER, keyed(input), 'PaperCheckSigned');
};

/** How monthly checks are asked. */
export const CHECKING_ASKED: Readonly<Record<string, Operation>> = {
  diaryChecks: {
    about: 'controlled',
    prepare: async (db, school) => {
      await freshCheck(db, school, 'teacher');
      return ask(DIARY_CHECKS, { month: MONTH }, school.groupId);
    },
  },
  signDiaryCheck: {
    about: 'review',
    changes: true,
    prepare: signing('groupId'),
    others: [['classTeacher', signing('classId')]],
  },
  paperChecks: {
    about: 'controlled',
    prepare: async (db, school) => {
      await freshComparison(db, school);
      return ask(PAPER_CHECKS, { month: MONTH }, school.groupId);
    },
  },
  paperSheet: {
    about: 'group',
    prepare: async (db, school) => {
      await freshComparison(db, school);
      return ask(PAPER_SHEET, { groupId: school.groupId, month: MONTH }, school.people.student);
    },
  },
  recordPaperDifference: {
    about: 'review',
    changes: true,
    prepare: recorded,
  },
  settlePaperDifference: {
    about: 'review',
    changes: true,
    prepare: async (db, school) => {
      const input = { ...(await freshDifference(db, school)), settledAs: 'PAPER', note: '' };
      return ask(SETTLE_DIFFERENCE, keyed(input), 'PaperDifferenceStored');
    },
    others: [['deputy', corrected]],
  },
  signPaperCheck: {
    about: 'review',
    changes: true,
    prepare: compared,
  },
};
