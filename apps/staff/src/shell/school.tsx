import { STAFF_ROLES } from '@zhurnal/rules';
import { useClient } from '@zhurnal/web-client';
import type { Membership } from '@zhurnal/web-client';
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';

const KEPT = 'zhurnal.school';

/** The schools in which the account has a duty. */
export function staffMembershipsOf(memberships: readonly Membership[]): readonly Membership[] {
  return memberships.filter(({ roles }) => roles.some((role) => STAFF_ROLES.includes(role)));
}

const SchoolContext = createContext<Membership | null>(null);

function keptSchool(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Works in another school of the account; the page starts anew there. */
export function enterSchool(schoolId: string): void {
  try {
    localStorage.setItem(KEPT, schoolId);
  } catch {
    return;
  }
  window.location.assign('/staff/');
}

/** Chooses the school that all requests below mean: the one worked in last, else the first. */
export function SchoolProvider(props: {
  readonly memberships: readonly Membership[];
  readonly children: ReactNode;
}) {
  const client = useClient();
  const school = useMemo(() => {
    const staff = staffMembershipsOf(props.memberships);
    const chosen = staff.find(({ schoolId }) => schoolId === keptSchool()) ?? staff[0] ?? null;
    client.chooseSchool(chosen?.schoolId);
    return chosen;
  }, [client, props.memberships]);
  return <SchoolContext value={school}>{props.children}</SchoolContext>;
}

/** What the signed-in person is in the school worked in. */
export function useSchool(): Membership {
  const school = useContext(SchoolContext);
  if (school === null) throw new Error('No school chosen above');
  return school;
}
