import { refuse } from '@zhurnal/rules';
import type { Refusal, Target } from '@zhurnal/rules';
import { Fault, LARGEST_FILE, findFile, isRefused, keepFile, newId, notFound } from '@zhurnal/platform';
import type { Actor, Call, ReadTx, Sql, StoredFile } from '@zhurnal/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveUpload } from '../people-import/receive-upload.js';
import { sendFile } from './send-file.js';
import type { FileToSave } from './send-file.js';

/**
 * Keeps the one file of a multipart body under the rights on the targets, for a row that names it later. Answers 422 and
 * the refusal where it is too large or of a kind that is not taken.
 *
 * @param isPlace whether there is something that the file may belong to; else it is as if the address were none
 */
export async function keepUpload(
  call: Call,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  targets: readonly Target[] = [],
  isPlace: (tx: ReadTx) => Promise<boolean> = () => Promise.resolve(true),
): Promise<StoredFile | { refusal: Refusal }> {
  const { name, bytes } = await receiveUpload(request);
  const outcome = await call.write<StoredFile | Refusal>(
    targets,
    { key: newId(), content: name },
    async (tx) => {
      if (!(await isPlace(tx))) throw notFound();
      return bytes
        ? keepFile(tx, name, Buffer.from(bytes), call.actor.personId)
        : refuse('FILE_TOO_LARGE', { params: { limit: String(LARGEST_FILE) } });
    },
  );
  if (!isRefused(outcome)) return outcome;
  void reply.status(422);
  return { refusal: outcome };
}

/** The file that a statement names as `fileId`. */
export const fileNamedBy =
  (statement: Sql, values: readonly unknown[]) =>
  async (tx: ReadTx): Promise<FileToSave | undefined> => {
    const row = await tx.find<{ fileId: string | null }>(statement, values);
    return row?.fileId == null ? undefined : findFile(tx, row.fileId);
  };

/**
 * Sends a file to be saved. A link names no school: the file is looked for in every school of the account, each with its
 * own rights.
 *
 * @param find the file, if the actor may read it
 */
export async function sendFound(
  call: Call,
  reply: FastifyReply,
  targets: readonly Target[],
  find: (tx: ReadTx, actor: Actor) => Promise<FileToSave | undefined>,
): Promise<void> {
  for (const actor of call.account.actors) {
    try {
      const file = await call.read(targets, (tx) => find(tx, actor), actor);
      if (!file) continue;
      void reply.header('cache-control', 'private, no-cache');
      return await sendFile(reply, file);
    } catch (error) {
      if (!(error instanceof Fault && error.code === 'NOT_FOUND')) throw error;
    }
  }
  throw notFound();
}
