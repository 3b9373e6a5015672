import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { isCommand, ROOT } from './launch/folders.mjs';

/** What a field that is to go says of itself: since when something else is there, and from which day it may be gone. */
const LAST_DAY = /(\d{4}-\d{2}-\d{2})/;

/** Nothing is taken away while school is on: from September to May. */
const isHoliday = (day) => ['06', '07', '08'].includes(day.slice(5, 7));

/** The reason for which a member of a type was to go in the released contract. */
function reasonOf(schema, description) {
  const [, typeName, memberName] = /\b([A-Z]\w*)\.(\w+)/.exec(description) ?? [];
  const type = typeName && schema.getType(typeName);
  if (!type) return undefined;
  if (isObjectType(type) || isInputObjectType(type)) return type.getFields()[memberName]?.deprecationReason;
  return type.getValues?.().find(({ name }) => name === memberName)?.deprecationReason;
}

/** Why a breaking change may not be; undefined: its time has come. */
function objectionTo(released, description, today) {
  const reason = reasonOf(released, description);
  if (reason == null) return 'it was not deprecated in the last release';
  const day = LAST_DAY.exec(reason)?.[1];
  if (!day) return `its deprecation names no day: «${reason}»`;
  if (!isHoliday(day)) return `its day ${day} is not between 1 June and 31 August`;
  return today < day ? `its day ${day} has not come` : undefined;
}

const addedTo = (before, after) => after.filter((name) => !before.includes(name));
const fieldsOf = (type) =>
  isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

/** Types and fields that are there now and were not in the last release. */
function listAdded(released, present) {
  const before = Object.keys(released.getTypeMap());
  const types = addedTo(before, Object.keys(present.getTypeMap())).filter((name) => !name.startsWith('__'));
  const fields = before.flatMap((name) =>
    addedTo(fieldsOf(released.getType(name)), fieldsOf(present.getType(name))).map(
      (field) => `${name}.${field}`,
    ),
  );
  return { types: types.sort(), fields: fields.sort() };
}

/** What the present contract changes of the released one. `today` is a day, YYYY-MM-DD. */
export function compare(releasedText, presentText, today) {
  const released = buildSchema(releasedText);
  const present = buildSchema(presentText);
  const breaking = findBreakingChanges(released, present).map(({ description }) => ({
    description,
    objection: objectionTo(released, description, today),
  }));
  const dangerous = findDangerousChanges(released, present).map(({ description }) => description);
  return { breaking, dangerous, ...listAdded(released, present) };
}

const read = (root, name) => readFileSync(join(root, 'libs/contract', name), 'utf8');
const list = (title, items) =>
  items.length === 0 ? [] : ['', `## ${title}`, '', ...items.map((item) => `- ${item}`)];

/** The changes as a page for those whose programs use the contract. */
export function describeChanges(root = ROOT) {
  // Whether a day has come is the check's to say: the page is the same on every day.
  const { breaking, dangerous, types, fields } = compare(
    read(root, 'released.graphql'),
    read(root, 'schema.graphql'),
    '9999-12-31',
  );
  return `${[
    '# Changes of the contract since the last release',
    '',
    'Made by `npm run reference` from `libs/contract/released.graphql` and `libs/contract/schema.graphql`; do not edit.',
    ...list(
      'Breaking',
      breaking.map(({ description }) => description),
    ),
    ...list('Worth a look: programs that know every value meet a new one', dangerous),
    ...list(
      'New fields',
      fields.map((name) => `\`${name}\``),
    ),
    ...list(
      'New types',
      types.map((name) => `\`${name}\``),
    ),
  ].join('\n')}\n`;
}

if (isCommand(import.meta.url)) {
  const today = new Date().toISOString().slice(0, 10);
  const { breaking, dangerous } = compare(
    read(ROOT, 'released.graphql'),
    read(ROOT, 'schema.graphql'),
    today,
  );
  const refused = breaking.filter(({ objection }) => objection !== undefined);
  for (const { description, objection } of refused) console.error(`${description} ${objection}.`);
  if (refused.length > 0) process.exitCode = 1;
  else
    console.log(
      `The contract keeps what was released: ${breaking.length} taken away in their time, ${dangerous.length} worth a look.`,
    );
}
