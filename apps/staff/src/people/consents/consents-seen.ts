import type { StudentConsentsPartsFragment } from '@zhurnal/contract/staff';

/** What the family of a student has given, as the server tells it. */
export type ConsentsSeen = StudentConsentsPartsFragment;
/** One of the papers. */
export type ConsentSeen = ConsentsSeen['consents'][number];
