import type { SchedulesQuery } from '@zhurnal/contract/staff';

type Seen = SchedulesQuery['schedules'];
/** Something that happens by the calendar. */
export type Kind = Seen['kinds'][number];
/** What became of one of its terms. */
export type Receipt = Seen['receipts'][number];

/** What is asked about once more, with a reason. */
export type Asked =
  { readonly act: 'on' | 'off'; readonly kind: Kind } | { readonly act: 'retry'; readonly receipt: Receipt };
