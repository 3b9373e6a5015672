import { SETTING_NAMES, compareProfiles, findProfile, objectToAmendment, refuse } from '@zhurnal/rules';
import type { Amendment, Day, ProfileFault, Refusal } from '@zhurnal/rules';
import { dayIn, isRefused, newId } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { getSchool } from '../school.reader.js';
import { KnownRegulation, settingOf } from './known-regulation.js';
import type {
  AmendRegulationInput,
  ChooseRegulationInput,
  RegulationChange,
  RegulationEffect,
  RegulationFaults,
  RegulationSeen,
  WithdrawAmendmentInput,
} from './regulation.graphql.js';
import { RegulationAmendment } from './regulation-amendment.entity.js';
import { Regulation } from './regulation.entity.js';
import { AMEND, LOCK, TOUCHED } from './regulation.sql.js';

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
      const { lessons = 0, entries = 0 } =
        (await tx.find<{ lessons: number; entries: number }>(TOUCHED, [fromDay])) ?? {};
      const changes = compareProfiles(before.profile, after).map(({ setting: name, one, other }) => ({
        setting: name,
        before: JSON.stringify(one),
        after: JSON.stringify(other),
      }));
      return { changes, lessons, entries };
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
        title: plain(title),
        adoptedOn: input.adoptedOn ?? null,
        orderNumber: plain(orderNumber),
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

  /** One setting holds otherwise from a day on. */
  amend(call: Call, input: AmendRegulationInput): Promise<Kept> {
    return this.change(call, input, input.fromDay, async (tx, { today, known }) => {
      const { fromDay, orderNumber } = input;
      const late = objectToDay(fromDay, today);
      if (late) return late;
      const [clause, reason] = [plain(input.clause ?? '') || null, plain(input.reason)];
      const wanted = wantedOf(input.setting, input.value, fromDay, clause, reason);
      if (isRefused(wanted)) return wanted;
      const faults = faultsWith(known, wanted);
      if (faults.length > 0) return { faults: [...faults] };
      const { setting, to } = wanted;
      const { id: regulationId } = known.spanOn(fromDay);
      const said = [clause, reason, plain(orderNumber), call.actor.personId];
      await tx.rows(AMEND, [newId(), regulationId, fromDay, setting, JSON.stringify(to.value), ...said]);
      return undefined;
    });
  }

  /** Takes an amendment back before its day is past; what it changed holds again as it did. */
  withdraw(call: Call, input: WithdrawAmendmentInput): Promise<Kept> {
    return this.change(call, input, null, async (tx, { today, known }) => {
      const { id, expectedVersion: version } = input;
      const amendment = known.amendments.find((one) => one.id === id);
      if (!amendment) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const late = objectToDay(amendment.fromDay, today);
      if (late) return late;
      if (amendment.isWithdrawn || amendment.version !== version) return refuse('STALE_VERSION');
      const left = known.without(id);
      const faults = left.stepsFrom(amendment.fromDay).flatMap((day) => faultsIn(left.readOn(day)));
      if (faults.length > 0) return { faults };
      const done = await this.takeBack(tx, amendment, call.actor.personId);
      return done ? undefined : refuse('STALE_VERSION');
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

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

const objectToDay = (day: string, today: string): Refusal | undefined =>
  day < today ? refuse('DAY_IS_PAST', { params: { day: today } }) : undefined;

const faultsIn = (read: ReturnType<KnownRegulation['readOn']>): readonly ProfileFault[] =>
  'faults' in read ? read.faults : [];

/** The amendment that is wanted; JSON that is none is no value. */
function wantedOf(
  setting: string,
  json: string,
  from: string,
  clause: string | null,
  reason: string,
): Amendment | Refusal {
  const name = SETTING_NAMES.find((known) => known === setting);
  if (!name) return refuse('INVALID_VALUE', { params: { field: 'setting' } });
  try {
    const value: unknown = JSON.parse(json);
    return { from: from as Day, setting: name, to: settingOf(value, clause, reason) };
  } catch {
    return refuse('INVALID_VALUE', { params: { field: 'value' } });
  }
}

/** What is wrong with the amendment, or with the regulation on any day from its first one on. */
function faultsWith(known: KnownRegulation, wanted: Amendment): readonly ProfileFault[] {
  const own = objectToAmendment(wanted);
  if (own.length > 0) return own;
  const all = known.stepsFrom(wanted.from).flatMap((day) => faultsIn(known.readOn(day, [wanted])));
  return [...new Map(all.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function amendedBy(known: KnownRegulation, { fromDay, setting, value }: RegulationChange) {
  const wanted = wantedOf(setting ?? '', value ?? '', fromDay, null, '—');
  if (isRefused(wanted)) return wanted;
  const faults = faultsWith(known, wanted);
  if (faults.length > 0) return { faults: [...faults] };
  const read = known.readOn(fromDay, [wanted]);
  return 'profile' in read ? read.profile : { faults: [...read.faults] };
}
