import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileNamedBy, keepUpload, sendFound } from '../papers/file-doors.js';
import { FILE_OF_CONSENT, IS_HERE } from './consent.sql.js';

/** Scans of what families have given in writing. */
@Controller('files/consents/:studentId')
export class ConsentFileController {
  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadConsent')
  async upload(
    @TheCall() call: Call,
    @Param('studentId') studentId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    if (!isUuid(studentId)) throw notFound();
    return keepUpload(
      call,
      { request, reply },
      [{ kind: 'student', id: studentId }],
      async (tx) => (await tx.find(IS_HERE, [studentId])) !== undefined,
    );
  }

  /** The scan, to be saved; `?app=staff` names the pages that link to it. */
  @Get(':id')
  @Operation('readConsent')
  async read(
    @TheCall() call: Call,
    @Param('studentId') studentId: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(id) || !isUuid(studentId)) throw notFound();
    await sendFound(
      call,
      reply,
      [{ kind: 'student', id: studentId }],
      fileNamedBy(FILE_OF_CONSENT, [id, studentId]),
    );
  }
}
