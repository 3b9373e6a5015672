import {
  TIMETABLE_CHECK_ACTS,
  curriculumOfGroup,
  findLoadFaults,
  listNameOf,
  mostLessonsAWeek,
  planClassWeek,
  refuse,
  sumClassWeek,
} from '@zhurnal/rules';
import type { CurriculumLine, PersonName, Refusal } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { CurriculumHours } from './curriculum-hours.entity.js';
import { LoadApproval } from './load-approval.entity.js';
import type { CurriculumLineDetails, TeachingLoadDetails } from './load.graphql.js';
import type { ApproveLoadInput, SetCurriculumInput, SetLoadInput } from './load.inputs.js';
import {
  APPROVALS,
  CHOICES,
  CLASSES,
  CURRICULUM,
  FIND_LINE,
  KNOWN_PLACES,
  LOAD,
  LOAD_OF_GROUP,
} from './load.sql.js';
import { getFrame } from './plan-frame.js';
import { TeachingLoad } from './teaching-load.entity.js';

type Kept = TeachingLoadDetails | Refused;

interface LoadRow {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly classId: string | null;
  readonly subgroupId: string | null;
  readonly gradeLevel: number | null;
  readonly teachers: readonly { readonly id: string; readonly name: PersonName; readonly weekly: string }[];
  readonly isGiven: boolean;
  readonly timetabled: string | null;
}

interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly gradeLevel: number;
  readonly isSixDays: boolean;
}

interface ChoiceRow {
  readonly subjects: { readonly id: string; readonly name: string }[];
  readonly staff: readonly { readonly id: string; readonly name: PersonName }[];
}

interface ApprovalRow {
  readonly what: 'curriculum' | 'load';
  readonly orderNumber: string;
  readonly orderedOn: string;
  readonly approvedAt: Date;
  readonly approvedName: PersonName;
  readonly isChanged: boolean;
}

interface KnownLine {
  readonly id: string;
  readonly version: number;
  readonly staffId: string;
  readonly isEnded: boolean;
}

const VERBS = ['setCurriculum', 'setLoad', 'approveLoad', 'putDepartment'];

/** Lessons a week: 0–40 with at most two digits after the point. */
const isWeekly = (text: string): boolean => /^\d{1,2}(?:\.\d{1,2})?$/.test(text) && Number(text) <= 40;

const hundredths = (weekly: string): number => Math.round(Number(weekly) * 100);
const decimal = (amount: number): string => String(amount / 100);

/** The curriculum and who teaches what by it. */
export class KeepLoad {
  constructor(private readonly clock: Clock) {}

  get(call: Call): Promise<TeachingLoadDetails> {
    return call.read([], (tx) => this.show(call, tx));
  }

  /** Lines of the curriculum; what was approved is not any more. */
  setCurriculum(call: Call, input: SetCurriculumInput): Promise<Kept> {
    return this.change(call, input, async (tx) => {
      const { yearId, lines } = input;
      if (!lines.every(({ weekly }) => weekly == null || isWeekly(weekly)))
        return refuse('INVALID_VALUE', { params: { field: 'weekly' } });
      const idsOf = (ids: readonly (string | null | undefined)[]): string[] => [
        ...new Set(ids.filter((id) => id != null)),
      ];
      const subjects = idsOf(lines.map(({ subjectId }) => subjectId));
      const classes = idsOf(lines.map(({ classId }) => classId));
      const subgroups = idsOf(lines.map(({ subgroupId }) => subgroupId));
      const known = await tx.find<{ subjects: number; classes: number; subgroups: number; hasYear: boolean }>(
        KNOWN_PLACES,
        [yearId, subjects, classes, subgroups],
      );
      const isAll =
        known?.hasYear === true &&
        known.subjects === subjects.length &&
        known.classes === classes.length &&
        known.subgroups === subgroups.length;
      if (!isAll) throw notFound();
      for (const { subjectId, weekly, yearly, ...place } of lines) {
        const { gradeLevel = null, classId = null, subgroupId = null } = place;
        if ((gradeLevel === null) === (classId === null) || (subgroupId !== null && classId === null))
          return refuse('INVALID_VALUE', { params: { field: 'classId' } });
        const changedAt = this.clock.now();
        const found = await tx.find<{ id: string; version: number }>(FIND_LINE, [
          ...[yearId, subjectId, gradeLevel, classId, subgroupId],
        ]);
        if (weekly == null) {
          if (found) await tx.update(CurriculumHours, found, { changedAt, deletedAt: changedAt });
          continue;
        }
        const hours = { weekly, yearly, changedAt };
        if (found) await tx.update(CurriculumHours, found, { ...hours, deletedAt: null });
        else
          await tx.insert(CurriculumHours, [
            { id: newId(), yearId, subjectId, gradeLevel, classId, subgroupId, ...hours },
          ]);
      }
      return undefined;
    });
  }

  /** All teachers of a group. */
  setLoad(call: Call, input: SetLoadInput): Promise<Kept> {
    return this.change(call, input, async (tx) => {
      const { groupId, teachers } = input;
      if (!teachers.every(({ weekly }) => isWeekly(weekly)))
        return refuse('INVALID_VALUE', { params: { field: 'weekly' } });
      const staff = [...new Set(teachers.map(({ staffId }) => staffId))];
      if (staff.length !== teachers.length) return refuse('INVALID_VALUE', { params: { field: 'staffId' } });
      const found = await tx.find<{ yearId: string; staff: number; lines: readonly KnownLine[] }>(
        LOAD_OF_GROUP,
        [groupId, staff],
      );
      if (!found || found.staff !== staff.length) throw notFound();
      const changedAt = this.clock.now();
      for (const { id, version, staffId, isEnded } of found.lines)
        if (!isEnded && !staff.includes(staffId))
          await tx.update(TeachingLoad, { id, version }, { deletedAt: changedAt, changedAt });
      for (const { staffId, weekly } of teachers) {
        const line = found.lines.find((one) => one.staffId === staffId);
        if (line) await tx.update(TeachingLoad, line, { weekly, changedAt, deletedAt: null });
        else
          await tx.insert(TeachingLoad, [
            { id: newId(), yearId: found.yearId, groupId, staffId, weekly, changedAt },
          ]);
      }
      return undefined;
    });
  }

  /** By the order of the director (G24-71). */
  approve(call: Call, input: ApproveLoadInput): Promise<Kept> {
    return this.change(call, input, async (tx) => {
      const { yearId, what, orderedOn } = input;
      const orderNumber = input.orderNumber.trim();
      if (orderNumber === '') return refuse('INVALID_VALUE', { params: { field: 'orderNumber' } });
      const { year } = await getFrame(tx, this.clock);
      if (year.id !== yearId) throw notFound();
      const approved = { approvedBy: call.actor.personId, approvedAt: this.clock.now() };
      await tx.insert(LoadApproval, [{ id: newId(), yearId, what, orderNumber, orderedOn, ...approved }]);
      return undefined;
    });
  }

  /** The curriculum and the load as they stand in the transaction. */
  async show(call: Call, tx: ReadTx): Promise<TeachingLoadDetails> {
    const { year } = await getFrame(tx, this.clock);
    const lines = await tx.rows<CurriculumLineDetails>(CURRICULUM, [year.id]);
    const rows = await tx.rows<LoadRow>(LOAD, [year.id]);
    const approvals = await tx.rows<ApprovalRow>(APPROVALS, [year.id]);
    const classes = await tx.rows<ClassRow>(CLASSES, [year.id]);
    const choices = await tx.find<ChoiceRow>(CHOICES, []);
    const known = lines.map((line): CurriculumLine => ({ ...line, weekly: hundredths(line.weekly) }));
    const groups = rows.map(({ groupId: id, ...row }) => ({ ...row, id }));
    const shares = groups.flatMap(({ id, teachers }) =>
      teachers.map((one) => ({ groupId: id, staffId: one.id, weekly: hundredths(one.weekly) })),
    );
    const findings = new Map(findLoadFaults(groups, known, shares).map((one) => [one.groupId, one.kind]));
    const held = groups.map((group) => ({ ...group, weekly: hundredths(group.timetabled ?? '0') }));
    return {
      yearId: year.id,
      yearName: year.name,
      curriculum: lines,
      groups: groups.map((group) => {
        const line = curriculumOfGroup(group, known);
        const { id: groupId, teachers, ...rest } = group;
        return {
          ...rest,
          groupId,
          planned: line === undefined ? null : decimal(line.weekly),
          teachers: teachers.map((one) => ({ ...one, name: listNameOf(one.name) })),
          finding: findings.get(groupId) ?? null,
        };
      }),
      classes: classes.map(({ isSixDays, ...one }) => ({
        ...one,
        planned: decimal(planClassWeek(one, known)),
        timetabled: decimal(sumClassWeek(one.id, held)),
        limit: mostLessonsAWeek(one.gradeLevel, isSixDays) ?? null,
      })),
      limitSource: TIMETABLE_CHECK_ACTS.week_load,
      subjects: choices?.subjects ?? [],
      staff: (choices?.staff ?? []).map(({ id, name }) => ({ id, name: listNameOf(name) })),
      approvals: approvals.map(({ approvedName, ...approval }) => ({
        ...approval,
        approvedBy: listNameOf(approvedName),
      })),
      can: await call.can(tx, VERBS, { kind: 'person', id: call.actor.personId }),
    };
  }

  private change(
    call: Call,
    input: { readonly clientMutationId: string },
    work: (tx: WriteTx) => Promise<Refusal | undefined>,
  ): Promise<Kept> {
    return call.write<Kept>([], { key: input.clientMutationId, content: input }, async (tx) => {
      const objection = await work(tx);
      if (objection) return objection;
      tx.announce({ topic: 'settings', keys: ['school'] });
      return this.show(call, tx);
    });
  }
}
