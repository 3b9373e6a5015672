import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { PRINTED_SHEETS } from '@zhurnal/rules';
import { readOwnCheckpoints } from '@zhurnal/audit';
import { splitNotes } from '@zhurnal/evidence';
import { Apart, CLOCK, Call, Fault, Operation, TheCall, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Actor, Clock } from '@zhurnal/platform';
import { getSchool, regulationOf, sendFile } from '@zhurnal/schooling';
import type { FileToSave } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { readClassRecord } from './class-record.js';
import { headOf } from './class-trail.js';
import { recordDigest } from './draw-journal.js';
import type { drawJournal } from './draw-journal.js';
import { enterPrint, isClassFinished, nextCopy } from './register/register-print.js';
import type { PrintOf } from './register/register-print.js';
import { archiveWords } from './words/words.js';

/** Where the drawing stands: it is called in a process of its own. */
const DRAWING = import.meta.resolve('./draw-journal.js');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type Asked = Pick<PrintOf, 'classId' | 'sheet'> & {
  readonly days: { readonly from: string; readonly to: string } | undefined;
};

/** The journal of a class for paper (G24-62, G24-63), and its summary sheet alone. Each copy is entered into the register. */
@Controller('files/journal-prints')
export class JournalPrintController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Apart) private readonly apart: Apart,
  ) {}

  @Get(':classId')
  @Operation('saveJournalPrint')
  async save(
    @TheCall() call: Call,
    @Param('classId') classId: string,
    @Query('from') from: string | undefined,
    @Query('to') to: string | undefined,
    @Query('sheet') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(classId)) throw notFound();
    const sheet = PRINTED_SHEETS.find((one) => one === (wanted ?? 'journal'));
    const given = [from, to].filter((day) => day !== undefined && day !== '');
    if (given.length === 1 || !given.every((day) => DAY.test(day ?? '')))
      throw new Fault('BAD_REQUEST', 'from and to are days like 2026-11-18, or both left out.');
    if (!sheet || (sheet === 'summary' && given.length > 0))
      throw new Fault(
        'BAD_REQUEST',
        `sheet is one of ${PRINTED_SHEETS.join(', ')}; a summary is of the year.`,
      );
    const asked = { classId, sheet, days: from && to ? { from, to } : undefined };
    // A link names no school: the class is looked for in every school of the account.
    for (const actor of call.account.actors) {
      try {
        const file = await this.print(call, actor, asked);
        if (!file) continue;
        void reply.header('cache-control', 'private, no-cache');
        return await sendFile(reply, file);
      } catch (error) {
        if (!(error instanceof Fault && error.code === 'NOT_FOUND')) throw error;
      }
    }
    throw notFound();
  }

  /** Enters a copy under its number; it is drawn when the entry stands, in a process of its own. */
  private async print(
    call: Call,
    actor: Actor,
    { classId, sheet, days }: Asked,
  ): Promise<FileToSave | undefined> {
    let file: FileToSave | undefined;
    const id = newId();
    await call.write(
      [{ kind: 'class', id: classId }],
      { key: id, content: { classId, sheet, ...days } },
      async (tx) => {
        const record = await readClassRecord(tx, classId, days);
        if (!record) throw notFound();
        const { from, to } = record;
        const at = this.clock.now();
        const { timeZone, printLanguage: language, profile } = await getSchool(tx);
        const certifiedBy = regulationOf(profile, to).printCertifiedBy.value;
        const checkpoint = headOf(splitNotes(await readOwnCheckpoints(tx)).at(-1) ?? '');
        const isFinal = await isClassFinished(tx, classId, at);
        const copyNumber = await nextCopy(tx, { classId, sheet, from, to });
        const print = {
          id,
          at,
          timeZone,
          language,
          certifiedBy,
          checkpoint,
          copy: { number: copyNumber, isFinal },
        };
        const drawing = sheet === 'summary' ? 'drawSummary' : 'drawJournal';
        const values: Parameters<typeof drawJournal> = [record, print];
        const content = (gone: AbortSignal) => this.apart.run<Uint8Array>(DRAWING, drawing, values, gone);
        const title = sheet === 'summary' ? ` ${archiveWords(language).summary}` : '';
        file = {
          name: `${record.className}${title} ${from} ${to}.pdf`,
          mediaType: 'application/pdf',
          content,
        };
        const by = { printedBy: actor.personId, printedAt: at, sha256: recordDigest(record) };
        await enterPrint(tx, { classId, sheet, from, to }, { id, copyNumber, isFinal, ...by });
        return { id };
      },
      {},
      actor,
    );
    return file;
  }
}
