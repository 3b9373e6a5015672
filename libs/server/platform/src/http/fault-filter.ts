import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../faults.js';
import type { Log } from '../log.js';

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

function answerTo(error: unknown, log: Log): Answer {
  if (error instanceof Fault) return { status: error.status, code: error.code, message: error.message };
  if (error instanceof HttpException) {
    const body = error.getResponse();
    const said = typeof body === 'object' ? (body as { message?: unknown }).message : body;
    const message = Array.isArray(said) ? said.join('; ') : String(said);
    return {
      status: error.getStatus(),
      code: error.getStatus() === 401 ? 'UNAUTHENTICATED' : 'BAD_REQUEST',
      message,
    };
  }
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return {
      status,
      code: status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST',
      message: (error as Error).message,
    };
  }
  log.error(error, 'a request failed');
  return { status: 500, code: 'INTERNAL', message: 'The request failed. Quote its id when you report it.' };
}

/** Problem details (RFC 9457) with the code and the id of the request. */
async function answerFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): Promise<void> {
  const { status, code, message } = answerTo(error, log);
  await reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify({ status, code, title: message, requestId: String(request.id) }));
}

/** The same for faults thrown in REST routes; GraphQL has its own formatter. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    return answerFault(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.log);
  }
}
