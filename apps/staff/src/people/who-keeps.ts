import type { Membership } from '@zhurnal/web-client';

type Roles = Pick<Membership, 'roles'>;

const isOneOf =
  (...wanted: readonly string[]) =>
  ({ roles }: Roles): boolean =>
    roles.some((role) => wanted.includes(role));

/** Who sees the lists of classes, students and representatives. */
export const seesFamilies = isOneOf('office', 'administrator', 'director', 'deputy');
/** Who keeps them. */
export const keepsFamilies = isOneOf('office', 'administrator');
/** Who sees the list of staff; the personnel office sees nothing else. */
export const seesStaff = isOneOf('hr', 'administrator', 'director', 'deputy');
/** Who keeps it. */
export const keepsStaff = isOneOf('hr', 'administrator');
/** Who gives and takes duties. */
export const givesDuties = isOneOf('administrator');
/** Who splits a class into subgroups without seeing the lists of the office. */
export const leadsClass = isOneOf('class_teacher');
