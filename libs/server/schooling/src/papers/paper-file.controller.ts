import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileNamedBy, keepUpload, sendFound } from './file-doors.js';
import { FILE_OF_PAPER } from './papers.sql.js';

/** Files of the papers of a regulation. */
@Controller('files/papers')
export class PaperFileController {
  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadPaper')
  async upload(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    return keepUpload(call, { request, reply });
  }

  /** The bytes of a paper, published or not, to be saved; `?app=staff` names the pages that link to it. */
  @Get(':id')
  @Operation('readPaper')
  async read(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    await sendFound(call, reply, [], fileNamedBy(FILE_OF_PAPER, [id, false]));
  }
}
