import type { AverageKind } from '@zhurnal/rules';
import { formatDay, formatDecimal, formatInstant, formatWeight, useMemberships } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import type { Child } from '../children/child.js';
import { useMarksWords } from '../words/marks-words.js';
import { writeDate } from '../words/write-day.js';
import { influenceOf } from './influence.js';
import type { Influence } from './influence.js';
import { MarkFace } from './mark-face.js';
import { sayMarkValue, sayTitle, sayWork } from './say-mark.js';
import type { SubjectMark } from './student-marks.js';

interface MarkListProps {
  readonly marks: readonly SubjectMark[];
  readonly kind: AverageKind;
  readonly child: Child;
}

/** Every mark of the subject, newest first; a press shows all that is known of it and what it does to the average. */
export function MarkList({ marks, kind, child }: MarkListProps) {
  const t = useMarksWords();
  const id = useId();
  const [opened, open] = useState<string>();
  return (
    <section className="sheet block" aria-labelledby={id}>
      <h2 id={id}>{t('marks.marks')}</h2>
      <ul className="rows mark-rows">
        {marks
          .map((mark, index) => ({ mark, index }))
          .reverse()
          .map(({ mark, index }) => {
            const isOpen = opened === mark.id;
            return (
              <li key={mark.id} className="mark-row">
                <button
                  type="button"
                  className="mark-button"
                  aria-expanded={isOpen}
                  onClick={() => open(isOpen ? undefined : mark.id)}
                >
                  <MarkFace value={mark.value} />
                  <span className="mark-words">
                    <span>
                      {sayWork(mark.work, mark.weight)}
                      {mark.value === 'due' && <span className="faint"> {t('mark.owed')}</span>}
                    </span>
                    <span className="faint">
                      {writeDate(mark.day)}
                      {mark.corrected !== undefined && ` · ${t('mark.wasCorrected')}`}
                      {mark.reweighed !== undefined && ` · ${t('mark.wasReweighed')}`}
                    </span>
                  </span>
                  <span className="go">
                    <Icon name={isOpen ? 'up' : 'down'} />
                  </span>
                </button>
                {isOpen && (
                  <MarkDetails mark={mark} influence={influenceOf(marks, index, kind)} child={child} />
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}

interface MarkDetailsProps {
  readonly mark: SubjectMark;
  readonly influence: Influence;
  readonly child: Child;
}

function MarkDetails({ mark, influence, child }: MarkDetailsProps) {
  const t = useMarksWords();
  const zone = useMemberships().find(({ schoolId }) => schoolId === child.schoolId)?.timeZone;
  const title = sayTitle(mark.work, mark.title);
  const facts: readonly (readonly [string, string])[] = [
    [t('mark.topic'), [title, mark.topic].filter((text) => text !== '').join('. ')],
    [t('mark.weightIs'), formatWeight(mark.weight)],
    [t('mark.comment'), mark.comment],
    [t('mark.influence'), useInfluenceWords(influence)],
    [
      t('mark.setAt'),
      zone === undefined ? formatDay(mark.day, 'short') : formatInstant(mark.at, zone, 'full'),
    ],
    [
      t('mark.corrected'),
      mark.corrected === undefined
        ? ''
        : t('mark.correctedIs', {
            when: zone === undefined ? '' : formatInstant(mark.corrected.at, zone, 'full'),
            was: mark.corrected.was === null ? t('mark.wasNone') : sayMarkValue(mark.corrected.was),
          }),
    ],
    [
      t('mark.reweighed'),
      mark.reweighed === undefined
        ? ''
        : t('mark.correctedIs', {
            when: zone === undefined ? '' : formatInstant(mark.reweighed.at, zone, 'full'),
            was: formatWeight(mark.reweighed.was),
          }),
    ],
  ];
  return (
    <dl className="mark-facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function useInfluenceWords(influence: Influence): string {
  const t = useMarksWords();
  if (influence.kind === 'none') return t('mark.influenceNone');
  if (influence.kind === 'only') return t('mark.influenceOnly');
  const { without, direction } = influence;
  const by = formatDecimal(influence.by);
  const change = direction === 'same' ? t('mark.same') : t(`mark.${direction}`, { by });
  return t('mark.influenceIs', { average: formatDecimal(without), change });
}
