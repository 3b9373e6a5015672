import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { Operation, RequestRate } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarReader } from './calendar.reader.js';
import { tagOf, writeCalendar } from './write-calendar.js';

const SECONDS = 60;

/** Calendars under secret addresses, for programs that cannot sign in. */
@Controller('calendars')
export class CalendarController {
  private readonly ofAddress = new RequestRate({ most: 100, seconds: SECONDS });
  // Large calendar services read for many people from few places.
  private readonly ofPlace = new RequestRate({ most: 1200, seconds: SECONDS });

  constructor(@Inject(CalendarReader) private readonly calendars: CalendarReader) {}

  /** What changed is told by the tag; an address that was revoked answers as one that never was. */
  @Get(':file')
  @Operation('readCalendar')
  async read(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    if (!this.ofPlace.admit(request.ip) || !this.ofAddress.admit(file)) {
      await reply.status(429).header('retry-after', String(SECONDS)).send();
      return;
    }
    const content = await this.calendars.find(file);
    if (!content) {
      await reply.status(404).type('text/plain; charset=utf-8').send('');
      return;
    }
    const tag = tagOf(content);
    void reply.header('etag', tag);
    const known = (request.headers['if-none-match'] ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^W\//, ''));
    if (known.includes(tag)) {
      await reply.status(304).send();
      return;
    }
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="lessons.ics"')
      .send(await writeCalendar(content));
  }
}
