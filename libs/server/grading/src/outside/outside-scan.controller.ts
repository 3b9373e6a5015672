import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@zhurnal/rules';
import { Call, Operation, TheCall, isUuid, notFound } from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import { fileNamedBy, keepUpload, sendFound } from '@zhurnal/schooling';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SCAN_OF_DOCUMENT, STUDENT_HERE } from './outside.sql.js';

/** Scans of documents of other institutions: a part of the personal file (TKK-54). */
@Controller('files/outside')
export class OutsideScanController {
  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post(':studentId')
  @HttpCode(201)
  @Operation('uploadOutsideScan')
  async upload(
    @TheCall() call: Call,
    @Param('studentId') studentId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    if (!isUuid(studentId)) throw notFound();
    // A scan lies in the personal file of somebody who learns here.
    return keepUpload(
      call,
      { request, reply },
      [{ kind: 'student', id: studentId }],
      async (tx) => (await tx.find(STUDENT_HERE, [studentId])) !== undefined,
    );
  }

  /** The bytes of a scan, to be saved; `?app=family` names the pages that link to it. */
  @Get(':studentId/:id')
  @Operation('readOutsideScan')
  async read(
    @TheCall() call: Call,
    @Param('studentId') studentId: string,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(studentId) || !isUuid(id)) throw notFound();
    await sendFound(
      call,
      reply,
      [{ kind: 'student', id: studentId }],
      fileNamedBy(SCAN_OF_DOCUMENT, [id, studentId]),
    );
  }
}
