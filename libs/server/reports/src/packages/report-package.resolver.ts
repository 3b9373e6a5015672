import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listNameOf } from '@zhurnal/rules';
import { Call, TheCall } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import { titleOfReport } from '../say.js';
import { reportWords } from '../words/words.js';
import type { ReportWords } from '../words/words.js';
import {
  MakeReportPackageInput,
  ReportPackage,
  ReportPackageInput,
  ReportPackageResult,
} from './report-package.graphql.js';
import { ReportPackages } from './report-packages.js';
import type { PackageRow } from './report-packages.js';

/** Packages: the reports of all classes at once. */
@Resolver()
export class ReportPackageResolver {
  constructor(@Inject(ReportPackages) private readonly packages: ReportPackages) {}

  @Query(() => [ReportPackage], { description: 'The last packages of the school, and how far they are.' })
  async reportPackages(@TheCall() call: Call): Promise<ReportPackage[]> {
    const rows = await this.packages.list(call);
    const words = await wordsOf(call);
    return rows.map((row) => answerOf(row, words));
  }

  @Mutation(() => ReportPackageResult, {
    description: 'Asks for reports of all classes. They are made one after the other in the background.',
  })
  async makeReportPackage(
    @TheCall() call: Call,
    @Args('input', { description: 'Which reports over which periods.' }) input: MakeReportPackageInput,
  ): Promise<typeof ReportPackageResult> {
    const { clientMutationId: key, codes, periodIds } = input;
    return answerOf(await this.packages.ask(call, key, { codes, periodIds }), await wordsOf(call));
  }

  @Mutation(() => ReportPackageResult, { description: 'Stops a package; what was made stays.' })
  async cancelReportPackage(
    @TheCall() call: Call,
    @Args('input', { description: 'Which package.' }) input: ReportPackageInput,
  ): Promise<typeof ReportPackageResult> {
    const { clientMutationId: key, packageId } = input;
    return answerOf(await this.packages.cancel(call, key, packageId), await wordsOf(call));
  }

  @Mutation(() => ReportPackageResult, { description: 'Makes what failed or was cancelled.' })
  async retryReportPackage(
    @TheCall() call: Call,
    @Args('input', { description: 'Which package.' }) input: ReportPackageInput,
  ): Promise<typeof ReportPackageResult> {
    const { clientMutationId: key, packageId } = input;
    return answerOf(await this.packages.retry(call, key, packageId), await wordsOf(call));
  }
}

const wordsOf = async (call: Call): Promise<ReportWords> =>
  reportWords((await call.read([], (tx) => getSchool(tx))).printLanguage);

const textOf = (moment: Date | string): string => new Date(moment).toISOString();

function answerOf(row: PackageRow, words: ReportWords): ReportPackage {
  const {
    id,
    codes,
    periods,
    asker,
    askedAt,
    cancelledAt,
    total,
    made,
    failed,
    prepared,
    signed,
    doubtful,
    lastMadeAt,
  } = row;
  const isCancelled = cancelledAt !== null;
  return {
    ...{ id, total, made, failed, prepared, signed, doubtful, isCancelled },
    titles: codes.map((code) => titleOfReport(words, code)),
    periods: [...periods],
    by: listNameOf(asker),
    at: textOf(askedAt),
    isRunning: !isCancelled && made + failed < total,
    lastMadeAt: lastMadeAt && textOf(lastMadeAt),
  };
}
