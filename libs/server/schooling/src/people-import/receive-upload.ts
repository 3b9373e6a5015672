import type { FastifyRequest } from 'fastify';
import { Fault } from '@zhurnal/platform';

/** One file and the short fields beside it. */
export interface Upload {
  readonly name: string;
  /** Undefined: the file went on beyond the limit. */
  readonly bytes: Uint8Array | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

const NAME_LENGTH = 200;

/** The name without folders and signs that nobody sees. */
function cleanName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const visible = [...base]
    .filter((sign) => sign >= ' ' && sign !== '\u007f')
    .join('')
    .trim();
  return visible.slice(-NAME_LENGTH) || 'file';
}

/** Reads a multipart body with one file; too large a file has no bytes. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Fault('BAD_REQUEST', 'Send the file as multipart/form-data.');
  const fields: Record<string, string> = {};
  let name: string | undefined;
  let bytes: Uint8Array | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else if (part.fieldname === 'file') {
        name = cleanName(part.filename);
        bytes = await part.toBuffer();
      } else throw new Fault('BAD_REQUEST', `Send the file in the field «file», not «${part.fieldname}».`);
    }
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== 413) throw error;
  }
  if (name === undefined) throw new Fault('BAD_REQUEST', 'The field «file» is missing.');
  return { name, bytes, fields };
}
