import { readXlsx } from 'hucre/xlsx';
import { Mark } from '@zhurnal/journal';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { JournalReview, ReviewRemark } from '@zhurnal/supervision';
import {
  CONTROL_ROWS,
  CONTROL_TABLE,
  REVIEW_PLAN,
  REVIEW_REMARKS,
  SIGN_REVIEW,
  remarkChange,
} from '../../ask-supervision.js';
import type { RemarkChange } from '../../ask-supervision.js';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { freshLesson } from '../journal-operations.js';
import { ARRANGER, MONDAY, THURSDAY } from '../world.js';
import type { Person, School } from '../world.js';

const DAYS = { from: MONDAY, to: THURSDAY };
const MONTH = `${MONDAY.slice(0, 7)}-01`;

const CHANGED = sql(
  'test.control.changed',
  `update mark set version = version + 1 where school_id = $1 and lesson_id = $2`,
);

const askRows = (school: School, kind: string, proof: string): Attempt =>
  ask(CONTROL_ROWS, { kind, groupId: school.groupId, ...DAYS }, proof);

/** A remark on Monday's lessons of mathematics to one of those who give them. */
async function freshRemark(
  db: Database,
  { schoolId, groupId, people, sign }: School,
  performer: Person,
  isFixed = false,
): Promise<{ id: string; groupId: string; expectedVersion: number }> {
  const [id, writtenAt] = [newId(), new Date(`${THURSDAY}T09:00:00Z`)];
  const place = { anchor: 'page', lessonId: null, workId: null, studentId: null } as const;
  const words = { template: 'other', text: `Проверьте ${sign}`, dueOn: null } as const;
  const undecided = { decision: '', decidedBy: null, decidedAt: null, copiedBy: null, copiedAt: null };
  const answered = isFixed
    ? ({ state: 'fixed', answer: 'Исправлено', answeredAt: writtenAt } as const)
    : ({ state: 'open', answer: '', answeredAt: null } as const);
  const who = { performerId: people[performer], authorId: people.deputy };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(ReviewRemark, [
      {
        id,
        groupId,
        ...place,
        ...words,
        ...who,
        ...answered,
        ...undecided,
        fromDay: MONDAY,
        toDay: MONDAY,
        writtenAt,
      },
    ]),
  );
  return { id, groupId, expectedVersion: 1 };
}

async function freshReview(
  db: Database,
  { schoolId, groupId, people, sign }: School,
  by: Person,
): Promise<void> {
  const found = await db.read(ARRANGER, schoolId, (tx) =>
    tx.find(
      sql(
        'test.review.of',
        `select id from journal_review where school_id = $1 and group_id = $2 and month = $3 and reviewed_by = $4`,
      ),
      [groupId, MONTH, people[by]],
    ),
  );
  if (found) return;
  const review = { groupId, month: MONTH, reviewedBy: people[by], onPaper: false, note: `Проверено ${sign}` };
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(JournalReview, [{ id: newId(), ...review, reviewedAt: new Date(`${THURSDAY}T09:00:00Z`) }]),
  );
}

const change = (name: RemarkChange, input: Readonly<Record<string, unknown>>, proof: string): Attempt =>
  ask(remarkChange(name), keyed(input), proof);

const written: Prepare = async (db, school) => {
  await freshLesson(db, school);
  const { groupId, people, sign } = school;
  const place = { groupId, anchor: 'PAGE', lessonId: null, fromDay: MONDAY, toDay: MONDAY };
  const words = { template: 'NO_TOPIC', text: `Нет темы ${sign}`, performerId: people.substitute };
  return change('writeReviewRemark', { id: newId(), ...place, ...words }, 'ReviewRemarkStored');
};
const answered: Prepare = async (db, school) => {
  const remark = await freshRemark(db, school, 'teacher');
  return change('answerReviewRemark', { ...remark, text: 'Исправлено' }, 'ReviewRemarkStored');
};
const decided: Prepare = async (db, school) => {
  const remark = await freshRemark(db, school, 'substitute', true);
  return change('decideReviewRemark', { ...remark, accepted: true, text: '' }, 'ReviewRemarkStored');
};
/** The director's review of the month is there already, when the plan was asked for: it is signed again. */
const signed: Prepare = (_, school) => {
  const input = { groupId: school.groupId, month: MONDAY, onPaper: false, note: '' };
  return Promise.resolve(ask(SIGN_REVIEW, keyed(input), 'ReviewSigned'));
};

/** How the operations are asked. Indicators, reviews, remarks, duties and compliance. */
export const SUPERVISION_ASKED: Readonly<Record<string, Operation>> = {
  controlTable: {
    about: 'controlled',
    prepare: always(({ groupId }) => ask(CONTROL_TABLE, DAYS, groupId)),
  },
  saveControlTable: {
    about: 'controlled',
    prepare: always(({ sign }) =>
      call(
        (audience) => ({
          method: 'GET',
          url: `/control/table.xlsx?from=${MONDAY}&to=${THURSDAY}&app=${audience}`,
        }),
        async ({ bytes }) => {
          const { sheets } = await readXlsx(bytes);
          return (sheets[0]?.rows ?? []).some((row) => row.some((cell) => String(cell).includes(sign)));
        },
      ),
    ),
  },
  controlRows: {
    about: 'group',
    prepare: always((school) => askRows(school, 'LESSONS', school.groupId)),
    others: [
      ['deputy', always((school) => askRows(school, 'MARKS', school.people.student))],
      ['director', always((school) => askRows(school, 'LATE', school.groupId))],
      [
        'auditor',
        async (db, school) => {
          const { lessonId } = await freshLesson(db, school);
          const { schoolId, groupId, people } = school;
          const at = { workId: lessonId, lessonId, groupId, date: MONDAY, ordinal: 1 };
          const by = { markedBy: people.substitute, markedAt: new Date(`${MONDAY}T07:00:00Z`) };
          const mark = {
            id: newId(),
            ...at,
            ...by,
            studentId: people.student,
            value: '4' as const,
            comment: '',
          };
          await db.write(ARRANGER, schoolId, async (tx) => {
            await tx.insert(Mark, [mark]);
            await tx.rows(CHANGED, [lessonId]);
          });
          return askRows(school, 'CHANGED', school.people.student);
        },
      ],
    ],
  },
  reviewPlan: {
    about: 'controlled',
    prepare: async (db, school) => {
      await freshReview(db, school, 'director');
      return ask(REVIEW_PLAN, { month: MONDAY }, school.groupId);
    },
  },
  reviewRemarks: {
    about: 'controlled',
    prepare: async (db, school) => {
      const { id } = await freshRemark(db, school, 'teacher');
      const days = { from: MONDAY, to: THURSDAY };
      return ask(REVIEW_REMARKS, { ...days, groupId: null, mine: false, unsettled: true }, id);
    },
  },
  writeReviewRemark: {
    about: 'review',
    changes: true,
    prepare: written,
  },
  answerReviewRemark: {
    about: 'review',
    changes: true,
    prepare: answered,
  },
  decideReviewRemark: {
    about: 'review',
    changes: true,
    prepare: decided,
  },
  copyReviewRemark: {
    about: 'review',
    changes: true,
    prepare: async (db, school) =>
      change('copyReviewRemark', await freshRemark(db, school, 'substitute'), 'ReviewRemarkStored'),
  },
  signReview: {
    about: 'review',
    changes: true,
    prepare: signed,
  },
};
