import { CORRECTION_FILES_LIMIT, refuse } from '@zhurnal/rules';
import type { ChangeWanted, CorrectionKind, CorrectionValues, Refusal } from '@zhurnal/rules';
import { regulationOf } from '@zhurnal/schooling';
import type { PlacedChange } from './correction-entries.js';
import type { CorrectionChangeInput, FileCorrectionInput } from './correction.inputs.js';

/** How a place stands. */
export interface PlaceRow {
  readonly groupId: string | null;
  readonly date: string;
  readonly version: number;
  /** Of a work: it is the first of its lesson, and nobody has described it yet. */
  readonly isUsual: boolean;
  readonly stands: ChangeWanted['was'];
}

/** A change of a request, with the day of its lesson. */
export type KnownChange = PlacedChange & { readonly date: string };

/** What is known of a request besides its places. */
export interface FilingKnown {
  readonly knownFiles: number;
  readonly isTaken: boolean;
}

/** What stands at a place; a work that nobody has described is of the first kind of the school's list. */
export function standsAt(
  { isUsual, stands, date }: Omit<PlaceRow, 'groupId'>,
  profile: string,
): ChangeWanted['was'] {
  if (!isUsual || !('type' in stands)) return stands;
  const usual = regulationOf(profile, date).workTypes.value[0];
  return { ...stands, type: usual?.code ?? '', weight: usual?.weight ?? '1' };
}

/** Which of the fields that name a place are read for each kind. */
const NAMING: Readonly<Record<CorrectionKind, readonly (keyof CorrectionChangeInput)[]>> = {
  mark: ['workId', 'studentId', 'ordinal'],
  attendance: ['studentId'],
  record: [],
  homework: ['homeworkId'],
  work: ['workId'],
};

function naming<Name extends 'workId' | 'studentId' | 'ordinal' | 'homeworkId'>(
  change: CorrectionChangeInput,
  name: Name,
): NonNullable<CorrectionChangeInput[Name]> | null {
  return NAMING[change.kind].includes(name) ? (change[name] ?? null) : null;
}

/** Changes as the columns that the statements about places take. */
export function columnsOf(changes: readonly CorrectionChangeInput[]): unknown[][] {
  return [
    changes.map(({ kind }) => kind),
    changes.map(({ lessonId }) => lessonId),
    changes.map((change) => naming(change, 'workId')),
    changes.map((change) => naming(change, 'studentId')),
    changes.map((change) => naming(change, 'ordinal')),
    changes.map((change) => naming(change, 'homeworkId')),
  ];
}

/** A change with what stands at its place, and the version that it rests on. */
export function placed(
  change: CorrectionChangeInput,
  place: PlaceRow | undefined,
  profile: string,
): KnownChange {
  const { kind, lessonId, expectedVersion } = change;
  const where = {
    lessonId,
    workId: naming(change, 'workId'),
    studentId: naming(change, 'studentId'),
    ordinal: naming(change, 'ordinal'),
    homeworkId: naming(change, 'homeworkId'),
    date: place?.date ?? '',
    version: isSeenAsNothing(kind, expectedVersion, place) ? (place?.version ?? 0) : expectedVersion,
  };
  const stands = place && standsAt(place, profile);
  return { ...where, kind, was: stands, becomes: wanted(change, stands) } as KnownChange;
}

/** A cleared place, or a work that was removed, keeps its row, and looks like none at all. */
function isSeenAsNothing(
  kind: CorrectionKind,
  expectedVersion: number,
  place: PlaceRow | undefined,
): boolean {
  const stands: object = place?.stands ?? {};
  const isEmpty =
    ('value' in stands && stands.value === null) ||
    ('fact' in stands && stands.fact === null) ||
    ('type' in stands && stands.type === null);
  return expectedVersion === 0 && isEmpty && kind !== 'record' && kind !== 'homework';
}

function wanted(change: CorrectionChangeInput, stands: object | undefined): object {
  const { kind } = change;
  if (kind === 'mark') {
    const value = change.mark ?? null;
    return { value, comment: value === null ? '' : (change.comment ?? '') };
  }
  if (kind === 'attendance') {
    const fact = change.fact ?? null;
    return { fact, reason: fact === 'absent' ? (change.reason ?? null) : null };
  }
  if (kind === 'record') return { topic: change.topic?.trim() ?? '', held: change.held ?? false };
  if (kind === 'work') return wantedWork(change, stands);
  const fileIds = stands && 'fileIds' in stands ? stands.fileIds : [];
  return {
    text: change.text?.trim() ?? '',
    dueOn: change.dueOn ?? null,
    minutes: change.minutes ?? null,
    fileIds,
  };
}

/** A work as it shall be; without a kind it is taken out, and what else is said of it is not read. */
function wantedWork(
  { workType, title, weight, scale }: CorrectionChangeInput,
  stands: object | undefined,
): CorrectionValues['work'] {
  const known =
    stands !== undefined && 'scale' in stands && stands.scale === 'pass_fail' ? 'pass_fail' : 'five';
  if (workType == null) return { type: null, title: '', weight: '', scale: known };
  return {
    type: workType,
    title: title?.trim() ?? '',
    weight: (weight ?? '').replace(/^(\d+)\.(\d*?)0*$/, (_, whole, rest) =>
      rest === '' ? String(whole) : `${String(whole)}.${String(rest)}`,
    ),
    scale: scale ?? known,
  };
}

/** What speaks against the places themselves, whatever is written there. */
export function objectToPlaces(
  groupId: string,
  facts: FilingKnown,
  places: readonly PlaceRow[],
  { changes, fileIds }: FileCorrectionInput,
): Refusal | undefined {
  if (facts.isTaken) return refuse('CONFLICT', { params: { field: 'id' } });
  if (places.some((place) => place.groupId !== groupId))
    return refuse('NOT_FOUND', { params: { field: 'lessonId' } });
  const isNamed = changes.every((change) => NAMING[change.kind].every((name) => change[name] != null));
  if (!isNamed) return refuse('INVALID_VALUE', { params: { field: 'changes' } });
  const keys = changes.map((_, index) => JSON.stringify(columnsOf(changes).map((column) => column[index])));
  if (new Set(keys).size !== keys.length) return refuse('CONFLICT', { params: { field: 'changes' } });
  if (new Set(fileIds).size !== facts.knownFiles || fileIds.length > CORRECTION_FILES_LIMIT)
    return refuse('NOT_FOUND', { params: { field: 'fileIds' } });
  return undefined;
}
