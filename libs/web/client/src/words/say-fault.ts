import type { Fault } from '../api/answer.js';
import { sayShared } from './shared-words.js';

/** The sentence for a request that was not answered, with the id an administrator can look up. */
export function sayFault({ kind, requestId }: Fault): string {
  const sentence = sayShared(`fault.${kind}`);
  if (requestId === undefined || kind !== 'failed') return sentence;
  return `${sentence} ${sayShared('common.requestId', { id: requestId })}`;
}
