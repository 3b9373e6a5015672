import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { Enrollment } from './enrollment.entity.js';
import { SubgroupMember } from './subgroup-member.entity.js';

/** A student in a class, from a day on; the last day is included. */
export interface NewEnrollment {
  readonly id?: string | undefined;
  readonly studentId: string;
  readonly classId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** A student in a subgroup, from a day on; the last day is included. */
export interface NewSubgroupMember {
  readonly id?: string | undefined;
  readonly studentId: string;
  readonly subgroupId: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** Puts students into classes. */
export async function enrollStudents(tx: WriteTx, enrollments: readonly NewEnrollment[]): Promise<void> {
  tx.announce({ topic: 'people', keys: ['school'] });
  await tx.insert(
    Enrollment,
    enrollments.map(({ id = newId(), studentId, classId, from, to = null }) => {
      return { id, studentId, classId, validFrom: from, validTo: to };
    }),
  );
}

/** Puts students into subgroups of their classes. */
export async function joinSubgroups(tx: WriteTx, members: readonly NewSubgroupMember[]): Promise<void> {
  tx.announce({ topic: 'people', keys: ['school'] });
  await tx.insert(
    SubgroupMember,
    members.map(({ id = newId(), studentId, subgroupId, from, to = null }) => {
      return { id, studentId, subgroupId, validFrom: from, validTo: to };
    }),
  );
}
