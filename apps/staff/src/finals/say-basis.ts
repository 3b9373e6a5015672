import { displayOf, displayOfGrading } from '@zhurnal/rules';
import type { GradingKind, GradingValue, OutsideMarkValue, SuggestionBasis } from '@zhurnal/rules';
import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { t } from './finals-words.js';
import type { SheetColumn } from './sheet-model.js';

/** Marks of other institutions that are a part of the figures. */
const sayOutside = (outside: readonly OutsideMarkValue[] = []): readonly string[] =>
  outside.length === 0 ? [] : [t('basis.outside', { marks: outside.map(displayOf).join(' ') })];

/** How a suggestion came about, line by line. */
export function sayBasis(basis: SuggestionBasis, suggested: GradingValue | null): readonly string[] {
  switch (basis.kind) {
    case 'average': {
      const { by, terms, sum, weights, average, from } = basis;
      const figures = {
        sum: formatDecimal(sum),
        weights: formatDecimal(weights),
        average: formatDecimal(average),
      };
      const lines = by === 'weighted' && terms.length > 1 ? terms : [];
      return [
        t(by === 'plain' ? 'basis.plain' : 'basis.weighted', figures),
        ...lines.map(({ weight, points }) =>
          t('basis.term', { weight: formatDecimal(weight), points: points.join(' ') }),
        ),
        from === null || suggested === null
          ? t('basis.below')
          : t('basis.from', { mark: displayOfGrading(suggested), from: formatDecimal(from) }),
        ...sayOutside(basis.outside),
      ];
    }
    case 'missed': {
      const { missed, lessons, marks, norm } = basis;
      return [
        t('basis.missed', {
          missed,
          lessons,
          marks,
          of: basis.of,
          in: basis.in,
          norm: norm === null ? 'none' : String(norm),
        }),
      ];
    }
    case 'passes':
      return [t('basis.passes', { passes: basis.passes, fails: basis.fails }), ...sayOutside(basis.outside)];
    case 'mean': {
      const { values, mean, isHalf, rounding } = basis;
      const said = {
        values: values.map(displayOfGrading).join(' + '),
        count: values.length,
        mean: formatDecimal(mean),
      };
      const half = isHalf ? [t(rounding === 'in_favour' ? 'basis.halfFavour' : 'basis.half')] : [];
      return [t(`basis.mean.${basis.of}`, said), ...half];
    }
    case 'same':
      return [t(`basis.same.${basis.of}`, { values: basis.values.map(displayOfGrading).join(', ') })];
    case 'none':
      return [t(`basis.none.${basis.why}`)];
  }
}

/** Name of a column: of its period, or of what it is. */
export const sayColumn = ({
  kind,
  name,
}: {
  readonly kind: GradingKind;
  readonly name: string | null;
}): string => (kind === 'period' ? t('column.period', { name: name ?? '' }) : t(`column.${kind}`));

/** How a column stands by its terms, and whether it is published. */
export function sayState(column: SheetColumn, today: string): string {
  const { opensOn, state, lastDay, clause, releasedAt } = column;
  if (today < opensOn) return t('state.closed', { day: formatDay(opensOn, 'dayMonth') });
  const term =
    state === 'periodClosed' || state === 'yearArchived'
      ? t('state.periodClosed')
      : state === 'locked'
        ? t('state.locked')
        : state === 'overdue'
          ? t('state.late')
          : lastDay === null
            ? ''
            : t('state.due', { day: formatDay(lastDay, 'dayMonth') });
  const named = term !== '' && clause !== null ? `${term} (${clause})` : term;
  return [named, releasedAt === null ? '' : t('state.released')].filter(Boolean).join(' · ');
}
