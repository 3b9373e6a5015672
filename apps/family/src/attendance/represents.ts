import { useMemberships } from '@zhurnal/web-client';
import type { Child } from '../children/child.js';

/** Does the reader represent the child, and so may speak for it? A student's own account does not. */
export function useRepresents(): (child: Child) => boolean {
  const memberships = useMemberships();
  return ({ schoolId, studentId }) =>
    memberships.some(
      (member) =>
        member.schoolId === schoolId && member.roles.includes('guardian') && member.personId !== studentId,
    );
}
