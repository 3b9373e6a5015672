const text = { type: 'string' };
const binary = { type: 'string', format: 'binary' };
const uuid = { type: 'string', format: 'uuid' };
const moment = { type: 'string', format: 'date-time' };
const yes = { type: 'boolean' };
const list = (items) => ({ type: 'array', items });
const object = (properties, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});
const orNull = (schema) => ({ anyOf: [schema, { type: 'null' }] });

const SCHOOL = [{ name: 'school', in: 'path', required: true, description: 'The school.', schema: uuid }];
const LANGUAGE = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'In which language it speaks; Russian when absent.',
  schema: { type: 'string', enum: ['ru', 'en'] },
};

const BODY = object(
  {
    document: { ...binary, description: 'The PDF; 10 MB at most.' },
    signature: { ...binary, description: 'A detached signature.' },
    number: {
      ...text,
      description: 'The number on the sheets; needed where they were not given for signing.',
    },
  },
  ['document'],
);
const ANSWER = object({
  outcome: { enum: ['made', 'unknown', 'differs', 'embedded', 'not_pdf', 'too_large'] },
  document: orNull(object({ number: uuid, kind: text, madeAt: moment })),
  signatures: list(
    object({ state: text, isSigned: yes, certificate: text, validTo: orNull(moment), receivedAt: moment }),
  ),
  brought: orNull(object({ state: text, isKept: yes, owner: text })),
  said: list(object({ kind: { enum: ['good', 'bad', 'doubt'] }, title: text, lines: list(text) })),
});

/** Where anybody checks documents. */
export const CHECK_ROUTES = [
  {
    method: 'get',
    path: '/check',
    operation: 'listChecks',
    summary: 'Leads to where documents are checked; of several schools a list.',
    answers: {
      200: { description: 'The schools.', content: { 'text/html': { schema: text } } },
      302: { description: 'There is one school: its page.' },
    },
  },
  {
    method: 'get',
    path: '/check/{school}',
    operation: 'readCheck',
    summary: 'The page where anybody checks a document of the school.',
    parameters: [...SCHOOL, LANGUAGE],
    answers: {
      200: { description: 'The page.', content: { 'text/html': { schema: text } } },
      304: { description: 'It is as it was.' },
      404: { description: 'There is no such school.' },
      429: { description: 'Too many questions from one place.' },
    },
  },
  {
    method: 'post',
    path: '/check/{school}',
    operation: 'checkDocument',
    summary:
      'Whether the school made exactly this PDF, and how its signatures stand now. Nothing of the files is kept, nothing of people is told but the owner whom a brought signature names itself.',
    parameters: [...SCHOOL, LANGUAGE],
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: BODY } },
    },
    answers: {
      200: {
        description: 'What was found, and how it is said.',
        content: { 'application/json': { schema: ANSWER } },
      },
      404: { description: 'There is no such school.' },
      429: { description: 'Too many questions.' },
    },
  },
];
