import { findAskedPart, formatInstant, keyOf, sayRefusalWithClause } from '@zhurnal/web-client';
import { Banner, Button, Icon } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { t as sayJournal } from '../journal/journal-words.js';
import { useAnswerLate } from '../journal/late-desk.js';
import { addressAtLesson } from '../journal/open-at.js';
import { useOutbox } from '../outbox/outbox-provider.js';
import { useSchool } from '../shell/school.js';
import { rollPlace } from './roll-model.js';
import { isTaken } from './roll-rows.js';
import type { Roll, RollCounts } from './roll-rows.js';
import { t } from './roll-words.js';

export interface RollFootProps {
  readonly roll: Roll;
  readonly counts: RollCounts;
  readonly onAllPresent: () => void;
  readonly onDone: () => void;
  readonly onTakeBack: () => void;
}

/** What ends the roll call, under the thumb; after it where to go on. */
export function RollFoot({ roll, counts, onAllPresent, onDone, onTakeBack }: RollFootProps) {
  const outbox = useOutbox();
  const key = keyOf(rollPlace(roll.model.lesson.id));
  const unsent = outbox.find(key);
  const answer = useAnswerLate();
  const hasNobody = counts.absent === 0 && counts.late === 0;
  const taken = isTaken(roll);
  // The key that was pressed is gone: the focus stays where the next ones are.
  const foot = useRef<HTMLDivElement>(null);
  const before = useRef(taken);
  useEffect(() => {
    if (before.current !== taken && document.activeElement === document.body) foot.current?.focus();
    before.current = taken;
  }, [taken]);
  if (unsent?.refusal !== undefined) {
    const part = findAskedPart(unsent.refusal);
    const question = outbox
      .listQuestions(unsent.groupId)
      .find((one) => one.lessonId === unsent.change.lessonId && one.part === part);
    return (
      <div ref={foot} className="rc-foot" tabIndex={-1}>
        <Banner
          kind={question === undefined ? 'danger' : 'warning'}
          actions={
            <>
              {question !== undefined && (
                <Button variant="primary" onClick={() => void answer(question)}>
                  {sayJournal('late.tell')}
                </Button>
              )}
              <Button onClick={() => outbox.giveUp(key)}>
                {t(question === undefined ? 'foot.giveUp' : 'foot.leave')}
              </Button>
            </>
          }
        >
          {t('foot.refused', { reason: sayRefusalWithClause(unsent.refusal) })}
        </Banner>
      </div>
    );
  }
  if (taken) {
    const { id, date } = roll.model.lesson;
    return (
      <div ref={foot} className="rc-foot" tabIndex={-1}>
        <p className="rc-taken">
          <Icon name="check" />
          <TakenWords roll={roll} isWaiting={unsent !== undefined} />
          <Button variant="quiet" onClick={onTakeBack}>
            {t('foot.takeBack')}
          </Button>
        </p>
        <div className="rc-keys">
          <Link className="zh-button" data-variant="secondary" to={`/day?date=${date}`}>
            {t('foot.day')}
          </Link>
          <Link
            className="zh-button"
            data-variant="primary"
            to={addressAtLesson({ id, date, groupId: roll.model.page.groupId })}
          >
            {t('foot.journal')}
          </Link>
        </div>
      </div>
    );
  }
  return (
    <div ref={foot} className="rc-foot" tabIndex={-1}>
      <div className="rc-keys">
        <Button variant={hasNobody ? 'primary' : 'secondary'} onClick={onAllPresent}>
          {t('foot.allPresent')}
        </Button>
        {!hasNobody && (
          <Button variant="primary" onClick={onDone}>
            {t('foot.done', { count: counts.absent })}
          </Button>
        )}
      </div>
    </div>
  );
}

function TakenWords({ roll, isWaiting }: { readonly roll: Roll; readonly isWaiting: boolean }) {
  const { timeZone } = useSchool();
  const { takenAt, takenBy } = roll.model;
  if (isWaiting) return <span>{t('foot.unsent')}</span>;
  if (takenAt === null || takenBy === null) return <span>{t('foot.taken')}</span>;
  return <span>{t('foot.takenAt', { time: formatInstant(takenAt, timeZone, 'time'), who: takenBy })}</span>;
}
