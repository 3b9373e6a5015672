import { DECISION_RULES, firstObjection, linesFor, listNameOf } from '@zhurnal/rules';
import type { ChangeWanted, PersonName, Role, Target } from '@zhurnal/rules';
import { dayIn, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { ChangePlace } from './correction-entries.js';
import { standsAt } from './correction-places.js';
import type { PlaceRow } from './correction-places.js';
import type {
  CorrectionChangeDetails,
  CorrectionDetails,
  CorrectionPage,
  CorrectionValue,
  OpenCorrection,
} from './correction.graphql.js';
import type { CorrectionFilter } from './correction.inputs.js';
import { FIND_REQUEST, LIST_REQUESTS, OPEN_PLACES, STANDING_PLACES } from './correction.sql.js';

type ChangeRow = ChangePlace & ChangeWanted & { readonly date: string; readonly student: PersonName | null };

interface RequestRow extends Omit<
  CorrectionDetails,
  'teacher' | 'decidedBy' | 'changes' | 'mine' | 'mayDecide'
> {
  readonly requestedBy: string;
  readonly teacher: PersonName;
  readonly decidedBy: PersonName | null;
  readonly changes: readonly ChangeRow[];
  readonly profile: string;
  readonly timeZone: string;
}

/** Those who decide or check see every request, teachers their own. */
const seesAll = (roles: readonly Role[]): boolean =>
  linesFor('correctionRequests', roles).some((line) => line.to === 'role' && line.role !== 'teacher');

/** Reads the register of corrections. */
export class CorrectionReader {
  constructor(private readonly clock: Clock) {}

  async list(
    call: Call,
    filter: CorrectionFilter,
    first: number,
    after: string | null,
  ): Promise<CorrectionPage> {
    const { personId, roles } = call.actor;
    const whose = filter.mine === true || !seesAll(roles) ? personId : null;
    return call.read([], async (tx) => {
      const rows = await tx.rows<RequestRow>(LIST_REQUESTS, [whose, filter.state ?? null, after, first + 1]);
      const shown = rows.slice(0, first);
      return {
        requests: await this.detailsOf(tx, call, shown),
        pageInfo: { hasNextPage: rows.length > first, endCursor: shown.at(-1)?.id ?? null },
      };
    });
  }

  /** The request that a change answers with; the targets are those of the change. */
  async get(call: Call, id: string, targets: readonly Target[] = []): Promise<CorrectionDetails> {
    const request = await this.find(call, id, targets);
    if (!request) throw notFound();
    return request;
  }

  /** One request; null: the register has none that the caller may see. */
  async find(call: Call, id: string, targets: readonly Target[] = []): Promise<CorrectionDetails | null> {
    const { personId, roles } = call.actor;
    if (!isUuid(id)) throw notFound();
    return call.read(targets, async (tx) => {
      const rows = await tx.rows<RequestRow>(FIND_REQUEST, [seesAll(roles) ? null : personId, id]);
      return (await this.detailsOf(tx, call, rows))[0] ?? null;
    });
  }

  async listOpen(call: Call, groupId: string): Promise<OpenCorrection[]> {
    if (!isUuid(groupId)) throw notFound();
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const places = await tx.rows<OpenCorrection | { readonly requestId: null }>(OPEN_PLACES, [groupId]);
      if (places.length === 0) throw notFound();
      return places.filter((place): place is OpenCorrection => place.requestId !== null);
    });
  }

  /** How the places of waiting requests stand is asked in one statement for all of them. */
  private async detailsOf(tx: ReadTx, call: Call, rows: readonly RequestRow[]): Promise<CorrectionDetails[]> {
    const waiting = rows.filter(({ state }) => state === 'filed').flatMap(({ changes }) => changes);
    const places = waiting.length === 0 ? [] : await tx.rows<PlaceRow>(STANDING_PLACES, columnsOf(waiting));
    const now = new Map(waiting.map((change, index) => [change, places[index]]));
    return rows.map(({ requestedBy, profile, timeZone, teacher, decidedBy, changes, ...row }) => {
      const { personId, roles } = call.actor;
      const objection = firstObjection(DECISION_RULES, {
        state: row.state,
        isOwn: requestedBy === personId,
        roles,
        deciders: regulationOf(profile, dayIn(timeZone, this.clock.now())).correctionDeciders,
        admitted: true,
        note: '',
      });
      return {
        ...row,
        teacher: listNameOf(teacher),
        decidedBy: decidedBy && listNameOf(decidedBy),
        changes: changes.map((change) => changeOf(change, now.get(change), profile)),
        mine: requestedBy === personId,
        mayDecide: objection === undefined,
      };
    });
  }
}

const columnsOf = (changes: readonly ChangeRow[]): unknown[][] => [
  changes.map(({ kind }) => kind),
  changes.map(({ lessonId }) => lessonId),
  changes.map(({ workId }) => workId),
  changes.map(({ studentId }) => studentId),
  changes.map(({ ordinal }) => ordinal),
  changes.map(({ homeworkId }) => homeworkId),
];

const NOTHING: CorrectionValue = {
  mark: null,
  comment: '',
  fact: null,
  reason: null,
  topic: '',
  held: false,
  text: '',
  dueOn: null,
  minutes: null,
  workType: null,
  title: '',
  weight: '',
  scale: null,
};

/** A place as the contract shows it; a mark's value and the kind of a work have names of their own there. */
function valueOf(stands: ChangeWanted['was']): CorrectionValue {
  if ('value' in stands) return { ...NOTHING, mark: stands.value, comment: stands.comment };
  if ('type' in stands) {
    const { type: workType, ...work } = stands;
    return { ...NOTHING, ...work, workType };
  }
  return { ...NOTHING, ...stands };
}

function changeOf(change: ChangeRow, place: PlaceRow | undefined, profile: string): CorrectionChangeDetails {
  const { kind, lessonId, date, studentId, student, version, was, becomes } = change;
  return {
    kind,
    lessonId,
    date,
    studentId,
    studentName: student && listNameOf(student),
    was: valueOf(was),
    becomes: valueOf(becomes),
    stands: place !== undefined && place.version !== version ? valueOf(standsAt(place, profile)) : null,
  };
}
