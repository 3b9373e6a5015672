import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CLOCK, Database, Operation, RequestRate, isUuid } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AboutReader } from './about.reader.js';
import { aboutPathOf } from './keep-papers.js';
import { sendFile } from './send-file.js';
import { sendPublicPage } from './public-page.js';
import { writeAboutList, writeAboutPage } from './write-about-page.js';

const SECONDS = 60;

/** What a school publishes of its regulation and of the service, for everybody and without sign-in (TKK-32, TKK-33). */
@Controller('about')
export class AboutController {
  private readonly about: AboutReader;
  // A class that opens the page together sits behind one address.
  private readonly ofPlace = new RequestRate({ most: 300, seconds: SECONDS });

  constructor(@Inject(Database) db: Database, @Inject(CLOCK) clock: Clock) {
    this.about = new AboutReader(db, clock);
  }

  /** Of one school its page; of several their list. */
  @Get()
  @Operation('listAbout')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (await this.isTooMuch(request, reply)) return;
    const schools = await this.about.listSchools();
    const [only, ...others] = schools;
    if (only && others.length === 0) {
      await reply.header('cache-control', 'no-cache').redirect(aboutPathOf(only.schoolId), 302);
      return;
    }
    await sendPublicPage(request, reply, writeAboutList(schools));
  }

  /** The page of a school. */
  @Get(':school')
  @Operation('readAbout')
  async read(
    @Param('school') school: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (await this.isTooMuch(request, reply)) return;
    const found = isUuid(school) ? await this.about.find(school) : undefined;
    if (!found) return sendNothing(reply);
    await sendPublicPage(request, reply, writeAboutPage(found));
  }

  /** A published paper; one that is not published answers as one that never was. */
  @Get(':school/papers/:id')
  @Operation('readAboutPaper')
  async paper(
    @Param('school') school: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (await this.isTooMuch(request, reply)) return;
    const found = isUuid(school) && isUuid(id) ? await this.about.findPaper(school, id) : undefined;
    if (!found) return sendNothing(reply);
    void reply.header('cache-control', 'public, no-cache');
    await sendFile(reply, found);
  }

  private async isTooMuch({ ip }: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    if (this.ofPlace.admit(ip)) return false;
    await reply.status(429).header('retry-after', String(SECONDS)).send();
    return true;
  }
}

async function sendNothing(reply: FastifyReply): Promise<void> {
  await reply.status(404).type('text/plain; charset=utf-8').send('');
}
