import { lengthOf, refuse } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Refused, WriteTx } from '@zhurnal/platform';
import { addSubjects, openTeachingGroups } from '@zhurnal/schooling';
import type { FormGroupInput, GroupFormed } from './begin.graphql.js';

/** Longest name of a subject, in characters. */
const SUBJECT_LIMIT = 100;

const LOCK = sql('timetable.group.lock', `select school_id from school where school_id = $1 for update`);
const CLASS = sql(
  'timetable.group.class',
  `select c.name, c.year_id as "yearId", s.name as subgroup from school_class c
     left join subgroup s on s.school_id = c.school_id and s.class_id = c.id and s.id = $3::uuid and s.deleted_at is null
    where c.school_id = $1 and c.id = $2 and c.deleted_at is null and ($3::uuid is null or s.id is not null)`,
);
const SUBJECT = sql(
  'timetable.group.subject',
  `select id from subject where school_id = $1 and lower(name) = lower($2) and deleted_at is null order by created_at, id limit 1`,
);
// The group that is this class, or this subgroup, and nothing else. $2 subject, $3 class, $4 subgroup.
const GROUP = sql(
  'timetable.group.same',
  `select g.id from teaching_group g
     join teaching_group_part p on p.school_id = g.school_id and p.group_id = g.id and p.deleted_at is null
    where g.school_id = $1 and g.subject_id = $2 and g.deleted_at is null
    group by g.id
   having count(*) = 1 and bool_and(p.class_id = $3 and p.subgroup_id is not distinct from $4::uuid)
    order by g.id limit 1`,
);

/** The group of a subject of a class, or of a subgroup: the one there is, or a new one. */
export async function groupOf(
  tx: WriteTx,
  of: {
    readonly id?: string;
    readonly subjectId: string;
    readonly classId: string;
    readonly subgroupId: string | null;
    readonly yearId: string;
    readonly name: string;
  },
): Promise<string> {
  const { id, subjectId, classId, subgroupId, yearId, name } = of;
  const known = await tx.find<{ id: string }>(GROUP, [subjectId, classId, subgroupId]);
  if (known) return known.id;
  const [made] = await openTeachingGroups(tx, [
    { ...(id === undefined ? {} : { id }), yearId, subjectId, name, parts: [{ classId, subgroupId }] },
  ]);
  return made ?? '';
}

/** A class learns a subject from now on: its journal page is there, and its lessons can be put into the timetable. */
export class FormGroup {
  async run(call: Call, input: FormGroupInput): Promise<GroupFormed | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<GroupFormed | Refused>([], request, async (tx) => {
      await tx.rows(LOCK);
      const { id, classId } = input;
      const subgroupId = input.subgroupId ?? null;
      const subject = input.subject.trim();
      if (subject === '') return refuse('INVALID_VALUE', { params: { field: 'subject' } });
      if (lengthOf(subject) > SUBJECT_LIMIT)
        return refuse('TEXT_TOO_LONG', { params: { field: 'subject', limit: String(SUBJECT_LIMIT) } });
      const found = await tx.find<{ name: string; yearId: string; subgroup: string | null }>(CLASS, [
        classId,
        subgroupId,
      ]);
      if (!found) return refuse('NOT_FOUND', { params: { field: 'classId' } });
      const known = await tx.find<{ id: string }>(SUBJECT, [subject]);
      const subjectId = known?.id ?? (await addSubjects(tx, [{ name: subject }]))[0] ?? '';
      const name = found.subgroup === null ? found.name : `${found.name} (${found.subgroup})`;
      const { yearId } = found;
      return { groupId: await groupOf(tx, { id, subjectId, classId, subgroupId, yearId, name }) };
    });
  }
}
