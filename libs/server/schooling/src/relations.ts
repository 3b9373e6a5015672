import type { Target, TargetKind } from '@zhurnal/rules';
import { isUuid, sql } from '@zhurnal/platform';
import type { Actor, Clock, ReadTx, RelationReader, Sql } from '@zhurnal/platform';

/** Ids of the targets of one kind: what a statement takes as an array. What is no id is related to nobody. */
function idsOf(targets: readonly Target[], kind: TargetKind): readonly string[] {
  return targets.filter((target) => target.kind === kind && isUuid(target.id)).map(({ id }) => id);
}

// $2 is the person, $3 the instant: the day it is in the school decides what is in force.
const OWN_CLASS = sql(
  'schooling.relation.own-class',
  `with today as (select ($3::timestamptz at time zone time_zone)::date as day from school where school_id = $1),
   mine as (
     select d.class_id from duty d, today t
      where d.school_id = $1 and d.person_id = $2 and d.class_id is not null and d.deleted_at is null
        and d.valid_from <= t.day and (d.valid_to is null or d.valid_to >= t.day))
   select 'class' as kind, class_id as id from mine where class_id = any($4::uuid[])
   union
   select 'group', p.group_id from teaching_group_part p join mine m on m.class_id = p.class_id
    where p.school_id = $1 and p.group_id = any($5::uuid[]) and p.deleted_at is null
   union
   select 'student', e.student_id from enrollment e join mine m on m.class_id = e.class_id, today t
    where e.school_id = $1 and e.student_id = any($6::uuid[]) and e.deleted_at is null
      and e.valid_from <= t.day and (e.valid_to is null or e.valid_to >= t.day)`,
);

const OWN_CHILD = sql(
  'schooling.relation.own-child',
  `select 'student' as kind, g.student_id as id
     from guardianship g, (select ($3::timestamptz at time zone time_zone)::date as day from school where school_id = $1) t
    where g.school_id = $1 and g.guardian_id = $2 and g.student_id = any($4::uuid[]) and g.deleted_at is null
      and g.valid_from <= t.day and (g.valid_to is null or g.valid_to >= t.day)`,
);

/** Answers a relation by one statement: `$2` the person, `$3` now, then one array of ids for each kind. */
export function relationBy(
  clock: Clock,
  relation: RelationReader['relation'],
  statement: Sql,
  kinds: readonly TargetKind[],
): RelationReader {
  return {
    relation,
    listRelated: async (tx: ReadTx, actor: Actor, targets: readonly Target[]) => {
      const ids = kinds.map((kind) => idsOf(targets, kind));
      if (ids.every((list) => list.length === 0)) return [];
      return tx.rows<Target>(statement, [actor.personId, clock.now(), ...ids]);
    },
  };
}

/** Class teachers and educators, legal representatives, and everybody to themselves. */
export function schoolingRelations(clock: Clock): readonly RelationReader[] {
  return [
    relationBy(clock, 'ownClass', OWN_CLASS, ['class', 'group', 'student']),
    relationBy(clock, 'ownChild', OWN_CHILD, ['student']),
    {
      relation: 'self',
      listRelated: async (_, actor, targets) =>
        targets.filter(({ kind, id }) => (kind === 'student' || kind === 'person') && id === actor.personId),
    },
  ];
}
