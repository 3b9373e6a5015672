import { findingOf, mayBeImported } from '@zhurnal/rules';
import type { Finding, FindingCode } from '@zhurnal/rules';

/** Findings of one code that are kept; the rest are counted, so that a broken file cannot flood a report. */
const SHOWN_PER_CODE = 200;

/** Why a file cannot be read further; becomes the finding about the file. */
export interface FileFault {
  readonly code: FindingCode;
  readonly row: number | null;
  readonly object?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Collects findings in the order in which they are made. */
export class FindingList {
  private readonly kept: Finding[] = [];
  private readonly counts = new Map<FindingCode, number>();

  add(
    code: FindingCode,
    row: number | null,
    object: string,
    params: Readonly<Record<string, string>> = {},
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= SHOWN_PER_CODE) this.kept.push(findingOf(code, row, object, params));
  }

  /** True while nothing stands in the way of an import. */
  isHarmless(): boolean {
    return mayBeImported(this.kept);
  }

  /** All findings; where a code was cut, a note with the number of those left out. */
  list(): readonly Finding[] {
    const cut = [...this.counts].filter(([, count]) => count > SHOWN_PER_CODE);
    return [
      ...this.kept,
      ...cut.map(([code, count]) =>
        findingOf('MORE_FINDINGS', null, code, {
          count: String(count - SHOWN_PER_CODE),
          shown: String(SHOWN_PER_CODE),
        }),
      ),
    ];
  }
}
