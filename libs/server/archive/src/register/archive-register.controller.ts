import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { writePdf } from '@zhurnal/documents';
import { CLOCK, Call, Fault, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { getSchool, sendFound } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';
import { archiveWords, fill } from '../words/words.js';
import { readArchive } from './archive.reader.js';
import { ARCHIVE_REGISTERS, sheetOfRegister } from './archive-sheet.js';

/** The registers of a year on paper, to be signed. */
@Controller('files/archive-registers')
export class ArchiveRegisterController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get(':yearId')
  @Operation('saveArchiveRegister')
  async save(
    @TheCall() call: Call,
    @Param('yearId') yearId: string,
    @Query('register') wanted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(yearId)) throw notFound();
    const register = ARCHIVE_REGISTERS.find((one) => one === wanted);
    if (!register) throw new Fault('BAD_REQUEST', `register is one of ${ARCHIVE_REGISTERS.join(', ')}.`);
    const at = this.clock.now();
    await sendFound(call, reply, [], async (tx, { roles }) => {
      const archive = await readArchive(tx, { now: at, yearId, roles });
      if (archive?.yearId !== yearId) return undefined;
      const { name: school, timeZone, printLanguage: language } = await getSchool(tx);
      const sheet = sheetOfRegister(register, archive, { school, language, timeZone });
      const words = archiveWords(language);
      const digest = createHash('sha256').update(JSON.stringify(sheet)).digest('hex');
      const made = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
      const marks = {
        ...{ running: sheet.title, code: digest, madeAt: at },
        foot: [fill(words.registerMade, { at: made.format(at) }), fill(words.digest, { digest })],
        page: (number: number, count: number) => fill(words.page, { number, count }),
      };
      return {
        name: `${sheet.title}.pdf`,
        mediaType: 'application/pdf',
        content: await writePdf(sheet, marks, { language, seal: words.seal }),
      };
    });
  }
}
