import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import { keepUpload, sendFound } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DutiesReader } from './duties.reader.js';

/** Documents that show what was done of the duties of the regulation. */
@Controller('files/duties')
export class DutyFileController {
  constructor(@Inject(DutiesReader) private readonly reader: DutiesReader) {}

  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadDutyFile')
  upload(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    return keepUpload(call, { request, reply });
  }

  /** The document beside what was said, to be saved, for who sees the task; `?app=staff` names the pages that link to it. */
  @Get(':id')
  @Operation('readDutyFile')
  async read(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    await sendFound(call, reply, [], (tx, actor) => this.reader.findFile(tx, actor, id));
  }
}
