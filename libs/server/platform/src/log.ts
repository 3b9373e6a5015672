import { pino } from 'pino';
import type { Logger, LoggerOptions } from 'pino';

/** What may stand in a log line. Everything else a careless line could carry is cut out. */
export function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    messageKey: 'message',
    redact: {
      paths: [
        'req.headers',
        'res.headers',
        'variables',
        'err.parameters',
        'err.values',
        'err.detail',
        'err.where',
        'err.query',
        'err.driverError',
        'err.originalError',
        'err.extensions',
        'err.nodes',
        'err.source',
      ],
      remove: true,
    },
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    },
  };
}

/** JSON lines about the work of the program: ids and counts, never names, marks or contents. */
export class Log {
  constructor(readonly pino: Logger) {}

  static at(level: string): Log {
    return new Log(pino(loggerOptions(level)));
  }

  info(facts: Readonly<Record<string, string | number | boolean>>, message: string): void {
    this.pino.info(facts, message);
  }

  warn(facts: Readonly<Record<string, string | number | boolean>>, message: string): void {
    this.pino.warn(facts, message);
  }

  error(error: unknown, message: string): void {
    const known = error instanceof Error ? error : new Error(String(error));
    const code = (known as { code?: unknown }).code;
    this.pino.error(
      { fault: known.name, code: typeof code === 'string' ? code : undefined, stack: stackOf(known) },
      message,
    );
  }
}

/** Where it happened, without the message: database messages quote values. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ');
}
