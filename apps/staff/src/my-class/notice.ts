import type { ClassNoticesQuery } from '@zhurnal/contract/staff';

/** A family's notice as the class teacher sees it. */
export type Notice = ClassNoticesQuery['classNotices'][number];
