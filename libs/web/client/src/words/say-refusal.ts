import type { RefusalCode } from '@zhurnal/rules';
import { formatDay, isDay } from '../format/days.js';
import { formatBytes } from '../format/figures.js';
import type { Catalogue, GivenTo } from './word-params.js';
import { sayShared } from './shared-words.js';

/** A refusal as it arrives: GraphQL lists its details, plain requests answer them by name. */
export interface RefusalSeen {
  readonly code: RefusalCode;
  readonly clause?: string | null | undefined;
  readonly params:
    Readonly<Record<string, string>> | readonly { readonly name: string; readonly value: string }[];
}

/** The details of a refusal by name. */
export function paramsOf({ params }: Pick<RefusalSeen, 'params'>): Readonly<Record<string, string>> {
  if (!Array.isArray(params)) return params as Readonly<Record<string, string>>;
  return Object.fromEntries(params.map(({ name, value }) => [name, value]));
}

/** A detail as people read it: days and sizes in words. */
function readable(code: RefusalCode, name: string, value: string): string {
  if (code === 'FILE_TOO_LARGE' && name === 'limit') return formatBytes(Number(value));
  return name === 'day' && isDay(value) ? formatDay(value, 'dayMonth') : value;
}

/** The sentence for a refusal, without its clause. */
export function sayRefusal(refusal: RefusalSeen): string {
  const { code } = refusal;
  const values = Object.fromEntries(
    Object.entries(paramsOf(refusal)).map(([name, value]) => [name, readable(code, name, value)]),
  );
  const say: (key: `refusal.${RefusalCode}`, ...given: GivenTo<Catalogue[string]>) => string =
    sayShared as never;
  return say(`refusal.${code}`, values);
}

/** The sentence for a refusal with the clause of the school's regulation, where one stands behind it. */
export function sayRefusalWithClause(refusal: RefusalSeen): string {
  const sentence = sayRefusal(refusal);
  const { clause } = refusal;
  return clause == null ? sentence : sayShared('common.clause', { sentence, clause });
}
