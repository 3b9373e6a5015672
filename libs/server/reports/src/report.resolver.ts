import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { SheetCell, SheetTable } from '@zhurnal/documents';
import { Call, TheCall } from '@zhurnal/platform';
import { compareSheets, isRedrawn } from './compare-sheets.js';
import { ReportList, ReportRunAnswer, RunReportInput, RunReportResult } from './report.graphql.js';
import type { ReportRunHead, ReportTable } from './report.graphql.js';
import { Reports, placeName, runnerName } from './reports.reader.js';
import type { OpenedRun, RunRow } from './reports.reader.js';
import { titleOfReport } from './say.js';
import { reportWords } from './words/words.js';

/** How many differences are told one by one. */
const SHOWN_DIFFERENCES = 200;

/** Reports: which there are, one as it was made, and a new one. */
@Resolver()
export class ReportResolver {
  constructor(@Inject(Reports) private readonly reports: Reports) {}

  @Query(() => ReportList, {
    description:
      'Which reports the caller may make and of what: all for those who lead the school, class teachers of their class, teachers of their own groups. And which were made.',
  })
  async reportList(@TheCall() call: Call): Promise<ReportList> {
    const { today, words, places, choices, runs } = await this.reports.list(call);
    return {
      today,
      startsOn: choices.startsOn,
      endsOn: choices.endsOn,
      reports: this.reports.definitions
        .map(({ code, number, theme, span, places: all }) => ({
          ...{ code, number, theme, span },
          title: titleOfReport(words, code),
          places: all.filter((place) => places.includes(place)),
        }))
        .filter((report) => report.places.length > 0),
      classes: [...choices.classes],
      students: choices.students.map(({ name, ...student }) => ({ ...student, name: fullNameOf(name) })),
      teachers: choices.teachers.map(({ id, name }) => ({ id, name: listNameOf(name), grade: null })),
      periods: [...choices.periods],
      runs: runs.map(headOfRun),
    };
  }

  @Query(() => ReportRunAnswer, {
    description: 'A report as it was made; where it repeats another run, with what differs from that.',
  })
  async reportRun(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The run.' }) id: string,
    @Args('classId', { type: () => ID, nullable: true, description: 'The class of which it was made.' })
    classId?: string,
    @Args('studentId', { type: () => ID, nullable: true, description: 'The student of whom it was made.' })
    studentId?: string,
    @Args('teacherId', { type: () => ID, nullable: true, description: 'The teacher of whom it was made.' })
    teacherId?: string,
  ): Promise<ReportRunAnswer> {
    return answerOfRun(
      await this.reports.open(call, {
        id,
        classId: classId ?? null,
        studentId: studentId ?? null,
        teacherId: teacherId ?? null,
      }),
    );
  }

  @Mutation(() => RunReportResult, {
    description:
      'Makes a report and keeps it: its parameters, the regulation, a digest of its numbers, by whom and when.',
  })
  async runReport(
    @TheCall() call: Call,
    @Args('input', { description: 'Which report, of what.' }) input: RunReportInput,
  ): Promise<typeof RunReportResult> {
    const { clientMutationId: key, code, againOf = null } = input;
    const {
      classId = null,
      studentId = null,
      teacherId = null,
      periodId = null,
      from = null,
      to = null,
    } = input;
    const ask = { code, classId, studentId, teacherId, periodId, from, to };
    return answerOfRun(await this.reports.run(call, key, ask, againOf));
  }
}

function headOfRun(run: RunRow): ReportRunHead {
  const {
    id,
    code,
    classId,
    studentId,
    teacherId,
    periodId,
    from,
    to,
    periodName,
    regulation,
    sha256,
    rowCount,
    againOf,
    isPrepared,
    signedCount,
    doubtfulCount,
  } = run;
  return {
    ...{
      id,
      code,
      classId,
      studentId,
      teacherId,
      periodId,
      from,
      to,
      periodName,
      regulation,
      sha256,
      rowCount,
      againOf,
      isPrepared,
      signedCount,
      doubtfulCount,
    },
    title: titleOfReport(reportWords(run.language), code),
    place: placeName(run),
    by: runnerName(run),
    at: run.runAt.toISOString(),
  };
}

const textOf = (cell: SheetCell): string | null => (cell === null ? null : String(cell));

function answerOfRun({ run, sheet, before }: OpenedRun): ReportRunAnswer {
  const differences = before ? compareSheets(before, sheet) : undefined;
  return {
    run: headOfRun(run),
    head: [...sheet.head],
    notes: [...sheet.notes],
    tables: sheet.tables.map(tableOf),
    differenceCount: differences?.length ?? null,
    isRedrawn: before ? isRedrawn(before, sheet) : null,
    differences: (differences ?? [])
      .slice(0, SHOWN_DIFFERENCES)
      .map(({ was, now, ...place }) => ({ ...place, was: textOf(was), now: textOf(now) })),
  };
}

function tableOf({ key, title, columns, rows, totals }: SheetTable): ReportTable {
  const cellsOf = (all: SheetTable['rows']): (string | null)[] =>
    all.flatMap(({ cells }) => columns.map((_, at) => textOf(cells[at] ?? null)));
  return {
    key,
    title,
    columns: columns.map((column) => column.key),
    titles: columns.map((column) => column.title),
    kinds: columns.map(({ kind }) => kind),
    rows: rows.map((row) => row.key),
    cells: cellsOf(rows),
    totals: cellsOf(totals),
  };
}
