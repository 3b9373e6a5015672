import { BadRequestException, ValidationPipe } from '@nestjs/common';
import type { ArgumentMetadata } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { AppModule } from '@zhurnal/app';
import { InputPipe, makerOf } from '@zhurnal/platform';
import type { InputClass } from '@zhurnal/platform';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { createHash, randomUUID } from 'node:crypto';

/*
 * Inputs are checked by what is known of their decorators; class-transformer and class-validator themselves say what is
 * right, for every class of the contract.
 */

type Plain = Record<string, unknown>;

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true };
const packages = new ValidationPipe({ ...OPTIONS, transform: true, stopAtFirstError: false });
const ours = new InputPipe();

/** Every class with rules. */
const inputs = [
  ...(Reflect.get(getMetadataStorage(), 'validationMetadatas') as Map<InputClass, unknown>).keys(),
];

/** Numbers that are the same for a class in every run, whichever classes there are beside it. */
function dice(seed: string): <Item>(items: readonly Item[]) => Item {
  let state = createHash('sha256').update(seed).digest().readUInt32BE(0);
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return items[Math.floor((state / 2 ** 32) * items.length)] as (typeof items)[number];
  };
}

function rulesOf(
  input: InputClass,
): ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']> {
  return getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
}

const STRANGE: readonly unknown[] = [
  null,
  undefined,
  '',
  ' x ',
  'я'.repeat(5_000),
  '2026-02-31',
  -1,
  0.5,
  Number.NaN,
  1e9,
  true,
  {},
  { toString: 'x' },
  [],
  [null],
  [undefined],
  [[]],
  [{}],
  ['x', 'x'],
];

const USUAL = (): readonly unknown[] => [
  null,
  undefined,
  randomUUID(),
  '2026-11-18',
  '2026-11-18T09:00:00.000Z',
  '2026-11',
  'G24-77',
  '09:15',
  'Тема урока',
  'https://school.example/a',
  0,
  1,
  2,
  5,
  40,
  true,
  false,
  [],
  [randomUUID(), randomUUID()],
  [1, 2],
  ['2026-11-18'],
];

const isRightAt = (input: InputClass, name: string, value: unknown): boolean =>
  validateSync(plainToInstance(input, { [name]: value }), OPTIONS).every(({ property }) => property !== name);

/** The class of what is nested under the name, if anything is. */
function nestedIn(input: InputClass, name: string): InputClass | undefined {
  if (rulesOf(input).every(({ propertyName, type }) => propertyName !== name || type !== 'nestedValidation'))
    return undefined;
  const made = (plainToInstance(input, { [name]: [{}] }) as Readonly<Record<string, readonly object[]>>)[
    name
  ];
  return made?.[0]?.constructor as InputClass | undefined;
}

const drawn = new Map<string, readonly unknown[]>();

/** Values that are right under the name, as far as some are known; all that are tried, if none is. */
function listRight(input: InputClass, name: string): readonly unknown[] {
  const key = `${input.name} ${name}`;
  const before = drawn.get(key);
  if (before) return before;
  const listed = rulesOf(input)
    .filter(({ propertyName }) => propertyName === name)
    .flatMap(({ constraints }) => (constraints as unknown[] | undefined) ?? [])
    .flatMap((constraint) => (Array.isArray(constraint) ? (constraint as unknown[]) : []));
  const candidates = [...USUAL(), ...listed, listed.slice(0, 2)];
  const right = candidates.filter((value) => isRightAt(input, name, value));
  drawn.set(key, right.length > 0 ? right : candidates);
  return drawn.get(key) ?? [];
}

/** A plain value of the class that is right as far as each of its properties can be. */
function draw(input: InputClass, pick: ReturnType<typeof dice>): Plain {
  const plain: Plain = {};
  for (const name of new Set(rulesOf(input).map(({ propertyName }) => propertyName))) {
    const nested = nestedIn(input, name);
    const value = nested
      ? pick([draw(nested, pick), [draw(nested, pick), draw(nested, pick)], []])
      : pick(listRight(input, name));
    if (value !== undefined || pick([true, false])) plain[name] = value;
  }
  return plain;
}

/** The same with one thing changed, anywhere in it. */
function spoil(plain: Plain, pick: ReturnType<typeof dice>): Plain {
  const names = Object.keys(plain);
  const inner = names.filter((name) => typeof plain[name] === 'object' && plain[name] !== null);
  if (inner.length > 0 && pick([true, false])) {
    const name = pick(inner);
    const value = plain[name];
    if (!Array.isArray(value)) return { ...plain, [name]: spoil(value as Plain, pick) };
    const at = pick([...value.keys(), 0]);
    const item: unknown = value[at];
    const changed =
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? spoil(item as Plain, pick)
        : pick(STRANGE);
    return { ...plain, [name]: value.map((each: unknown, index) => (index === at ? changed : each)) };
  }
  const name = pick([...names, 'stranger', 'constructor', 'then']);
  return { ...plain, [name]: pick(STRANGE) };
}

async function outcomeOf(pipe: ValidationPipe, value: unknown, input: InputClass): Promise<unknown> {
  const argument: ArgumentMetadata = { type: 'body', metatype: input, data: 'input' };
  try {
    return (await pipe.transform(value, argument)) as unknown;
  } catch (error) {
    if (error instanceof BadRequestException) return { refused: error.getResponse() };
    return { failed: String(error) };
  }
}

describe('inputs of the contract', () => {
  it('are all known by their decorators, except where values are made anew', () => {
    expect(AppModule).toBeDefined();
    expect(inputs.length).toBeGreaterThan(50);
    expect(inputs.filter((input) => !makerOf(input)).map(({ name }) => name)).toEqual(['Config']);
  });

  it.each(inputs.map((input) => [input.name, input] as const))(
    '%s is taken and refused as the packages take and refuse it',
    async (_, input) => {
      const pick = dice(input.name);
      let passed = 0;
      for (let round = 0; round < 60; round += 1) {
        const right = draw(input, pick);
        const value: unknown =
          round % 3 === 0 ? right : round % 20 === 1 ? pick(STRANGE) : spoil(right, pick);
        const expected = await outcomeOf(packages, structuredClone(value), input);
        const found = await outcomeOf(ours, structuredClone(value), input);
        expect(found).toStrictEqual(expected);
        expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
        if (makerOf(input)?.(value) !== undefined) passed += 1;
      }
      // The comparison is one of two ways, and not of one with itself.
      expect(passed > 3).toBe(input.name !== 'Config');
    },
  );
});
