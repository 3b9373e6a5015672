import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, findFile, isUuid, notFound } from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import { keepUpload, sendFound } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Files that go with homework (G272-37): in through one door that knows kinds by their bytes, out as attachments only. */
@Controller('files')
export class FileController {
  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadFile')
  async upload(
    @TheCall() call: Call,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    return keepUpload(call, { request, reply });
  }

  /** The bytes of a file, to be saved, never to be shown; `?app=staff|family` names the pages that link to it. */
  @Get(':id')
  @Operation('readFile')
  async read(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    await sendFound(call, reply, [{ kind: 'file', id }], (tx) => findFile(tx, id));
  }
}
