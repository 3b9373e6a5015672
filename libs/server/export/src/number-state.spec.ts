import { describe, expect, it } from '@jest/globals';
import type { WriteTx } from '@zhurnal/platform';
import { numberState } from './number-state.js';
import type { Raw, RawState } from './read-state.js';

const NAME = 'Перепелькин';
const PERSON = { familyName: NAME, givenName: 'Доброслав', patronymic: 'Святогорович', birthDate: null };
/** What a row refers to; every other column holds the name. */
const REFERENCES = new Set(['id', 'student', 'group', 'subject', 'lesson', 'period']);

/** A row of the school in which every column that is read holds somebody's name. */
const nameful = (id: string, fixed: Readonly<Record<string, string>> = {}): Raw =>
  new Proxy({ id, ...fixed } as unknown as Raw, {
    get: (row, key) =>
      typeof key === 'string' && !(key in row) ? (REFERENCES.has(key) ? key : NAME) : Reflect.get(row, key),
  });

const blocks: RawState['blocks'] = {
  subjects: [nameful('subject')],
  groups: [nameful('group')],
  periods: [nameful('period')],
  educations: [nameful('education')],
  lessons: [nameful('lesson')],
  tasks: [nameful('task')],
  marks: [nameful('mark', { type: 'own' })],
  absences: [nameful('absence'), nameful('late', { fact: 'late' })],
  remarks: [nameful('remark')],
  finals: [nameful('final')],
};

/** Numbers in the order of asking. */
const ask = (work: (tx: WriteTx) => Promise<void>): Promise<void> =>
  work({
    rows: (_: unknown, [kinds, ids]: readonly [readonly string[], readonly string[]]) =>
      Promise.resolve(ids.map((rowId, at) => ({ kind: kinds[at], rowId, uid: `10000000000000${at}` }))),
  } as unknown as WriteTx);

describe('a row as it leaves the school', () => {
  it('G272-11 G166-7 has what people wrote only cleared of names, and else nothing but codes, figures and days', async () => {
    const { rows, replaced } = await numberState(
      ask,
      { blocks, people: [PERSON] } as RawState,
      new Map([['own', `Работа: ${NAME}`]]),
    );
    const fieldsWith = (text: string): readonly string[] =>
      [
        ...new Set(
          rows.flatMap(({ part, body }) =>
            Object.entries(body).flatMap(([name, value]) =>
              JSON.stringify(value ?? null).includes(text) ? [`${part}.${name}`] : [],
            ),
          ),
        ),
      ].sort();
    expect(fieldsWith('[имя]')).toEqual([
      'estimates.comment',
      'estimates.estimate_type_name',
      'estimates.title',
      'groups.name',
      'lessons.topic',
      'periods.name',
      'subjects.name',
      'subjects.short_name',
      'tasks.text',
    ]);
    // The database takes only codes, figures, days and truths here.
    expect(fieldsWith(NAME)).toEqual([
      'educations.date_from',
      'educations.date_to',
      'estimates.date',
      'estimates.estimate_value_code',
      'estimates.estimate_value_name',
      'estimates.weight',
      'finals.kind',
      'finals.value_code',
      'finals.value_name',
      'groups.grade',
      'groups.kind',
      'lessons.date',
      'lessons.ends_at',
      'lessons.is_cancelled',
      'lessons.is_held',
      'lessons.number',
      'lessons.starts_at',
      'periods.date_from',
      'periods.date_to',
      'periods.grade_from',
      'periods.grade_to',
      'periods.kind',
      'periods.number',
      'tasks.date',
      'tasks.due_on',
      'tasks.minutes',
    ]);
    expect(replaced).toBe(10);
  });
});
