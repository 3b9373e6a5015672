import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { PEOPLE_IMPORT_LIMITS, PLAN_SHEET_COLUMNS, refuse, writePlanRows } from '@zhurnal/rules';
import type { PeopleFinding, Refusal } from '@zhurnal/rules';
import { CLOCK, Call, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { getSchool, isBook, readTableFile, receiveUpload, writeSheet } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { getFrame } from './plan-frame.js';
import { getPlanRow } from './plan.reader.js';
import { tablesOf } from './plan-table.js';
import type { PlanTable } from './plan-table.js';
import { sendSheet } from './send-sheet.js';
import { SHEET_WORDS_EN } from './sheet-words.en.js';
import { SHEET_WORDS_RU } from './sheet-words.ru.js';

const WIDTHS: Readonly<Record<(typeof PLAN_SHEET_COLUMNS)[number], number>> = {
  number: 6,
  section: 28,
  topic: 60,
  hours: 8,
  workType: 24,
  homework: 40,
  note: 30,
};

/** What a file holds that is to become the topics of a plan. */
export interface PlanTables {
  readonly planId: string;
  readonly sheets: readonly PlanTable[];
}

/** Thematic plans as workbooks. */
@Controller('plans')
export class PlanSheetController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The topics of a plan; the workbook is read back as the same plan. */
  @Get(':id/plan.xlsx')
  @Operation('savePlanSheet')
  async save(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const { plan, profile, language } = await call.read([], async (tx) => ({
      plan: await getPlanRow(call, tx, id),
      profile: (await getFrame(tx, this.clock)).profile,
      language: (await getSchool(tx)).printLanguage,
    }));
    const words = language === 'en' ? SHEET_WORDS_EN : SHEET_WORDS_RU;
    const columns = PLAN_SHEET_COLUMNS.map((name) => ({ title: words[name], width: WIDTHS[name] }));
    const rows = writePlanRows(plan.items, profile.workTypes.value);
    await sendSheet(reply, plan.title, await writeSheet({ name: words.plan, columns, rows }));
  }

  /**
   * The sheets of a workbook or CSV file for a plan as rows of texts: nothing is kept. Body: multipart, the file in the field `file`;
   * 422 and `{ refusal }` where it cannot be read.
   */
  @Post(':id/sheet')
  @HttpCode(200)
  @Operation('readPlanSheet')
  async read(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanTables | { readonly refusal: Refusal }> {
    if (!isUuid(id)) throw notFound();
    // Nobody makes the server read a file who may not write plans.
    await call.read([], (tx) => getPlanRow(call, tx, id));
    const { bytes } = await receiveUpload(request);
    const reading = bytes ? await readTableFile(bytes) : undefined;
    if (reading && isBook(reading)) return { planId: id, sheets: tablesOf(reading.book) };
    void reply.status(422);
    return { refusal: refusalOf(reading?.fault) };
  }
}

/** Files that are no tables are refused as uploads are. */
function refusalOf(fault: PeopleFinding | undefined): Refusal {
  if (fault === undefined || fault.code === 'FILE_TOO_LARGE')
    return refuse('FILE_TOO_LARGE', { params: { limit: String(PEOPLE_IMPORT_LIMITS.bytes) } });
  return refuse('TABLE_UNREADABLE', { params: { why: fault.code } });
}
