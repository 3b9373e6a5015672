import { inApp, inPath, inQuery, json, ref, saves, takes, uuid } from './route-words.mjs';

const STORED = { description: 'The file.', content: json(ref('StoredFile')) };
const BY_KIND = { taken: STORED, refused: 'Too large, or of a kind that is not kept.' };
const made = (description) => ({ description, content: json({ type: 'object' }) });

const OF_WHOM = [
  inQuery('classId', 'The class of which it was made; needed for such a run.', uuid),
  inQuery('studentId', 'The student of whom it was made; needed for such a run.', uuid),
  inQuery('teacherId', 'The teacher of whom it was made; needed for such a run.', uuid),
];
const FORMS = { enum: ['pdf', 'xlsx', 'csv'] };
const dayOf = (name, description) => inQuery(name, description, { type: 'string', format: 'date' });
const STUDENT = inPath('studentId', 'The student.');

/** Files that are kept and files that are made: in by a form, out as attachments only. */
export const FILE_ROUTES = [
  takes('/files', 'uploadFile', 'Keeps a file for homework.', BY_KIND),
  saves('/files/{id}', 'readFile', 'A file of homework.', [
    inPath('id', 'The file.'),
    inApp('staff', 'family'),
  ]),
  takes('/files/papers', 'uploadPaper', 'Keeps a file for a paper of the regulation.', BY_KIND),
  saves('/files/papers/{id}', 'readPaper', 'A paper of the regulation.', [
    inPath('id', 'The paper.'),
    inApp('staff'),
  ]),
  takes(
    '/files/consents/{studentId}',
    'uploadConsent',
    'Keeps a scan of what a family has given in writing.',
    {
      ...BY_KIND,
      parameters: [STUDENT],
    },
  ),
  saves('/files/consents/{studentId}/{id}', 'readConsent', 'The scan of an application or a consent.', [
    STUDENT,
    inPath('id', 'The consent.'),
    inApp('staff'),
  ]),
  takes(
    '/files/outside/{studentId}',
    'uploadOutsideScan',
    'Keeps a scan of a document of another institution.',
    {
      ...BY_KIND,
      parameters: [STUDENT],
    },
  ),
  saves(
    '/files/outside/{studentId}/{id}',
    'readOutsideScan',
    'The scan of a document of another institution.',
    [STUDENT, inPath('id', 'The document.'), inApp('staff', 'family')],
  ),
  takes('/files/duties', 'uploadDutyFile', 'Keeps a document that shows what was done of a duty.', BY_KIND),
  saves('/files/duties/{id}', 'readDutyFile', 'The document beside what was said of a duty.', [
    inPath('id', 'What was said of the duty.'),
    inApp('staff'),
  ]),
  saves(
    '/files/reports/{id}',
    'saveReport',
    'A report as it was made: sheets to print, a workbook, or text.',
    [inPath('id', 'The run.'), inQuery('format', 'In which form.', FORMS, true), ...OF_WHOM, inApp('staff')],
  ),
  takes(
    '/files/signatures/{id}',
    'uploadSignature',
    'Takes the own detached signature of a report that was given for signing, and checks it.',
    {
      parameters: [inPath('id', 'The run.'), ...OF_WHOM],
      taken: made('The signature: `{ id, state }`.'),
      refused: 'The signature does not hold: the refusal names its state.',
    },
  ),
  saves(
    '/files/signatures/{id}',
    'saveSigned',
    'A report as it is signed, one of its signatures, or a copy with their mark.',
    [
      inPath('id', 'The run.'),
      inQuery('signature', 'A signature instead of the document.', uuid),
      inQuery('form', 'A copy with the mark of the signatures; it is not what was signed.', {
        enum: ['copy'],
      }),
      ...OF_WHOM,
      inApp('staff'),
    ],
  ),
  saves(
    '/files/report-packages/{id}',
    'saveReportPackage',
    'The reports of a package that are made, as one archive with a folder for each class.',
    [
      inPath('id', 'The package.'),
      inQuery('format', 'In which form the reports are.', FORMS, true),
      inApp('staff'),
    ],
    ['application/zip', 'The archive, as an attachment.'],
  ),
  saves(
    '/files/journal-prints/{classId}',
    'saveJournalPrint',
    'The journal of a class as it is printed and bound: PDF/A-2b. Each copy is entered into the register.',
    [
      inPath('classId', 'The class.'),
      dayOf('from', 'First day; without days the whole year.'),
      dayOf('to', 'Last day.'),
      inQuery('sheet', 'What is printed; the summary sheet is of the whole year.', {
        enum: ['journal', 'summary'],
      }),
      inApp('staff'),
    ],
    ['application/pdf', 'The journal, as an attachment.'],
  ),
  saves(
    '/files/class-packages/{classId}',
    'saveClassPackage',
    'The package of a class and its year for the archive; it is entered into the register.',
    [inPath('classId', 'The class.'), inApp('staff')],
    ['application/zip', 'The package, as an attachment.'],
  ),
  takes(
    '/files/archive-checks',
    'uploadArchiveCheck',
    'Keeps what the command found of the media: the file that it wrote.',
    {
      taken: made('The check: its id, how many copies were looked at, how many are not as they should be.'),
      refused: 'No such file, or a medium that is not in the register.',
    },
  ),
  saves(
    '/files/archive-registers/{yearId}',
    'saveArchiveRegister',
    'A register of the archive over a year, to be signed: PDF/A-2b.',
    [
      inPath('yearId', 'The year.'),
      inQuery('register', 'Printed copies, or packages and where they lie.', {
        enum: ['prints', 'packages'],
      }),
      inApp('staff'),
    ],
    ['application/pdf', 'The register, as an attachment.'],
  ),
  saves(
    '/files/archive-checks/{id}',
    'saveArchiveAct',
    'The act of a check of the archive, to be signed: PDF/A-2b.',
    [inPath('id', 'The check.'), inApp('staff')],
    ['application/pdf', 'The act, as an attachment.'],
  ),
];
