import { newId } from '@zhurnal/platform';
import type { PersonId, WriteTx } from '@zhurnal/platform';
import { Guardianship } from './guardianship.entity.js';
import type { GuardianKind } from './guardianship.entity.js';
import { Person } from './person.entity.js';
import { StaffMember } from './staff-member.entity.js';
import { Student } from './student.entity.js';

/** A person to be entered; an id may be given so that repeating the call is noticed. */
export interface NewPerson {
  readonly id?: PersonId | undefined;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | null | undefined;
  readonly birthDate?: string | null | undefined;
  readonly sex?: 'female' | 'male' | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
}

export interface NewStaffMember extends NewPerson {
  readonly position?: string | undefined;
  readonly hiredOn?: string | null | undefined;
}

export interface NewStudent extends NewPerson {
  readonly fileNumber?: string | null | undefined;
}

/** A legal representative of a student, from a day on. */
export interface NewGuardianship {
  readonly id?: string | undefined;
  readonly guardianId: string;
  readonly studentId: string;
  readonly kind: GuardianKind;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Enters people; answers their ids in order. */
export async function addPeople(tx: WriteTx, people: readonly NewPerson[]): Promise<PersonId[]> {
  const rows = people.map((person) => ({
    id: person.id ?? newId<'person'>(),
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic ?? null,
    birthDate: person.birthDate ?? null,
    sex: person.sex ?? null,
    phone: person.phone ?? null,
    email: person.email ?? null,
  }));
  await tx.insert(Person, rows);
  tx.announce({ topic: 'people', keys: ['school'] });
  return rows.map(({ id }) => id);
}

/** Enters people who work in the school; what they may do is said by their duties. */
export async function addStaff(tx: WriteTx, people: readonly NewStaffMember[]): Promise<PersonId[]> {
  const ids = await addPeople(tx, people);
  const rows = people.map(({ position = '', hiredOn = null }, at) => ({
    id: ids[at] ?? newId(),
    position,
    hiredOn,
    dismissedOn: null,
  }));
  await tx.insert(StaffMember, rows);
  return ids;
}

/** Enters students; a class is given by `enrollStudents`. */
export async function addStudents(tx: WriteTx, people: readonly NewStudent[]): Promise<PersonId[]> {
  const ids = await addPeople(tx, people);
  const rows = people.map(({ fileNumber = null }, at) => ({ id: ids[at] ?? newId(), fileNumber }));
  await tx.insert(Student, rows);
  return ids;
}

/** Names legal representatives: they see what the student's diary holds while the row is in force. */
export async function nameGuardians(tx: WriteTx, guardians: readonly NewGuardianship[]): Promise<void> {
  tx.announce({ topic: 'people', keys: ['school'] });
  await tx.insert(
    Guardianship,
    guardians.map(({ id = newId(), guardianId, studentId, kind, from, to = null }) => {
      return { id, guardianId, studentId, kind, validFrom: from, validTo: to };
    }),
  );
}
