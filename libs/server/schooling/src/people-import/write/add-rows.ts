import { asId } from '@zhurnal/platform';
import type { PersonId, WriteTx } from '@zhurnal/platform';
import { addPeople, addStaff, addStudents, nameGuardians } from '../../add-people.js';
import { assignDuties } from '../../assign-duties.js';
import { enrollStudents, joinSubgroups } from '../../enroll-students.js';
import { openClasses, openSubgroups } from '../../open-classes.js';
import { Movement, NOT_WITHDRAWN } from '../../movement.entity.js';
import { StaffMember } from '../../staff-member.entity.js';
import type { AnyWrite, RowWrite, TableName } from '../plan/rows.js';

type NewRows<Table extends TableName> = readonly RowWrite<Table>[];

const of = <Table extends TableName>(writes: readonly AnyWrite[], table: Table): NewRows<Table> =>
  writes.filter((write) => write.table === table && write.before === null) as unknown as NewRows<Table>;

interface WithId {
  readonly id: PersonId;
}

/** Adds what was not there, by the verbs that everybody else enters people with. */
export async function addRows(tx: WriteTx, personId: string, writes: readonly AnyWrite[]): Promise<void> {
  await openClasses(
    tx,
    of(writes, 'school_class').map(({ id, after }) => ({ id, ...after })),
  );
  await openSubgroups(
    tx,
    of(writes, 'subgroup').map(({ id, after }) => ({ id, ...after })),
  );

  const people = of(writes, 'person').map(({ id, after }) => ({ ...after, id: asId<'person'>(id) }));
  const students = new Map(of(writes, 'student').map(({ id, after }) => [id, after]));
  const staff = new Map(of(writes, 'staff_member').map(({ id, after }) => [id, after]));
  const isIn =
    (roles: ReadonlyMap<string, unknown>) =>
    ({ id }: WithId) =>
      roles.has(id);
  await addStudents(
    tx,
    people.filter(isIn(students)).map((one) => ({ ...one, ...students.get(one.id) })),
  );
  await addStaff(
    tx,
    people.filter(isIn(staff)).map((one) => ({ ...one, ...staff.get(one.id) })),
  );
  await addPeople(
    tx,
    people.filter((one) => !isIn(students)(one) && !isIn(staff)(one)),
  );
  // Somebody the school knew already, as a parent, comes to work in it.
  const known = new Set<string>(people.map(({ id }) => id));
  const employed = [...staff].filter(([id]) => !known.has(id));
  await tx.insert(
    StaffMember,
    employed.map(([id, { position, hiredOn, dismissedOn }]) => ({ id, position, hiredOn, dismissedOn })),
  );

  await enrollStudents(
    tx,
    of(writes, 'enrollment').map(({ id, after }) => ({ id, ...after, from: after.validFrom })),
  );
  // A file brings no orders: the office adds their numbers.
  await tx.insert(
    Movement,
    of(writes, 'movement').map(({ id, after: { deletedAt: _, ...row } }) => ({
      id,
      ...row,
      cause: null,
      place: '',
      orderNumber: '',
      orderDate: null,
      note: '',
      enteredBy: personId,
      undo: null,
      ...NOT_WITHDRAWN,
    })),
  );
  await joinSubgroups(
    tx,
    of(writes, 'subgroup_member').map(({ id, after }) => ({ id, ...after, from: after.validFrom })),
  );
  await nameGuardians(
    tx,
    of(writes, 'guardianship').map(({ id, after }) => ({ id, ...after, from: after.validFrom })),
  );
  await assignDuties(
    tx,
    of(writes, 'duty').map(({ id, after }) => ({ id, ...after, from: after.validFrom })),
  );
}
