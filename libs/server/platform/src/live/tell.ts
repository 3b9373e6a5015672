import { systemActor } from '../actor.js';
import type { SchoolId } from '../ids.js';
import { asId } from '../ids.js';
import type { News } from './told.js';
import { toldBy, writeNews } from './told.js';

/** The one channel of all schools and processes. */
export const CHANNEL = 'zhurnal_live';

/** How news of a commit reach the other processes. */
export interface Telling {
  /** Carried by the message that commits: told if and only if the commit is. Empty: nothing. */
  inCommit(news: News, quote: (text: string) => string): string;
  /** After the commit is durable. */
  afterCommit(news: News): void;
}

/** PostgreSQL itself carries the news, with the commit. */
export const tellWithCommit: Telling = {
  inCommit: (news, quote) => `notify ${CHANNEL}, ${quote(writeNews(news))}; `,
  afterCommit: () => undefined,
};

/**
 * SQL of a transaction that changed a school past all verbs (loading rows in bulk): every open page and kept answer of
 * the school is told.
 */
export function tellWholeSchool(schoolId: SchoolId): string {
  const told = toldBy(systemActor('bulk'), asId(schoolId), [{ topic: 'people', keys: ['school'] }]);
  const changes = JSON.stringify(told.changes);
  return `insert into live_change (school_id, id, changes) values ('${told.schoolId}', '${told.id}', '${changes}');
    notify ${CHANNEL}, '${writeNews({ kind: 'told', told })}'`;
}
