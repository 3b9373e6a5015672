import { fullNameOf, linesFor, listNameOf } from '@zhurnal/rules';
import type { PersonName, Target } from '@zhurnal/rules';
import type { Sheet, SheetSigner } from '@zhurnal/documents';
import { Fault, dayIn, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, PersonId, ReadTx, WriteTx } from '@zhurnal/platform';
import { checkPathOf, getSchool, regulationOf } from '@zhurnal/schooling';
import { markOfDrawing } from './drawing-mark.js';
import { digestOf, packSheet, regulationMark, unpackSheet } from './make-run.js';
import type { KeptSheet } from './make-run.js';
import type { ReportAsk, ReportDefinition, ReportFrame, ReportPlace } from './report.js';
import { placeOf } from './report.js';
import { ReportRun, ReportSheet } from './report-run.entity.js';
import type { Drawing } from './draw-run.js';
import { CHOICES, DIRECTOR, LAST_RUNS, ONE_RUN } from './run.sql.js';
import { reportWords } from './words/words.js';

/** How many runs the page shows. */
const SHOWN = 50;
/** The most days of one report: longer than a school year. */
const LONGEST = 370;
const DAY_LENGTH = 86_400_000;

/** Reads as those who lead the school do, and stands in no relation to anybody. */
const THE_SCHOOL: ReportFrame['actor'] = {
  personId: '00000000-0000-0000-0000-000000000000' as PersonId,
  roles: ['deputy'],
};

/** What was kept: the run and the digest of its numbers. */
export interface KeptRun {
  readonly id: string;
  readonly sha256: string;
}

/** A run as statements answer it. */
export interface RunRow extends Omit<ReportAsk, never> {
  readonly id: string;
  readonly regulation: string;
  readonly language: 'ru' | 'en';
  readonly sha256: string;
  readonly rowCount: number;
  readonly runAt: Date;
  readonly againOf: string | null;
  /** Who made it; null: the program, by the calendar of the school. */
  readonly runner: PersonName | null;
  readonly className: string;
  readonly student: PersonName | null;
  readonly teacher: PersonName | null;
  readonly periodName: string;
  /** Whether its sheets were fixed for signing. */
  readonly isPrepared: boolean;
  /** How many of its signatures held when they were checked last, and how many did not or could not be told. */
  readonly signedCount: number;
  readonly doubtfulCount: number;
}

/** A run with its sheet, and that of the run which it repeats. */
export interface OpenedRun {
  readonly run: RunRow;
  readonly sheet: KeptSheet;
  readonly before: KeptSheet | undefined;
}

export interface Choices {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly classes: readonly { readonly id: string; readonly name: string; readonly grade: number | null }[];
  /** Students of these classes, also who has left, with the last class. */
  readonly students: readonly {
    readonly id: string;
    readonly classId: string;
    readonly name: PersonName;
  }[];
  readonly teachers: readonly { readonly id: string; readonly name: PersonName }[];
  readonly periods: readonly {
    readonly id: string;
    readonly name: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly gradeFrom: number;
    readonly gradeTo: number;
  }[];
}

/** What names a run: the same right is asked for reading it as for making it. */
export interface RunName {
  readonly id: string;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly teacherId: string | null;
}

/** Of what a report is asked, as the access table sees it. */
export function targetsOf({
  classId,
  studentId,
  teacherId,
}: Pick<ReportAsk, 'classId' | 'studentId' | 'teacherId'>): Target[] {
  if (classId !== null) return [{ kind: 'class', id: classId }];
  if (studentId !== null) return [{ kind: 'student', id: studentId }];
  return teacherId === null ? [] : [{ kind: 'person', id: teacherId }];
}

/** Of what the caller may have reports, by the access table. */
export function placesFor(call: Call): readonly ReportPlace[] {
  const relations = linesFor('runReport', call.actor.roles).flatMap((line) =>
    line.to === 'role' ? [line.relation] : [],
  );
  if (relations.includes('school')) return ['class', 'student', 'teacher', 'school'];
  return [
    ...(relations.includes('ownClass') ? (['class', 'student'] as const) : []),
    ...(relations.includes('self') ? (['teacher'] as const) : []),
  ];
}

/** Reads and makes reports. A run is kept as it was made: screen and files are made of what is kept. */
export class Reports {
  constructor(
    private readonly clock: Clock,
    readonly definitions: readonly ReportDefinition[],
    private readonly publicUrl?: string,
  ) {}

  /** How sheets of this school are drawn. */
  async drawing(tx: ReadTx): Promise<Drawing> {
    const { timeZone } = await getSchool(tx);
    const checkUrl = this.publicUrl && new URL(checkPathOf(tx.schoolId), this.publicUrl).href;
    return { timeZone, checkUrl };
  }

  /** What may be made, of what, and what was made. */
  list(call: Call) {
    return call.read([], async (tx) => {
      const { personId } = call.actor;
      const places = placesFor(call);
      const isAll = places.includes('school');
      const school = await getSchool(tx);
      const today = dayIn(school.timeZone, this.clock.now());
      const found = await tx.find<Choices>(CHOICES, [personId, isAll, today]);
      if (!found) throw notFound();
      // A program makes no reports: it has no use for the names of students.
      const choices = call.actor.token ? { ...found, students: [] } : found;
      const runs = await tx.rows<RunRow>(LAST_RUNS, [personId, isAll, SHOWN]);
      const words = reportWords(school.printLanguage);
      return { today, words, places, choices, runs };
    });
  }

  /** Makes a report and keeps it. */
  async run(call: Call, key: string, ask: ReportAsk, againOf: string | null): Promise<OpenedRun> {
    this.check(ask);
    const content = { ...ask, againOf };
    const { id } = await call.write<KeptRun>(targetsOf(ask), { key, content }, (tx) =>
      this.keep(tx, call.actor, ask, againOf),
    );
    const { classId, studentId, teacherId } = ask;
    return this.open(call, { id, classId, studentId, teacherId });
  }

  /** A run as it was made. */
  open(call: Call, name: RunName): Promise<OpenedRun> {
    return call.read(targetsOf(name), (tx) => this.find(tx, name));
  }

  /** The same within a transaction. */
  async find(tx: ReadTx, { id, classId, studentId, teacherId }: RunName): Promise<OpenedRun> {
    if (![id, classId, studentId, teacherId].every((one) => one === null || isUuid(one))) throw notFound();
    const row = await tx.find<RunRow & { payload: Buffer; beforePayload: Buffer | null }>(ONE_RUN, [
      id,
      classId,
      teacherId,
      studentId,
    ]);
    if (!row) throw notFound();
    const { payload, beforePayload, ...run } = row;
    return {
      run,
      sheet: unpackSheet(payload),
      before: beforePayload === null ? undefined : unpackSheet(beforePayload),
    };
  }

  /** Makes a report by the calendar of the school, in a transaction that others began; nobody is named as who made it. */
  async runBySchedule(tx: WriteTx, ask: ReportAsk): Promise<KeptRun> {
    return this.keep(tx, null, ask, null);
  }

  /** Makes a report within a transaction, as the person in these roles has it, or as the school does, and keeps it. */
  async keep(
    tx: WriteTx,
    actor: ReportFrame['actor'] | null,
    ask: ReportAsk,
    againOf: string | null,
  ): Promise<KeptRun> {
    const definition = this.check(ask);
    const now = this.clock.now();
    const school = await getSchool(tx);
    const today = dayIn(school.timeZone, now);
    if (againOf !== null) await this.checkSame(tx, ask, againOf);
    const frame: ReportFrame = {
      ...{ tx, actor: actor ?? THE_SCHOOL, now, today },
      schoolName: school.name,
      regulation: school.profile,
      language: school.printLanguage,
      words: reportWords(school.printLanguage),
    };
    const regulation = regulationOf(school.profile, today);
    const made = await definition.make(frame, ask);
    if (!made) throw notFound();
    const found = await withDirector(frame, made);
    // Kept with the sheet: a run looks the same after the regulation was changed.
    const isUnsealed = !regulation.printCertifiedBy.value.includes('seal');
    const drawnBy = await markOfDrawing(school.printLanguage, await this.drawing(tx));
    const sheet = { ...found, ...(isUnsealed ? { isUnsealed } : {}), drawnBy };
    const id = newId();
    const sha256 = digestOf(ask, sheet);
    const { code, classId, studentId, teacherId, periodId, from, to } = ask;
    await tx.insert(ReportRun, [
      {
        ...{ id, code, classId, studentId, teacherId, periodId, fromDay: from, toDay: to, againOf },
        regulation: regulationMark(regulation.id, school.profile),
        language: school.printLanguage,
        sha256,
        rowCount: sheet.tables.reduce((sum, { rows }) => sum + rows.length, 0),
        runBy: actor?.personId ?? null,
        runAt: now,
      },
    ]);
    await tx.insert(ReportSheet, [{ id, payload: packSheet(sheet) }]);
    return { id, sha256 };
  }

  private async checkSame(tx: ReadTx, ask: ReportAsk, againOf: string): Promise<void> {
    const { run } = await this.find(tx, { ...ask, id: againOf });
    const isSame =
      run.code === ask.code && run.periodId === ask.periodId && run.from === ask.from && run.to === ask.to;
    if (!isSame) throw notFound();
  }

  /** The definition, when exactly its parameters are given. */
  private check(ask: ReportAsk): ReportDefinition {
    const definition = this.definitions.find(({ code }) => code === ask.code);
    if (!definition) throw notFound();
    const { span, places } = definition;
    const { classId, studentId, teacherId, periodId, from, to } = ask;
    const isComplete =
      (span === 'period') === (periodId !== null) &&
      (span === 'days') === (from !== null) &&
      (from === null) === (to === null) &&
      [classId, studentId, teacherId].filter((one) => one !== null).length <= 1 &&
      places.includes(placeOf(ask));
    const days = from !== null && to !== null ? (Date.parse(to) - Date.parse(from)) / DAY_LENGTH : 0;
    if (!isComplete || days < 0 || days >= LONGEST)
      throw new Fault(
        'BAD_REQUEST',
        'The report needs its own parameters, and at most 370 days in their order.',
      );
    return definition;
  }
}

/** The sheet with the name of who leads the school beside the line for their hand. */
async function withDirector({ tx, today, words }: ReportFrame, sheet: Sheet): Promise<Sheet> {
  const isUnnamed = ({ office, name }: SheetSigner): boolean =>
    office === words['office.director'] && name === '';
  if (!sheet.signatures.some(isUnnamed)) return sheet;
  const found = await tx.find<{ name: PersonName }>(DIRECTOR, [today]);
  const name = found ? listNameOf(found.name) : '';
  return { ...sheet, signatures: sheet.signatures.map((one) => (isUnnamed(one) ? { ...one, name } : one)) };
}

/** Who made a run, in words. */
export const runnerName = ({ runner, language }: Pick<RunRow, 'runner' | 'language'>): string =>
  runner ? listNameOf(runner) : reportWords(language).bySchedule;

/** Of what a run was made, in words. */
export function placeName({ className, student, teacher }: RunRow): string {
  if (student) return fullNameOf(student);
  return teacher ? listNameOf(teacher) : className;
}
