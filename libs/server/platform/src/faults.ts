import { GraphQLError } from 'graphql';

/** Codes of answers that are not a value of the contract. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'LIMIT_EXCEEDED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

const STATUS: Readonly<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  LIMIT_EXCEEDED: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** A request that cannot be answered. "No" of the school's rules is never a fault: that is a Refusal. */
export class Fault extends GraphQLError {
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message, { extensions: { code } });
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** Absent and forbidden look alike from outside. */
export const notFound = (): Fault =>
  new Fault('NOT_FOUND', 'There is no such object, or it is not yours to see.');
export const unauthenticated = (): Fault => new Fault('UNAUTHENTICATED', 'Sign in first.');
