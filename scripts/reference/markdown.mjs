import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  parse,
  print,
  validate,
} from 'graphql';

const oneLine = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const cell = (text) => oneLine(text).replaceAll('|', '\\|');
const isBuiltIn = ({ name }) => name.startsWith('__');
const byName = (one, other) => (one.name < other.name ? -1 : 1);
const anchor = (name) => name.toLowerCase();

const PAGE_OF = [
  [isInputObjectType, 'inputs'],
  [isEnumType, 'enums'],
  [isScalarType, 'enums'],
  [() => true, 'types'],
];
const pageOf = (type) => PAGE_OF.find(([is]) => is(type))[1];

function linkTo(type) {
  const named = getNamedType(type);
  const text = String(type).replaceAll('[', '\\[');
  return ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(named.name)
    ? text
    : `[${text}](./${pageOf(named)}.md#${anchor(named.name)})`;
}

const deprecated = (reason) => (reason === undefined ? '' : ` **Deprecated:** ${cell(reason)}`);

function argumentTable(args) {
  if (args.length === 0) return [];
  return [
    '| argument | type | |',
    '|---|---|---|',
    ...[...args]
      .sort(byName)
      .map((arg) => `| \`${arg.name}\` | ${linkTo(arg.type)} | ${cell(arg.description)} |`),
    '',
  ];
}

/** Fields of a type that can be asked without arguments: scalars, and one level deeper objects of scalars. */
function selectionOf(type, depth) {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const parts = named.getTypes().map((member) => `... on ${member.name} ${selectionOf(member, depth - 1)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields()).filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type)),
  );
  const parts = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isScalarType(inner) || isEnumType(inner)) return [field.name];
    return depth > 0 ? [`${field.name} ${selectionOf(inner, depth - 1)}`] : [];
  });
  return parts.length === 0 ? '{ __typename }' : `{ ${parts.slice(0, 12).join(' ')} }`;
}

/** A document that asks the operation, valid against the contract. */
function exampleOf(schema, kind, field) {
  const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const head = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const pass = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const name = field.name[0].toUpperCase() + field.name.slice(1);
  const text = `${kind} ${name}${head && `(${head})`} { ${field.name}${pass && `(${pass})`} ${selectionOf(field.type, 1)} }`;
  const document = parse(text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(`The example of ${field.name} is no document: ${faults[0].message}`);
  return print(document);
}

const isRefusing = (type) => {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === 'Refusal');
};

/** One page of root fields. */
export function operationsPage(schema, kind, { scopeOf, isOpenToEveryToken }) {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const lines = [`# ${kind === 'query' ? 'Queries' : 'Mutations'}`, ''];
  for (const field of Object.values(root.getFields()).sort(byName)) {
    const scope = scopeOf(field.name);
    const first = field.args.some(({ name }) => name === 'first');
    lines.push(
      `## ${field.name}`,
      '',
      `${oneLine(field.description)}${deprecated(field.deprecationReason)}`,
      '',
      `- answers: ${linkTo(field.type)}`,
      `- token: ${scope ? `scope \`${scope}\`` : isOpenToEveryToken(field.name) ? 'every one' : 'none; for the pages only'}`,
      `- cost: a point for each field${first ? ', those below the list times `first`' : ''}`,
      `- faults: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_REQUEST, LIMIT_EXCEEDED, RATE_LIMITED${isRefusing(field.type) ? '; a rule of the school answers [Refusal](./types.md#refusal)' : ''}`,
      '',
      ...argumentTable(field.args),
      '```graphql',
      exampleOf(schema, kind, field),
      '```',
      '',
    );
  }
  return lines.join('\n');
}

/** Types of answers. */
export function typesPage(schema) {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !isBuiltIn(type) &&
      !roots.includes(type) &&
      (isObjectType(type) || isInterfaceType(type) || isUnionType(type)),
  );
  const lines = ['# Types of answers', ''];
  for (const type of types.sort(byName)) {
    lines.push(`## ${type.name}`, '', oneLine(type.description), '');
    if (isUnionType(type)) {
      lines.push(`One of ${type.getTypes().map(linkTo).join(', ')}.`, '');
      continue;
    }
    lines.push('| field | type | |', '|---|---|---|');
    for (const field of Object.values(type.getFields()).sort(byName))
      lines.push(
        `| \`${field.name}\` | ${linkTo(field.type)} | ${cell(field.description)}${deprecated(field.deprecationReason)} |`,
      );
    lines.push('');
  }
  return lines.join('\n');
}

/** Inputs of mutations. */
export function inputsPage(schema) {
  const lines = ['# Inputs', ''];
  for (const type of Object.values(schema.getTypeMap()).filter(isInputObjectType).sort(byName)) {
    lines.push(`## ${type.name}`, '', oneLine(type.description), '', '| field | type | |', '|---|---|---|');
    for (const field of Object.values(type.getFields()).sort(byName)) {
      const must = isNonNullType(field.type) && field.defaultValue === undefined ? '' : ' (may be left out)';
      lines.push(`| \`${field.name}\` | ${linkTo(field.type)} | ${cell(field.description)}${must} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** Closed lists of words, and scalars. */
export function enumsPage(schema) {
  const lines = ['# Enums and scalars', ''];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isBuiltIn(type) && (isEnumType(type) || isScalarType(type)),
  );
  for (const type of types.sort(byName)) {
    lines.push(`## ${type.name}`, '', oneLine(type.description), '');
    if (!isEnumType(type)) continue;
    for (const value of type.getValues())
      lines.push(`- \`${value.name}\`${value.description ? ` — ${oneLine(value.description)}` : ''}`);
    lines.push('');
  }
  return lines.join('\n');
}

/** Scopes with their operations, and where the rest stands. */
export function indexPage({ scopes, openToAll, closed, version }) {
  return [
    '# Reference of the API',
    '',
    'Made by `npm run reference` from the contract and the table of scopes; do not edit. How to begin is told in [integrations](../integrations.md).',
    '',
    `Version of the contract (\`X-Schema-Version\`): \`${version}\`.`,
    '',
    '- [Queries](./queries.md) · [Mutations](./mutations.md)',
    '- [Types of answers](./types.md) · [Inputs](./inputs.md) · [Enums and scalars](./enums.md)',
    '- [Routes beside GraphQL](./openapi.json) (OpenAPI 3.1)',
    '- [What changed since the last release](../schema-changes.md)',
    '',
    '## Scopes',
    '',
    'A scope opens operations, and the access table is asked as well: a token never does more than its person, or for a program of the school more than an administrator may read.',
    '',
    '| scope | operations |',
    '|---|---|',
    ...scopes.map(
      ([scope, operations]) => `| \`${scope}\` | ${operations.map((one) => `\`${one}\``).join(', ')} |`,
    ),
    `| every token | ${openToAll.map((one) => `\`${one}\``).join(', ')} |`,
    `| no token | ${[...closed]
      .sort()
      .map((one) => `\`${one}\``)
      .join(', ')} |`,
    '',
  ].join('\n');
}
