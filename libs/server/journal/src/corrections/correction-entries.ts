import { EnterAttendance } from '@zhurnal/attendance';
import type { Author } from '@zhurnal/attendance';
import { refuse } from '@zhurnal/rules';
import type { ChangeWanted, CorrectionKind, CorrectionValues, Refusal } from '@zhurnal/rules';
import type { Clock, RefusalAnswer, WriteTx } from '@zhurnal/platform';
import type { LessonOutcome } from '../answer-lesson.js';
import { EnterMarks } from '../enter-marks.js';
import { PutWork } from '../put-work.js';
import { RecordLesson } from '../record-lesson.js';
import { RemoveWork } from '../remove-work.js';
import { SetHomework } from '../set-homework.js';

/** Where a change stands, and which version of its row it rests on. */
export interface ChangePlace {
  readonly lessonId: string;
  readonly workId: string | null;
  readonly studentId: string | null;
  readonly ordinal: number | null;
  readonly homeworkId: string | null;
  readonly version: number;
}

export type PlacedChange = ChangePlace & ChangeWanted;
type Placed<Kind extends CorrectionKind> = ChangePlace & {
  readonly kind: Kind;
  readonly becomes: CorrectionValues[Kind];
};

/** Enters changes through the verbs that write the journal: what they object to is objected to here. */
export class CorrectionEntries {
  private readonly marks: EnterMarks;
  private readonly attendance: EnterAttendance;
  private readonly recording: RecordLesson;
  private readonly homework: SetHomework;
  private readonly works: PutWork;
  private readonly removal: RemoveWork;

  constructor(clock: Clock) {
    this.marks = new EnterMarks(clock);
    this.attendance = new EnterAttendance(clock);
    this.recording = new RecordLesson(clock);
    this.homework = new SetHomework(clock);
    this.works = new PutWork(clock);
    this.removal = new RemoveWork(clock);
  }

  /** What speaks against each of the changes, in their order; undefined: it is made, or, on trial, it would be. */
  async enter(
    tx: WriteTx,
    author: Author,
    groupId: string,
    changes: readonly PlacedChange[],
  ): Promise<(Refusal | undefined)[]> {
    const outcomes: (Refusal | undefined)[] = [];
    const placesOf = (kind: CorrectionKind): number[] =>
      changes.flatMap((change, index) => (change.kind === kind ? [index] : []));
    const keep = (kind: CorrectionKind, found: readonly (Refusal | undefined)[]): void =>
      placesOf(kind).forEach((index, at) => (outcomes[index] = found[at]));
    keep('mark', await this.enterMarks(tx, author, groupId, listOf(changes, 'mark')));
    keep('attendance', await this.enterAttendance(tx, author, groupId, listOf(changes, 'attendance')));
    for (const index of [...placesOf('record'), ...placesOf('homework'), ...placesOf('work')]) {
      const change = changes[index];
      if (change) outcomes[index] = await this.enterOfLesson(tx, author, change);
    }
    return changes.map((_, index) => outcomes[index]);
  }

  private async enterMarks(
    tx: WriteTx,
    author: Author,
    groupId: string,
    changes: readonly Placed<'mark'>[],
  ): Promise<(Refusal | undefined)[]> {
    if (changes.length === 0) return [];
    const items = changes.map(({ lessonId, workId, studentId, ordinal, version, becomes }) => ({
      lessonId,
      workId: workId ?? '',
      studentId: studentId ?? '',
      ordinal: ordinal ?? 1,
      ...becomes,
      expectedVersion: version,
    }));
    return (await this.marks.correct(tx, author, { groupId, items })).map(objectionOf);
  }

  private async enterAttendance(
    tx: WriteTx,
    author: Author,
    groupId: string,
    changes: readonly Placed<'attendance'>[],
  ): Promise<(Refusal | undefined)[]> {
    if (changes.length === 0) return [];
    const items = changes.map(({ lessonId, studentId, version, becomes }) => ({
      lessonId,
      studentId: studentId ?? '',
      ...becomes,
      expectedVersion: version,
    }));
    return (await this.attendance.enter(tx, author, { groupId, items })).map(objectionOf);
  }

  private async enterOfLesson(
    tx: WriteTx,
    author: Author,
    change: PlacedChange,
  ): Promise<Refusal | undefined> {
    const { lessonId, version: expectedVersion } = change;
    if (change.kind === 'record')
      return objectionOfLesson(
        await this.recording.keep(tx, author, { lessonId, ...change.becomes, expectedVersion }),
      );
    if (change.kind === 'work') return objectionOfLesson(await this.enterWork(tx, author, change));
    if (change.kind !== 'homework') return undefined;
    const { fileIds, ...becomes } = change.becomes;
    const id = change.homeworkId ?? '';
    return objectionOfLesson(
      await this.homework.keep(tx, author, {
        id,
        lessonId,
        ...becomes,
        fileIds: [...fileIds],
        expectedVersion,
      }),
    );
  }

  /** A work without a kind is to be taken out. */
  private async enterWork(tx: WriteTx, author: Author, change: Placed<'work'>): Promise<LessonOutcome> {
    const { lessonId, workId, version: expectedVersion, becomes } = change;
    const place = { id: workId ?? '', lessonId, expectedVersion };
    const { type, ...described } = becomes;
    if (type === null) return this.removal.keep(tx, author, place);
    return this.works.keep(tx, author, { ...place, type, ...described });
  }
}

function listOf<Kind extends CorrectionKind>(
  changes: readonly PlacedChange[],
  kind: Kind,
): readonly Placed<Kind>[] {
  return changes.filter((change): change is PlacedChange & Placed<Kind> => change.kind === kind);
}

type BatchOutcome =
  | { readonly status: 'saved' | 'conflict' }
  | { readonly status: 'locked' | 'invalid'; readonly refusal: RefusalAnswer };

function objectionOf(outcome: BatchOutcome): Refusal | undefined {
  if (outcome.status === 'conflict') return refuse('CORRECTION_STALE');
  if (!('refusal' in outcome)) return undefined;
  const { code, clause, params } = outcome.refusal;
  const named = Object.fromEntries(params.map(({ name, value }) => [name, value]));
  return refuse(code, { clause: clause ?? undefined, params: named });
}

function objectionOfLesson(outcome: LessonOutcome): Refusal | undefined {
  if ('code' in outcome)
    return refuse(outcome.code, { clause: outcome.clause, params: outcome.params ?? {} });
  return outcome.outcome === 'stale' ? refuse('CORRECTION_STALE') : undefined;
}
