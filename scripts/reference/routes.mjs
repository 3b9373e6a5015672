import { CHECK_ROUTES } from './check-routes.mjs';
import { ONE_ROSTER_ROUTES } from './oneroster-routes.mjs';

/** The routes beside GraphQL, written by hand; a test compares them with what the server answers. */

const uuid = { type: 'string', format: 'uuid' };
const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const inPath = (name, description, schema = uuid) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
const inQuery = (name, description, schema = text, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
});
const inHeader = (name, description, schema = text) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const binary = { type: 'string', format: 'binary' };
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema) => ({ 'application/json': { schema } });
const file = (type, description) => ({ description, content: { [type]: { schema: binary } } });
const refusal = (description) => ({ description, content: json(ref('Refused')) });
const form = (properties, required) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required } } },
});
const key = inHeader('idempotency-key', 'A UUID: a repeated request is answered, not repeated.', uuid);
const object = { type: 'object', additionalProperties: true };

/**
 * Each: method, path as OpenAPI writes it, the operation of the access table (null: about the process itself), a line
 * of what it is for, parameters, body, and answers beside those of every route.
 */
export const ROUTES = [
  {
    method: 'get',
    path: '/healthz/live',
    operation: null,
    summary: 'Whether the process lives.',
    answers: { 200: { description: 'It does.', content: json(object) } },
  },
  {
    method: 'get',
    path: '/readyz',
    operation: null,
    summary: 'Whether requests may be sent here: the database answers and is at the level of the program.',
    answers: {
      200: { description: 'They may.', content: json(object) },
      503: { description: 'Not now; the answer says why.', content: json(object) },
    },
  },
  {
    method: 'get',
    path: '/metrics',
    operation: null,
    summary: 'Figures for Prometheus; from the machine itself only.',
    answers: { 200: { description: 'The figures.', content: { 'text/plain': { schema: text } } } },
  },
  {
    method: 'get',
    path: '/schema.graphql',
    operation: 'readSchema',
    summary: 'The contract of the GraphQL endpoint. X-Schema-Version names it.',
    answers: { 200: { description: 'The contract.', content: { 'text/plain': { schema: text } } } },
  },
  {
    method: 'get',
    path: '/events',
    operation: 'listen',
    summary: 'What changes, as it happens: server-sent events, or at one go what was told since.',
    parameters: [
      inQuery(
        'keys',
        'group:ID, lesson:ID, student:ID, class:ID, person:ID or school, joined by commas.',
        text,
        true,
      ),
      inQuery('after', 'Everything told after this id.', uuid),
      inHeader('last-event-id', 'As `after`: where another stream ended.', uuid),
      inHeader('accept', '`text/event-stream` opens a stream; anything else answers at once.'),
    ],
    answers: {
      200: {
        description: 'The stream, or what was told since.',
        content: { 'text/event-stream': { schema: text }, ...json(ref('Since')) },
      },
    },
  },
  {
    method: 'post',
    path: '/files',
    operation: 'uploadFile',
    summary: 'Keeps a file for homework.',
    body: form({ file: binary }, ['file']),
    answers: {
      201: { description: 'The file.', content: json(ref('StoredFile')) },
      422: refusal('Too large, or of a kind that is not kept.'),
    },
  },
  {
    method: 'get',
    path: '/files/{id}',
    operation: 'readFile',
    summary: 'A file of homework.',
    parameters: [
      inPath('id', 'The file.'),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff', 'family'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/papers',
    operation: 'uploadPaper',
    summary: 'Keeps a file for a paper of the regulation.',
    body: form({ file: binary }, ['file']),
    answers: {
      201: { description: 'The file.', content: json(ref('StoredFile')) },
      422: refusal('Too large, or of a kind that is not kept.'),
    },
  },
  {
    method: 'get',
    path: '/files/papers/{id}',
    operation: 'readPaper',
    summary: 'A paper of the regulation.',
    parameters: [
      inPath('id', 'The paper.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/consents/{studentId}',
    operation: 'uploadConsent',
    summary: 'Keeps a scan of what a family has given in writing.',
    parameters: [inPath('studentId', 'The student.')],
    body: form({ file: binary }, ['file']),
    answers: {
      201: { description: 'The file.', content: json(ref('StoredFile')) },
      422: refusal('Too large, or of a kind that is not kept.'),
    },
  },
  {
    method: 'get',
    path: '/files/consents/{studentId}/{id}',
    operation: 'readConsent',
    summary: 'The scan of an application or a consent.',
    parameters: [
      inPath('studentId', 'The student.'),
      inPath('id', 'The consent.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/outside/{studentId}',
    operation: 'uploadOutsideScan',
    summary: 'Keeps a scan of a document of another institution.',
    parameters: [inPath('studentId', 'The student.')],
    body: form({ file: binary }, ['file']),
    answers: {
      201: { description: 'The file.', content: json(ref('StoredFile')) },
      422: refusal('Too large, or of a kind that is not kept.'),
    },
  },
  {
    method: 'get',
    path: '/files/outside/{studentId}/{id}',
    operation: 'readOutsideScan',
    summary: 'The scan of a document of another institution.',
    parameters: [
      inPath('studentId', 'The student.'),
      inPath('id', 'The document.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff', 'family'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/duties',
    operation: 'uploadDutyFile',
    summary: 'Keeps a document that shows what was done of a duty.',
    body: form({ file: binary }, ['file']),
    answers: {
      201: { description: 'The file.', content: json(ref('StoredFile')) },
      422: refusal('Too large, or of a kind that is not kept.'),
    },
  },
  {
    method: 'get',
    path: '/files/duties/{id}',
    operation: 'readDutyFile',
    summary: 'The document beside what was said of a duty.',
    parameters: [
      inPath('id', 'What was said of the duty.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'get',
    path: '/files/reports/{id}',
    operation: 'saveReport',
    summary: 'A report as it was made: sheets to print, a workbook, or text.',
    parameters: [
      inPath('id', 'The run.'),
      inQuery('format', 'In which form.', { enum: ['pdf', 'xlsx', 'csv'] }, true),
      inQuery('classId', 'The class of which it was made; needed for such a run.', uuid),
      inQuery('studentId', 'The student of whom it was made; needed for such a run.', uuid),
      inQuery('teacherId', 'The teacher of whom it was made; needed for such a run.', uuid),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/signatures/{id}',
    operation: 'uploadSignature',
    summary: 'Takes the own detached signature of a report that was given for signing, and checks it.',
    parameters: [
      inPath('id', 'The run.'),
      inQuery('classId', 'The class of which it was made; needed for such a run.', uuid),
      inQuery('studentId', 'The student of whom it was made; needed for such a run.', uuid),
      inQuery('teacherId', 'The teacher of whom it was made; needed for such a run.', uuid),
    ],
    body: form({ file: binary }, ['file']),
    answers: {
      201: {
        description: 'The signature: `{ id, state }`.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      422: refusal('The signature does not hold: the refusal names its state.'),
    },
  },
  {
    method: 'get',
    path: '/files/signatures/{id}',
    operation: 'saveSigned',
    summary: 'A report as it is signed, one of its signatures, or a copy with their mark.',
    parameters: [
      inPath('id', 'The run.'),
      inQuery('signature', 'A signature instead of the document.', uuid),
      inQuery('form', 'A copy with the mark of the signatures; it is not what was signed.', {
        enum: ['copy'],
      }),
      inQuery('classId', 'The class of which it was made; needed for such a run.', uuid),
      inQuery('studentId', 'The student of whom it was made; needed for such a run.', uuid),
      inQuery('teacherId', 'The teacher of whom it was made; needed for such a run.', uuid),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/octet-stream', 'The file, as an attachment.') },
  },
  {
    method: 'get',
    path: '/files/report-packages/{id}',
    operation: 'saveReportPackage',
    summary: 'The reports of a package that are made, as one archive with a folder for each class.',
    parameters: [
      inPath('id', 'The package.'),
      inQuery('format', 'In which form the reports are.', { enum: ['pdf', 'xlsx', 'csv'] }, true),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/zip', 'The archive, as an attachment.') },
  },
  {
    method: 'get',
    path: '/files/journal-prints/{classId}',
    operation: 'saveJournalPrint',
    summary:
      'The journal of a class as it is printed and bound: PDF/A-2b. Each copy is entered into the register.',
    parameters: [
      inPath('classId', 'The class.'),
      inQuery('from', 'First day; without days the whole year.', { type: 'string', format: 'date' }),
      inQuery('to', 'Last day.', { type: 'string', format: 'date' }),
      inQuery('sheet', 'What is printed; the summary sheet is of the whole year.', {
        enum: ['journal', 'summary'],
      }),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/pdf', 'The journal, as an attachment.') },
  },
  {
    method: 'get',
    path: '/files/class-packages/{classId}',
    operation: 'saveClassPackage',
    summary: 'The package of a class and its year for the archive; it is entered into the register.',
    parameters: [
      inPath('classId', 'The class.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/zip', 'The package, as an attachment.') },
  },
  {
    method: 'post',
    path: '/files/archive-checks',
    operation: 'uploadArchiveCheck',
    summary: 'Keeps what the command found of the media: the file that it wrote.',
    body: form({ file: binary }, ['file']),
    answers: {
      201: {
        description: 'The check: its id, how many copies were looked at, how many are not as they should be.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      422: refusal('No such file, or a medium that is not in the register.'),
    },
  },
  {
    method: 'get',
    path: '/files/archive-registers/{yearId}',
    operation: 'saveArchiveRegister',
    summary: 'A register of the archive over a year, to be signed: PDF/A-2b.',
    parameters: [
      inPath('yearId', 'The year.'),
      inQuery('register', 'Printed copies, or packages and where they lie.', {
        enum: ['prints', 'packages'],
      }),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/pdf', 'The register, as an attachment.') },
  },
  {
    method: 'get',
    path: '/files/archive-checks/{id}',
    operation: 'saveArchiveAct',
    summary: 'The act of a check of the archive, to be signed: PDF/A-2b.',
    parameters: [
      inPath('id', 'The check.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file('application/pdf', 'The act, as an attachment.') },
  },
  {
    method: 'get',
    path: '/about',
    operation: 'listAbout',
    summary: 'Leads to what the school publishes; of several schools a list.',
    answers: {
      200: { description: 'The schools.', content: { 'text/html': { schema: text } } },
      302: { description: 'There is one school: its page.' },
    },
  },
  {
    method: 'get',
    path: '/about/{school}',
    operation: 'readAbout',
    summary: 'What a school publishes of its regulation and of the service. ETag names it.',
    parameters: [inPath('school', 'The school.')],
    answers: {
      200: { description: 'The page.', content: { 'text/html': { schema: text } } },
      304: { description: 'It is as it was.' },
      404: { description: 'There is no such school.' },
      429: { description: 'Too many questions from one place.' },
    },
  },
  {
    method: 'get',
    path: '/about/{school}/papers/{id}',
    operation: 'readAboutPaper',
    summary: 'A published paper of the regulation.',
    parameters: [inPath('school', 'The school.'), inPath('id', 'The paper.')],
    answers: {
      200: file('application/octet-stream', 'The file, as an attachment.'),
      404: { description: 'There is no such paper, or it is not published.' },
    },
  },
  ...CHECK_ROUTES,
  {
    method: 'get',
    path: '/assessments/schedule.xlsx',
    operation: 'saveAssessmentSchedule',
    summary: 'The published schedule of assessments as a workbook.',
    parameters: [
      inQuery('day', 'Any day of the year, such as `2026-11-18`.'),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/control/table.xlsx',
    operation: 'saveControlTable',
    summary: 'The table of control as a workbook: the rows, the order and the figures of the page.',
    parameters: [
      inQuery('from', 'The first day, such as `2026-11-01`.'),
      inQuery('to', 'The last day.'),
      inQuery('grade', 'Only this grade.'),
      inQuery('subject', 'Only this subject.', uuid),
      inQuery('teacher', 'Only this teacher.', uuid),
      inQuery('only', 'Only rows with findings.', { enum: ['1'] }),
      inQuery('sort', 'The column that orders the rows, by class unless given.'),
      inQuery('desc', 'Downwards.', { enum: ['1'] }),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/plans/{id}/plan.xlsx',
    operation: 'savePlanSheet',
    summary: 'The topics of a thematic plan as a workbook, which is read back as the same plan.',
    parameters: [
      inPath('id', 'The plan.'),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'post',
    path: '/plans/{id}/sheet',
    operation: 'readPlanSheet',
    summary: 'The sheets of a workbook or CSV file for a plan as rows of texts; nothing is kept.',
    parameters: [inPath('id', 'The plan.')],
    body: form({ file: binary }, ['file']),
    answers: {
      200: { description: 'The sheets with their rows.', content: json(object) },
      422: refusal('Too large, or no table.'),
    },
  },
  {
    method: 'get',
    path: '/teaching-load/load.xlsx',
    operation: 'saveLoadSheet',
    summary: 'The load of the teachers as a workbook.',
    parameters: [inQuery('app', 'Pages whose session asks.', { enum: ['staff'] })],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/substitutions/register.xlsx',
    operation: 'saveSubstitutionRegister',
    summary: 'The register of substitutions between two days as a workbook.',
    parameters: [
      inQuery('from', 'The first day, such as `2026-11-01`.'),
      inQuery('to', 'The last day.'),
      inQuery('app', 'Pages whose session asks.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/people/students.xlsx',
    operation: 'saveStudentList',
    summary: 'The list of students as a workbook.',
    parameters: [
      inQuery('q', 'Part of a name.'),
      inQuery('class', 'Only this class.', uuid),
      inQuery('state', 'Only students in this state, as the query `students` has it.'),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/people/staff.xlsx',
    operation: 'saveStaffList',
    summary: 'The list of staff as a workbook.',
    parameters: [
      inQuery('q', 'Part of a name.'),
      inQuery('role', 'Only this role.'),
      inQuery('state', 'Only staff in this state, as the query `staffMembers` has it.'),
      inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] }),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/calendars/{file}',
    operation: 'readCalendar',
    summary: 'A timetable for calendar programs (iCalendar), under its secret address.',
    parameters: [inPath('file', 'The secret, with `.ics`.', text)],
    answers: { 200: { description: 'The calendar.', content: { 'text/calendar': { schema: text } } } },
  },
  {
    method: 'get',
    path: '/trail/checkpoints.txt',
    operation: 'saveCheckpoints',
    summary: 'The signed checkpoints of the trail, to be kept apart from the installation.',
    parameters: [inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: ['staff'] })],
    answers: { 200: file('text/plain', 'Signed notes, one after the other.') },
  },
  {
    method: 'post',
    path: '/trail/trail.csv',
    operation: 'saveTrail',
    summary: 'Lines of the trail as CSV.',
    body: { required: true, content: json(object) },
    answers: { 200: file('text/csv', 'The lines.') },
  },
  {
    method: 'post',
    path: '/auth/sign-in',
    operation: 'signIn',
    summary: 'Opens a session of the pages.',
    parameters: [inHeader('x-zhurnal-app', 'Which pages.', { enum: ['staff', 'family'] })],
    body: {
      required: true,
      content: json({
        type: 'object',
        properties: { login: text, password: text },
        required: ['login', 'password'],
      }),
    },
    answers: {
      204: { description: 'The cookie of the session is set.' },
      429: refusal('Too many attempts.'),
    },
  },
  {
    method: 'post',
    path: '/auth/sign-out',
    operation: 'signOut',
    summary: 'Ends the session.',
    answers: { 204: { description: 'It has ended.' } },
  },
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
  ...ONE_ROSTER_ROUTES,
];
