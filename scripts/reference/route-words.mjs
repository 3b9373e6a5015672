/** Words that the descriptions of routes are made of. */

export const uuid = { type: 'string', format: 'uuid' };
export const text = { type: 'string' };
export const day = { type: 'string', format: 'date' };
export const inPath = (name, description, schema = uuid) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
export const inQuery = (name, description, schema = text, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema,
});
export const inHeader = (name, description, schema = text) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const binary = { type: 'string', format: 'binary' };
export const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
export const json = (schema) => ({ 'application/json': { schema } });
export const file = (type, description) => ({ description, content: { [type]: { schema: binary } } });
export const refusal = (description) => ({ description, content: json(ref('Refused')) });
export const form = (properties, required) => ({
  required: true,
  content: { 'multipart/form-data': { schema: { type: 'object', properties, required } } },
});
/** A write over REST may be repeated safely. */
export const key = inHeader('idempotency-key', 'A UUID: a repeated request is answered, not repeated.', uuid);
export const object = { type: 'object', additionalProperties: true };

/** Which pages a link to a file stands on; tokens need it not. */
export const inApp = (...apps) =>
  inQuery('app', 'Pages whose session asks; tokens need it not.', { enum: apps });

/** A route that answers a file to be saved. */
export const saves = (
  path,
  operation,
  summary,
  parameters,
  [type, what] = ['application/octet-stream', 'The file, as an attachment.'],
) => ({
  ...{ method: 'get', path, operation, summary, parameters },
  answers: { 200: file(type, what) },
});

/** A route that takes one file, in the field `file` of a form. */
export const takes = (path, operation, summary, { parameters, taken, refused }) => ({
  ...{ method: 'post', path, operation, summary },
  ...(parameters === undefined ? {} : { parameters }),
  body: form({ file: binary }, ['file']),
  answers: { 201: taken, 422: refusal(refused) },
});
