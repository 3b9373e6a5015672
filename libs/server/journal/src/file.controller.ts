import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
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

type UploadRequest = FastifyRequest & { file(): Promise<MultipartFile | undefined> };

/** Files that go with homework (G272-37): in through one door that knows kinds by their bytes, out as attachments only. */
@Controller('files')
export class FileController {
  /** Body: multipart, the file in the field `file`. Answers `{ id, name, size, mediaType }`, or 422 and `{ refusal }`. */
  @Post()
  @HttpCode(201)
  @Operation('uploadFile')
  async upload(
    @TheCall() call: Call,
    @Req() request: UploadRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFile | { refusal: Refusal }> {
    const { name, bytes } = await receive(request);
    const outcome = await call.write<StoredFile | Refusal>([], { key: newId(), content: name }, (tx) =>
      bytes ? keepFile(tx, name, bytes, call.actor.personId) : Promise.resolve(tooLarge()),
    );
    if (!isRefused(outcome)) return outcome;
    void reply.status(422);
    return { refusal: outcome };
  }

  /** The bytes of a file, to be saved, never to be shown; `?app=staff|family` names the pages that link to it. */
  @Get(':id')
  @Operation('readFile')
  async read(@TheCall() call: Call, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await findForAccount(call, id);
    await reply
      .headers({
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeName(file.name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-cache',
      })
      .send(file.content);
  }
}

const tooLarge = (): Refusal => refuse('FILE_TOO_LARGE', { params: { limit: String(LARGEST_FILE) } });

/** Name and bytes of the one file; without bytes: it went on beyond the limit. */
async function receive(request: UploadRequest): Promise<{ name: string; bytes: Buffer | undefined }> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part?.fieldname !== 'file')
    throw new Fault('BAD_REQUEST', 'Send multipart/form-data with one file in the field "file".');
  try {
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 413)
      return { name: part.filename, bytes: undefined };
    throw error;
  }
}

/** A link names no school: the file is looked for in every school of the account, each with its own rights. */
async function findForAccount(
  call: Call,
  id: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  if (!isUuid(id)) throw notFound();
  for (const actor of call.account.actors) {
    try {
      const file = await call.read([{ kind: 'file', id }], (tx) => findFile(tx, id), actor);
      if (file) return file;
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'NOT_FOUND')) throw error;
    }
  }
  throw notFound();
}

/** As RFC 8187 wants it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
