import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { noteTakenOut } from '@zhurnal/audit';
import { CLOCK, Call, Operation, TheCall, dayIn } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import { OneRoster } from '../one-roster.js';
import { writeBundle } from './write-bundle.js';

/** The school as files for programs of others. */
@Controller('files')
export class BundleController {
  constructor(
    @Inject(OneRoster) private readonly roster: OneRoster,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What leaves the program is noted in the trail before it goes. */
  @Get('oneroster.zip')
  @Operation('saveOneRoster')
  async save(@TheCall() call: Call, @Res() reply: FastifyReply): Promise<void> {
    const { bundle, today } = await call.read([], async (tx) => ({
      bundle: await writeBundle(tx, this.roster, this.clock),
      today: dayIn((await getSchool(tx)).timeZone, this.clock.now()),
    }));
    await noteTakenOut(call, {
      what: 'students',
      filter: { format: 'oneroster' },
      rowCount: bundle.userCount,
    });
    await reply
      .headers({
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="oneroster-${today}.zip"`,
        'cache-control': 'private, no-store',
      })
      .send(bundle.bytes);
  }
}
