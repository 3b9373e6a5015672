import {
  plainText,
  SETTING_NAMES,
  compareProfiles,
  findProfile,
  objectToAmendment,
  refuse,
} from '@zhurnal/rules';
import type { Amendment, Day, ProfileFault, Refusal } from '@zhurnal/rules';
import { dayIn, isRefused, newId } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { getSchool } from '../school.reader.js';
import { KnownRegulation, settingOf } from './known-regulation.js';
import type {
  EffectLesson,
  RegulationEffect,
  RegulationFaults,
  RegulationSeen,
} from './regulation.graphql.js';
import type {
  AmendRegulationInput,
  ChooseRegulationInput,
  RegulationChange,
  SettingWanted,
  WithdrawAmendmentInput,
} from './regulation.inputs.js';
import { RegulationAmendment } from './regulation-amendment.entity.js';
import { Regulation } from './regulation.entity.js';
import { AMEND, FIRST_TOUCHED, LOCK, TOUCHED } from './regulation.sql.js';

interface Touched {
  readonly lessons: number;
  readonly marks: number;
  readonly absences: number;
  readonly homework: number;
}

type Kept = RegulationSeen | RegulationFaults | Refused;

/** Who may read the regulation may perhaps do these. */
const VERBS = ['chooseRegulation', 'amendRegulation', 'withdrawAmendment', 'previewRegulation'];

/** What changes begin with. */
interface Frame {
  readonly today: string;
  readonly known: KnownRegulation;
}

/** The regulation of a school: which profile from which day on, and what is amended in it. The past never changes. */
export class KeepRegulation {
  constructor(private readonly clock: Clock) {}

  /** The regulation of a day; today's where none is named. */
  get(call: Call, day: string | null): Promise<RegulationSeen> {
    return call.read([], async (tx) => {
      const { today, known } = await this.frame(tx);
      const can = await call.can(tx, VERBS, { kind: 'person', id: call.actor.personId });
      return known.seenOn(day ?? today, today, can);
    });
  }

  /** Says what a change would do, and changes nothing. */
  preview(call: Call, change: RegulationChange): Promise<RegulationEffect | RegulationFaults | Refused> {
    return call.read([], async (tx) => {
      const { today, known } = await this.frame(tx);
      const { fromDay, baseProfile, setting } = change;
      const late = objectToDay(fromDay, today);
      if (late) return late;
      const before = known.readOn(fromDay);
      if ('faults' in before) return { faults: [...before.faults] };
      const after = baseProfile == null ? amendedBy(known, change) : findProfile(baseProfile);
      if (!after || (baseProfile == null) === (setting == null))
        return refuse('INVALID_VALUE', { params: { field: 'baseProfile' } });
      if (isRefused(after) || 'faults' in after) return after;
      const [counted, examples] = await Promise.all([
        tx.find<Touched>(TOUCHED, [fromDay]),
        tx.rows<EffectLesson>(FIRST_TOUCHED, [fromDay]),
      ]);
      const { lessons = 0, marks = 0, absences = 0, homework = 0 } = counted ?? {};
      const changes = compareProfiles(before.profile, after).map(({ setting: name, one, other }) => ({
        setting: name,
        before: JSON.stringify(one),
        after: JSON.stringify(other),
      }));
      const entries = marks + absences + homework;
      const earliest = examples[0]?.date ?? null;
      return { changes, lessons, entries, marks, absences, homework, earliest, examples };
    });
  }

  /** Another profile from a day on; of one that begins on the same day it takes the place. */
  choose(call: Call, input: ChooseRegulationInput): Promise<Kept> {
    return this.change(call, input, input.fromDay, async (tx, { today, known }) => {
      const { baseProfile, fromDay: validFrom, orderNumber, title, expectedVersion } = input;
      const late = objectToDay(validFrom, today);
      if (late) return late;
      if (!findProfile(baseProfile)) return refuse('INVALID_VALUE', { params: { field: 'baseProfile' } });
      if (known.version !== expectedVersion) return refuse('STALE_VERSION');
      const decidedBy = call.actor.personId;
      const columns = {
        baseProfile,
        title: plainText(title),
        adoptedOn: input.adoptedOn ?? null,
        orderNumber: plainText(orderNumber),
        decidedBy,
      };
      const same = known.spans.find((span) => span.validFrom === validFrom);
      if (!same) {
        await tx.insert(Regulation, [{ id: newId(), validFrom, ...columns }]);
        return undefined;
      }
      for (const amendment of known.amendmentsOf(same)) await this.takeBack(tx, amendment, decidedBy);
      const { id, version } = same;
      return (await tx.update(Regulation, { id, version }, columns)) ? undefined : refuse('STALE_VERSION');
    });
  }

  /** One setting holds otherwise from a day on, and with it those that make sense only together. */
  amend(call: Call, input: AmendRegulationInput): Promise<Kept> {
    return this.change(call, input, input.fromDay, async (tx, { today, known }) => {
      const { fromDay, orderNumber } = input;
      const late = objectToDay(fromDay, today);
      if (late) return late;
      const wanted = wantedOf([input, ...(input.more ?? [])], fromDay);
      if (isRefused(wanted)) return wanted;
      const faults = faultsWith(known, wanted, fromDay);
      if (faults.length > 0) return { faults: [...faults] };
      const { id: regulationId } = known.spanOn(fromDay);
      const decided = [plainText(orderNumber), call.actor.personId];
      for (const { setting, to } of wanted) {
        const said = [to.clause ?? null, to.words ?? to.choice];
        const value = JSON.stringify(to.value);
        await tx.rows(AMEND, [newId(), regulationId, fromDay, setting, value, ...said, ...decided]);
      }
      return undefined;
    });
  }

  /** Takes an amendment back before its day is past; what it changed holds again as it did. */
  withdraw(call: Call, input: WithdrawAmendmentInput): Promise<Kept> {
    return this.change(call, input, null, async (tx, { today, known }) => {
      const { id, expectedVersion: version, moreIds } = input;
      const ids = [...new Set([id, ...(moreIds ?? [])])];
      const found = known.amendments.filter((one) => ids.includes(one.id));
      const first = found.find((one) => one.id === id);
      if (!first || found.length !== ids.length) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const late = found.map(({ fromDay }) => objectToDay(fromDay, today)).find(Boolean);
      if (late) return late;
      if (first.version !== version || found.some((one) => one.isWithdrawn)) return refuse('STALE_VERSION');
      const left = known.without(ids);
      const days = new Set(found.flatMap(({ fromDay }) => left.stepsFrom(fromDay)));
      const faults = [...days].flatMap((day) => faultsIn(left.readOn(day)));
      if (faults.length > 0) return { faults };
      for (const amendment of found)
        if (!(await this.takeBack(tx, amendment, call.actor.personId))) return refuse('STALE_VERSION');
      return undefined;
    });
  }

  private takeBack(
    tx: WriteTx,
    { id, version }: { readonly id: string; readonly version: number },
    withdrawnBy: string,
  ): Promise<boolean> {
    return tx.update(RegulationAmendment, { id, version }, { withdrawnAt: this.clock.now(), withdrawnBy });
  }

  private async change(
    call: Call,
    input: { readonly clientMutationId: string },
    day: string | null,
    work: (tx: WriteTx, frame: Frame) => Promise<RegulationFaults | Refusal | undefined>,
  ): Promise<Kept> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<Kept>([], request, async (tx) => {
      await tx.rows(LOCK);
      const objection = await work(tx, await this.frame(tx));
      if (objection) return objection;
      tx.announce({ topic: 'settings', keys: ['school'] });
      const { today, known } = await this.frame(tx);
      return known.seenOn(day ?? today, today, VERBS);
    });
  }

  private async frame(tx: ReadTx): Promise<Frame> {
    const { timeZone } = await getSchool(tx);
    const known = await KnownRegulation.read(tx);
    return { today: dayIn(timeZone, this.clock.now()), known };
  }
}

const objectToDay = (day: string, today: string): Refusal | undefined =>
  day < today ? refuse('DAY_IS_PAST', { params: { day: today } }) : undefined;

const faultsIn = (read: ReturnType<KnownRegulation['readOn']>): readonly ProfileFault[] =>
  'faults' in read ? read.faults : [];

/** The amendments that are wanted, each setting once; JSON that is none is no value. */
function wantedOf(settings: readonly SettingWanted[], from: string): readonly Amendment[] | Refusal {
  const wanted: Amendment[] = [];
  for (const { setting, value: json, clause, reason } of settings) {
    const name = SETTING_NAMES.find((known) => known === setting);
    if (!name || wanted.some((one) => one.setting === name))
      return refuse('INVALID_VALUE', { params: { field: 'setting' } });
    try {
      const value: unknown = JSON.parse(json);
      const to = settingOf(value, plainText(clause ?? '') || null, plainText(reason));
      wanted.push({ from: from as Day, setting: name, to });
    } catch {
      return refuse('INVALID_VALUE', { params: { field: 'value' } });
    }
  }
  return wanted;
}

/** What is wrong with the amendments, or with the regulation on any day from their first one on. */
function faultsWith(
  known: KnownRegulation,
  wanted: readonly Amendment[],
  from: string,
): readonly ProfileFault[] {
  const own = wanted.flatMap(objectToAmendment);
  if (own.length > 0) return own;
  const all = known.stepsFrom(from).flatMap((day) => faultsIn(known.readOn(day, wanted)));
  return [...new Map(all.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** In a preview nobody has to say why yet. */
const UNSAID = '—';

function amendedBy(known: KnownRegulation, { fromDay, setting, value, more }: RegulationChange) {
  const first = { setting: setting ?? '', value: value ?? '', reason: UNSAID };
  const others = (more ?? []).map((one) => ({ ...one, reason: one.reason || UNSAID }));
  const wanted = wantedOf([first, ...others], fromDay);
  if (isRefused(wanted)) return wanted;
  const faults = faultsWith(known, wanted, fromDay);
  if (faults.length > 0) return { faults: [...faults] };
  const read = known.readOn(fromDay, wanted);
  return 'profile' in read ? read.profile : { faults: [...read.faults] };
}
