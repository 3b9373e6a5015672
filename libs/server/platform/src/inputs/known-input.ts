import { createRequire } from 'node:module';
import { TransformationType } from 'class-transformer';
import type { TypeMetadata } from 'class-transformer';
import type { MetadataStorage as Transformations } from 'class-transformer/types/MetadataStorage.js';
import { ValidationTypes, getMetadataStorage } from 'class-validator';
import type { ValidationArguments } from 'class-validator';

/** A class of the contract's inputs. */
export type InputClass = new () => object;

/** Makes the instance of a plain value; undefined: not all of it is as it should be, or it cannot be told here. */
export type MakeInput = (plain: unknown) => object | undefined;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Test = (entity: object, value: unknown) => boolean;

/** One property, by its decorators. */
interface Property {
  readonly makeNested: MakeInput | undefined;
  /** Without the yes of all, nothing more is asked. */
  readonly conditions: readonly Test[];
  readonly tests: readonly Test[];
}

const storage = getMetadataStorage();
// The package shows what its decorators have left to nobody else.
const { defaultMetadataStorage: transformations } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as { readonly defaultMetadataStorage: Transformations };

const known = new Map<InputClass, MakeInput | undefined>();

/**
 * The checks of an input class, taken from its decorators once instead of at every value. Undefined: its decorators say
 * more than this understands. What it lets pass is what class-transformer and class-validator make and let pass; of
 * anything else they say what is wrong.
 */
export function makerOf(input: InputClass): MakeInput | undefined {
  if (!known.has(input)) {
    known.set(input, undefined); // A class within itself is left to the packages.
    known.set(input, compile(input));
  }
  return known.get(input);
}

function compile(input: InputClass): MakeInput | undefined {
  const byName = new Map<string, Metadata[]>();
  for (const each of storage.getTargetValidationMetadatas(input, '', false, false)) {
    const others = byName.get(each.propertyName);
    if (others) others.push(each);
    else byName.set(each.propertyName, [each]);
  }
  if (byName.size === 0 || isTransformed(input)) return undefined;
  const properties = new Map<string, Property>();
  for (const [name, metadatas] of byName) {
    const property = compileProperty(input, name, metadatas);
    if (!property) return undefined;
    properties.set(name, property);
  }
  if (Object.keys(new input()).some((field) => !properties.has(field))) return undefined;
  const all = [...properties];
  return (plain) => {
    if (!isPlainObject(plain)) return undefined;
    const entity = new input();
    for (const [name, given] of Object.entries(plain)) {
      const property = properties.get(name);
      if (!property) return undefined;
      const value = valueOf(property, given);
      if (value === REFUSED) return undefined;
      set(entity, name, value);
    }
    return all.every(([name, property]) => isRight(property, entity, get(entity, name))) ? entity : undefined;
  };
}

function compileProperty(
  input: InputClass,
  name: string,
  metadatas: readonly Metadata[],
): Property | undefined {
  if (name in input.prototype) return undefined;
  if (transformations.findExposeMetadataByCustomName(input, name)) return undefined;
  if (transformations.findTransformMetadatas(input, name, TransformationType.PLAIN_TO_CLASS).length > 0)
    return undefined;
  const conditions: Test[] = [];
  const tests: Test[] = [];
  let isNested = false;
  for (const metadata of metadatas) {
    const { type, validateIf, groups, constraints } = metadata;
    if (validateIf || (groups?.length ?? 0) > 0) return undefined;
    if (type === ValidationTypes.CONDITIONAL_VALIDATION) conditions.push((constraints as [Test])[0]);
    else if (type === ValidationTypes.NESTED_VALIDATION) isNested = true;
    else if (type === ValidationTypes.CUSTOM_VALIDATION) {
      const own = testsOf(input, metadata);
      if (!own) return undefined;
      tests.push(...own);
    } else return undefined;
  }
  const typed = transformations.findTypeMetadata(input, name) as Partial<TypeMetadata> | undefined;
  if (isNested !== (typed !== undefined)) return undefined;
  if (!typed) return { makeNested: undefined, conditions, tests };
  const nested = typed.options?.discriminator ? undefined : nestedOf(typed);
  const makeNested = nested && makerOf(nested);
  const isUsual = [Array, Object, nested].includes(typed.reflectedType as InputClass);
  return makeNested && isUsual ? { makeNested, conditions, tests } : undefined;
}

function nestedOf({ typeFunction }: Partial<TypeMetadata>): InputClass | undefined {
  return typeFunction?.() as InputClass | undefined;
}

function testsOf(input: InputClass, metadata: Metadata): readonly Test[] | undefined {
  const { constraintCls, propertyName, constraints, each } = metadata;
  const found = storage.getTargetValidatorConstraints(constraintCls);
  if (found.length === 0 || found.some((constraint) => constraint.async)) return undefined;
  return found.map(({ instance }) => (entity: object, value: unknown): boolean => {
    const told: ValidationArguments = {
      targetName: input.name,
      property: propertyName,
      object: entity,
      value,
      constraints: constraints as unknown[],
    };
    // A promise is not true: who answers later is asked by the package.
    return each && Array.isArray(value)
      ? value.every((item: unknown) => instance.validate(item, told) === true)
      : instance.validate(value, told) === true;
  });
}

function isTransformed(input: InputClass): boolean {
  return (
    transformations.getStrategy(input) !== 'none' ||
    transformations.getExposedProperties(input, TransformationType.PLAIN_TO_CLASS).length > 0 ||
    transformations.getExcludedProperties(input, TransformationType.PLAIN_TO_CLASS).length > 0
  );
}

const REFUSED = Symbol('refused');

/** The value as an instance holds it: a copy, as the package makes it. */
function valueOf({ makeNested }: Property, given: unknown): unknown {
  if (Array.isArray(given)) {
    const items: unknown[] = [];
    for (const item of given as readonly unknown[]) {
      const made = makeNested ? makeNested(item) : isPrimitive(item) && item !== undefined ? item : REFUSED;
      if (made === REFUSED || (makeNested && made === undefined)) return REFUSED;
      items.push(made);
    }
    return items;
  }
  if (isPrimitive(given)) return given;
  return makeNested?.(given) ?? REFUSED;
}

function isRight({ conditions, tests, makeNested }: Property, entity: object, value: unknown): boolean {
  for (const condition of conditions) if (!condition(entity, value)) return true;
  // What is nested has been made of an object or of many; else only what is missing passes.
  if (makeNested && value !== undefined && isPrimitive(value)) return false;
  for (const test of tests) if (!test(entity, value)) return false;
  return true;
}

const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const get = (entity: object, name: string): unknown => (entity as Readonly<Record<string, unknown>>)[name];
const set = (entity: object, name: string, value: unknown): void => {
  (entity as Record<string, unknown>)[name] = value;
};
