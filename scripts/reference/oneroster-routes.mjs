/** The routes of OneRoster 1.2 and of the keys for them. */

const text = { type: 'string' };
const object = { type: 'object', additionalProperties: true };
const json = (schema) => ({ 'application/json': { schema } });
const inPath = (name, description, schema = text) => ({
  ...{ name, in: 'path', required: true, description, schema },
});
const inQuery = (name, description, schema = text) => ({
  ...{ name, in: 'query', required: false, description, schema },
});
const whole = (minimum) => ({ type: 'integer', minimum });

const FIELDS = inQuery('fields', 'Fields of each record that are told, joined by commas.');
const LIST = [
  inQuery('limit', 'Records of a page: 100 unless said, 5000 at most.', whole(1)),
  inQuery('offset', 'Records that are passed over. Who follows Link needs it not.', whole(0)),
  inQuery('sort', 'A field; the id unless said.'),
  inQuery('orderBy', 'Which way.', { enum: ['asc', 'desc'] }),
  inQuery('filter', "field='value', two of them joined by AND or OR; =, !=, >, >=, <, <=, ~."),
  FIELDS,
  inQuery('after', 'Where the page begins; stands in Link, and holds nothing to read.'),
];
const header = (description) => ({ description, schema: text });
const many = {
  200: {
    description: 'A page of records, under the name of the collection.',
    headers: {
      'X-Total-Count': header('How many there are in all.'),
      Link: header('The next page, the first, the one before, the last.'),
    },
    content: json(object),
  },
};
const one = { 200: { description: 'The record.', content: json(object) } };
const ROSTER = [
  ...['orgs', 'schools', 'academicSessions', 'terms', 'gradingPeriods', 'courses', 'classes', 'users'],
  ...['students', 'teachers', 'enrollments'],
];
const GRADES = ['categories', 'lineItems', 'results'];

const collections = (base, operation, names, above) => [
  {
    ...{ method: 'get', path: `${base}/{collection}`, operation, answers: many },
    summary: `Records of a collection of OneRoster 1.2: ${names.join(', ')}.`,
    parameters: [inPath('collection', 'Which.', { enum: names }), ...LIST],
  },
  {
    ...{ method: 'get', path: `${base}/{collection}/{id}`, operation, answers: one },
    summary: 'One record of OneRoster 1.2.',
    parameters: [
      inPath('collection', 'Of which collection.', { enum: names }),
      inPath('id', 'Its id.'),
      FIELDS,
    ],
  },
  {
    ...{ method: 'get', path: `${base}/{collection}/{id}/{below}`, operation, answers: many },
    summary: `Records of OneRoster 1.2 that lie below another one: ${above}.`,
    parameters: [
      inPath('collection', 'Where the one above is.'),
      inPath('id', 'The one above.'),
      inPath('below', 'Which collection.', { enum: names }),
      ...LIST,
    ],
  },
  {
    ...{
      method: 'get',
      path: `${base}/{collection}/{id}/{middle}/{second}/{below}`,
      operation,
      answers: many,
    },
    summary: 'Records of OneRoster 1.2 that lie below two others.',
    parameters: [
      inPath('collection', 'Where the first one is: schools, or classes of a gradebook.'),
      inPath('id', 'The first one.'),
      inPath('middle', 'Where the second one is.'),
      inPath('second', 'The second one.'),
      inPath('below', 'Which collection.', { enum: names }),
      ...LIST,
    ],
  },
];

const ROSTERING = '/ims/oneroster/rostering/v1p2';
const GRADEBOOK = '/ims/oneroster/gradebook/v1p2';
const CLIENT = {
  grant_type: { enum: ['client_credentials'] },
  scope: text,
  client_id: { ...text, description: 'The id of the token, where there is no Authorization: Basic.' },
  client_secret: { ...text, description: 'The token.' },
};
const fault = (description) => ({
  description,
  content: json({ type: 'object', properties: { error: text }, required: ['error'] }),
});

export const ONE_ROSTER_ROUTES = [
  {
    ...{ method: 'post', path: '/oauth/token', operation: 'giveAccess' },
    summary: 'A key of an hour for a token of the school (OAuth 2, client credentials); the client by Basic.',
    body: {
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: CLIENT, required: ['grant_type'] },
        },
      },
    },
    answers: {
      200: {
        description: 'The key.',
        content: json({
          type: 'object',
          properties: { access_token: text, token_type: text, expires_in: whole(1), scope: text },
          required: ['access_token', 'token_type', 'expires_in', 'scope'],
        }),
      },
      400: fault('invalid_request, unsupported_grant_type or invalid_scope.'),
      401: fault('invalid_client.'),
    },
  },
  {
    ...{
      method: 'get',
      path: `${ROSTERING}/demographics`,
      operation: 'oneRosterDemographics',
      answers: many,
    },
    summary: 'Days of birth and sex of students and staff, by OneRoster 1.2.',
    parameters: LIST,
  },
  {
    ...{
      method: 'get',
      path: `${ROSTERING}/demographics/{id}`,
      operation: 'oneRosterDemographics',
      answers: one,
    },
    summary: 'Day of birth and sex of a student or a member of staff, by OneRoster 1.2.',
    parameters: [inPath('id', 'The person.'), FIELDS],
  },
  ...collections(
    ROSTERING,
    'oneRosterRoster',
    ROSTER,
    'classes/{id}/students, schools/{id}/terms and the like',
  ),
  ...collections(
    GRADEBOOK,
    'oneRosterGradebook',
    GRADES,
    'classes/{id}/results, lineItems/{id}/results and the like',
  ),
  {
    ...{ method: 'get', path: '/files/oneroster.zip', operation: 'saveOneRoster' },
    summary: 'The school as a bundle by the CSV binding of OneRoster 1.2.',
    parameters: [inQuery('app', 'Pages whose session asks.', { enum: ['staff'] })],
    answers: {
      200: {
        description: 'The bundle.',
        content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
      },
    },
  },
];
