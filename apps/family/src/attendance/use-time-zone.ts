import { useMemberships } from '@zhurnal/web-client';

/** The school's time zone; days and instants are written in it. */
export function useTimeZone(schoolId: string): string {
  return useMemberships().find((member) => member.schoolId === schoolId)?.timeZone ?? 'UTC';
}
