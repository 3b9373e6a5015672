import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { readOwnCheckpoints } from '@zhurnal/audit';
import { splitNotes } from '@zhurnal/evidence';
import { CLOCK, Call, Fault, Operation, TheCall, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { getSchool, sendFound } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { readClassRecord } from './class-record.js';
import { headOf } from './class-trail.js';
import { drawJournal } from './draw-journal.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The journal of a class for paper (G24-62, G24-63). */
@Controller('files/journal-prints')
export class JournalPrintController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get(':classId')
  @Operation('saveJournalPrint')
  async save(
    @TheCall() call: Call,
    @Param('classId') classId: string,
    @Query('from') from: string | undefined,
    @Query('to') to: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(classId)) throw notFound();
    const given = [from, to].filter((day) => day !== undefined && day !== '');
    if (given.length === 1 || !given.every((day) => DAY.test(day ?? '')))
      throw new Fault('BAD_REQUEST', 'from and to are days like 2026-11-18, or both left out.');
    const days = from && to ? { from, to } : undefined;
    await sendFound(call, reply, [{ kind: 'class', id: classId }], async (tx) => {
      const record = await readClassRecord(tx, classId, days);
      if (!record) return undefined;
      const { timeZone, printLanguage: language } = await getSchool(tx);
      const checkpoint = headOf(splitNotes(await readOwnCheckpoints(tx)).at(-1) ?? '');
      const print = { id: newId(), at: this.clock.now(), timeZone, language, checkpoint };
      const content = await drawJournal(record, print);
      const name = `${record.className} ${record.from} ${record.to}.pdf`;
      return { name, mediaType: 'application/pdf', content };
    });
  }
}
