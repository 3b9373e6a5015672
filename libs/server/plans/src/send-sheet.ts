import { plainText } from '@zhurnal/rules';
import { SHEET_TYPE } from '@zhurnal/schooling';
import type { FastifyReply } from 'fastify';

/** Signs that programs do not take in the name of a file. */
const FOREIGN = /[\\/:*?"<>|]+/g;

/** Answers with a workbook that is saved under the name. */
export async function sendSheet(reply: FastifyReply, name: string, bytes: Buffer): Promise<void> {
  const plain = `${plainText(name.replace(FOREIGN, ' '))}.xlsx`;
  await reply
    .headers({
      'content-type': SHEET_TYPE,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(plain)}`,
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}
