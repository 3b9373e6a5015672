import { GraphQLError } from 'graphql';

/** Codes of answers that are not a value of the contract. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

const STATUS: Readonly<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The endpoint answers it with a status of its own, as every route does. */
const TOO_MANY = { http: { status: STATUS.RATE_LIMITED } };

/** A request that cannot be answered. "No" of the school's rules is never a fault: that is a Refusal. */
export class Fault extends GraphQLError {
  constructor(
    readonly code: FaultCode,
    message: string,
    /** What a program needs beside the code: names and figures, never words of people. */
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(message, { extensions: { code, ...details, ...(code === 'RATE_LIMITED' && TOO_MANY) } });
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** The access table said no. From outside it looks as any other fault of its code. */
export class AccessRefused extends Fault {}

/** Absent and forbidden look alike from outside. */
export const notFound = (): Fault =>
  new Fault('NOT_FOUND', 'There is no such object, or it is not yours to see.');
/** As `notFound`, and kept: somebody asked for what is not theirs. */
export const accessRefused = (): Fault =>
  new AccessRefused('NOT_FOUND', 'There is no such object, or it is not yours to see.');
export const unauthenticated = (): Fault => new Fault('UNAUTHENTICATED', 'Sign in first.');

/** A token that may not: it is told why, because it holds no more than was written into it. */
export const scopeNeeded = (operation: string, scope: string | undefined): Fault =>
  scope === undefined
    ? new AccessRefused('FORBIDDEN', `${operation} is not open to tokens.`)
    : new AccessRefused('FORBIDDEN', `The token needs the scope ${scope}.`, { scope });
