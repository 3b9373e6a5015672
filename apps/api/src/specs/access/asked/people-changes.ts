import { newId, sql } from '@zhurnal/platform';
import type { Operation } from '../attempt.js';
import { ARRANGER, MONDAY, START, TODAY } from '../world.js';
import {
  bellsOf,
  NO_ORDER,
  freshClass,
  freshName,
  freshReport,
  freshSignIn,
  freshStudent,
  freshSubgroup,
  movedStudent,
  personInput,
  versionOf,
} from './fresh-people.js';
import { change, creation, moved, recordedStudent } from './people-asking.js';

export const FAMILY_CHANGES: Readonly<Record<string, Operation>> = {
  admitStudent: change('admitStudent', 'class', async (_, { classId }) => {
    return { ...moved, person: personInput(), fileNumber: null, classId, from: MONDAY };
  }),
  returnStudent: change('returnStudent', 'student', async (db, school) => {
    const { people, schoolId } = school;
    const { studentId } = await freshStudent(db, school);
    await db.write(ARRANGER, schoolId, (tx) => tx.rows(END_STAY, [studentId]));
    return { ...moved, studentId, classId: school.classId, from: TODAY, place: people.student.slice(0, 3) };
  }),
  transferStudents: change('transferStudents', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school, { isDivided: true });
    return { ...moved, studentIds: [studentId], classId: school.otherClassId, from: TODAY };
  }),
  departStudent: change(
    'departStudent',
    'student',
    async (db, school) => {
      const { studentId, guardianId } = await freshStudent(db, school);
      await freshSignIn(db, school, guardianId);
      return { ...moved, studentId, on: MONDAY, cause: 'other_school' };
    },
    [
      [
        'office',
        async (db, school) => ({
          ...moved,
          studentId: await recordedStudent(db, school),
          on: '2026-11-13',
          cause: 'other_school',
        }),
        'RECORDS_AFTER',
      ],
    ],
  ),
  withdrawMovement: change('withdrawMovement', 'student', async (db, school) => {
    const { studentId, movementId } = await movedStudent(db, school);
    return { studentId, movementId, reason: 'не тот класс', order: NO_ORDER };
  }),
  decideContactReport: change(
    'decideContactReport',
    'person',
    async (db, school) => ({
      ...(await freshReport(db, school)),
      expectedVersion: 1,
      enter: true,
      answer: '',
    }),
    [],
    `... on ContactsCorrected { personId isReported } ... on Refusal { code }`,
    '"isReported":false',
  ),
  changeStudent: change('changeStudent', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school);
    const expectedVersion = await versionOf(db, school, studentId);
    return { studentId, expectedVersion, person: personInput(), fileNumber: 'А-1' };
  }),
  addGuardian: change('addGuardian', 'student', async (db, school) => {
    const { studentId } = await freshStudent(db, school);
    return { studentId, person: personInput(), kind: 'father', from: START, confirm: false };
  }),
  changeGuardian: change('changeGuardian', 'person', async (db, school) => {
    const { guardianId } = await freshStudent(db, school);
    const expectedVersion = await versionOf(db, school, guardianId);
    return { guardianId, expectedVersion, person: personInput() };
  }),
  linkGuardian: change(
    'linkGuardian',
    'student',
    async (db, school) => {
      const { studentId } = await freshStudent(db, school);
      const { guardianId } = await freshStudent(db, school);
      return { guardianId, studentId, kind: 'other', from: START };
    },
    [
      [
        'office',
        async (db, school) => {
          const { guardianId, studentId } = await freshStudent(db, school);
          return { guardianId, studentId, kind: 'other', from: TODAY };
        },
        'ALREADY_LINKED',
      ],
    ],
  ),
  unlinkGuardian: change('unlinkGuardian', 'student', async (db, school) => {
    const { studentId, linkId } = await freshStudent(db, school);
    return { studentId, id: linkId, expectedVersion: 1, to: TODAY };
  }),
};

const END_STAY = sql(
  'test.people.end-stay',
  `update enrollment set valid_to = '2026-10-01' where school_id = $1 and student_id = $2`,
);

export const CLASS_CHANGES: Readonly<Record<string, Operation>> = {
  openClass: {
    about: 'school',
    changes: true,
    prepare: async (_, school) =>
      creation(
        'openClass',
        () => ({ name: `Класс ${freshName()}`, gradeLevel: 5, letter: '', bellScheduleId: null }),
        school,
      ),
  },
  changeClass: change('changeClass', 'class', async (db, school) => {
    const [classId, bellScheduleId] = [await freshClass(db, school), await bellsOf(db, school)];
    const name = `5 ${freshName()}`;
    return { classId, expectedVersion: 1, name, gradeLevel: 5, letter: 'А', bellScheduleId };
  }),
  putSubgroup: change('putSubgroup', 'class', async (_, { classId }) => {
    return { classId, id: newId(), expectedVersion: 0, division: freshName(), name: '1' };
  }),
  removeSubgroup: change('removeSubgroup', 'class', async (db, school) => {
    return { classId: school.classId, id: await freshSubgroup(db, school), expectedVersion: 1 };
  }),
  moveToSubgroup: change('moveToSubgroup', 'class', async (db, school) => {
    const { studentId, division, subgroupIds } = await freshStudent(db, school, { isDivided: true });
    const { classId } = school;
    return { classId, division, subgroupId: subgroupIds[1], studentIds: [studentId], from: TODAY };
  }),
};
