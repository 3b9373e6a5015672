import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { TRAIL_FILE_RU } from '@zhurnal/rules';
import { Call, Operation, TheCall } from '@zhurnal/platform';
import type { FastifyReply } from 'fastify';
import { SaveTrail } from './save-trail.js';
import { SaveTrailInput } from './trail.inputs.js';

/** A part of the trail as a table of texts. */
@Controller('trail')
export class TrailFileController {
  constructor(@Inject(SaveTrail) private readonly saving: SaveTrail) {}

  @Post('trail.csv')
  @HttpCode(200)
  @Operation('saveTrail')
  async save(
    @TheCall() call: Call,
    @Body() input: SaveTrailInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lines = await this.saving.start(call, input.clientMutationId, input.filter);
    await reply
      .headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${TRAIL_FILE_RU.name}.csv`)}`,
        'cache-control': 'private, no-store',
      })
      .send(Readable.from(lines));
  }
}
