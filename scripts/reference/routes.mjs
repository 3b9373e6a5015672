import { CHECK_ROUTES } from './check-routes.mjs';
import { FILE_ROUTES } from './file-routes.mjs';
import { IMPORT_ROUTES } from './import-routes.mjs';
import { ONE_ROSTER_ROUTES } from './oneroster-routes.mjs';
import {
  XLSX,
  binary,
  file,
  form,
  inApp,
  inHeader,
  inPath,
  inQuery,
  json,
  object,
  ref,
  refusal,
  text,
  uuid,
} from './route-words.mjs';

/** The routes beside GraphQL, written by hand; a test compares them with what the server answers. */

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
  ...FILE_ROUTES,
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
    parameters: [inQuery('day', 'Any day of the year, such as `2026-11-18`.'), inApp('staff')],
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
      inApp('staff'),
    ],
    answers: { 200: file(XLSX, 'The workbook.') },
  },
  {
    method: 'get',
    path: '/plans/{id}/plan.xlsx',
    operation: 'savePlanSheet',
    summary: 'The topics of a thematic plan as a workbook, which is read back as the same plan.',
    parameters: [inPath('id', 'The plan.'), inApp('staff')],
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
    parameters: [inApp('staff')],
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
      inApp('staff'),
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
      inApp('staff'),
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
      inApp('staff'),
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
    parameters: [inApp('staff')],
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
  ...IMPORT_ROUTES,
  ...ONE_ROSTER_ROUTES,
];
