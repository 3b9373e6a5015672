import type { RefusalSeen } from '../words/say-refusal.js';
import type { Answer } from './answer.js';
import type { ApiClient } from './create-client.js';
import { faultOfStatus } from './fault-of.js';

/** A file that the server keeps. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
}

/** The body of an answer, or the reason why the rules refused the request. */
export type RestAnswer<Value> = Answer<Value | { readonly refusal: RefusalSeen }>;

/** Did the rules refuse? */
export function isRefused(value: unknown): value is { readonly refusal: RefusalSeen } {
  return (
    typeof value === 'object' && value !== null && 'refusal' in value && typeof value.refusal === 'object'
  );
}

/** What goes with a file. */
export interface FileParcel {
  /** Further fields of the form. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Statuses beside 2xx whose body is an answer, too. */
  readonly expected?: readonly number[] | undefined;
}

/** Sends a file as a form and reads the JSON of the answer. */
export async function sendFile<Value>(
  client: ApiClient,
  path: string,
  file: File,
  { fields = {}, headers = {}, expected = [] }: FileParcel = {},
): Promise<RestAnswer<Value>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await client.send(path, { method: 'POST', body: form, headers });
  } catch {
    return { ok: false, fault: { kind: 'offline' } };
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (isRefused(body)) return { ok: true, value: body };
  const kind = expected.includes(response.status) ? undefined : faultOfStatus(response.status);
  if (kind !== undefined || body === undefined) {
    const requestId = response.headers.get('x-request-id') ?? undefined;
    return { ok: false, fault: { kind: kind ?? 'failed', requestId } };
  }
  return { ok: true, value: body as Value };
}

/** Keeps a file for homework; at most 10 MB, of a kind that schools use. */
export function uploadFile(client: ApiClient, file: File): Promise<RestAnswer<KeptFile>> {
  return sendFile<KeptFile>(client, '/files', file);
}

/** The address a kept file is downloaded from. */
export function addressOfFile(client: Pick<ApiClient, 'app'>, fileId: string): string {
  return `/files/${encodeURIComponent(fileId)}?app=${client.app}`;
}
