import type { RefusalCode } from '@zhurnal/rules';
import { formatDay, isDay } from '../format/days.js';
import { formatBytes } from '../format/figures.js';
import { createWords } from './create-words.js';
import type { Say } from './create-words.js';
import { REFUSALS_RU } from './refusals.ru.js';
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

const { t: sayOurs } = createWords(REFUSALS_RU, 'refusals');

type SayPlainly = (key: string, ...given: GivenTo<Catalogue[string]>) => string;

let sayMore: SayPlainly | undefined;

/** The words of an app for reasons that the other app never meets. */
export function learnRefusals<Words extends Catalogue>(say: Say<Words>): void {
  sayMore = say as never;
}

/** A detail as people read it: days and sizes in words. */
function readable(code: RefusalCode, name: string, value: string): string {
  if (code === 'FILE_TOO_LARGE' && name === 'limit') return formatBytes(Number(value));
  return ['day', 'from', 'to', 'since'].includes(name) && isDay(value) ? formatDay(value, 'dayMonth') : value;
}

/** The sentence for a refusal, without its clause. */
export function sayRefusal(refusal: RefusalSeen): string {
  const { code } = refusal;
  const values = Object.fromEntries(
    Object.entries(paramsOf(refusal)).map(([name, value]) => [name, readable(code, name, value)]),
  );
  const key = `refusal.${code}`;
  const say: SayPlainly = sayOurs as never;
  if (Object.hasOwn(REFUSALS_RU, key)) return say(key, values);
  return sayMore?.(key, values) ?? sayShared('fault.failed');
}

/** The sentence for a refusal with the clause of the school's regulation, where one stands behind it. */
export function sayRefusalWithClause(refusal: RefusalSeen): string {
  const sentence = sayRefusal(refusal);
  const { clause } = refusal;
  return clause == null ? sentence : sayShared('common.clause', { sentence, clause });
}
