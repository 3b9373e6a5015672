declare const shapeBrand: unique symbol;

/** What is wrong with a value: where in it, empty for the whole, and what is allowed there. */
export interface ShapeFault {
  readonly at: string;
  readonly allowed: string;
}

/** What a value from outside has to be so that it is a T. `allowed` says it in signs, without a language. */
export interface Shape<out T> {
  readonly allowed: string;
  readonly faultsIn: (value: unknown, at: string) => readonly ShapeFault[];
  readonly [shapeBrand]?: T;
}

/** The T of a shape. */
export type ShapeValue<S> = S extends Shape<infer T> ? T : never;

const shapeWhere = <T>(allowed: string, accepts: (value: unknown) => boolean): Shape<T> => ({
  allowed,
  faultsIn: (value, at) => (accepts(value) ? [] : [{ at, allowed }]),
});

/** True or false. */
export const FLAG: Shape<boolean> = shapeWhere('true | false', (value) => typeof value === 'boolean');

/** A whole number from–to. */
export const whole = (from: number, to: number): Shape<number> =>
  shapeWhere(
    `${from}…${to}`,
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to,
  );

/** A number from–to that is a multiple of a quarter, as hours a week are. */
export const quarters = (from: number, to: number): Shape<number> =>
  shapeWhere(
    `${from}…${to} × 0.25`,
    (value) => typeof value === 'number' && Number.isInteger(value * 4) && value >= from && value <= to,
  );

/** A decimal as text, from–to, with at most two digits after the point. */
export const decimal = (from: number, to: number): Shape<string> =>
  shapeWhere(`"${from}"…"${to}"`, (value) => {
    if (typeof value !== 'string' || !/^\d{1,4}(\.\d{1,2})?$/.test(value)) return false;
    return Number(value) >= from && Number(value) <= to;
  });

/** A text of from–to characters that is more than spaces, on one line. */
export const text = (from: number, to: number): Shape<string> =>
  shapeWhere(
    `"${from}…${to}"`,
    (value) =>
      typeof value === 'string' &&
      value.trim() === value &&
      value.length >= from &&
      value.length <= to &&
      !/\p{Cc}/u.test(value),
  );

/** One of these words. */
export const oneOf = <const T extends string>(words: readonly T[]): Shape<T> =>
  shapeWhere(words.join(' | '), (value) => words.some((word) => word === value));

/** Null, or what the shape asks for. */
export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  allowed: `null | ${shape.allowed}`,
  faultsIn: (value, at) =>
    value === null
      ? []
      : shape
          .faultsIn(value, at)
          .map((fault) => (fault.at === at ? { at, allowed: `null | ${fault.allowed}` } : fault)),
});

/** A list of from–to items of one shape; `by` tells what may stand in it only once. */
export const listOf = <T>(
  item: Shape<T>,
  from: number,
  to: number,
  by?: (item: T) => string,
): Shape<readonly T[]> => {
  const allowed = `${from}…${to} × (${item.allowed})`;
  return {
    allowed,
    faultsIn: (value, at) => {
      if (!Array.isArray(value) || value.length < from || value.length > to) return [{ at, allowed }];
      const items: readonly unknown[] = value;
      const faults = items.flatMap((one, index) => item.faultsIn(one, `${at}[${index}]`));
      if (by === undefined || faults.length > 0) return faults;
      const names = (items as readonly T[]).map(by);
      return names.flatMap((name, index) =>
        names.indexOf(name) === index ? [] : [{ at: `${at}[${index}]`, allowed: `≠ ${name}` }],
      );
    },
  };
};

/** An object with exactly these fields. */
export const fieldsOf = <T>(shapes: { readonly [Field in keyof T]: Shape<T[Field]> }): Shape<T> => {
  const names = Object.keys(shapes);
  const entries = Object.entries<Shape<unknown>>(shapes);
  const allowed = `{ ${names.join(', ')} }`;
  return {
    allowed,
    faultsIn: (value, at) => {
      if (!isRecord(value) || Object.keys(value).some((name) => !names.includes(name)))
        return [{ at, allowed }];
      return entries.flatMap(([name, shape]) => shape.faultsIn(value[name], `${at}.${name}`));
    },
  };
};

/** An object that one of several shapes fits; its `kind` says which. */
export const kindsOf = <T extends { readonly kind: string }>(shapes: {
  readonly [Kind in T['kind']]: Shape<Extract<T, { kind: Kind }>>;
}): Shape<T> => {
  const known = new Map<unknown, Shape<unknown>>(Object.entries<Shape<unknown>>(shapes));
  const allowed = [...known.keys()].join(' | ');
  return {
    allowed,
    faultsIn: (value, at) => {
      const shape = isRecord(value) ? known.get(value['kind']) : undefined;
      return shape === undefined ? [{ at, allowed }] : shape.faultsIn(value, at);
    },
  };
};

/** A shape with a law that its parts do not tell; it is asked only where the parts are right. */
export const where = <T>(shape: Shape<T>, allowed: string, holds: (value: T) => boolean): Shape<T> => ({
  allowed: `${shape.allowed}, ${allowed}`,
  faultsIn: (value, at) => {
    const faults = shape.faultsIn(value, at);
    return faults.length > 0 || holds(value as T) ? faults : [{ at, allowed }];
  },
});

/** Is it an object with fields, as JSON has them? */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
