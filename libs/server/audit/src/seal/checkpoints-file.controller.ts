import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Call, Operation, TheCall } from '@zhurnal/platform';
import type { FastifyReply } from 'fastify';
import { TrailChecks } from './trail-checks.js';

/** The checkpoints of the school as a file, to be kept apart from the installation. */
@Controller('trail')
export class CheckpointsFileController {
  constructor(@Inject(TrailChecks) private readonly checks: TrailChecks) {}

  @Get('checkpoints.txt')
  @Operation('saveCheckpoints')
  async save(@TheCall() call: Call, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.checks.listCheckpoints(call);
    await reply
      .headers({
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="checkpoints.txt"',
        'cache-control': 'private, no-store',
      })
      .send(text);
  }
}
