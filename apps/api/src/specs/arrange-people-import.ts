import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import { newId } from '@zhurnal/platform';
import type { PeopleImportPreview, PeopleImportRun, PeopleRow, RefusalCode } from '@zhurnal/rules';
import { headersOf } from '@zhurnal/testing';
import type { TestAnswer, TestApi, TestDatabase, TestSession } from '@zhurnal/testing';

/** What came back from a route of the import. */
export interface ImportAnswer {
  readonly status: number;
  readonly id?: string;
  readonly run: PeopleImportRun;
  readonly preview: PeopleImportPreview;
  readonly refusal?: { readonly code: RefusalCode };
  readonly findings?: readonly { readonly code: string }[];
}

export type Rows = readonly (readonly CellValue[])[];

const made = new WeakMap<Rows, Promise<Uint8Array>>();

/** A workbook of one sheet; of the same rows it is the same file, byte by byte. */
export function xlsx(rows: Rows): Promise<Uint8Array> {
  const known = made.get(rows);
  const bytes = known ?? writeXlsx({ sheets: [{ name: 'Лист1', rows: rows.map((row) => [...row]) }] });
  if (!known) made.set(rows, bytes);
  return bytes;
}

/** Somebody at the import, by HTTP. */
export class ImportClerk {
  constructor(
    private readonly api: TestApi,
    private readonly session: TestSession,
  ) {}

  /** Sends a file; answers what the route says of it. */
  async send(bytes: Uint8Array, kind = 'students', name = 'список.xlsx'): Promise<ImportAnswer> {
    const payload = new FormData();
    payload.append('kind', kind);
    payload.append('file', new Blob([Buffer.from(bytes)]), name);
    return this.ask('/files', { payload });
  }

  /** Sends a table and answers what the import would do. */
  async load(rows: Rows, kind = 'students'): Promise<PeopleImportPreview> {
    const { id } = await this.send(await xlsx(rows), kind);
    return (await this.show(id ?? '')).preview;
  }

  show(id: string): Promise<ImportAnswer> {
    return this.ask(`/${id}`, {}, 'GET');
  }

  /** Decides something; answers what the import would do with it. */
  async check(preview: PeopleImportPreview, change: object): Promise<PeopleImportPreview> {
    const answer = await this.tryCheck(preview, change);
    if (answer.status !== 200) throw new Error(`the check is ${JSON.stringify(answer)}`);
    return answer.preview;
  }

  tryCheck({ id, version }: PeopleImportPreview, change: object): Promise<ImportAnswer> {
    return this.post(`/${id}/check`, { version, change });
  }

  apply(
    { id, digest }: Pick<PeopleImportPreview, 'id' | 'digest'>,
    key = newId<'key'>(),
  ): Promise<ImportAnswer> {
    return this.post(`/${id}/apply`, { digest }, key);
  }

  undo(id: string): Promise<ImportAnswer> {
    return this.post(`/${id}/undo`, {});
  }

  drop(id: string): Promise<ImportAnswer> {
    return this.post(`/${id}/drop`, {});
  }

  async list(): Promise<readonly PeopleImportRun[]> {
    return ((await this.ask('', {}, 'GET')) as unknown as { runs: PeopleImportRun[] }).runs;
  }

  report(id: string): Promise<TestAnswer> {
    const headers = headersOf(this.session);
    return this.api.inject({ method: 'GET', url: `/imports/people/${id}/report`, headers });
  }

  /** Loads a table all the way; every question is answered with the given word. */
  async bring(rows: Rows, kind = 'students', answer: 'yes' | 'no' = 'yes'): Promise<PeopleImportRun> {
    let preview = await this.load(rows, kind);
    for (let turn = 0; turn < 3 && preview.counts.open > 0; turn += 1) {
      const answers = Object.fromEntries(
        preview.findings.flatMap(({ question }) => (question === undefined ? [] : [[question, answer]])),
      );
      preview = await this.check(preview, { answers });
    }
    const { status, run } = await this.apply(preview);
    if (status !== 200) throw new Error(`not loaded: ${JSON.stringify(preview.findings)}`);
    return run;
  }

  private post(path: string, body: object, key?: string): Promise<ImportAnswer> {
    const headers = {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    };
    return this.ask(path, { payload: JSON.stringify(body), headers });
  }

  private async ask(
    path: string,
    { payload, headers = {} }: { payload?: string | FormData; headers?: Record<string, string> },
    method: 'GET' | 'POST' = 'POST',
  ): Promise<ImportAnswer> {
    const answer = await this.api.inject({
      method,
      url: `/imports/people${path}`,
      headers: { ...headersOf(this.session), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return { status: answer.statusCode, ...answer.json<Omit<ImportAnswer, 'status'>>() };
  }
}

const TABLES = [
  'person',
  'student',
  'staff_member',
  'school_class',
  'subgroup',
  'enrollment',
  'subgroup_member',
  'guardianship',
  'duty',
] as const;

/**
 * Every row in force of every table an import writes to, but for version and instant of making, which the trail
 * needs to go on.
 */
export async function snapshot(database: TestDatabase, schoolId: string): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of TABLES) {
    const found = await database.query<{ row: string }>(
      `select (to_jsonb(t) - 'version' - 'created_at')::text as row from ${table} t
        where school_id = $1 and deleted_at is null order by id`,
      [schoolId],
    );
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}

/** The codes of what was found, by row; 0 for the file. */
export function codesOf({ findings }: Pick<PeopleImportPreview, 'findings'>): [number, string][] {
  return findings.map(({ row, code }) => [row ?? 0, code]);
}

export const resultsOf = ({ rows }: { readonly rows: readonly PeopleRow[] }): string[] =>
  rows.map(({ result }) => result);
