type Schema = Readonly<Record<string, unknown>>;

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^https?:\/\/[^\s/]+\/\S+$/,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultsOfText(schema: Schema, value: string, at: string): string[] {
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema;
  return [
    ...(value.length < Number(minLength) || value.length > Number(maxLength) ? [`${at}: length`] : []),
    ...(typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value) ? [`${at}: pattern`] : []),
    ...(typeof format === 'string' && !FORMATS[format]?.test(value) ? [`${at}: ${format}`] : []),
  ];
}

function faultsOfObject(schema: Schema, value: Readonly<Record<string, unknown>>, at: string): string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const missing = ((schema['required'] ?? []) as string[]).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${at}.${name}: missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const known = properties[name];
      if (known) return faultsOf(known, inner, `${at}.${name}`);
      return schema['additionalProperties'] === false ? [`${at}.${name}: unknown`] : [];
    }),
  ];
}

/** Where a value departs from a JSON schema, of the words that the schemas here use. */
export function faultsOf(schema: Schema, value: unknown, at = '$'): string[] {
  if ('const' in schema) return value === schema['const'] ? [] : [`${at}: ${JSON.stringify(value)}`];
  if (Array.isArray(schema['enum']))
    return schema['enum'].includes(value) ? [] : [`${at}: ${JSON.stringify(value)}`];
  switch (schema['type']) {
    case 'string':
      return typeof value === 'string' ? faultsOfText(schema, value, at) : [`${at}: no string`];
    case 'number':
      return typeof value === 'number' ? [] : [`${at}: no number`];
    case 'array':
      if (!Array.isArray(value)) return [`${at}: no list`];
      return [
        ...(value.length < Number(schema['minItems'] ?? 0) ? [`${at}: too few`] : []),
        ...value.flatMap((one, place) => faultsOf(schema['items'] as Schema, one, `${at}[${place}]`)),
      ];
    case 'object':
      return isObject(value) ? faultsOfObject(schema, value, at) : [`${at}: no object`];
    default:
      throw new Error(`${at}: the schema says ${String(schema['type'])}`);
  }
}
