import { formatAverage } from './averages.js';
import type { Average } from './averages.js';

/** How many students of a class have each mark of a period in a subject. Exempt ones and those without a mark are not here. */
export interface MarkCounts {
  readonly five: number;
  readonly four: number;
  readonly three: number;
  readonly two: number;
  readonly notAttested: number;
}

/** What a class has learnt, in per cent with two fraction digits rounded half up; all null when nobody has a mark. */
export interface Indicators {
  /** «Успеваемость»: the share of 5, 4 and 3. */
  readonly passRate: string | null;
  /** «Качество знаний»: the share of 5 and 4. */
  readonly qualityRate: string | null;
  /** «Степень обученности», СОУ: the marks weighed by Simonov's coefficients. */
  readonly learningDegree: string | null;
  /** Mean of the marks themselves; those not attested have none. */
  readonly average: string | null;
}

/** Simonov's coefficients, in per cent. */
const LEARNT = { five: 100, four: 64, three: 36, two: 16, notAttested: 7 } as const;

/**
 * The indicators of a class in a subject. Students who are not attested count among all; whether they add their 7 per
 * cent to the learning degree is the school's choice.
 */
export function indicatorsOf(
  counts: MarkCounts,
  { isNotAttestedWeighed }: { readonly isNotAttestedWeighed: boolean },
): Indicators {
  const { five, four, three, two, notAttested } = counts;
  const marked = five + four + three + two;
  const share = (part: number): string | null => quotient(part, marked + notAttested);
  const learnt =
    five * LEARNT.five +
    four * LEARNT.four +
    three * LEARNT.three +
    two * LEARNT.two +
    (isNotAttestedWeighed ? notAttested * LEARNT.notAttested : 0);
  return {
    passRate: share((five + four + three) * 100),
    qualityRate: share((five + four) * 100),
    learningDegree: share(learnt),
    average: quotient(five * 5 + four * 4 + three * 3 + two * 2, marked),
  };
}

function quotient(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const exact: Average = { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  return formatAverage(exact, 2);
}
