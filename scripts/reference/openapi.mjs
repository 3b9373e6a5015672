import { ROUTES } from './routes.mjs';

const problem = (description) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** Answers that every route may give. */
const EVERYWHERE = {
  401: problem('Nobody is signed in, or the token does not work (any more, from here).'),
  403: problem('The token lacks the scope, or no token may.'),
  404: problem('There is no such object, or it is not yours to see.'),
  429: problem('The token has used up its points: come again after Retry-After seconds.'),
};

/** The description of the routes beside GraphQL. `scopeOf` names the scope of an operation; undefined: none opens it. */
export function describeRoutes({ version, scopeOf, isOpenToEveryToken, points }) {
  const paths = {};
  for (const { method, path, operation, summary, parameters = [], body, answers } of ROUTES) {
    const scope = operation === null ? undefined : scopeOf(operation);
    const byToken = operation !== null && (scope !== undefined || isOpenToEveryToken(operation));
    const open =
      operation === null ||
      ['signIn', 'giveAccess', 'readCalendar', 'listAbout', 'readAbout', 'readAboutPaper'].includes(
        operation,
      );
    paths[path] = {
      ...paths[path],
      [method]: {
        operationId: operation ?? path.replace(/\W+/g, '-').replace(/^-/, ''),
        summary,
        'x-scope': scope ?? null,
        ...(byToken ? { 'x-points': points } : {}),
        security: open ? [] : [...(byToken ? [{ token: scope ? [scope] : [] }] : []), { session: [] }],
        ...(parameters.length > 0 ? { parameters } : {}),
        ...(body ? { requestBody: body } : {}),
        responses: { ...answers, ...(open ? {} : EVERYWHERE) },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhurnal: routes beside GraphQL',
      version,
      description: 'Files, calendars, events and imports. Everything else is GraphQL at /graphql.',
    },
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token, zhr_…; the scopes stand in x-scope.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'zhurnal-staff',
          description: 'A session of the pages.',
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          description: 'Problem details (RFC 9457).',
          required: ['status', 'code', 'title', 'requestId'],
          properties: {
            status: { type: 'integer' },
            code: {
              enum: [
                'UNAUTHENTICATED',
                'FORBIDDEN',
                'NOT_FOUND',
                'BAD_REQUEST',
                'LIMIT_EXCEEDED',
                'RATE_LIMITED',
                'UNAVAILABLE',
                'INTERNAL',
              ],
            },
            title: { type: 'string' },
            requestId: { type: 'string' },
          },
        },
        Refused: {
          type: 'object',
          required: ['refusal'],
          properties: {
            refusal: {
              type: 'object',
              required: ['code', 'params'],
              properties: {
                code: { type: 'string', description: 'A RefusalCode of the GraphQL contract.' },
                clause: { type: 'string' },
                params: { type: 'object', additionalProperties: { type: 'string' } },
              },
            },
          },
        },
        StoredFile: {
          type: 'object',
          required: ['id', 'name', 'size', 'mediaType'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            name: { type: 'string' },
            size: { type: 'integer' },
            mediaType: { type: 'string' },
          },
        },
        Since: {
          type: 'object',
          required: ['id', 'keys', 'reset', 'events'],
          properties: {
            id: { type: 'string', format: 'uuid', description: 'To be asked after the next time.' },
            keys: { type: 'array', items: { type: 'string' }, description: 'What is listened to.' },
            reset: { type: 'boolean', description: 'Nobody knows any more: ask for everything anew.' },
            events: { type: 'array', items: { type: 'object', additionalProperties: true } },
          },
        },
      },
    },
  };
}
