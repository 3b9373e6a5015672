import type { Operation } from '../attempt.js';
import { THURSDAY, TODAY } from '../world.js';
import { NO_ORDER, freshSignIn, freshStaff, freshStudent, personInput, versionOf } from './fresh-people.js';
import { SHEETS, SIGN_IN_ANSWER, change, creation, signInChange, withSignIn } from './people-asking.js';

export const STAFF_CHANGES: Readonly<Record<string, Operation>> = {
  hireStaffMember: {
    about: 'school',
    changes: true,
    prepare: async (_, school) =>
      creation(
        'hireStaffMember',
        () => ({
          personId: null,
          person: personInput(),
          position: 'учитель',
          hiredOn: TODAY,
          order: NO_ORDER,
        }),
        school,
      ),
  },
  changeStaffMember: change('changeStaffMember', 'person', async (db, school) => {
    const { personId } = await freshStaff(db, school);
    const expectedVersion = await versionOf(db, school, personId);
    return { personId, expectedVersion, person: personInput(), position: 'завуч' };
  }),
  dismissStaffMember: change('dismissStaffMember', 'person', async (db, school) => {
    const { personId } = await freshStaff(db, school);
    await freshSignIn(db, school, personId);
    return { personId, on: TODAY, cause: 'по собственному желанию', order: NO_ORDER };
  }),
  assignDuty: change(
    'assignDuty',
    'person',
    async (db, school) => {
      const { personId } = await freshStaff(db, school);
      return { personId, role: 'class_teacher', classId: school.otherClassId, from: THURSDAY };
    },
    [
      [
        'administrator',
        async (db, school) => {
          const { personId } = await freshStaff(db, school);
          return { personId, role: 'teacher', classId: null, from: TODAY };
        },
        'DUTY_HELD',
      ],
    ],
  ),
  endDuty: change('endDuty', 'person', async (db, school) => {
    const { personId, dutyId } = await freshStaff(db, school, 'administrator');
    return { personId, id: dutyId, expectedVersion: 1, to: TODAY };
  }),
};

export const SIGN_IN_CHANGES: Readonly<Record<string, Operation>> = {
  openSignIns: change(
    'openSignIns',
    'person',
    async (db, school) => {
      const { guardianId } = await freshStudent(db, school);
      return { personIds: [guardianId], login: null };
    },
    [],
    SHEETS,
    '"password":"',
  ),
  resetPasswords: change(
    'resetPasswords',
    'person',
    async (db, school) => ({ personIds: [await withSignIn(db, school)] }),
    [],
    SHEETS,
    '"password":"',
  ),
  blockSignIn: signInChange('blockSignIn'),
  restoreSignIn: change(
    'restoreSignIn',
    'person',
    async (db, school) => {
      const personId = await withSignIn(db, school);
      await db.directory(
        { name: 'test.people.end', text: `update membership set ended_at = now() where person_id = $1` },
        [personId],
      );
      return { personId, note: '' };
    },
    [],
    SIGN_IN_ANSWER,
    '"state":"active"',
  ),
  endSessionsOf: signInChange('endSessionsOf'),
  confirmIdentity: signInChange('confirmIdentity'),
};
