import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PEOPLE_IMPORT_KINDS, refuse } from '@zhurnal/rules';
import type {
  PeopleFinding,
  PeopleImportKind,
  PeopleImportPreview,
  PeopleImportRun,
  Refusal,
} from '@zhurnal/rules';
import { noteTakenOut } from '@zhurnal/audit';
import { Call, Fault, Operation, TheCall, isRefused, isUuid, newId } from '@zhurnal/platform';
import type { Refused } from '@zhurnal/platform';
import { getSchool } from '../school.reader.js';
import { buildReport, nameReport } from './build-report.js';
import { readTableFile, tooLarge } from './files/read-table-file.js';
import { isBook } from './files/table-book.js';
import { getRun, listRuns, showRun } from './import-run.reader.js';
import { readSettingsChange } from './map/read-settings-change.js';
import { PeopleImports, sha256Of } from './people-imports.js';
import type { ImportRef } from './people-imports.js';
import { receiveUpload } from './receive-upload.js';
import { ChangedMeanwhile } from './write/set-rows.js';

/** The import, and while it is a draft what it would do. */
export interface PeopleImportAnswer {
  readonly run: PeopleImportRun;
  readonly preview: PeopleImportPreview | null;
}

type Outcome<Value> = Value | { readonly refusal: Refused };
type JsonBody = Readonly<Record<string, unknown>>;

const asKind = (text: string | undefined): PeopleImportKind => {
  const kind = PEOPLE_IMPORT_KINDS.find((one) => one === text);
  if (!kind) throw new Fault('BAD_REQUEST', `The field «kind» is one of ${PEOPLE_IMPORT_KINDS.join(', ')}.`);
  return kind;
};

const asBody = (body: unknown): JsonBody => {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as JsonBody;
  throw new Fault('BAD_REQUEST', 'Send a JSON object.');
};

/** The client's key makes a repeated request harmless; without one every request is a new one. */
function keyOf(request: FastifyRequest): string {
  const given = request.headers['idempotency-key'];
  return typeof given === 'string' && isUuid(given) ? given : newId();
}

const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Lists of people out of XLSX and CSV files: received as multipart/form-data (`file`, `kind`), checked and corrected as
 * often as wanted, written at once as they were previewed, and taken back within a day. A rule's no is 409 with
 * `{ refusal }`; a file that cannot be read is 422 with its findings.
 */
@Controller('imports/people')
export class PeopleImportController {
  constructor(@Inject(PeopleImports) private readonly imports: PeopleImports) {}

  /** The last imports. */
  @Get()
  @Operation('peopleImports')
  async list(@TheCall() call: Call): Promise<{ readonly runs: readonly PeopleImportRun[] }> {
    const runs = await call.read([], listRuns);
    return { runs: runs.map((run) => showRun(run, this.imports.now)) };
  }

  /** Takes a file in. */
  @Post('files')
  @HttpCode(201)
  @Operation('uploadPeopleImport')
  async upload(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportRef | { readonly findings: readonly PeopleFinding[] }> {
    // Nobody makes the server read a file who may not load it.
    await call.read([], () => Promise.resolve());
    const { name, bytes, fields } = await receiveUpload(request);
    const kind = asKind(fields['kind']);
    const reading = bytes ? await readTableFile(bytes) : { fault: tooLarge() };
    if (!isBook(reading) || !bytes) {
      void reply.status(422);
      return { findings: isBook(reading) ? [] : [reading.fault] };
    }
    const sha256 = sha256Of(bytes);
    const { personId } = call.actor;
    return call.write([], { key: keyOf(request), content: [sha256, kind, name] }, (tx) =>
      this.imports.receive(tx, personId, { kind, name, sha256, book: reading.book }),
    );
  }

  /** One import; a draft with what it would do now. */
  @Get(':id')
  @Operation('peopleImport')
  async show(@TheCall() call: Call, @Param('id') id: string): Promise<PeopleImportAnswer> {
    return this.answer(call, id);
  }

  /** Notes decisions (`{ version, change }`) and answers what the import would do with them. */
  @Post(':id/check')
  @HttpCode(200)
  @Operation('checkPeopleImport')
  async check(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcome<PeopleImportAnswer>> {
    const { version, change } = asBody(body);
    if (!Number.isInteger(version)) throw new Fault('BAD_REQUEST', 'The field «version» is a whole number.');
    const { kind } = await call.read([], (tx) => getRun(tx, id));
    const read = readSettingsChange(change ?? {}, kind);
    if ('wrong' in read) throw new Fault('BAD_REQUEST', `The change cannot be used: ${read.wrong}.`);
    const outcome = await call.write<ImportRef | Refusal>(
      [],
      { key: keyOf(request), content: [id, version, read.change] },
      (tx) => this.imports.change(tx, id, Number(version), read.change),
    );
    return this.settle(call, reply, outcome);
  }

  /** Writes what was previewed: `{ digest }` names it. */
  @Post(':id/apply')
  @HttpCode(200)
  @Operation('applyPeopleImport')
  async apply(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcome<PeopleImportAnswer>> {
    const { digest } = asBody(body);
    if (typeof digest !== 'string') throw new Fault('BAD_REQUEST', 'The field «digest» is missing.');
    const { personId } = call.actor;
    return this.write(call, reply, id, request, [id, digest], (tx) =>
      this.imports.apply(tx, personId, id, digest),
    );
  }

  /** Takes the import back. */
  @Post(':id/undo')
  @HttpCode(200)
  @Operation('undoPeopleImport')
  async undo(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcome<PeopleImportAnswer>> {
    const { personId } = call.actor;
    return this.write(call, reply, id, request, [id], (tx) => this.imports.undo(tx, personId, id));
  }

  /** Forgets a draft with its file. */
  @Post(':id/drop')
  @HttpCode(200)
  @Operation('dropPeopleImport')
  async drop(
    @TheCall() call: Call,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Outcome<ImportRef>> {
    const outcome = await call.write<ImportRef | Refusal>([], { key: keyOf(request), content: [id] }, (tx) =>
      this.imports.drop(tx, id),
    );
    return isRefused(outcome) ? refused(reply, outcome) : outcome;
  }

  /** The rows of the file with a column of results, as a workbook. */
  @Get(':id/report')
  @Operation('peopleImportReport')
  async report(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { run, content, language } = await call.read([], async (tx) => {
      const [found, { printLanguage }] = await Promise.all([getRun(tx, id), getSchool(tx)]);
      return { run: found, content: await this.imports.report(tx, found), language: printLanguage };
    });
    const { kind } = run;
    await noteTakenOut(call, {
      what: 'import_report',
      filter: { import: id, kind },
      rowCount: content.rows.length,
    });
    const name = nameReport(run.fileName, language);
    await reply
      .headers({
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
        'cache-control': 'private, no-store',
      })
      .send(Buffer.from(await buildReport(content, language)));
  }

  private async write(
    call: Call,
    reply: FastifyReply,
    id: string,
    request: FastifyRequest,
    content: readonly string[],
    work: Parameters<typeof call.write<ImportRef | Refusal>>[2],
  ): Promise<Outcome<PeopleImportAnswer>> {
    try {
      const reason = `people-import/${id}`;
      const outcome = await call.write<ImportRef | Refusal>([], { key: keyOf(request), content }, work, {
        reason,
      });
      return await this.settle(call, reply, outcome);
    } catch (error) {
      // Nothing was written: the whole transaction is gone with the throw.
      if (error instanceof ChangedMeanwhile) return refused(reply, refuse('IMPORT_CHANGED'));
      throw error;
    }
  }

  private async settle(
    call: Call,
    reply: FastifyReply,
    outcome: ImportRef | Refused,
  ): Promise<Outcome<PeopleImportAnswer>> {
    return isRefused(outcome) ? refused(reply, outcome) : this.answer(call, outcome.id);
  }

  private answer(call: Call, id: string): Promise<PeopleImportAnswer> {
    return call.read([], async (tx) => {
      const run = await getRun(tx, id);
      const preview = run.status === 'draft' ? await this.imports.preview(tx, run) : null;
      return { run: showRun(run, this.imports.now), preview };
    });
  }
}

function refused(reply: FastifyReply, refusal: Refused): { readonly refusal: Refused } {
  void reply.status(409);
  return { refusal };
}
