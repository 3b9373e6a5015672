import { percentile } from '../figures.js';
import type { App, PageDocument } from './documents.js';

/** What became of the requests of one document. */
export interface Line {
  readonly app: App;
  readonly name: string;
  readonly isQuestion: boolean;
  readonly count: number;
  /** Answered 304: nothing had changed. */
  readonly unchanged: number;
  /** Answers that the client did not wait for, and connections that broke. */
  readonly lost: number;
  /** Answers «too much is asked at once». */
  readonly busy: number;
  readonly errors: readonly string[];
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

class Counts {
  readonly times: number[] = [];
  readonly errors: string[] = [];
  unchanged = 0;
  lost = 0;
  busy = 0;

  constructor(readonly document: Pick<PageDocument, 'app' | 'name' | 'isQuestion'>) {}
}

/** Counts and times of everything that is sent during the day. */
export class Tally {
  private readonly byDocument = new Map<string, Counts>();
  /** When the requests were sent that were answered, for the time of the day. */
  requests = 0;

  of(document: Pick<PageDocument, 'app' | 'name' | 'isQuestion'>): Counts {
    const key = `${document.app}/${document.name}`;
    const found = this.byDocument.get(key) ?? new Counts(document);
    this.byDocument.set(key, found);
    return found;
  }

  answered(document: Pick<PageDocument, 'app' | 'name' | 'isQuestion'>, milliseconds: number): void {
    this.requests += 1;
    this.of(document).times.push(milliseconds);
  }

  get lines(): readonly Line[] {
    return [...this.byDocument.values()]
      .map(({ document, times, errors, unchanged, lost, busy }): Line => {
        const sorted = [...times].sort((a, b) => a - b);
        const at = (share: number): number => Math.round(percentile(sorted, share) * 10) / 10;
        return {
          app: document.app,
          name: document.name,
          isQuestion: document.isQuestion,
          count: times.length,
          unchanged,
          lost,
          busy,
          errors,
          p50: at(0.5),
          p95: at(0.95),
          p99: at(0.99),
        };
      })
      .sort((a, b) => a.app.localeCompare(b.app) * -1 || b.count - a.count);
  }
}
