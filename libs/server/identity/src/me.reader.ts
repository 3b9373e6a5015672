import { dayIn, sql } from '@zhurnal/platform';
import type { Clock, Database, SignedIn } from '@zhurnal/platform';
import type { Membership } from './identity.graphql.js';

const WHO = sql(
  'identity.me',
  `select s.name as "schoolName", s.time_zone as "timeZone", p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from school s join person p on p.school_id = s.school_id and p.id = $2 where s.school_id = $1`,
);

/** Tells an account what it is in each of its schools. */
export class MeReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async list(who: SignedIn): Promise<Membership[]> {
    const found: Membership[] = [];
    for (const actor of who.actors) {
      const row = await this.db.read(actor, actor.schoolId, (tx) =>
        tx.find<Omit<Membership, 'schoolId' | 'personId' | 'roles' | 'today'>>(WHO, [actor.personId]),
      );
      if (row)
        found.push({
          ...row,
          schoolId: actor.schoolId,
          personId: actor.personId,
          roles: [...actor.roles],
          today: dayIn(row.timeZone, this.clock.now()),
        });
    }
    return found;
  }
}
