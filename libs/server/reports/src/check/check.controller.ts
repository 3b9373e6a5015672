import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Database, Fault, Operation, RequestRate, isUuid } from '@zhurnal/platform';
import type { SchoolId } from '@zhurnal/platform';
import { checkPathOf, sendPublicPage } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Signatures } from '../signatures/signatures.js';
import { CheckDocument } from './check-document.js';
import type { BroughtFiles } from './check-document.js';
import { checkPolicy, writeCheckList, writeCheckPage } from './check-page.js';
import { checkWords } from './check-words.js';
import type { CheckLanguage } from './check-wording.js';
import { InTurn } from './in-turn.js';
import { sayCheck } from './say-check.js';

const SECONDS = 60;
/** Checks of signatures start programs: so many at once, and so many that wait. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 20;

/** «Проверить документ»: anybody may ask whether the school made a file and who holds by it, without sign-in. */
@Controller('check')
export class CheckController {
  private readonly documents: CheckDocument;
  // A class that opens the page together sits behind one address.
  private readonly ofPlace = new RequestRate({ most: 300, seconds: SECONDS });
  private readonly checksOfPlace = new RequestRate({ most: 150, seconds: SECONDS });
  private readonly checksOfAll = new RequestRate({ most: 600, seconds: SECONDS });
  private readonly turn = new InTurn(MOST_AT_ONCE, MOST_WAITING);

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Signatures) signatures: Signatures,
  ) {
    this.documents = new CheckDocument(db, signatures);
  }

  /** Of one school its page; of several their list. */
  @Get()
  @Operation('listChecks')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.ofPlace.admit(request.ip)) return sendTooMuch(reply);
    const schools = await this.db.listSchools();
    const [only, ...others] = schools;
    if (only && others.length === 0) {
      await reply.header('cache-control', 'no-cache').redirect(checkPathOf(only.schoolId), 302);
      return;
    }
    await sendPublicPage(request, reply, writeCheckList(schools));
  }

  /** The page where a file is chosen. */
  @Get(':school')
  @Operation('readCheck')
  async read(
    @Param('school') school: string,
    @Query('lang') lang: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.ofPlace.admit(request.ip)) return sendTooMuch(reply);
    const found = await this.findSchool(school);
    if (!found) return sendNothing(reply);
    const language = languageOf(lang);
    await sendPublicPage(request, reply, writeCheckPage(found.name, language), checkPolicy(language));
  }

  /**
   * Body: multipart, the PDF in `document`, a signature in `signature`, the number of the sheet in `number`. Answers what was found
   * and what is said of it; of the files nothing is kept.
   */
  @Post(':school')
  @HttpCode(200)
  @Operation('checkDocument')
  async check(
    @Param('school') school: string,
    @Query('lang') lang: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    if (!this.checksOfPlace.admit(request.ip) || !this.checksOfAll.admit('all')) return sendTooMuch(reply);
    const found = await this.findSchool(school);
    if (!found) return sendNothing(reply);
    const { schoolId } = found;
    const done = await this.turn.run(async () => {
      const timeZone = await this.documents.timeZoneOf(schoolId);
      const answer = await this.documents.check(schoolId, await receiveFiles(request));
      return { ...answer, said: sayCheck(answer, timeZone, checkWords(languageOf(lang))) };
    });
    await (done ? reply.send(done) : sendTooMuch(reply));
  }

  private async findSchool(id: string): Promise<{ schoolId: SchoolId; name: string } | undefined> {
    if (!isUuid(id)) return undefined;
    return (await this.db.listSchools()).find(({ schoolId }) => schoolId === id);
  }
}

const languageOf = (lang: unknown): CheckLanguage => (lang === 'en' ? 'en' : 'ru');

async function receiveFiles(request: FastifyRequest): Promise<BroughtFiles> {
  if (!request.isMultipart()) throw new Fault('BAD_REQUEST', 'Send the file as multipart/form-data.');
  const files: Record<string, Buffer | undefined> = {};
  let number = '';
  try {
    for await (const part of request.parts({ limits: { files: 2, fields: 1, fieldSize: 100 } })) {
      if (part.type === 'field') number = String(part.value).trim().toLowerCase();
      else if (part.fieldname === 'document' || part.fieldname === 'signature') {
        files[part.fieldname] = undefined;
        files[part.fieldname] = await part.toBuffer();
      } else
        throw new Fault(
          'BAD_REQUEST',
          `Send the file in «document» or «signature», not «${part.fieldname}».`,
        );
    }
  } catch (error) {
    // A file that went on beyond the limit has a name and no bytes.
    if ((error as { statusCode?: unknown }).statusCode !== 413) throw error;
  }
  if (!('document' in files)) throw new Fault('BAD_REQUEST', 'The field «document» is missing.');
  const { document, signature = Buffer.alloc(0) } = files;
  return { document, signature: 'signature' in files ? signature : undefined, number };
}

async function sendTooMuch(reply: FastifyReply): Promise<void> {
  await reply.status(429).header('retry-after', String(SECONDS)).send();
}

async function sendNothing(reply: FastifyReply): Promise<void> {
  await reply.status(404).type('text/plain; charset=utf-8').send('');
}
