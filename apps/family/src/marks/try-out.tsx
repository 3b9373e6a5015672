import { findWay, forecastOf, formatAverage } from '@zhurnal/rules';
import type { AverageKind, PeriodMark, PeriodMarkThresholds } from '@zhurnal/rules';
import { formatDecimal, formatWeight } from '@zhurnal/web-client';
import { Button, Select } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import { useMarksWords } from '../words/marks-words.js';
import { sayWay } from './say-way.js';
import type { MarkedSubject, WorkKind } from './student-marks.js';

interface TryOutProps {
  readonly subject: MarkedSubject;
  readonly kind: AverageKind;
  readonly limits: PeriodMarkThresholds;
  readonly workKinds: readonly WorkKind[];
}

/** A mark that does not exist. */
interface Supposed {
  readonly key: number;
  readonly value: PeriodMark;
  readonly weight: string;
}

const VALUES: readonly PeriodMark[] = ['5', '4', '3', '2'];
const GOALS = ['5', '4', '3'] as const;

/** «Что если» and «что нужно»: marks to come tried out on this page, and nowhere else. */
export function TryOut({ subject, kind, limits, workKinds }: TryOutProps) {
  const t = useMarksWords();
  const id = useId();
  const [chosen, choose] = useState(0);
  const [supposed, suppose] = useState<readonly Supposed[]>([]);
  const work = workKinds[chosen] ?? { name: '', weight: '1' };
  const forecast = forecastOf([...subject.marks, ...supposed], kind, limits);
  const add = (value: PeriodMark) =>
    suppose([...supposed, { key: (supposed.at(-1)?.key ?? 0) + 1, value, weight: work.weight }]);
  return (
    <section className="sheet block try" aria-labelledby={id}>
      <h2 id={id}>{t('try.title')}</h2>
      <p className="faint">{t('try.hint')}</p>
      {kind === 'weighted' && (
        <Select
          label={t('try.kind')}
          value={String(chosen)}
          options={workKinds.map(({ name, weight }, at) => ({
            value: String(at),
            label: t('try.kindWeight', { name, weight: formatWeight(weight) }),
          }))}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      )}
      <div className="try-marks" role="group" aria-label={t('try.title')}>
        {VALUES.map((value) => (
          <button
            key={value}
            type="button"
            className="try-mark"
            aria-label={t('try.add', { mark: value })}
            onClick={() => add(value)}
          >
            {value}
          </button>
        ))}
      </div>
      {supposed.length > 0 && (
        <div className="try-supposed">
          <ul aria-label={t('try.list')}>
            {supposed.map(({ key, value, weight }) => (
              <li key={key}>
                <button
                  type="button"
                  className="mark supposed"
                  aria-label={t('try.remove', { mark: value })}
                  title={t('try.one', { mark: value, weight: formatWeight(weight) })}
                  onClick={() => suppose(supposed.filter((each) => each.key !== key))}
                >
                  {value}
                </button>
              </li>
            ))}
          </ul>
          <Button variant="quiet" onClick={() => suppose([])}>
            {t('try.clear')}
          </Button>
        </div>
      )}
      <p className="try-result" role="status">
        {supposed.length > 0 && forecast !== undefined && (
          <>
            <b>
              {t('try.result', {
                average: formatDecimal(formatAverage(forecast.average, 2)),
                mark: forecast.mark,
              })}
            </b>{' '}
            <span className="faint">
              {subject.average === undefined || subject.forecast === undefined
                ? t('try.wasNone')
                : t('try.was', { average: formatDecimal(subject.average), mark: subject.forecast })}
            </span>
          </>
        )}
      </p>
      <Goal {...{ subject, kind, limits, work }} />
    </section>
  );
}

interface GoalProps extends Omit<TryOutProps, 'workKinds'> {
  readonly work: WorkKind;
}

/** The mark above the forecast, where there is one to wish for. */
function nextGoal(forecast: PeriodMark | undefined): (typeof GOALS)[number] {
  return forecast === '2' ? '3' : forecast === '3' ? '4' : forecast === undefined ? '4' : '5';
}

function Goal({ subject, kind, limits, work }: GoalProps) {
  const t = useMarksWords();
  const id = useId();
  const [goal, setGoal] = useState(nextGoal(subject.forecast));
  const { marks, lessonsLeft } = subject;
  const way = findWay({ marks, kind, thresholds: limits, goal, weight: work.weight, lessonsLeft });
  return (
    <div className="goal">
      <h3 id={id}>{t('goal.title')}</h3>
      <div className="segments" role="radiogroup" aria-labelledby={id}>
        {GOALS.map((mark) => (
          <label key={mark} className="segment" data-chosen={mark === goal || undefined}>
            <input
              type="radio"
              className="zh-hidden"
              name={id}
              value={mark}
              checked={mark === goal}
              onChange={() => setGoal(mark)}
            />
            {t('goal.mark', { mark })}
          </label>
        ))}
      </div>
      <div role="status" className="goal-said">
        {sayWay(way, goal, lessonsLeft).map((sentence, at) => (
          <p key={at} className={at === 0 ? 'goal-lead' : 'faint'}>
            {sentence}
          </p>
        ))}
        {kind === 'weighted' && !way.isReached && (
          <p className="faint">{t('goal.weight', { name: work.name, weight: formatWeight(work.weight) })}</p>
        )}
      </div>
    </div>
  );
}
