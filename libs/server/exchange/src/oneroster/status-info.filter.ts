import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Fault } from '@zhurnal/platform';
import { WrongRequest, minorOf, statusInfo } from './status-info.js';

/** Answers faults as the standard has it; what is no fault of a request goes on to the filter of every route. */
@Catch(Fault)
export class StatusInfoFilter implements ExceptionFilter<Fault> {
  async catch(fault: Fault, host: ArgumentsHost): Promise<void> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const minor = fault instanceof WrongRequest ? fault.minor : minorOf(fault.status);
    if (fault.status === 503) void reply.header('retry-after', '5');
    await reply.status(fault.status).type('application/json').send(statusInfo(minor, fault.message));
  }
}
