import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asDay } from '@zhurnal/rules';
import type { ImportOutcome } from '@zhurnal/rules';
import { Fault, Operation, TheCall, isUuid, newId } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { ImportTimetable, readUploaded } from './import-timetable.js';
import type { ReadFile } from './import-timetable.js';
import { readMapping } from './import-mapping.js';
import { DEFAULT_TIMETABLE } from './import-wish.js';
import type { ImportWish } from './import-wish.js';

type Fields = Readonly<Record<string, string>>;

/** Reads a multipart body: one file, and short fields. */
async function readBody(request: FastifyRequest): Promise<{ file: ReadFile; fields: Fields }> {
  if (!request.isMultipart()) throw new Fault('BAD_REQUEST', 'Send the file as multipart/form-data.');
  const fields: Record<string, string> = {};
  let file: ReadFile | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      const bytes = await part.toBuffer();
      file = readUploaded(bytes, part.filename);
    }
  }
  if (!file) throw new Fault('BAD_REQUEST', 'The field «file» is missing.');
  return { file, fields };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wishOf(fields: Fields): ImportWish {
  const from = asDay(fields['from'] ?? '');
  const to = asDay(fields['to'] ?? '');
  if (!from || !to || from > to)
    throw new Fault('BAD_REQUEST', 'The fields «from» and «to» must be days in order.');
  const read = readMapping(parseJson(fields['mapping'] ?? '{}'));
  if ('wrong' in read) throw new Fault('BAD_REQUEST', `The mapping cannot be used: ${read.wrong}.`);
  const confirm = (fields['confirm'] ?? '').split(',').filter((code) => code !== '');
  return {
    timetable: (fields['timetable'] ?? '').trim().slice(0, 100) || DEFAULT_TIMETABLE,
    from,
    to,
    mapping: read.mapping,
    confirmed: confirm.includes('all') ? 'all' : confirm,
  };
}

/**
 * Timetable files, as multipart/form-data: `file`, `from`, `to`, and where wanted `timetable` (its name), `mapping`
 * (JSON) and `confirm` (codes of questions answered with yes, or `all`). Answers an ImportOutcome; 422 when an import
 * is blocked by what was found.
 */
@Controller('imports/timetable')
export class TimetableImportController {
  constructor(@Inject(ImportTimetable) private readonly importing: ImportTimetable) {}

  /** What an import would do. */
  @Post('preview')
  @HttpCode(200)
  @Operation('previewTimetableImport')
  async preview(@TheCall() call: Call, @Req() request: FastifyRequest): Promise<ImportOutcome> {
    const { file, fields } = await readBody(request);
    const wish = wishOf(fields);
    return call.read([], (tx) => this.importing.preview(tx, file, wish));
  }

  /** The import. The header `idempotency-key` (a UUID) makes a repeated request harmless. */
  @Post('apply')
  @HttpCode(200)
  @Operation('applyTimetableImport')
  async apply(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportOutcome> {
    const { file, fields } = await readBody(request);
    const wish = wishOf(fields);
    const before = await call.read([], (tx) => this.importing.preview(tx, file, wish));
    if (before.status !== 'planned') {
      if (before.status === 'blocked') void reply.status(422);
      return before;
    }
    const given = request.headers['idempotency-key'];
    const key = typeof given === 'string' && isUuid(given) ? given : newId();
    return call.write([], { key, content: [file.sha256, wish] }, (tx) => this.importing.run(tx, file, wish));
  }
}
