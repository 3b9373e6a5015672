import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { asDay } from '@zhurnal/rules';

function textScalar(
  name: string,
  description: string,
  parse: (text: string) => string | undefined,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined)
      throw new GraphQLError(`${name} cannot be ${JSON.stringify(value)}. ${description}`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A calendar day of the school. */
export const DayScalar = textScalar('Date', 'A calendar day without time zone: 2026-10-25.', (text) =>
  asDay(text),
);

/** An instant. */
export const InstantScalar = textScalar(
  'DateTime',
  'An instant in ISO 8601 with offset: 2026-10-25T09:15:00Z.',
  (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text))
      ? text
      : undefined,
);

/** A time of day in the school's zone. */
export const TimeScalar = textScalar(
  'Time',
  'A time of day in the time zone of the school: 09:15.',
  (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
);

/** An exact decimal. */
export const DecimalScalar = textScalar('Decimal', 'An exact decimal with a point, as text: 4.44.', (text) =>
  /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? text : undefined,
);
