/** The documents of the examples, by the end of their path. */
const DOCUMENTS = import.meta.glob<string>('../../../../examples/documents/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const documentOf = (name: string): string =>
  Object.entries(DOCUMENTS).find(([path]) => path.endsWith(`/${name}.graphql`))?.[1] ?? '';

/** A document to begin with. */
export interface Sample {
  readonly name: string;
  readonly document: string;
  readonly variables: string;
}

const DAYS = '"from": "2026-11-16", "to": "2026-11-22"';

/** The documents of the examples, which the tests run. */
export const SAMPLES: readonly Sample[] = [
  { name: 'currentToken', document: documentOf('current-token'), variables: '{}' },
  { name: 'schoolClasses, subjects, schoolPeriods', document: documentOf('classes'), variables: '{}' },
  { name: 'journalGroups', document: documentOf('journals'), variables: '{ "after": null }' },
  { name: 'journalPage', document: documentOf('marks'), variables: `{ "groupId": "", ${DAYS} }` },
  { name: 'changedLessons', document: documentOf('changed-lessons'), variables: `{ ${DAYS} }` },
  {
    name: 'setMarks',
    document: documentOf('set-mark'),
    variables:
      '{ "input": { "clientMutationId": "", "groupId": "", "items": [{ "lessonId": "", "workId": "", "studentId": "", "ordinal": 1, "value": "FIVE", "expectedVersion": 0 }] } }',
  },
];
