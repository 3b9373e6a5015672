import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { readOwnCheckpoints } from '@zhurnal/audit';
import { splitNotes } from '@zhurnal/evidence';
import { Apart, CLOCK, Call, Fault, Operation, TheCall, isUuid, newId, notFound } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { getSchool, regulationOf, sendFound } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { readClassRecord } from './class-record.js';
import { headOf } from './class-trail.js';
import type { drawJournal } from './draw-journal.js';

/** Where the drawing stands: it is called in a process of its own. */
const DRAWING = import.meta.resolve('./draw-journal.js');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The journal of a class for paper (G24-62, G24-63). */
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
      const { timeZone, printLanguage: language, profile } = await getSchool(tx);
      const certifiedBy = regulationOf(profile, record.to).printCertifiedBy.value;
      const checkpoint = headOf(splitNotes(await readOwnCheckpoints(tx)).at(-1) ?? '');
      const print = { id: newId(), at: this.clock.now(), timeZone, language, certifiedBy, checkpoint };
      const values: Parameters<typeof drawJournal> = [record, print];
      const content = (gone: AbortSignal) => this.apart.run<Uint8Array>(DRAWING, 'drawJournal', values, gone);
      const name = `${record.className} ${record.from} ${record.to}.pdf`;
      return { name, mediaType: 'application/pdf', content };
    });
  }
}
