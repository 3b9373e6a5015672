import { columnsOf, timeText } from '@zhurnal/journal';

/** SQL: how the lesson `l` differs from its plan: what it was before, null where it is the same. */
export const CHANGES_OF_LESSON = `
  case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_date end as planned_date,
  case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_slot end as planned_slot,
  case when (l.planned_date, l.planned_slot) <> (l.date, l.slot) then l.planned_starts_at end as planned_starts_at,
  case when l.planned_date is not null and l.planned_room_id is distinct from l.room_id then coalesce((
    select q.name from room q where q.school_id = $1 and q.id = l.planned_room_id), '') end as planned_room,
  l.change_cause, l.change_note`;

/** SQL: the same as columns of the table `lessons`. */
export const CHANGE_COLUMNS = {
  previousDates: 'planned_date',
  previousSlots: 'planned_slot',
  previousStartsAt: timeText('planned_starts_at'),
  previousRooms: 'planned_room',
  causes: 'change_cause',
  notes: 'change_note',
  replaced: 'replaced',
} as const;

/** SQL: the columns of lessons that stand on another day now; `rows` gives them as `l` with their subjects. */
export function movedAwayOf(rows: string, own: Readonly<Record<string, string>> = {}): string {
  return `(select ${columnsOf({
    ...own,
    dates: 'l.planned_date',
    slots: 'l.planned_slot',
    startsAt: timeText('l.planned_starts_at'),
    subjects: 'l.subject',
    toDates: 'l.date',
    toSlots: 'l.slot',
    toStartsAt: timeText('l.starts_at'),
    causes: 'l.change_cause',
  })} from (${rows}) l)`;
}

/** SQL: what is read of a lesson that stands on another day than planned. */
export const MOVED_AWAY = `l.id, l.planned_date, l.planned_slot, l.planned_starts_at, l.date, l.slot, l.starts_at, l.change_cause`;

/** SQL: the lesson `l` was planned for a day on which it does not stand. */
export const IS_MOVED_AWAY = `l.planned_date is not null and l.planned_date <> l.date and l.cancelled_at is null and l.deleted_at is null`;
