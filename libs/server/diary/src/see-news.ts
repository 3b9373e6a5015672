import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { actorIn } from './actor-in.js';
import type { NewsSeen } from './family-life.graphql.js';
import type { SeeNewsInput } from './family-life.inputs.js';
import { isNewVisit } from './family-news.sql.js';

/**
 * What was shown counts as seen once another visit begins, so that the page of this one does not empty itself.
 * $2 person, $3 now, $4 ids, $5 students, $6 the newest shown, $7 done with them.
 */
const SEE = sql(
  'diary.news.see',
  `insert into family_visit as v (school_id, id, person_id, student_id, seen_until, shown_until, previous_at, visited_at)
   select $1::uuid, u.id, $2::uuid, u.student_id, case when $7 then $6::timestamptz end, $6::timestamptz, null, $3::timestamptz
     from unnest($4::uuid[], $5::uuid[]) as u(id, student_id)
   on conflict (school_id, person_id, student_id) do update
     set shown_until = greatest(v.shown_until, excluded.shown_until),
         seen_until = greatest(excluded.seen_until, case when ${isNewVisit('v', '$3')} then v.shown_until else v.seen_until end),
         previous_at = case when ${isNewVisit('v', '$3')} then v.visited_at else v.previous_at end,
         visited_at = $3, version = v.version + 1
   returning 1 as one`,
);

/** That the diary was looked into on a day of the school (G24-30). $2 person, $3 now, $4 ids, $5 students. */
const LOOK = sql(
  'diary.look',
  `insert into family_look (school_id, id, person_id, student_id, day)
   select $1::uuid, u.id, $2::uuid, u.student_id, ($3::timestamptz at time zone s.time_zone)::date
     from unnest($4::uuid[], $5::uuid[]) as u(id, student_id) join school s on s.school_id = $1
   on conflict (school_id, student_id, person_id, day) do nothing`,
);

/** Remembers what news a person was shown: for the person, so that it holds on every device. */
export class SeeNews {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: SeeNewsInput): Promise<NewsSeen | Refused> {
    const { clientMutationId: key, schoolId, read } = input;
    const actor = actorIn(call, schoolId);
    const studentIds = [...new Set(input.studentIds)].sort();
    return call.write<NewsSeen | Refused>(
      studentIds.map((id) => ({ kind: 'student', id })),
      { key, content: input },
      async (tx) => {
        const now = this.clock.now();
        const until = input.until == null ? null : new Date(Math.min(Date.parse(input.until), now.getTime()));
        const ids = studentIds.map(() => newId());
        const [seen] = await tx.together(() =>
          Promise.all([
            tx.rows(SEE, [actor.personId, now, ids, studentIds, until, read]),
            tx.rows(LOOK, [actor.personId, now, studentIds.map(() => newId()), studentIds]),
          ]),
        );
        // The person's other devices show it too.
        tx.announce({ topic: 'notices', keys: [`person:${actor.personId}`] });
        return { count: seen.length };
      },
      {},
      actor,
    );
  }
}
