import { TODAY, keepsClassOf, teachesGroup } from '@zhurnal/attendance';
import { linesFor } from '@zhurnal/rules';
import { Fault, isUuid, nextQuarter, sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import type { JournalGroupConnection } from './journal-group.graphql.js';
import { GROUP_COLUMNS, GROUP_JOINS, groupOf } from './journal-group.sql.js';
import type { GroupRow } from './journal-group.sql.js';
import type { JournalGroupsQuery } from './journal-groups.query.js';

// $2 person, $3 now, $4–$7 what the access table opens: all, own groups, groups of own lessons, groups of own class;
// $8 class, $9 subject, $10 only own, $11 the last id of the page before, $12 how many, $13 whether groups of the assigned class.
const LIST = sql(
  'journal.groups',
  `with ${TODAY},
   year as (
     select y.id from academic_year y, today t
      where y.school_id = $1 and y.deleted_at is null order by y.starts_on <= t.day desc, abs(y.starts_on - t.day) limit 1),
   given as materialized (
     select distinct l.group_id
       from lesson_teacher t cross join lateral (
         select l.group_id from lesson l where l.school_id = $1 and l.id = t.lesson_id and l.deleted_at is null offset 0) l
      where t.school_id = $1 and t.staff_id = $2 and t.deleted_at is null
        and (t.writes_until is null or t.writes_until >= (select day from today))),
   stood as materialized (
     select g.id, g.subject_id, ${teachesGroup('g.id')} as "ownGroup", given.group_id is not null as "ownLesson",
            ${keepsClassOf('g.id', 'class_teacher')} as "ownClass", ${keepsClassOf('g.id', 'educator')} as "assignedClass"
       from teaching_group g
       left join given on given.group_id = g.id
      where g.school_id = $1 and g.deleted_at is null and g.year_id = (select id from year)),
   wanted as materialized (
     select w.* from (
       select s.*, ($4 or ($5 and s."ownGroup") or ($6 and s."ownLesson") or ($7 and s."ownClass") or ($13 and s."assignedClass"))
            and (not $10 or s."ownGroup" or s."ownLesson")
            and ($9::uuid is null or s.subject_id = $9)
            and ($8::uuid is null or exists (
              select from teaching_group_part p where p.school_id = $1 and p.group_id = s.id and p.class_id = $8 and p.deleted_at is null)) as shown
         from stood s) w
      where w.shown or w.id = $11),
   ranked as materialized (
     select w.*, row_number() over (order by coalesce(k.grade_level, 99), k.letter, k.name, u.name, g.name, g.id) as rank
       from wanted w
       join teaching_group g on g.school_id = $1 and g.id = w.id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
       left join lateral (
         select k.grade_level, k.letter, k.name
           from teaching_group_part p join school_class k on k.school_id = p.school_id and k.id = p.class_id
          where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null
          order by k.grade_level, k.letter, k.name limit 1) k on true),
   picked as (
     select r.* from ranked r
      where r.shown and ($11::uuid is null or r.rank > (select x.rank from ranked x where x.id = $11))
      order by r.rank limit $12)
   select ${GROUP_COLUMNS}, r."ownGroup", r."ownLesson", r."ownClass", r."assignedClass"
     from picked r
     join teaching_group g on g.school_id = $1 and g.id = r.id
     ${GROUP_JOINS}
    order by r.rank`,
  { isPlannedOnce: true },
);

/** Lists the journals that a person may open. */
export class JournalGroupsReader {
  constructor(private readonly clock: Clock) {}

  /** Ordered by class, then subject; only what the access table lets the person open. */
  async list(call: Call, query: JournalGroupsQuery): Promise<JournalGroupConnection> {
    const after = query.after ?? null;
    if (after !== null && !isUuid(after))
      throw new Fault('BAD_REQUEST', 'after is not a cursor of this list.');
    const { personId, roles } = call.actor;
    const relations = new Set(
      linesFor('journalPage', roles).map((line) => (line.to === 'role' ? line.relation : 'school')),
    );
    const opened = (['school', 'ownGroup', 'ownLesson', 'ownClass'] as const).map((relation) =>
      relations.has(relation),
    );
    call.restsOn(
      [`person:${personId}`, { topic: 'timetable' }, { topic: 'people' }, { topic: 'settings' }],
      nextQuarter(this.clock.now()),
    );
    const rows = await call.read([], (tx) =>
      tx.rows<GroupRow>(LIST, [
        personId,
        this.clock.now(),
        ...opened,
        query.classId ?? null,
        query.subjectId ?? null,
        query.mine === true,
        after,
        query.first + 1,
        relations.has('assignedClass'),
      ]),
    );
    const edges = rows
      .slice(0, query.first)
      .map((row) => ({ cursor: row.id, node: groupOf(row, call.actor) }));
    return {
      edges,
      pageInfo: { hasNextPage: rows.length > query.first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}
