import { XLSX, binary, day, file, form, inPath, json, key, object, refusal, text } from './route-words.mjs';

/** Files of other systems that are read in: timetables and people. */
export const IMPORT_ROUTES = [
  {
    method: 'post',
    path: '/imports/timetable/preview',
    operation: 'previewTimetableImport',
    summary: 'What an import of a timetable would do.',
    body: form({ file: binary, from: day, to: day, timetable: text, mapping: text, confirm: text }, [
      'file',
      'from',
      'to',
    ]),
    answers: { 200: { description: 'The plan and its findings.', content: json(object) } },
  },
  {
    method: 'post',
    path: '/imports/timetable/apply',
    operation: 'applyTimetableImport',
    summary: 'Imports a timetable.',
    parameters: [key],
    body: form({ file: binary, from: day, to: day, timetable: text, mapping: text, confirm: text }, [
      'file',
      'from',
      'to',
    ]),
    answers: {
      200: { description: 'What was done.', content: json(object) },
      422: { description: 'Blocked by what was found.', content: json(object) },
    },
  },
  {
    method: 'get',
    path: '/imports/people',
    operation: 'peopleImports',
    summary: 'The last imports of people.',
    answers: { 200: { description: 'The imports.', content: json(object) } },
  },
  {
    method: 'post',
    path: '/imports/people/files',
    operation: 'uploadPeopleImport',
    summary: 'Takes a file of people in.',
    parameters: [key],
    body: form({ file: binary, kind: { enum: ['students', 'guardians', 'staff', 'subgroups'] } }, [
      'file',
      'kind',
    ]),
    answers: {
      201: { description: 'The draft.', content: json(object) },
      422: { description: 'The file cannot be read.', content: json(object) },
    },
  },
  {
    method: 'get',
    path: '/imports/people/{id}',
    operation: 'peopleImport',
    summary: 'One import; a draft with what it would do now.',
    parameters: [inPath('id', 'The import.')],
    answers: { 200: { description: 'The import.', content: json(object) } },
  },
  ...[
    ['check', 'checkPeopleImport', 'Notes decisions and answers what the import would do with them.'],
    ['apply', 'applyPeopleImport', 'Writes what was previewed.'],
    ['undo', 'undoPeopleImport', 'Takes the import back.'],
    ['drop', 'dropPeopleImport', 'Forgets a draft with its file.'],
  ].map(([verb, operation, summary]) => ({
    method: 'post',
    path: `/imports/people/{id}/${verb}`,
    operation,
    summary,
    parameters: [inPath('id', 'The import.'), key],
    ...(verb === 'check' || verb === 'apply' ? { body: { required: true, content: json(object) } } : {}),
    answers: {
      200: { description: 'The import as it stands.', content: json(object) },
      409: refusal('A rule said no.'),
    },
  })),
  {
    method: 'get',
    path: '/imports/people/{id}/report',
    operation: 'peopleImportReport',
    summary: 'The rows of the file with a column of results, as a workbook.',
    parameters: [inPath('id', 'The import.')],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
];
