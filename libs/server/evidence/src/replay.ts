import type { Findings } from './finding.js';
import type { TrailRow } from './trail-row.js';

/** What is known of a table whose rows are compared with their trail. */
export interface TableForm {
  readonly entity: string;
  /** Columns that stand in the trail as digests. */
  readonly personal: readonly string[];
  /** Values that rows have in columns added later, as JSON values. */
  readonly defaults: Readonly<Record<string, unknown>>;
}

/** A row of a table as it is now. */
export interface TableRow {
  readonly entity: string;
  readonly rowId: string;
  /** The row as JSON. */
  readonly fields: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Delta = Readonly<Record<string, readonly [unknown, unknown]>>;

interface Told {
  version: number | null;
  /** JSON: the delta of the first entry, or the fields as later entries left them. */
  text: string;
  isDelta: boolean;
  isGone: boolean;
  isFaulty: boolean;
}

const BESIDE = new Set(['school_id', 'id', 'version']);
const INSTANT = /^(\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Microseconds of an instant as PostgreSQL prints it in JSON, in whatever time zone. */
function microsecondsOf(text: string): number | undefined {
  const [, whole, fraction = '.0', zone] = INSTANT.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : Date.parse(`${whole}${zone}`) * 1000 + Math.round(Number(fraction) * 1e6);
}

/** Whether two values of JSON are the same; an instant is the same in every time zone. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string') {
    const instant = microsecondsOf(one);
    return instant !== undefined && instant === microsecondsOf(other);
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  const theirs = other as Fields;
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame((one as Fields)[name], theirs[name]))
  );
}

/**
 * Tells the story of every row from its trail and compares its end with the row as it is. An entry must begin where the
 * one before it ended: a taken-out or foreign entry shows even where nothing is sealed yet.
 */
export class Replay {
  private readonly told = new Map<string, Told>();
  private readonly forms = new Map<string, TableForm>();

  constructor(
    forms: readonly TableForm[],
    private readonly findings: Findings,
  ) {
    for (const form of forms) this.forms.set(form.entity, form);
  }

  /** The next entry of the trail. */
  add(row: TrailRow, seq: number | null): void {
    const form = this.forms.get(row.entity);
    if (!form) return;
    const key = `${row.entity}/${row.rowId}`;
    const before = this.told.get(key);
    const fault = (kind: 'replay' | 'version', detail: string): void => {
      if (before?.isFaulty) return;
      this.findings.add(kind, { auditId: row.id, seq, entity: row.entity, rowId: row.rowId, detail });
      if (before) before.isFaulty = true;
    };
    if (row.op === 'insert') {
      if (before && !before.isGone) fault('replay', 'insert');
      else
        this.told.set(key, {
          version: row.version,
          text: row.delta,
          isDelta: true,
          isGone: false,
          isFaulty: false,
        });
      return;
    }
    if (!before || before.isGone) {
      fault('replay', row.op);
      this.told.set(key, {
        version: row.version,
        text: '{}',
        isDelta: false,
        isGone: row.op === 'delete',
        isFaulty: true,
      });
      return;
    }
    if (row.op === 'delete') {
      before.isGone = true;
      return;
    }
    const fields = { ...this.fieldsOf(before) };
    for (const [name, [was, becomes]] of Object.entries(JSON.parse(row.delta) as Delta)) {
      if (!this.isTold(fields, name, was, form)) fault('replay', name);
      fields[name] = becomes;
    }
    const { version } = before;
    if (version !== null && row.version !== null && row.version !== version && row.version !== version + 1)
      fault('version', `${version} → ${row.version}`);
    before.version = row.version;
    before.text = JSON.stringify(fields);
    before.isDelta = false;
  }

  /** A row of a table as it is. */
  compare({ entity, rowId, fields }: TableRow): void {
    const form = this.forms.get(entity);
    if (!form) return;
    const key = `${entity}/${rowId}`;
    const told = this.told.get(key);
    this.told.delete(key);
    if (!told) return this.findings.add('untrailed', { entity, rowId });
    if (told.isGone) return this.findings.add('untrailed', { entity, rowId, detail: 'delete' });
    if (told.isFaulty) return;
    const said = this.fieldsOf(told);
    const now = JSON.parse(fields) as Fields;
    for (const [name, value] of Object.entries(now)) {
      if (BESIDE.has(name) || form.personal.includes(name)) continue;
      if (!this.isTold(said, name, value, form))
        return this.findings.add('state', { entity, rowId, detail: name });
    }
    const version = now['version'];
    if (typeof version === 'number' && told.version !== null && version !== told.version)
      this.findings.add('version', { entity, rowId, detail: `${told.version} → ${version}` });
  }

  /** Every row of every table was compared: what is left is gone without a word. */
  finish(): void {
    for (const [key, { isGone, isFaulty }] of this.told) {
      if (isGone || isFaulty) continue;
      const [entity = '', rowId = ''] = key.split('/');
      this.findings.add('gone', { entity, rowId });
    }
  }

  private fieldsOf({ text, isDelta }: Told): Fields {
    const parsed = JSON.parse(text) as Fields;
    if (!isDelta) return parsed;
    return Object.fromEntries(
      Object.entries(parsed as unknown as Delta).map(([name, [, value]]) => [name, value]),
    );
  }

  /** Whether the trail says this value; of a column it never spoke of, that it is empty or as columns added later begin. */
  private isTold(said: Fields, name: string, value: unknown, form: TableForm): boolean {
    if (name in said) return isSame(said[name] ?? null, value ?? null);
    return (
      value === null || value === undefined || (name in form.defaults && isSame(form.defaults[name], value))
    );
  }
}
