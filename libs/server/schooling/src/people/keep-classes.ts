import { addDays, foldForSearch, parseClassName, refuse } from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { isRefused, newId, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { openClasses, openSubgroups } from '../open-classes.js';
import { findYear, todayOf } from '../school.reader.js';
import { SchoolClass } from '../school-class.entity.js';
import { Subgroup } from '../subgroup.entity.js';
import { getClassFacts } from './movement-facts.js';
import { kept, keyOf } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import type {
  ChangeClassInput,
  MoveToSubgroupInput,
  OpenClassInput,
  PutSubgroupInput,
  RemoveSubgroupInput,
} from './class.inputs.js';

// $2 class or null, $3 year or null: names of the classes of the year.
const NAMES = sql(
  'schooling.class.names',
  `select c.id, c.name, c.year_id as "yearId" from school_class c
    where c.school_id = $1 and c.deleted_at is null
      and c.year_id = coalesce($3::uuid, (select x.year_id from school_class x where x.school_id = $1 and x.id = $2))`,
);
// $2 bells.
const BELLS = sql(
  'schooling.class.bells',
  `select b.year_id as "yearId" from bell_schedule b where b.school_id = $1 and b.id = $2 and b.deleted_at is null`,
);
// $2 class: its subgroups, those that were taken away too; whether anybody was in them or anything was taught.
const SUBGROUPS = sql(
  'schooling.class.subgroups',
  `select g.id, g.version, g.division, g.name, g.deleted_at is not null as "isRemoved",
          exists (select from subgroup_member m where m.school_id = $1 and m.subgroup_id = g.id and m.deleted_at is null)
            or exists (select from teaching_group_part p where p.school_id = $1 and p.subgroup_id = g.id and p.deleted_at is null) as "isUsed"
     from subgroup g where g.school_id = $1 and g.class_id = $2`,
);
// $2 class, $3 students, $4 day: those who are in the class on the day, and in which subgroups of $5.
const MEMBERS = sql(
  'schooling.subgroup.members',
  `select e.student_id as id,
          (select coalesce(json_agg(json_build_object('subgroupId', m.subgroup_id, 'from', m.valid_from, 'to', m.valid_to)), '[]')
             from subgroup_member m
            where m.school_id = $1 and m.student_id = e.student_id and m.subgroup_id = any($5::uuid[]) and m.deleted_at is null
              and (m.valid_to is null or m.valid_to >= $4::date)) as memberships
     from enrollment e
    where e.school_id = $1 and e.class_id = $2 and e.student_id = any($3::uuid[]) and e.deleted_at is null
      and e.valid_from <= $4::date and (e.valid_to is null or e.valid_to >= $4::date)`,
);
// $2 students, $3 subgroups of the division, $4 the day before, $5 now. What would have begun later never was.
const LEAVE = sql(
  'schooling.subgroup.leave',
  `update subgroup_member m
      set valid_to = case when m.valid_from <= $4::date then $4::date else m.valid_to end,
          deleted_at = case when m.valid_from > $4::date then $5::timestamptz end, version = m.version + 1
    where m.school_id = $1 and m.student_id = any($2::uuid[]) and m.subgroup_id = any($3::uuid[])
      and m.deleted_at is null and (m.valid_to is null or m.valid_to > $4::date)`,
);
// $2 ids, $3 students, $4 subgroup, $5 first day.
const JOIN = sql(
  'schooling.subgroup.join',
  `insert into subgroup_member as m (school_id, id, student_id, subgroup_id, valid_from)
   select $1::uuid, u.id, u.student, $4::uuid, $5::date from unnest($2::uuid[], $3::uuid[]) as u(id, student)
   on conflict (school_id, subgroup_id, student_id, valid_from) do update set valid_to = null, deleted_at = null, version = m.version + 1`,
);

interface SubgroupRow {
  readonly id: string;
  readonly version: number;
  readonly division: string;
  readonly name: string;
  readonly isRemoved: boolean;
  readonly isUsed: boolean;
}

interface MemberRow {
  readonly id: string;
  readonly memberships: readonly {
    readonly subgroupId: string;
    readonly from: string;
    readonly to: string | null;
  }[];
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');
const invalid = (field: string): Refusal => refuse('INVALID_VALUE', { params: { field } });
/** Opens and renames classes, divides them into subgroups and moves students between these. */
export class KeepClasses {
  constructor(private readonly clock: Clock) {}

  open(call: Call, input: OpenClassInput): Promise<PeopleOutcome> {
    return call.write<PeopleOutcome>([], keyOf(input), async (tx) => {
      const year = await findYear(tx, await todayOf(tx, this.clock));
      if (!year) throw notFound();
      const wanted = await describeClass(tx, input, null, year.id);
      if (isRefused(wanted)) return wanted;
      const ids = await openClasses(tx, [{ yearId: year.id, ...wanted }]);
      tx.announce({ topic: 'people', keys: ['school'] });
      return kept(ids);
    });
  }

  change(call: Call, input: ChangeClassInput): Promise<PeopleOutcome> {
    const { classId: id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'class', id }], keyOf(input), async (tx) => {
      await getClassFacts(tx, id);
      const wanted = await describeClass(tx, input, id, null);
      if (isRefused(wanted)) return wanted;
      if (!(await tx.update(SchoolClass, { id, version }, wanted))) return refuse('STALE_VERSION');
      tx.announce({ topic: 'people', keys: ['school', `class:${id}`] });
      return kept([id]);
    });
  }

  /** A new subgroup, or another name; one that was taken away comes back under its name. */
  putSubgroup(call: Call, input: PutSubgroupInput): Promise<PeopleOutcome> {
    const { classId, id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'class', id: classId }], keyOf(input), async (tx) => {
      await getClassFacts(tx, classId);
      const [division, name] = [plain(input.division), plain(input.name)];
      if (name === '') return invalid('name');
      const all = await tx.rows<SubgroupRow>(SUBGROUPS, [classId]);
      const own = all.find((one) => one.id === id);
      if (own === undefined && version !== 0) throw notFound();
      const isSame = (one: SubgroupRow): boolean =>
        foldForSearch(one.division) === foldForSearch(division) &&
        foldForSearch(one.name) === foldForSearch(name);
      const twin = all.find((one) => one.id !== id && isSame(one));
      if (twin && (!twin.isRemoved || own)) return refuse('NAME_TAKEN', { params: { field: 'name' } });
      const back = twin && (await tx.update(Subgroup, twin, { division, name, deletedAt: null }));
      if (twin && !back) return refuse('STALE_VERSION');
      if (!twin && own && !(await tx.update(Subgroup, { id, version }, { division, name, deletedAt: null })))
        return refuse('STALE_VERSION');
      if (!twin && !own) await openSubgroups(tx, [{ id, classId, division, name }]);
      announceClass(tx, classId);
      return kept([twin?.id ?? id]);
    });
  }

  /** Only while nobody was in it and nothing was taught to it: afterwards it is a part of the record. */
  removeSubgroup(call: Call, input: RemoveSubgroupInput): Promise<PeopleOutcome> {
    const { classId, id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'class', id: classId }], keyOf(input), async (tx) => {
      const all = await tx.rows<SubgroupRow>(SUBGROUPS, [classId]);
      const own = all.find((one) => one.id === id && !one.isRemoved);
      if (!own) throw notFound();
      if (own.isUsed) return refuse('SUBGROUP_IN_USE');
      if (!(await tx.update(Subgroup, { id, version }, { deletedAt: this.clock.now() })))
        return refuse('STALE_VERSION');
      announceClass(tx, classId);
      return kept([id]);
    });
  }

  /**
   * Splits a class from a day on (S117-24). Whoever is in another subgroup of the division leaves it the day before, so
   * that nobody is in two of them at a time.
   */
  moveToSubgroup(call: Call, input: MoveToSubgroupInput): Promise<PeopleOutcome> {
    const { classId, studentIds, from } = input;
    return call.write<PeopleOutcome>([{ kind: 'class', id: classId }], keyOf(input), async (tx) => {
      const { yearFrom, yearTo } = await getClassFacts(tx, classId);
      if (from < yearFrom || from > yearTo)
        return refuse('DAY_OUTSIDE_YEAR', { params: { day: from, from: yearFrom, to: yearTo } });
      const all = await tx.rows<SubgroupRow>(SUBGROUPS, [classId]);
      const division = all.filter((one) => !one.isRemoved && one.division === plain(input.division));
      const target = input.subgroupId ?? null;
      if (division.length === 0 || (target !== null && !division.some(({ id }) => id === target)))
        throw notFound();
      const subgroupIds = division.map(({ id }) => id);
      const members = await tx.rows<MemberRow>(MEMBERS, [classId, studentIds, from, subgroupIds]);
      if (members.length < studentIds.length)
        return refuse('STUDENT_NOT_ENROLLED', { params: { day: from } });
      const moving = members.filter((member) => !isThere(member, target, from)).map(({ id }) => id);
      if (moving.length > 0) {
        await tx.rows(LEAVE, [moving, subgroupIds, addDays(from as Day, -1), this.clock.now()]);
        if (target !== null) await tx.rows(JOIN, [moving.map(() => newId()), moving, target, from]);
        tx.announce({
          topic: 'people',
          keys: ['school', `class:${classId}`, ...moving.map((id) => `student:${id}` as const)],
        });
      }
      return kept(moving);
    });
  }
}

/** Is the member where the move would lead already: in this subgroup from the day on, and in no other one? */
function isThere({ memberships }: MemberRow, target: string | null, from: string): boolean {
  if (target === null) return memberships.length === 0;
  return (
    memberships.length > 0 &&
    memberships.every((one) => one.subgroupId === target && one.from <= from && one.to === null)
  );
}

function announceClass(tx: WriteTx, classId: string): void {
  tx.announce({ topic: 'people', keys: ['school', `class:${classId}`] });
}

/** A class as it is wanted: the name tells grade and letter where they are not given. */
async function describeClass(
  tx: ReadTx,
  input: OpenClassInput,
  classId: string | null,
  year: string | null,
): Promise<Pick<SchoolClass, 'name' | 'gradeLevel' | 'letter' | 'bellScheduleId'> | Refusal> {
  const name = plain(input.name);
  if (name === '') return invalid('name');
  const bare = (text: string): string => foldForSearch(text).replace(/[\s«»"-]/g, '');
  const names = await tx.rows<{ id: string; name: string; yearId: string }>(NAMES, [classId, year]);
  if (names.some((other) => other.id !== classId && bare(other.name) === bare(name)))
    return refuse('NAME_TAKEN', { params: { field: 'name' } });
  const bellScheduleId = input.bellScheduleId ?? null;
  if (bellScheduleId !== null) {
    const bells = await tx.find<{ yearId: string }>(BELLS, [bellScheduleId]);
    if (!bells || bells.yearId !== (year ?? names[0]?.yearId)) throw notFound();
  }
  const read = parseClassName(name);
  return {
    name,
    gradeLevel: input.gradeLevel ?? read?.gradeLevel ?? null,
    letter: input.letter?.trim() ?? read?.letter ?? '',
    bellScheduleId,
  };
}
