import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, CanActivate, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ACCESS, TOKEN_RATES, linesFor, scopeOf } from '@zhurnal/rules';
import { mergeMap, tap } from 'rxjs';
import type { Observable } from 'rxjs';
import { Access } from './access.js';
import { Fault, accessRefused, scopeNeeded, unauthenticated } from './faults.js';
import { Metrics } from './metrics.js';
import { operationOf } from './request-context.js';
import { Rates } from './tokens/rates.js';
import { opensOperation } from './tokens/token-rights.js';

const openToEveryone = new Set(ACCESS.filter((line) => line.to === 'everyone').map((line) => line.operation));

/** Lets nobody pass whose roles have no line for the operation. The relation is asked by the call, with the data. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Rates) private readonly rates: Rates,
    @Inject(Access) private readonly access: Access,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const found = operationOf(context);
    if (!found || openToEveryone.has(found.operation))
      return found !== undefined || context.getType<string>() === 'http';
    const who = await found.request.identify();
    if (!who) throw unauthenticated();
    const { refusals } = this.access;
    if (!opensOperation(who.token, found.operation)) {
      refusals?.note(found.request.actor, found.operation);
      throw scopeNeeded(found.operation, scopeOf(found.operation));
    }
    // A document is counted as a whole, before its fields are asked.
    if (who.token && context.getType<string>() === 'http')
      await this.rates.charge(who.token.id, TOKEN_RATES.perRoute, found.request);
    const roles = new Set(who.actors.flatMap((actor) => actor.roles));
    if (linesFor(found.operation, [...roles]).length > 0) return true;
    refusals?.note(found.request.actor, found.operation);
    throw accessRefused();
  }
}

/** An operation that answered without asking the access table is a fault of ours, not an answer. */
@Injectable()
export class AccessAskedInterceptor implements NestInterceptor {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const found = operationOf(context);
    if (!found) return next.handle();
    const ended = this.metrics.operations.startTimer({ operation: found.operation });
    const measured = tap({
      next: () => void ended({ outcome: 'answered' }),
      error: (error: unknown) => void ended({ outcome: error instanceof Fault ? error.code : 'INTERNAL' }),
    });
    if (openToEveryone.has(found.operation)) return next.handle().pipe(measured);
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        if (!found.request.calls.get(found.place)?.isChecked)
          throw new Error(`${found.operation} did not ask the access table`);
        return value;
      }),
      measured,
    );
  }
}
