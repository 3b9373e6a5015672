import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Device } from './cast.js';
import { ClassTeacherAtWork } from './class-teacher.js';
import { coverTeacher } from './deputy.js';
import { FamilyDevice } from './family.js';
import { admitStudent, moveStudent } from './office.js';
import type { Product } from './product.js';
import { LAST_SLOT } from './stage.js';
import type { Stage } from './stage.js';
import { TeacherAtWork } from './teacher.js';

/** The hour in whose middle a process is lost. */
const LOSS_SLOT = 4;
const ADMISSION_SLOT = 3;

const LOGINS = `
  select m.person_id as "personId", min(c.login) as login from membership m join login_claim c on c.account_id = m.account_id
   where m.school_id = $1 and m.person_id = any($2::uuid[]) group by 1`;

async function callTeachers(stage: Stage, client: pg.Client): Promise<TeacherAtWork[]> {
  const { rows } = await client.query<{ personId: string; login: string }>(LOGINS, [
    stage.cast.schoolId,
    [...stage.timetable.keys()],
  ]);
  return rows
    .filter(({ personId }) => (stage.timetable.get(personId)?.length ?? 0) > 0)
    .map(({ personId, login }) => new TeacherAtWork(stage, login, personId));
}

/** One family in twenty reports an absence, where a class teacher plays who can see it. */
function chooseReporting({ cast }: Stage): readonly Device[] {
  const classes = new Set(cast.classTeachers.map(({ classId }) => classId));
  const able = cast.devices.filter(
    ({ isStudent, ...device }) => !isStudent && device.classes.every((id) => classes.has(id)),
  );
  return able.slice(0, Math.max(2, Math.round(cast.devices.length / 20)));
}

/** Plays the day. Whatever an actor cannot go on with is a difference; the others play on. */
export async function playDay(
  stage: Stage,
  product: Product,
  client: pg.Client,
  say: (line: string) => void,
): Promise<void> {
  const { ledger } = stage.world;
  const safely = async (who: string, work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) =>
      ledger.differ(`${who}: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  const all = (who: string, works: readonly Promise<unknown>[]): Promise<unknown> =>
    Promise.all(works.map((work) => safely(who, work)));

  say('before the bells: the office moves a student, the deputy covers a teacher');
  await safely('office', moveStudent(stage));
  const [, ill] = stage.cast.teachers;
  if (ill) await safely('deputy', coverTeacher(stage, ill.personId));
  const teachers = await callTeachers(stage, client);
  const classTeachers = stage.cast.classTeachers.map((who) => new ClassTeacherAtWork(stage, who));
  const reporting = new Set(chooseReporting(stage));
  const devices = stage.cast.devices.map((device) => new FamilyDevice(stage, device, reporting.has(device)));
  say(
    `${teachers.length} teachers, ${classTeachers.length} class teachers and ${devices.length} devices of families arrive`,
  );
  await Promise.all([
    all(
      'a device',
      devices.map((device) => device.arrive()),
    ),
    all(
      'a teacher',
      teachers.map((teacher) => teacher.arrive()),
    ),
  ]);
  await all(
    'a class teacher',
    classTeachers.map((who) => who.arrive()),
  );

  for (let slot = 1; slot <= LAST_SLOT; slot += 1) {
    if (![...stage.timetable.values()].flat().some((lesson) => lesson.slot === slot)) continue;
    say(`lesson ${slot}`);
    await Promise.all([
      pause(stage.place.seconds * 1000),
      all(
        'a teacher',
        teachers.map((teacher) => teacher.teach(slot)),
      ),
      all(
        'a class teacher',
        classTeachers.map((who) => who.lookAfter()),
      ),
      all(
        'a device',
        devices.map((device) => device.live()),
      ),
      slot === ADMISSION_SLOT && safely('office', admitStudent(stage)),
      slot === LOSS_SLOT && loseProcess(stage, product, say),
    ]);
  }
  say('teachers close the day');
  await all(
    'a teacher',
    teachers.map((teacher) => teacher.closeDay()),
  );
}

async function loseProcess(stage: Stage, product: Product, say: (line: string) => void): Promise<void> {
  await pause(stage.place.seconds * 400);
  if (product.loseProcess()) say('one process of the product is killed');
  stage.world.ledger.add('processes killed', 1);
}
