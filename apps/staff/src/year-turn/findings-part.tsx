import { Button, Card, Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useState } from 'react';
import type { Turn } from './turn-view.js';
import { t } from './year-turn-words.js';

/** Findings that are shown at once. */
const AT_ONCE = 8;

/** What is to be looked at before the year turns: what stops it comes first. */
export function FindingsPart({
  turn: { findings, sources },
  onShow,
}: {
  readonly turn: Turn;
  readonly onShow: (classId: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const ordered = together(findings).sort((one, other) => weightOf(other) - weightOf(one));
  const shown = isWhole ? ordered : ordered.slice(0, AT_ONCE);
  return (
    <Card title={t('findings')}>
      {findings.length === 0 && <p className="yt-none">{t('findings.none')}</p>}
      <ul className="yt-findings">
        {shown.map((finding) => {
          const source = sources.find(({ name }) => name === finding.name);
          const { isBlocking, isBlockingConfirm } = finding;
          return (
            <li key={`${finding.kind} ${finding.name}`}>
              <Icon name={isBlocking || isBlockingConfirm ? 'alert' : 'note'} />
              <span>
                {t(`finding.${finding.kind}`, { name: finding.name, count: finding.count })}
                {isBlocking && <strong> — {t('findings.stop')}</strong>}
                {isBlockingConfirm && <strong> — {t('findings.stopConfirm')}</strong>}
              </span>
              {finding.kind === 'UNDECIDED' && source !== undefined && (
                <Button onClick={() => onShow(source.id)}>{t('findings.show')}</Button>
              )}
              {finding.kind === 'PERIODS_OPEN' && <Link to="/periods">{t('findings.periods')}</Link>}
              {finding.kind === 'CORRECTIONS_OPEN' && (
                <Link to="/corrections">{t('findings.corrections')}</Link>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < ordered.length && (
        <Button onClick={() => setWhole(true)}>{t('findings.more', { count: ordered.length })}</Button>
      )}
    </Card>
  );
}

/** Findings that name a class each stand in one line. */
const OF_CLASSES: readonly Turn['findings'][number]['kind'][] = [
  'NO_TEACHER',
  'TOO_LARGE',
  'EMPTY_CLASS',
  'NO_MARKS',
];

function together(findings: Turn['findings']): Turn['findings'] {
  const alone = findings.filter(({ kind }) => !OF_CLASSES.includes(kind));
  const joined = OF_CLASSES.flatMap((kind) => {
    const [first, ...rest] = findings.filter((one) => one.kind === kind);
    if (first === undefined) return [];
    const name = [first, ...rest]
      .map((one) =>
        kind === 'TOO_LARGE' || kind === 'NO_MARKS'
          ? t('finding.counted', { name: one.name, count: one.count })
          : one.name,
      )
      .join(', ');
    return [{ ...first, name }];
  });
  return [...alone, ...joined];
}

const weightOf = ({ isBlocking, isBlockingConfirm }: Turn['findings'][number]): number =>
  isBlocking ? 2 : isBlockingConfirm ? 1 : 0;
