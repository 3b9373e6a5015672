import { asDay, listDays, refuse } from '@zhurnal/rules';
import { isRefused, newId, sql } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { readBells } from '../bells/ring.js';
import type { BellsOfDays, RungTimes } from '../bells/ring.js';
import { addEntries, addLessons, adoptLessons } from '../import/write-rows.js';
import { letDaysOffFall } from '../school-days/days-off.js';
import { TimetableEntry } from '../timetable-entry.entity.js';
import { listQuestions } from './edit-clashes.js';
import { readEditFacts } from './edit-facts.js';
import type { EditFacts } from './edit-facts.js';
import type {
  EditTimetableInput,
  TimetableChangeInput,
  TimetableEdited,
  TimetableEffect,
  TimetableQuestions,
} from './edit.graphql.js';
import { daysOfEdit, objectToEdit, planEdit } from './plan-edit.js';
import type { PlannedEdit } from './plan-edit.js';

// Imports and edits of one school wait for each other, so that each sees what the other left.
const LOCK = sql('timetable.edit.lock', `select school_id from school where school_id = $1 for update`);
// A lesson that leaves the timetable before anything happened at it was never given: it leaves no trace in the diary.
const DROP_LESSONS = sql(
  'timetable.edit.drop-lessons',
  `update lesson set deleted_at = $3, version = version + 1 where school_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
);

// What most lessons of a number have, where no bells ring for it. $2 first day, $3 numbers.
const USUAL = sql(
  'timetable.edit.usual-times',
  `select distinct on (slot) slot, starts_at as "startsAt", ends_at as "endsAt"
     from lesson where school_id = $1 and date >= $2::date - 7 and slot = any($3::smallint[]) and deleted_at is null
    group by slot, starts_at, ends_at order by slot, count(*) desc, starts_at`,
);

interface Worked {
  readonly facts: EditFacts;
  readonly plan: PlannedEdit;
  readonly effect: TimetableEffect;
}

/** Changes of the weekly timetable by hand (TKK-66), from a day to come on. */
export class EditTimetable {
  constructor(private readonly clock: Clock) {}

  /** Says what a change would do, and changes nothing. */
  async preview(call: Call, change: TimetableChangeInput): Promise<TimetableEffect | Refused> {
    return call.read([], async (tx) => {
      const worked = await this.work(tx, change);
      return isRefused(worked) ? worked : worked.effect;
    });
  }

  /** Makes a change whose questions are all confirmed: weekly periods, dated lessons and their people, all or nothing. */
  async run(call: Call, input: EditTimetableInput): Promise<TimetableEdited | TimetableQuestions | Refused> {
    const { clientMutationId: key, confirmed } = input;
    return call.write<TimetableEdited | TimetableQuestions | Refused>(
      [],
      { key, content: input },
      async (tx) => {
        await tx.rows(LOCK);
        const worked = await this.work(tx, input);
        if (isRefused(worked)) return worked;
        const { facts, plan, effect } = worked;
        const questions = effect.questions.filter((question) => !confirmed.includes(question.key));
        if (questions.length > 0) return { questions };
        if (!(await this.write(tx, facts, plan))) return refuse('STALE_VERSION');
        await letDaysOffFall(tx, { from: facts.today, now: this.clock.now() });
        announce(tx, facts, plan);
        return { effect, entryId: plan.wanted?.id ?? null };
      },
    );
  }

  private async work(tx: ReadTx, change: TimetableChangeInput): Promise<Worked | Refused> {
    const facts = await readEditFacts(tx, change, this.clock);
    if (!facts)
      return refuse('NOT_FOUND', { params: { field: change.entryId == null ? 'from' : 'entryId' } });
    const objection = objectToEdit(change, facts);
    if (objection) return objection;
    const bells = await this.readBells(tx, change, facts);
    if (!bells) return refuse('NO_BELL', { params: { number: String(change.wanted?.slot ?? '') } });
    const plan = planEdit(change, facts, bells, () => newId());
    const { created, adopted, cancelled, keptForRecords } = plan.lessons;
    return {
      facts,
      plan,
      effect: {
        lessonsMade: created.length,
        lessonsChanged: adopted.filter(({ entryId }) => entryId === plan.wanted?.id).length,
        lessonsRemoved: cancelled.length,
        stays: keptForRecords.map(({ lesson: { date, slot, isRecorded } }) => ({ date, slot, isRecorded })),
        questions: await listQuestions(tx, plan, facts),
      },
    };
  }

  /** The bells of every day the change may reach; the day '' answers with the usual ones. */
  private async readBells(
    tx: ReadTx,
    change: TimetableChangeInput,
    facts: EditFacts,
  ): Promise<BellsOfDays | undefined> {
    const { entry, timetable } = facts;
    const { wanted } = change;
    const [first, last] = [asDay(daysOfEdit(change, facts).from), asDay(timetable.validTo)];
    const days = first && last ? listDays(first, last) : [];
    const slots = [...new Set([entry?.slot, wanted?.slot].filter((slot) => slot !== undefined))];
    const groupId = entry?.groupId ?? wanted?.groupId ?? '';
    const bells = await readBells(
      tx,
      slots.flatMap((slot) => days.map((date) => ({ groupId, date, slot }))),
    );
    const others = await tx.rows<RungTimes & { slot: number }>(USUAL, [first ?? timetable.validFrom, slots]);
    const usual = new Map(
      slots.map((slot) => {
        const ringing = days.map((date) => bells(groupId, date, slot)).filter((times) => times !== undefined);
        return [slot, mostFrequent(ringing) ?? others.find((times) => times.slot === slot)];
      }),
    );
    if (wanted && !usual.get(wanted.slot)) return undefined;
    return (group, date, slot) => (date === '' ? usual.get(slot) : bells(group, date, slot));
  }

  private async write(tx: WriteTx, { entry }: EditFacts, plan: PlannedEdit): Promise<boolean> {
    const now = this.clock.now();
    if (entry) {
      const { id, version } = entry;
      const ended = plan.endsOn === null ? { deletedAt: now } : { validTo: plan.endsOn };
      if (!(await tx.update(TimetableEntry, { id, version }, ended))) return false;
    }
    const { created, adopted, cancelled } = plan.lessons;
    await addEntries(tx, plan.added);
    await addLessons(tx, created);
    await adoptLessons(tx, { adoptedLessons: adopted }, now);
    if (cancelled.length > 0) await tx.rows(DROP_LESSONS, [cancelled, now]);
    return true;
  }
}

function mostFrequent<Times extends { readonly startsAt: string }>(
  times: readonly Times[],
): Times | undefined {
  const counts = new Map<string, number>();
  for (const { startsAt } of times) counts.set(startsAt, (counts.get(startsAt) ?? 0) + 1);
  return [...times].sort(
    (one, other) => (counts.get(other.startsAt) ?? 0) - (counts.get(one.startsAt) ?? 0),
  )[0];
}

/** Everybody whose timetable it is: the group, its classes, who gave the lessons and who gives them now. */
function announce(tx: WriteTx, { entry, classIds }: EditFacts, { wanted }: PlannedEdit): void {
  const groupId = entry?.groupId ?? wanted?.groupId;
  const people = new Set([...(entry?.staffIds ?? []), ...(wanted?.staffIds ?? [])]);
  const keys: ChangeKey[] = [
    ...(groupId === undefined ? [] : [`group:${groupId}` as const]),
    ...classIds.map((id) => `class:${id}` as const),
    ...[...people].map((id) => `person:${id}` as const),
  ];
  tx.announce({ topic: 'timetable', keys });
  tx.announce({ topic: 'lesson', keys: keys.slice(0, 1) });
}
