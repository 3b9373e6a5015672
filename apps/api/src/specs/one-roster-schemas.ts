/**
 * JSON schemas of the payloads of OneRoster 1.2, written from the data model of the specification: what must be there,
 * how it is typed, and the closed vocabularies. Nothing beside these fields may be told but `metadata`.
 */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const day: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', format: 'date-time', pattern: 'Z$' };
const truth: Schema = { enum: ['true', 'false'] };
const listOf = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, minItems });
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });

const refTo = (type: string): Schema => ({
  type: 'object',
  required: ['href', 'sourcedId', 'type'],
  properties: { href: { type: 'string', format: 'uri' }, sourcedId: text, type: { const: type } },
  additionalProperties: false,
});

const record = (required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  required: ['sourcedId', 'status', 'dateLastModified', ...required],
  properties: {
    sourcedId: { type: 'string', minLength: 1, maxLength: 255 },
    status: oneOf('active', 'tobedeleted'),
    dateLastModified: instant,
    metadata: { type: 'object' },
    ...properties,
  },
  additionalProperties: false,
});

const ROLE: Schema = {
  type: 'object',
  required: ['roleType', 'role', 'org'],
  properties: {
    roleType: oneOf('primary', 'secondary'),
    role: oneOf(
      ...['aide', 'counselor', 'districtAdministrator', 'guardian', 'parent', 'principal', 'proctor'],
      ...['relative', 'siteAdministrator', 'student', 'systemAdministrator', 'teacher'],
    ),
    org: refTo('org'),
    beginDate: day,
    endDate: day,
  },
  additionalProperties: false,
};

const org = record(['name', 'type'], {
  name: text,
  type: oneOf('department', 'school', 'district', 'local', 'state', 'national'),
  identifier: { type: 'string' },
});
const session = record(['title', 'type', 'startDate', 'endDate', 'schoolYear'], {
  title: text,
  type: oneOf('gradingPeriod', 'semester', 'schoolYear', 'term'),
  startDate: day,
  endDate: day,
  parent: refTo('academicSession'),
  schoolYear: { type: 'string', pattern: '^\\d{4}$' },
});
const user = record(['enabledUser', 'givenName', 'familyName', 'roles'], {
  username: text,
  userIds: listOf({ type: 'object' }),
  enabledUser: truth,
  givenName: text,
  familyName: text,
  middleName: text,
  identifier: text,
  email: text,
  phone: text,
  roles: listOf(ROLE, 1),
  agents: listOf(refTo('user')),
  grades: listOf(text),
  primaryOrg: refTo('org'),
});

/** By the name of the collection. */
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  orgs: org,
  schools: org,
  academicSessions: session,
  terms: session,
  gradingPeriods: session,
  courses: record(['title', 'org'], {
    title: text,
    courseCode: { type: 'string' },
    subjects: listOf(text),
    org: refTo('org'),
  }),
  classes: record(['title', 'classType', 'course', 'school', 'terms'], {
    title: text,
    classCode: { type: 'string' },
    classType: oneOf('homeroom', 'scheduled'),
    grades: listOf(text),
    subjects: listOf(text),
    course: refTo('course'),
    school: refTo('org'),
    terms: listOf(refTo('academicSession'), 1),
  }),
  users: user,
  students: user,
  teachers: user,
  enrollments: record(['user', 'class', 'school', 'role'], {
    user: refTo('user'),
    class: refTo('class'),
    school: refTo('org'),
    role: oneOf('administrator', 'proctor', 'student', 'teacher'),
    primary: truth,
    beginDate: day,
    endDate: day,
  }),
  demographics: record([], { birthDate: day, sex: oneOf('male', 'female', 'unspecified', 'other') }),
  categories: record(['title'], { title: text }),
  lineItems: record(['title', 'assignDate', 'dueDate', 'class', 'school', 'category'], {
    title: text,
    assignDate: instant,
    dueDate: instant,
    class: refTo('class'),
    school: refTo('org'),
    category: refTo('category'),
    academicSession: refTo('academicSession'),
    gradingPeriod: refTo('academicSession'),
    resultValueMin: { type: 'number' },
    resultValueMax: { type: 'number' },
  }),
  results: record(['lineItem', 'student', 'scoreStatus', 'scoreDate'], {
    lineItem: refTo('lineItem'),
    student: refTo('user'),
    class: refTo('class'),
    scoreStatus: oneOf('exempt', 'fully graded', 'not submitted', 'partially graded', 'submitted'),
    score: { type: 'number' },
    textScore: { type: 'string' },
    scoreDate: day,
    comment: text,
  }),
};

export const STATUS_INFO: Schema = {
  type: 'object',
  required: ['imsx_codeMajor', 'imsx_severity', 'imsx_CodeMinor'],
  properties: {
    imsx_codeMajor: oneOf('success', 'processing', 'failure', 'unsupported'),
    imsx_severity: oneOf('status', 'warning', 'error'),
    imsx_description: text,
    imsx_CodeMinor: {
      type: 'object',
      required: ['imsx_codeMinorField'],
      properties: {
        imsx_codeMinorField: listOf(
          {
            type: 'object',
            required: ['imsx_codeMinorFieldName', 'imsx_codeMinorFieldValue'],
            properties: {
              imsx_codeMinorFieldName: text,
              imsx_codeMinorFieldValue: oneOf(
                ...['fullsuccess', 'invalid_filter_field', 'invalid_selection_field', 'invaliddata'],
                ...[
                  'unauthorisedrequest',
                  'forbidden',
                  'server_busy',
                  'unknownobject',
                  'internal_server_error',
                ],
              ),
            },
            additionalProperties: false,
          },
          1,
        ),
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
