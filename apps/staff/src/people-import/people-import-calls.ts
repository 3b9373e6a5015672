import type {
  PeopleFinding,
  PeopleImportKind,
  PeopleImportPreview,
  PeopleImportRun,
  PeopleSettingsChange,
} from '@zhurnal/rules';
import { newId, sendFile, sendJson } from '@zhurnal/web-client';
import type { ApiClient, RestAnswer } from '@zhurnal/web-client';
import { t } from './import-words.js';

/** An import, and while it is a draft what it would do. */
export interface ImportShown {
  readonly run: PeopleImportRun;
  readonly preview: PeopleImportPreview | null;
}

/** A file was taken in, or why not. */
export type Received = { readonly id: string } | { readonly findings: readonly PeopleFinding[] };

const ROOT = '/imports/people';
/** Status of a file that cannot be read. */
const UNREADABLE = 422;

const keyed = (): { readonly 'idempotency-key': string } => ({ 'idempotency-key': newId() });

export const listImports = (
  client: ApiClient,
): Promise<RestAnswer<{ readonly runs: readonly PeopleImportRun[] }>> => sendJson(client, ROOT);

export const showImport = (client: ApiClient, id: string): Promise<RestAnswer<ImportShown>> =>
  sendJson(client, `${ROOT}/${encodeURIComponent(id)}`);

export const sendList = (
  client: ApiClient,
  kind: PeopleImportKind,
  file: File,
): Promise<RestAnswer<Received>> =>
  sendFile<Received>(client, `${ROOT}/files`, file, {
    fields: { kind },
    headers: keyed(),
    expected: [UNREADABLE],
  });

export const checkImport = (
  client: ApiClient,
  { id, version }: Pick<PeopleImportPreview, 'id' | 'version'>,
  change: PeopleSettingsChange,
): Promise<RestAnswer<ImportShown>> =>
  sendJson(client, `${ROOT}/${id}/check`, { body: { version, change }, headers: keyed() });

/** The key belongs to what was previewed: pressed twice, it is one import. */
export const applyImport = (
  client: ApiClient,
  { id, digest }: Pick<PeopleImportPreview, 'id' | 'digest'>,
  key: string,
): Promise<RestAnswer<ImportShown>> =>
  sendJson(client, `${ROOT}/${id}/apply`, { body: { digest }, headers: { 'idempotency-key': key } });

export const undoImport = (client: ApiClient, id: string): Promise<RestAnswer<ImportShown>> =>
  sendJson(client, `${ROOT}/${id}/undo`, { body: {}, headers: keyed() });

export const dropImport = (client: ApiClient, id: string): Promise<RestAnswer<{ readonly id: string }>> =>
  sendJson(client, `${ROOT}/${id}/drop`, { body: {}, headers: keyed() });

/** Saves the report; false when it could not be fetched. */
export async function saveReport(client: ApiClient, { id, fileName }: PeopleImportRun): Promise<boolean> {
  try {
    const response = await client.send(`${ROOT}/${id}/report`, { method: 'GET' });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = t('done.reportName', { name: fileName.replace(/\.\w+$/, '') });
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
