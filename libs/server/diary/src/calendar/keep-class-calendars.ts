import { compareClasses } from '@zhurnal/rules';
import { isRefused, newId, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { CalendarAddress } from './calendar-address.entity.js';
import type { CalendarRevoked } from './calendar.graphql.js';
import { digestOf, makeSecret, writeAddress } from './calendar-secret.js';
import type {
  ClassCalendar,
  ClassCalendarOpened,
  OpenClassCalendarInput,
  RevokeClassCalendarInput,
} from './class-calendars.graphql.js';

// Classes of the year: all for those who see to the whole school, else those the person is class teacher of today.
// $2 person, $3 now, $4 whether all, $5 a class or null.
const CLASSES = sql(
  'diary.calendar.classes',
  `with today as (select ($3::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
   select c.id as "classId", c.name as "className", a.created_at as "openedAt"
     from today t
     join academic_year y on y.school_id = $1 and y.deleted_at is null and t.day between y.starts_on and y.ends_on
     join school_class c on c.school_id = $1 and c.year_id = y.id and c.deleted_at is null
     left join calendar_address a on a.school_id = $1 and a.class_id = c.id and a.kind = 'class' and a.deleted_at is null
    where ($5::uuid is null or c.id = $5)
      and ($4::boolean or exists (
        select from duty d
         where d.school_id = $1 and d.class_id = c.id and d.person_id = $2 and d.role = 'class_teacher' and d.deleted_at is null
           and d.valid_from <= t.day and (d.valid_to is null or d.valid_to >= t.day)))
    order by c.name, c.id`,
);
const CLOSE = sql(
  'diary.calendar.close-class',
  `update calendar_address set deleted_at = $3, version = version + 1
    where school_id = $1 and class_id = $2 and kind = 'class' and deleted_at is null
   returning id`,
);

const CLASS = sql(
  'diary.calendar.class',
  `select id from school_class where school_id = $1 and id = $2 and deleted_at is null`,
);

/** Roles that see to every class of the school. */
const OF_ALL: readonly string[] = ['director', 'deputy'];

/**
 * Secret addresses of the calendars of classes. They show the timetable and no people, so they may hang where a class
 * and its families see them; each class has one, whoever made it.
 */
export class KeepClassCalendars {
  constructor(private readonly clock: Clock) {}

  /** Classes whose address the caller may make and revoke. */
  async list(call: Call): Promise<ClassCalendar[]> {
    const { personId, roles } = call.actor;
    const isOfAll = roles.some((role) => OF_ALL.includes(role));
    const rows = await call.read([], (tx) =>
      tx.rows<ClassCalendar>(CLASSES, [personId, this.clock.now(), isOfAll, null]),
    );
    return rows.sort((one, other) => compareClasses(one.className, other.className));
  }

  /** A new address; the one before it leads nowhere from this moment on. */
  async open(call: Call, input: OpenClassCalendarInput): Promise<ClassCalendarOpened | Refused> {
    const { clientMutationId: key, classId } = input;
    const { personId } = call.actor;
    const secret = makeSecret();
    const opened = await call.write<{ readonly digest: string; readonly schoolId: string } | Refused>(
      [{ kind: 'class', id: classId }],
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const [found] = await tx.rows<ClassCalendar>(CLASSES, [personId, now, true, classId]);
        // A class of another year has no lessons that are to come.
        if (!found) throw notFound();
        await tx.rows(CLOSE, [classId, now]);
        const secretHash = digestOf(secret);
        const row = {
          id: newId(),
          personId,
          kind: 'class' as const,
          studentId: null,
          classId,
          homework: false,
          secretHash,
        };
        await tx.insert(CalendarAddress, [row]);
        tx.announce({ topic: 'settings', keys: [`class:${classId}`] });
        return { digest: secretHash.toString('hex'), schoolId: call.actor.schoolId };
      },
    );
    if (isRefused(opened)) return opened;
    // Kept answers hold no secrets: a repeated request has made another one, which opens nothing.
    const isNew = opened.digest === digestOf(secret).toString('hex');
    return { classId, path: isNew ? writeAddress(opened.schoolId, secret) : null };
  }

  /** Whoever knows the address reads nothing more from this moment on. */
  async revoke(call: Call, input: RevokeClassCalendarInput): Promise<CalendarRevoked | Refused> {
    const { clientMutationId: key, classId } = input;
    return call.write<CalendarRevoked>(
      [{ kind: 'class', id: classId }],
      { key, content: input },
      async (tx) => {
        if (!(await tx.find(CLASS, [classId]))) throw notFound();
        const closed = await tx.rows(CLOSE, [classId, this.clock.now()]);
        if (closed.length > 0) tx.announce({ topic: 'settings', keys: [`class:${classId}`] });
        return { count: closed.length };
      },
    );
  }
}
