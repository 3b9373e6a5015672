import { addDays, asDay, writeDate } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import type { ClassDesk, ClassSeen } from './class-desk.js';
import type { PlanDesk } from './plan-desk.js';
import type { Known } from './rows.js';
import { isInForce } from './school-facts.js';
import { subgroupName } from './subgroup-desk.js';
import type { SubgroupDesk, SubgroupSeen } from './subgroup-desk.js';
import type { Unit } from './unit.js';

/** What becomes of a student's place, worked out before anything is written. */
export interface Placement {
  readonly day: string;
  readonly inClass: ClassSeen | null;
  /** The stay that ends; null: none does. */
  readonly leaves: Known<'enrollment'> | null;
  readonly joins: readonly SubgroupSeen[];
  readonly quits: readonly Known<'subgroup_member'>[];
}

const dayBefore = (day: string): string => {
  const asked = asDay(day);
  return asked === undefined ? day : addDays(asked, -1);
};

/** A stretch that ends before a day; one that begins with it never came to be. */
const ended = (
  row: { readonly validFrom: string },
  day: string,
  now: string,
): { validTo: string | null } | { deletedAt: string } =>
  row.validFrom < day ? { validTo: dayBefore(day) } : { deletedAt: now };

/** Puts students into classes and subgroups from a day on. */
export class StudentPlacer {
  private readonly stays = new Map<string, Known<'enrollment'>[]>();
  private readonly memberships = new Map<string, Known<'subgroup_member'>[]>();

  constructor(
    private readonly desk: PlanDesk,
    private readonly classes: ClassDesk,
    private readonly subgroups: SubgroupDesk,
    private readonly now: string,
  ) {
    for (const stay of desk.facts.enrollments)
      this.stays.set(stay.studentId, [...(this.stays.get(stay.studentId) ?? []), stay]);
    for (const member of desk.facts.members)
      this.memberships.set(member.studentId, [...(this.memberships.get(member.studentId) ?? []), member]);
  }

  /** The class a student is in on a day. */
  classOn(studentId: string, day: string): ClassSeen | undefined {
    const stay = (this.stays.get(studentId) ?? []).filter((one) => isInForce(one, day)).at(-1);
    return stay && this.classes.find(stay.classId);
  }

  /** What is to be done for the student of a row; undefined after a finding. */
  work(
    entry: RowEntry,
    studentId: string | null,
    wanted: ClassSeen | undefined,
    joins: readonly SubgroupSeen[],
  ): Placement | undefined {
    const day = entry.enrolledOn ?? this.desk.settings.from;
    const stays = studentId === null ? [] : (this.stays.get(studentId) ?? []);
    const later = stays.find((stay) => stay.deletedAt === null && stay.validFrom > day);
    const current = stays.filter((stay) => isInForce(stay, day)).at(-1) ?? null;
    const stay = current ?? later ?? null;
    const isThere = wanted === undefined || stay?.classId === wanted.id;
    if (wanted && !isThere && later) {
      const place = {
        row: entry.row,
        column: entry.className?.column ?? null,
        value: entry.className?.text ?? '',
      };
      const what = this.classes.find(later.classId)?.name ?? '—';
      this.desk.add('MOVE_TOO_EARLY', place, { what, since: writeDate(later.validFrom) });
      return undefined;
    }
    if (wanted && !isThere && current) this.warnOfMove(entry, current, wanted, day);
    const moves = isThere ? [] : this.membersIn(studentId, day);
    const swaps = isThere ? this.listSwaps(studentId, joins, day) : [];
    const wantedJoins = joins.filter(({ id }) => (isThere ? !this.isMember(studentId, id, day) : true));
    return {
      day,
      inClass: isThere ? null : (wanted ?? null),
      leaves: isThere ? null : current,
      joins: wantedJoins,
      quits: [...moves, ...swaps],
    };
  }

  /** Writes the placement for a student who is known or has just been made. */
  write(unit: Unit, placement: Placement): void {
    const { day, inClass, leaves, joins, quits } = placement;
    const before = leaves && (this.classes.find(leaves.classId)?.name ?? null);
    if (leaves) unit.change('enrollment', leaves, ended(leaves, day, this.now));
    if (inClass) {
      unit.say('class', before, `${inClass.name}, ${writeDate(day)}`);
      this.enrol(unit, inClass.id, day);
      if (leaves && before !== null && leaves.validFrom < day) {
        const [fromClassId, toClassId] = [leaves.classId, inClass.id];
        unit.create('movement', this.desk.newId(), {
          studentId: unit.id,
          kind: 'transfer',
          day,
          fromClassId,
          toClassId,
        });
      }
    }
    for (const member of quits) {
      const seen = this.subgroups.find(member.subgroupId);
      if (!joins.some(({ division, classId }) => division === seen?.division && classId === seen.classId)) {
        unit.say('subgroup', seen ? subgroupName(seen) : null, null);
      }
      unit.change('subgroup_member', member, ended(member, day, this.now));
    }
    for (const subgroup of joins) {
      const quit = quits.find(
        (one) => this.subgroups.divisionOf(one.subgroupId) === `${subgroup.classId} ${subgroup.division}`,
      );
      const seen = quit && this.subgroups.find(quit.subgroupId);
      unit.say('subgroup', seen ? subgroupName(seen) : null, subgroupName(subgroup));
      this.join(unit, subgroup.id, day);
    }
  }

  private warnOfMove(entry: RowEntry, current: Known<'enrollment'>, wanted: ClassSeen, day: string): void {
    const before = this.classes.find(current.classId);
    // Out of a class of an earlier year the student simply goes on.
    if (!before) return;
    const place = {
      row: entry.row,
      column: entry.className?.column ?? null,
      value: entry.className?.text ?? '',
    };
    this.desk.add('CLASS_MOVE', place, { before: before.name, after: wanted.name, day: writeDate(day) });
  }

  private enrol(unit: Unit, classId: string, day: string): void {
    const same = (this.stays.get(unit.id) ?? []).find(
      (stay) => stay.deletedAt !== null && stay.classId === classId && stay.validFrom === day,
    );
    if (same) unit.change('enrollment', same, { validTo: null });
    else {
      const row = { classId, studentId: unit.id, validFrom: day, validTo: null };
      unit.create('enrollment', this.desk.newId(), row);
    }
  }

  private join(unit: Unit, subgroupId: string, day: string): void {
    const same = (this.memberships.get(unit.id) ?? []).find(
      (member) => member.deletedAt !== null && member.subgroupId === subgroupId && member.validFrom === day,
    );
    if (same) unit.change('subgroup_member', same, { validTo: null });
    else {
      const row = { subgroupId, studentId: unit.id, validFrom: day, validTo: null };
      unit.create('subgroup_member', this.desk.newId(), row);
    }
  }

  private membersIn(studentId: string | null, day: string): Known<'subgroup_member'>[] {
    return (this.memberships.get(studentId ?? '') ?? []).filter(
      (member) => member.deletedAt === null && (member.validTo === null || member.validTo >= day),
    );
  }

  private isMember(studentId: string | null, subgroupId: string, day: string): boolean {
    return this.membersIn(studentId, day).some((member) => member.subgroupId === subgroupId);
  }

  /** Memberships in other subgroups of the divisions that are joined. */
  private listSwaps(
    studentId: string | null,
    joins: readonly SubgroupSeen[],
    day: string,
  ): Known<'subgroup_member'>[] {
    const divisions = new Set(joins.map(({ classId, division }) => `${classId} ${division}`));
    const wanted = new Set(joins.map(({ id }) => id));
    return this.membersIn(studentId, day).filter(
      ({ subgroupId }) =>
        !wanted.has(subgroupId) && divisions.has(this.subgroups.divisionOf(subgroupId) ?? ''),
    );
  }
}
