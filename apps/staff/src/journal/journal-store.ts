import { MARKS_PER_WORK, averageOf, formatAverage } from '@zhurnal/rules';
import type { WeighedMark } from '@zhurnal/rules';
import { formatDecimal, isSameContent, keyOf } from '@zhurnal/web-client';
import type {
  AttendanceChange,
  Change,
  EnteredEdit,
  MarkChange,
  MarkOutbox,
  PlaceLabel,
  RefusalSeen,
} from '@zhurnal/web-client';
import type { CellView, GridStore, RowSnapshot } from '@zhurnal/web-ui';
import { EMPTY_CELL } from '@zhurnal/web-ui';
import { viewOfCell, waitingView } from './cell-view.js';
import type { Place } from './cell-view.js';
import { CellEditors } from './hear-cells.js';
import type { JournalModel, Lesson, Stored, Work } from './page-model.js';

const ORDINALS = Array.from({ length: MARKS_PER_WORK }, (_, index) => index + 1);

/** What the server has, and since which turn of the store. */
interface Known extends Stored {
  readonly turn: number;
}

/**
 * The content of the journal's page: what the server has, under what the outbox holds. Gives the grid its rows and
 * tells it which of them changed.
 */
export class JournalStore implements GridStore {
  private known = new Map<string, Known>();
  private rows = new Map<string, RowSnapshot>();
  private finals: ReadonlyMap<string, ReadonlyMap<string, CellView>> = new Map();
  private works = new Map<string, { work: Work; lesson: Lesson }>();
  private lessons = new Map<string, Lesson>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly editors = new CellEditors((keys) => this.refresh(keys));
  private readonly hearers = new Set<(changes: readonly Change[], editor: string) => void>();
  private now = 0;
  private shape = '';
  /** Number of the request that waits for a decision about a cell. */
  private waitingAt: (studentId: string, column: string) => number | undefined = () => undefined;

  constructor(
    private model: JournalModel,
    private readonly outbox: MarkOutbox,
  ) {
    this.take(model, 0);
  }

  /** Follows the outbox; returns the end of it. */
  follow(): () => void {
    const end = this.outbox.subscribe({
      changed: (keys) => this.refresh(keys),
      stored: (change, version) => {
        this.now += 1;
        this.known.set(keyOf(change), { change, version, turn: this.now });
      },
    });
    this.refresh(this.outbox.listKeys(this.model.groupId));
    return () => {
      end();
      this.editors.end();
    };
  }

  /**
   * Takes how places stand after a change that was told: somebody else's, with the initials, or one's own from elsewhere.
   * What is known already, or newer, stays. What is unsent here stays over it, and is contested when it is sent.
   */
  hear(told: readonly Stored[], editor: string | undefined): void {
    const fresh = told.filter(({ change, version }) => {
      const key = keyOf(change);
      return this.placeOf(key) !== undefined && (this.known.get(key)?.version ?? 0) < version;
    });
    if (fresh.length === 0) return;
    this.now += 1;
    const keys = fresh.map(({ change }) => keyOf(change));
    for (const [at, stored] of fresh.entries()) this.known.set(keys[at] ?? '', { ...stored, turn: this.now });
    if (editor) this.editors.note(keys, editor);
    this.refresh(keys);
    if (editor !== undefined)
      this.hearers.forEach((hearer) =>
        hearer(
          fresh.map(({ change }) => change),
          editor,
        ),
      );
  }

  /** Takes which cells a request waits for. */
  note(numberAt: (studentId: string, column: string) => number | undefined): void {
    this.waitingAt = numberAt;
    this.redraw();
  }

  /** Does a request wait for a decision about the place? */
  isWaiting(change: Change): boolean {
    if (change.kind === 'roll') return false;
    const column = change.kind === 'mark' ? change.workId : change.lessonId;
    return this.waitingAt(change.studentId, column) !== undefined;
  }

  /** Calls when somebody else's change arrives. */
  onHeard(hearer: (changes: readonly Change[], editor: string) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** To be noted before a page is asked for: what the outbox stored later is newer than that page. */
  get turn(): number {
    return this.now;
  }

  /** Takes a newer answer of the server, asked for at that turn. */
  take(model: JournalModel, askedAt: number): void {
    const shape = shapeOf(model);
    const isSameShape = shape === this.shape;
    this.shape = shape;
    this.model = model;
    this.lessons = new Map(model.lessons.map((lesson) => [lesson.id, lesson]));
    this.works = new Map(
      model.lessons.flatMap((lesson) => lesson.works.map((work) => [work.id, { work, lesson }] as const)),
    );
    const changed = new Set<string>();
    const known = new Map<string, Known>();
    for (const [key, stored] of model.stored) known.set(key, { ...stored, turn: askedAt });
    for (const [key, before] of this.known) {
      const after = known.get(key);
      const isOurs = before.turn > askedAt;
      // A mark that was taken back is not on the page; the version of its place is still the one to build on.
      if (isOurs || (after === undefined && isEmpty(before.change))) known.set(key, before);
      else if (after === undefined || !isSameContent(before.change, after.change)) changed.add(key);
    }
    for (const [key] of known) if (!this.known.has(key)) changed.add(key);
    this.known = known;
    if (isSameShape) this.refresh([...changed]);
    else this.redraw();
  }

  row(rowId: string): RowSnapshot {
    let row = this.rows.get(rowId);
    if (row === undefined) {
      row = this.draw(rowId);
      this.rows.set(rowId, row);
    }
    return row;
  }

  subscribe(rowId: string, changed: () => void): () => void {
    const listeners = this.listeners.get(rowId) ?? new Set();
    this.listeners.set(rowId, listeners.add(changed));
    return () => listeners.delete(changed);
  }

  findWork(columnId: string): { readonly work: Work; readonly lesson: Lesson } | undefined {
    return this.works.get(columnId);
  }

  /** What the place shows, and the version a change of it builds on. */
  readonly standing = (place: Change): { change: Change; version: number } => {
    const key = keyOf(place);
    const known = this.known.get(key);
    const shown = this.outbox.find(key)?.change ?? known?.change ?? emptied(place);
    return { change: shown, version: known?.version ?? 0 };
  };

  /** The change with what it rests on, where it stands in words, and whether it comes only with a reason for being late. */
  editTo(after: Change): EnteredEdit {
    const { change, version } = this.standing(after);
    const asks = this.objectTo(change, after);
    return { before: change, after, version, label: this.labelOf(after), ...(asks && { asks }) };
  }

  /** Why the server would not take the change as it is, where the page knows that it comes too late without a reason. */
  private objectTo(before: Change, after: Change): RefusalSeen | undefined {
    if (after.kind === 'roll') return undefined;
    // What the page knows of absences is the fact; the reason of an absence has a term of its own.
    if (before.kind === 'attendance' && after.kind === 'attendance' && isSameFact(before, after))
      return undefined;
    const [part, term] =
      after.kind === 'mark'
        ? ['mark', this.works.get(after.workId)?.work.term]
        : ['attendance', this.lessons.get(after.lessonId)?.attendanceTerm];
    if (term?.needsReason !== true) return undefined;
    return { code: 'LATE_REASON_REQUIRED', clause: term.reasonClause, params: { part } };
  }

  /** The page was kept on the device at this time: what the outbox has stored since is newer. */
  catchUp(since: Date): void {
    for (const { change, version } of this.outbox.listStored(this.model.groupId, since.getTime()))
      this.known.set(keyOf(change), { change, version, turn: 0 });
    this.redraw();
  }

  /** The marks that show in a cell, by ordinal. */
  listMarks(studentId: string, work: Work): readonly MarkChange[] {
    return ORDINALS.map((ordinal) => this.standing(markPlace(studentId, work, ordinal)).change).filter(
      (change): change is MarkChange => change.kind === 'mark' && change.value !== null,
    );
  }

  attendanceOf(studentId: string, lessonId: string): AttendanceChange {
    const { change } = this.standing(attendancePlace(studentId, lessonId));
    return change as AttendanceChange;
  }

  /** The unsent changes of this page that wait for a person. */
  listTroubles(): readonly Place[] {
    return this.outbox
      .listKeys(this.model.groupId)
      .map((key) => this.outbox.find(key))
      .filter((found) => found !== undefined)
      .filter(({ state }) => state === 'refused' || state === 'contested')
      .map((unsent) => ({ change: unsent.change, unsent }));
  }

  private labelOf(place: Change): PlaceLabel {
    const { classes, subject, students } = this.model;
    const lesson = this.lessons.get(place.lessonId);
    const student =
      'studentId' in place ? students.find(({ id }) => id === place.studentId)?.name : undefined;
    const group = [classes, subject].filter((part) => part !== '').join(', ');
    return { group, student: student ?? '', day: lesson?.date ?? '', slot: lesson?.slot };
  }

  private refresh(keys: readonly string[]): void {
    const touched = new Set<string>();
    for (const key of keys) {
      const place = this.placeOf(key);
      if (place === undefined) continue;
      const row = this.rows.get(place.studentId);
      if (row === undefined) continue;
      const cells = new Map(row.cells);
      for (const work of place.works) {
        const view = this.viewOf(place.studentId, work);
        if (view === undefined) cells.delete(work.id);
        else cells.set(work.id, view);
      }
      this.rows.set(place.studentId, { cells, average: row.average });
      touched.add(place.studentId);
    }
    for (const rowId of touched) {
      const row = this.rows.get(rowId);
      if (row !== undefined) this.rows.set(rowId, { cells: row.cells, average: this.averageFor(rowId) });
      this.listeners.get(rowId)?.forEach((changed) => changed());
    }
  }

  /** Shows marks of periods in their columns, by student and column; they are read here, and written on a page of their own. */
  showFinals(finals: ReadonlyMap<string, ReadonlyMap<string, CellView>>): void {
    this.finals = finals;
    this.redraw();
  }

  private redraw(): void {
    this.rows = new Map();
    for (const listeners of this.listeners.values()) listeners.forEach((changed) => changed());
  }

  /** The student and the columns that a key of the outbox is about. */
  private placeOf(key: string): { studentId: string; works: readonly Work[] } | undefined {
    const [kind, place = '', studentId = ''] = key.split(':');
    const works = kind === 'm' ? [this.works.get(place)?.work] : this.lessons.get(place)?.works;
    const found = works?.filter((work) => work !== undefined) ?? [];
    return found.length === 0 ? undefined : { studentId, works: found };
  }

  private draw(rowId: string): RowSnapshot {
    const cells = new Map<string, CellView>();
    for (const { work } of this.works.values()) {
      const view = this.viewOf(rowId, work);
      if (view !== undefined) cells.set(work.id, view);
    }
    for (const [column, view] of this.finals.get(rowId) ?? []) cells.set(column, view);
    return { cells, average: this.averageFor(rowId) };
  }

  private viewOf(studentId: string, work: Work): CellView | undefined {
    const places: Place[] = [];
    let editor: string | undefined;
    const look = (place: Change): void => {
      const key = keyOf(place);
      editor ??= this.editors.find(key);
      const unsent = this.outbox.find(key);
      const change = unsent?.change ?? this.known.get(key)?.change;
      if (change !== undefined) places.push({ change, unsent });
    };
    ORDINALS.forEach((ordinal) => look(markPlace(studentId, work, ordinal)));
    look(attendancePlace(studentId, work.lessonId));
    const own = viewOfCell(places);
    const number = this.waitingAt(studentId, work.id);
    const view = number === undefined ? own : waitingView(own ?? EMPTY_CELL, number);
    return editor === undefined ? view : { ...(view ?? EMPTY_CELL), editor };
  }

  private averageFor(studentId: string): RowSnapshot['average'] {
    const marks: WeighedMark[] = [];
    for (const { work } of this.works.values()) {
      for (const { value } of this.listMarks(studentId, work)) {
        if (value !== null && /^[2-5]$/.test(value)) marks.push({ value, weight: work.weight });
      }
    }
    const average = averageOf(marks, this.model.averageKind);
    return {
      text: average === undefined ? '' : formatDecimal(formatAverage(average, 2)),
      count: marks.length === 0 ? '' : String(marks.length),
    };
  }
}

/** The place of a mark, empty. */
export function markPlace(
  studentId: string,
  work: Pick<Work, 'id' | 'lessonId'>,
  ordinal: number,
): MarkChange {
  return {
    kind: 'mark',
    lessonId: work.lessonId,
    workId: work.id,
    studentId,
    ordinal,
    value: null,
    comment: '',
  };
}

/** The place of an absence, empty. */
export function attendancePlace(studentId: string, lessonId: string): AttendanceChange {
  return { kind: 'attendance', lessonId, studentId, attendance: null };
}

const isSameFact = (one: AttendanceChange, other: AttendanceChange): boolean =>
  one.attendance?.fact === other.attendance?.fact;

/** Equal for pages with the same students, lessons and works. */
export function shapeOf({ students, lessons, periods }: JournalModel): string {
  return JSON.stringify([students, lessons, periods]);
}

function emptied(place: Change): Change {
  if (place.kind === 'roll') return { ...place, isTaken: false };
  return place.kind === 'mark' ? { ...place, value: null, comment: '' } : { ...place, attendance: null };
}

function isEmpty(change: Change): boolean {
  if (change.kind === 'roll') return !change.isTaken;
  return change.kind === 'mark' ? change.value === null : change.attendance === null;
}
