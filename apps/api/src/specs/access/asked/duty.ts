import { keepFile, newId, sql } from '@zhurnal/platform';
import type { Database, PersonId, Sql } from '@zhurnal/platform';
import { ROLLOUT_STEPS, findProfile } from '@zhurnal/rules';
import { openClasses } from '@zhurnal/schooling';
import { DutyTaskRow, GivenHelp, KeptStatement } from '@zhurnal/supervision';
import { DUTIES_QUERY, REGISTER_QUERY, ROLLOUT_QUERY, dutyChange } from '../../arrange-duties.js';
import type { DutyVerb } from '../../arrange-duties.js';
import { ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { addLesson } from '../lessons.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { reviewMonth } from './fresh-reviews.js';
import { amendDay } from './amend-day.js';
import { upload } from './upload.js';

/** The last day of the month in which the school followed a regulation with duties. */
const DUE = '2026-09-30';

/** The last day of the first quarter: on it alone the regulation asks for a back-up of the period. */
const BACKED_UP_ON = '2026-10-23';

const FORGET_STATEMENT = sql(
  'test.access.statement.forget',
  `update kept_statement set deleted_at = clock_timestamp(), version = version + 1 where school_id = $1 and subject = $2 and deleted_at is null`,
);
const TASK = sql(
  'test.access.duty.count',
  `select count(*)::int as n from duty_task where school_id = $1 and class_id = $2 and deleted_at is null`,
);
const HELP = sql(
  'test.access.help.count',
  `select count(*)::int as n from given_help where school_id = $1 and id = $2 and deleted_at is null`,
);
const STATEMENT = sql(
  'test.access.statement.count',
  `select count(*)::int as n from kept_statement where school_id = $1 and id = $2 and deleted_at is null`,
);

const count = async (db: Database, { schoolId }: School, statement: Sql, values: readonly unknown[]) =>
  (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(statement, values)))?.n ?? 0;

/** A task of the teacher of a fresh class, which has none: a class has a check of the diary each month. */
async function freshTask(db: Database, { schoolId, yearId, sign }: School) {
  // Not as a grade and a letter: imports write new classes as most of the school are written.
  const name = `Класс ${newId()} ${sign}`;
  const [classId = ''] = await db.write(ARRANGER, schoolId, (tx) =>
    openClasses(tx, [{ yearId, name, gradeLevel: 5, letter: '' }]),
  );
  return { code: 'check_diary', dueOn: DUE, classId, personId: null };
}

/** What the deputy said of such a task. */
async function freshSaid(
  db: Database,
  school: School,
  fileId: string | null = null,
  saidBy = school.people.deputy,
): Promise<{ id: string; classId: string }> {
  const task = await freshTask(db, school);
  const { schoolId, sign } = school;
  const id = newId();
  const said = {
    outcome: 'done',
    text: `Сделано ${sign}`,
    postponedTo: null,
    fileId,
    saidBy,
  } as const;
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(DutyTaskRow, [{ id, ...task, ...said, saidAt: new Date(`${DUE}T09:00:00Z`) }]),
  );
  return { id, classId: task.classId };
}

/** A document that somebody has brought. */
async function freshFile(db: Database, { schoolId, sign }: School, by: PersonId): Promise<string> {
  const file = await db.write(ARRANGER, schoolId, (tx) =>
    keepFile(tx, 'Отчёт.txt', Buffer.from(`Отчёт ${sign}`), by),
  );
  if (!('id' in file)) throw new Error('the file was refused');
  return file.id;
}

/** The same by somebody with a document, whose text names its school; answers what was said. */
async function freshShown(db: Database, school: School, saidBy: PersonId): Promise<string> {
  return (await freshSaid(db, school, await freshFile(db, school, saidBy), saidBy)).id;
}

/** A lesson of the month, of which every journal is reviewed: the record shows that this task of the deputies is done. */
async function reviewAll(db: Database, { schoolId, groupId, people }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    await addLesson(tx, groupId, '2026-09-08', 7, [people.substitute]);
    await reviewMonth(tx, people.deputy);
  });
}

/** A day on which receipts and registers are asked for what they show of a back-up. */
async function askForBackUp(db: Database, school: School): Promise<void> {
  const duties = findProfile('tkk')?.duties.value.filter(({ code }) => code === 'back_up');
  await db.write(ARRANGER, school.schoolId, (tx) =>
    amendDay(tx, school, { order: 'back-up', day: BACKED_UP_ON, to: { duties }, back: { duties: [] } }),
  );
}

/** Training that the deputy gave. */
async function freshHelp(db: Database, { schoolId, people, sign }: School): Promise<string> {
  const id = newId();
  const help = { kind: 'training', day: DUE, audience: 'staff', classId: null, people: 3, note: '' } as const;
  await db.write(ARRANGER, schoolId, (tx) =>
    tx.insert(GivenHelp, [{ id, ...help, topic: `Семинар ${sign}`, givenBy: people.deputy }]),
  );
  return id;
}

async function freshStatement(db: Database, { schoolId, people, sign }: School): Promise<string> {
  const id = newId();
  const stated = { subject: `seminar ${id}`, day: DUE, text: `Семинар ${sign}`, statedBy: people.director };
  await db.write(ARRANGER, schoolId, (tx) => tx.insert(KeptStatement, [{ id, ...stated }]));
  return id;
}

let steps = 0;

/** A step of the change that nobody states. */
async function openStep(db: Database, { schoolId }: School): Promise<string> {
  steps += 1;
  const step = ROLLOUT_STEPS[steps % (ROLLOUT_STEPS.length - 1)] ?? 'seminar';
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(FORGET_STATEMENT, [step]));
  return step;
}

/** The last step, which is stated and stays so. */
async function statedStep(db: Database, { schoolId, people, sign }: School): Promise<string> {
  const subject = ROLLOUT_STEPS.at(-1) ?? '';
  const id = newId();
  const stated = { subject, day: DUE, text: `Журнал ${sign}`, statedBy: people.director };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(FORGET_STATEMENT, [subject]);
    await tx.insert(KeptStatement, [{ id, ...stated }]);
  });
  return stated.text;
}

const change = (
  verb: DutyVerb,
  input: Readonly<Record<string, unknown>>,
  isProof: (db: Database) => Promise<boolean>,
): Attempt => ({ ...ask(dutyChange(verb), keyed(input)), isProof: (_, after) => isProof(after) });

/** A fresh task is said to be done, with the document or without any. */
function completed(documentOf: (db: Database, school: School) => Promise<string> | null): Prepare {
  return async (db, school) => {
    const task = await freshTask(db, school);
    const said = { outcome: 'DONE', text: 'Проверено', fileId: await documentOf(db, school) };
    return change(
      'completeDuty',
      { ...task, ...said, expectedVersion: 0 },
      async (after) => (await count(after, school, TASK, [task.classId])) === 1,
    );
  };
}

/** How duties, the register of help and the list of the change are asked. */
export const DUTY_ASKED: Readonly<Record<string, Operation>> = {
  duties: {
    about: 'duty',
    prepare: async (db, school) => {
      await freshSaid(db, school);
      await reviewAll(db, school);
      await askForBackUp(db, school);
      return ask(DUTIES_QUERY, { from: DUE, to: BACKED_UP_ON, mine: false }, `Сделано ${school.sign}`);
    },
  },
  completeDuty: {
    about: 'saidDuty',
    changes: true,
    prepare: completed(() => null),
    // With a document that the deputy has brought.
    others: [['deputy', completed((db, school) => freshFile(db, school, school.people.deputy))]],
  },
  reopenDuty: {
    about: 'saidDuty',
    changes: true,
    prepare: async (db, school) => {
      const { id, classId } = await freshSaid(db, school);
      return change(
        'reopenDuty',
        { id, expectedVersion: 1 },
        async (after) => (await count(after, school, TASK, [classId])) === 0,
      );
    },
  },
  uploadDutyFile: {
    about: 'school',
    changes: true,
    prepare: upload('/files/duties', 'Отчёт'),
  },
  readDutyFile: {
    about: 'dutyFile',
    prepare: async (db, school) => {
      const { teacher, classTeacher } = school.people;
      const [ofTeacher, other] = [
        await freshShown(db, school, teacher),
        await freshShown(db, school, classTeacher),
      ];
      const of = (id: string): Attempt =>
        call(
          (audience) => ({ method: 'GET', url: `/files/duties/${id}?app=${audience}` }),
          ({ body }) => body.includes(`Отчёт ${school.sign}`),
        );
      // The one or the other: a task has one performer.
      return {
        ...of(other),
        send: async (api, asker) => {
          const answer = await of(ofTeacher).send(api, asker);
          return answer.statusCode === 404 ? of(other).send(api, asker) : answer;
        },
      };
    },
  },
  helpRegister: {
    about: 'school',
    prepare: async (db, school) => {
      const id = await freshHelp(db, school);
      return ask(REGISTER_QUERY, { from: DUE, to: DUE, kind: 'TRAINING' }, id);
    },
  },
  recordHelp: {
    about: 'school',
    changes: true,
    prepare: (_, school) => {
      const id = newId();
      const help = {
        kind: 'ADVICE',
        day: DUE,
        audience: 'STAFF',
        topic: 'Консультация',
        people: 1,
        note: '',
      };
      return Promise.resolve(
        change(
          'recordHelp',
          { id, ...help },
          async (after) => (await count(after, school, HELP, [id])) === 1,
        ),
      );
    },
  },
  removeHelp: {
    about: 'help',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshHelp(db, school);
      return change(
        'removeHelp',
        { id, expectedVersion: 1 },
        async (after) => (await count(after, school, HELP, [id])) === 0,
      );
    },
  },
  rollout: {
    about: 'school',
    prepare: async (db, school) => {
      return ask(ROLLOUT_QUERY, {}, await statedStep(db, school));
    },
  },
  stateKept: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = newId();
      const stated = { id, subject: await openStep(db, school), day: DUE, text: 'Протокол' };
      return change(
        'stateKept',
        stated,
        async (after) => (await count(after, school, STATEMENT, [id])) === 1,
      );
    },
  },
  withdrawStatement: {
    about: 'statement',
    changes: true,
    prepare: async (db, school) => {
      const id = await freshStatement(db, school);
      return change(
        'withdrawStatement',
        { id, expectedVersion: 1 },
        async (after) => (await count(after, school, STATEMENT, [id])) === 0,
      );
    },
  },
};
