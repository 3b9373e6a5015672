import { WrongRequest } from './status-info.js';

/** One comparison. `path` is a JSON path, `number` the value as a figure where it is one. */
export interface Condition {
  readonly path: string;
  readonly op: '=' | '!=' | '>' | '>=' | '<' | '<=' | '~';
  readonly value: string;
  readonly number?: number;
}

export interface Filter {
  readonly conditions: readonly Condition[];
  /** Must all of them hold, or one? */
  readonly joiner: 'and' | 'or';
}

export const NO_FILTER: Filter = { conditions: [], joiner: 'and' };

const FIELD = `[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*`;
const ONE = `(${FIELD})\\s*(>=|<=|!=|=|>|<|~)\\s*'((?:[^']|'')*)'`;
const FILTER = new RegExp(`^\\s*${ONE}(?:\\s+(AND|OR)\\s+${ONE})?\\s*$`);
const NAME = new RegExp(`^${FIELD}$`);

/** The JSON path to a field: letters and figures only, whatever was sent; lists are looked into. */
export function pathOf(field: string): string {
  if (!NAME.test(field)) throw new WrongRequest('invaliddata', 'A field is named by letters and dots.');
  return `$${field
    .split('.')
    .map((part) => `."${part}"[*]`)
    .join('')}`;
}

/** Does the collection have the field, or the object that it lies in? */
export const hasField = (fields: readonly string[], field: string): boolean =>
  fields.includes(field.split('.')[0] ?? '');

function readOne(fields: readonly string[], field: string, op: string, quoted: string): Condition {
  if (!hasField(fields, field))
    throw new WrongRequest('invalid_filter_field', `There is no field ${field} here.`);
  const value = quoted.replaceAll("''", "'");
  // The database takes no such sign in a text.
  if (value.includes('\u0000')) throw new WrongRequest('invalid_filter_field', 'The value is no text.');
  const condition = { path: pathOf(field), op: op as Condition['op'] };
  if (field === 'dateLastModified' && op !== '~') {
    const at = new Date(value);
    if (Number.isNaN(at.getTime()))
      throw new WrongRequest('invalid_filter_field', 'dateLastModified is compared with an instant.');
    return { ...condition, value: at.toISOString() };
  }
  const number = /^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? Number(value) : undefined;
  return { ...condition, value, ...(number !== undefined && { number }) };
}

/** Reads `field='value'`, two of them joined by AND or OR (OneRoster 1.2, 3.3.2). */
export function readFilter(fields: readonly string[], text: string | undefined): Filter {
  if (text === undefined || text.trim() === '') return NO_FILTER;
  const [, field = '', op = '', value = '', joiner, second, secondOp = '', secondValue = ''] =
    FILTER.exec(text) ?? [];
  if (field === '')
    throw new WrongRequest('invalid_filter_field', `A filter is written as field='value' AND field='value'.`);
  const first = readOne(fields, field, op, value);
  if (second === undefined) return { conditions: [first], joiner: 'and' };
  const conditions = [first, readOne(fields, second, secondOp, secondValue)];
  return { conditions, joiner: joiner === 'OR' ? 'or' : 'and' };
}

const LATER = new Set(['>', '>=']);

/** An instant before which nothing is wanted that the filter lets through; undefined: it does not say. */
export function sinceOf({ conditions, joiner }: Filter): Date | undefined {
  if (joiner === 'or' && conditions.length > 1) return undefined;
  const found = conditions.find(({ path, op }) => path === pathOf('dateLastModified') && LATER.has(op));
  return found && new Date(new Date(found.value).getTime() - 1);
}
