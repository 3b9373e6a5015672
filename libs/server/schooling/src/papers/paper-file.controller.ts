import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import {
  Call,
  Fault,
  LARGEST_FILE,
  Operation,
  TheCall,
  findFile,
  isRefused,
  isUuid,
  keepFile,
  newId,
  notFound,
} from '@zhurnal/platform';
import type { StoredFile } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveUpload } from '../people-import/receive-upload.js';
import { FILE_OF_PAPER } from './papers.sql.js';
import { sendFile } from './send-file.js';

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
    const { name, bytes } = await receiveUpload(request);
    const outcome = await call.write<StoredFile | Refusal>([], { key: newId(), content: name }, (tx) =>
      bytes
        ? keepFile(tx, name, Buffer.from(bytes), call.actor.personId)
        : Promise.resolve(refuse('FILE_TOO_LARGE', { params: { limit: String(LARGEST_FILE) } })),
    );
    if (!isRefused(outcome)) return outcome;
    void reply.status(422);
    return { refusal: outcome };
  }

  /** The bytes of a paper, published or not, to be saved; `?app=staff` names the pages that link to it. */
  @Get(':id')
  @Operation('readPaper')
  async read(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'private, no-cache');
    await sendFile(reply, await this.find(call, id));
  }

  /** A link names no school: the paper is looked for in every school of the account, each with its own rights. */
  private async find(call: Call, id: string): Promise<{ name: string; mediaType: string; content: Buffer }> {
    if (!isUuid(id)) throw notFound();
    for (const actor of call.account.actors) {
      try {
        const file = await call.read(
          [],
          async (tx) => {
            const paper = await tx.find<{ fileId: string | null }>(FILE_OF_PAPER, [id, false]);
            return paper?.fileId == null ? undefined : findFile(tx, paper.fileId);
          },
          actor,
        );
        if (file) return file;
      } catch (error) {
        if (!(error instanceof Fault && error.code === 'NOT_FOUND')) throw error;
      }
    }
    throw notFound();
  }
}
