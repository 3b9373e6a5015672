import { refuse } from '@zhurnal/rules';
import type { Role } from '@zhurnal/rules';
import { isRefused, newId, sql } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx, Refused } from '@zhurnal/platform';
import { CalendarAddress } from './calendar-address.entity.js';
import type { CalendarKind } from './calendar-address.entity.js';
import type {
  CalendarChoice,
  CalendarOpened,
  CalendarRevoked,
  OpenCalendarInput,
  RevokeCalendarInput,
} from './calendar.graphql.js';
import { digestOf, makeSecret, writeAddress } from './calendar-secret.js';

// Children a person represents today, with the addresses that are open. $2 person, $3 now.
const CHOICES = sql(
  'diary.calendar.choices',
  `with today as (select ($3::timestamptz at time zone s.time_zone)::date as day, s.short_name from school s where s.school_id = $1),
   children as (
     select distinct p.id, p.given_name
       from guardianship g join person p on p.school_id = g.school_id and p.id = g.student_id, today t
      where g.school_id = $1 and g.guardian_id = $2 and g.deleted_at is null and g.valid_from <= t.day and (g.valid_to is null or g.valid_to >= t.day)),
   choices as (
     select 'own' as kind, null::uuid as "studentId", '' as "childName", 0 as n
     union all select 'student', s.id, '', 0 from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null
     union all select 'student', id, given_name, 1 from children
     union all select 'children', null, '', 2 where (select count(*) from children) > 1)
   select $1::uuid as "schoolId", t.short_name as "schoolName", c.kind, c."studentId", c."childName", a.created_at as "openedAt",
          coalesce(a.homework, false) as homework
     from choices c cross join today t
     left join calendar_address a on a.school_id = $1 and a.person_id = $2 and a.kind = c.kind
      and a.student_id is not distinct from c."studentId" and a.deleted_at is null
    order by c.n, c."childName", c."studentId"`,
);
const CLOSE = sql(
  'diary.calendar.close',
  `update calendar_address set deleted_at = $5, version = version + 1
    where school_id = $1 and person_id = $2 and kind = $3 and student_id is not distinct from $4::uuid and deleted_at is null
   returning id`,
);
/** Who has calendars, and of whom. */
const KINDS_OF: Readonly<Partial<Record<Role, readonly CalendarKind[]>>> = {
  teacher: ['own'],
  student: ['student'],
  guardian: ['student', 'children'],
};

const kindsOf = ({ roles }: Actor): readonly CalendarKind[] => roles.flatMap((role) => KINDS_OF[role] ?? []);

/** Secret addresses of calendars: which there could be, making them, revoking them. */
export class KeepCalendars {
  constructor(private readonly clock: Clock) {}

  /** Every calendar the person may have, over all schools of the account. */
  async list(call: Call): Promise<CalendarChoice[]> {
    const asking = call.openToAccount().actors.filter((actor) => kindsOf(actor).length > 0);
    const found = await Promise.all(
      asking.map((actor) =>
        call.read(
          [],
          async (tx) => {
            const kinds = kindsOf(actor);
            const rows = await tx.rows<CalendarChoice>(CHOICES, [actor.personId, this.clock.now()]);
            return rows.filter(({ kind }) => kinds.includes(kind));
          },
          actor,
        ),
      ),
    );
    return found.flat();
  }

  /** A new address; the one before it leads nowhere from this moment on. */
  async open(call: Call, input: OpenCalendarInput): Promise<CalendarOpened | Refused> {
    const { clientMutationId: key, schoolId, kind, homework } = input;
    const actor = findActor(call, schoolId);
    if (!actor) return refuse('NOT_FOUND', { params: { field: 'schoolId' } });
    const studentId = input.studentId ?? null;
    const secret = makeSecret();
    const opened = await call.write<{ readonly digest: string } | Refused>(
      [],
      { key, content: input },
      async (tx) => {
        if (!(await this.isOffered(tx, actor, kind, studentId)))
          return refuse('NOT_FOUND', { params: { field: 'studentId' } });
        await tx.rows(CLOSE, [actor.personId, kind, studentId, this.clock.now()]);
        const secretHash = digestOf(secret);
        const row = {
          id: newId(),
          personId: actor.personId,
          kind,
          studentId,
          classId: null,
          homework,
          secretHash,
        };
        await tx.insert(CalendarAddress, [row]);
        tx.announce({ topic: 'settings', keys: [`person:${actor.personId}`] });
        return { digest: secretHash.toString('hex') };
      },
      {},
      actor,
    );
    if (isRefused(opened)) return opened;
    // Kept answers hold no secrets: a repeated request has made another one, which opens nothing.
    const isNew = opened.digest === digestOf(secret).toString('hex');
    return { kind, path: isNew ? writeAddress(schoolId, secret) : null };
  }

  /** Whoever knows the address reads nothing more from this moment on. Only own addresses are found. */
  async revoke(call: Call, input: RevokeCalendarInput): Promise<CalendarRevoked | Refused> {
    const { clientMutationId: key, schoolId, kind } = input;
    const actor = findActor(call, schoolId);
    if (!actor) return refuse('NOT_FOUND', { params: { field: 'schoolId' } });
    return call.write<CalendarRevoked>(
      [],
      { key, content: input },
      async (tx) => {
        const asked = [actor.personId, kind, input.studentId ?? null, this.clock.now()];
        const closed = await tx.rows(CLOSE, asked);
        if (closed.length > 0) tx.announce({ topic: 'settings', keys: [`person:${actor.personId}`] });
        return { count: closed.length };
      },
      {},
      actor,
    );
  }

  /** A teacher's own lessons, a student's own, those of a child that the person represents today. */
  private async isOffered(
    tx: ReadTx,
    actor: Actor,
    kind: CalendarKind,
    studentId: string | null,
  ): Promise<boolean> {
    const choices = await tx.rows<CalendarChoice>(CHOICES, [actor.personId, this.clock.now()]);
    return (
      kindsOf(actor).includes(kind) &&
      choices.some((choice) => choice.kind === kind && choice.studentId === studentId)
    );
  }
}

/** The caller in the school: families may have children in several. */
const findActor = (call: Call, schoolId: string): Actor | undefined =>
  call.openToAccount().actors.find((actor) => actor.schoolId === schoolId);
