import { describe, expect, it } from '@jest/globals';
import { StudentAssessmentsDocument } from '@zhurnal/contract/family';
import type { ApiClient } from '@zhurnal/web-client';
import type { Child } from '../children/child.js';
import { KEPT_ANSWERS, questionsFor } from './kept-answers.js';

const child = { schoolId: 'school', studentId: 'student', today: '2026-11-18' } as Child;

/** Everything that is fetched ahead for the child: the documents, and what they are asked with. */
async function listAsked(): Promise<{ document: unknown; variables: Readonly<Record<string, unknown>> }[]> {
  const asked: { document: unknown; variables: Readonly<Record<string, unknown>> }[] = [];
  const client = {
    recall: () => Promise.resolve(undefined),
    ask: (document: unknown, variables: Readonly<Record<string, unknown>>) => {
      asked.push({ document, variables });
      return Promise.resolve({ ok: true, value: {} });
    },
  } as unknown as ApiClient;
  for (const question of questionsFor(child)) await question(client);
  return asked;
}

describe('what is fetched ahead for a child', () => {
  it('is kept on the device, all of it', async () => {
    const kept = new Set<unknown>(KEPT_ANSWERS.map(({ document }) => document));
    const asked = await listAsked();
    expect(asked.filter(({ document }) => !kept.has(document))).toEqual([]);
  });

  it('has the schedule of assessments of the same weeks as the diary', async () => {
    const asked = await listAsked();
    const weeks = asked.flatMap(({ variables }) => ('monday' in variables ? [variables['monday']] : []));
    const stretches = asked.filter(({ document }) => document === StudentAssessmentsDocument);
    expect(weeks).toEqual(['2026-11-16', '2026-11-02', '2026-11-09', '2026-11-23']);
    expect(stretches.map(({ variables }) => [variables['from'], variables['to']])).toEqual([
      ['2026-11-16', '2026-11-22'],
      ['2026-11-02', '2026-11-08'],
      ['2026-11-09', '2026-11-15'],
      ['2026-11-23', '2026-11-29'],
    ]);
  });
});
