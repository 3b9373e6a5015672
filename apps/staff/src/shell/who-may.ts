import type { Membership } from '@zhurnal/web-client';

/** Who loads the timetable: the administrator and the deputy head. */
export function mayImport({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.includes('administrator') || roles.includes('deputy');
}

/** Who reads every journal of the school, not only the own ones. */
export function mayReadAllJournals({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.some((role) => ['administrator', 'director', 'deputy', 'auditor'].includes(role));
}

/** Who reads what the regulation of the school says. */
export function mayReadRegulation({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.some((role) => ['administrator', 'director', 'deputy', 'auditor'].includes(role));
}

/** Who makes and revokes the addresses of calendars of classes. */
export function mayKeepClassCalendars({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.some((role) => ['class_teacher', 'director', 'deputy'].includes(role));
}

/** Who plans the schedule of assessments. */
export function mayPlanAssessments({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.includes('deputy') || roles.includes('director');
}
