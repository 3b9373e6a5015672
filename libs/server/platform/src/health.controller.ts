import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from './database.js';
import { Metrics } from './metrics.js';

const LATEST = Symbol('LATEST_MIGRATION');
export { LATEST as LATEST_MIGRATION };

/** Is the process alive, may it receive requests, what has it done. No personal data. */
@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LATEST) private readonly latest: string,
  ) {}

  @Get('healthz/live')
  live(): { status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const reasons: string[] = [];
    try {
      const [row] = await this.db.directory<{ name: string }>({
        name: 'platform.ready',
        text: 'select name from schema_migration order by timestamp desc limit 1',
      });
      if (row?.name !== this.latest)
        reasons.push(
          `the database is at ${row?.name ?? 'nothing'}, this program needs ${this.latest}: run "zhurnal db migrate"`,
        );
    } catch {
      reasons.push('the database does not answer');
    }
    await reply
      .status(reasons.length === 0 ? 200 : 503)
      .send({ status: reasons.length === 0 ? 'ready' : 'not ready', reasons });
  }

  @Get('metrics')
  async figures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!isLoopback(request.socket.remoteAddress)) return void (await reply.status(404).send());
    await reply.header('content-type', this.metrics.contentType).send(await this.metrics.print());
  }
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}
