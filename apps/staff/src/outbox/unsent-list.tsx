import { useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog, Pill, useAnnounce } from '@zhurnal/web-ui';
import type { IconName, Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useAnswerLate } from '../journal/late-desk.js';
import type { UnsentLine } from './describe-unsent.js';
import { useOutbox } from './outbox-provider.js';
import { t } from './outbox-words.js';

const FACES: Readonly<Record<UnsentLine['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  sending: { tone: 'plain', icon: 'send' },
  queued: { tone: 'absence', icon: 'clock' },
  contested: { tone: 'conflict', icon: 'split' },
  refused: { tone: 'low', icon: 'alert' },
};

/** The changes that wait, each with its state and what can be done about it. */
export function UnsentList({ lines }: { readonly lines: readonly UnsentLine[] }) {
  const shared = useSharedWords();
  const outbox = useOutbox();
  const announce = useAnnounce();
  const [leaving, leave] = useState<UnsentLine>();
  const discard = () => {
    if (leaving === undefined) return;
    outbox.giveUp(leaving.key);
    leave(undefined);
    announce(t('act.discarded'));
  };
  return (
    <>
      <ul className="ob-list" aria-label={t('queue.list')}>
        {lines.map((line) => (
          <li key={line.key} className="ob-line" data-state={line.state}>
            <Line line={line} onDiscard={() => leave(line)} />
          </li>
        ))}
      </ul>
      <Dialog
        open={leaving !== undefined}
        title={t('act.discardTitle')}
        closeLabel={shared('common.close')}
        onClose={() => leave(undefined)}
        actions={
          <>
            <Button variant="danger" onClick={discard}>
              {t('act.discard')}
            </Button>
            <Button variant="primary" onClick={() => leave(undefined)}>
              {shared('common.cancel')}
            </Button>
          </>
        }
      >
        <p>{t('act.discardText', { what: leaving === undefined ? '' : whatOf(leaving) })}</p>
      </Dialog>
    </>
  );
}

/** «Иванов Е. А., пусто → 5»: names a line where several stand. */
function whatOf({ student, before, after }: UnsentLine): string {
  return `${student}, ${t('line.value', { before, after })}`;
}

function Line({ line, onDiscard }: { readonly line: UnsentLine; readonly onDiscard: () => void }) {
  const outbox = useOutbox();
  const answer = useAnswerLate();
  const { key, state, asked, student, place, before, after, since, stateWord, detail } = line;
  const { tone, icon } = FACES[state];
  const what = whatOf(line);
  const question =
    asked &&
    outbox.listQuestions().find(({ lessonId, part }) => lessonId === asked.lessonId && part === asked.part);
  return (
    <>
      <div className="ob-what">
        <p>
          <b>{student}</b> <span className="ob-value">{t('line.value', { before, after })}</span>
        </p>
        <p className="st-muted">{place}</p>
        {since !== '' && <p className="st-muted">{t('line.since', { at: since })}</p>}
      </div>
      <div className="ob-state">
        <Pill tone={tone} icon={icon}>
          {stateWord}
        </Pill>
        {detail !== undefined && <p>{detail}</p>}
      </div>
      <div className="ob-acts">
        {state === 'contested' && (
          <>
            <Button aria-label={`${t('act.keepMine')}: ${what}`} onClick={() => outbox.keepMine(key)}>
              {t('act.keepMine')}
            </Button>
            <Button aria-label={`${t('act.takeTheirs')}: ${what}`} onClick={() => outbox.giveUp(key)}>
              {t('act.takeTheirs')}
            </Button>
          </>
        )}
        {question !== undefined && (
          <Button aria-label={`${t('act.tell')}: ${what}`} onClick={() => void answer(question)}>
            {t('act.tell')}
          </Button>
        )}
        {state === 'refused' && asked === undefined && (
          <Button aria-label={`${t('act.again')}: ${what}`} onClick={() => outbox.keepMine(key)}>
            {t('act.again')}
          </Button>
        )}
        {(state === 'refused' || state === 'queued') && (
          <Button variant="quiet" aria-label={`${t('act.discard')}: ${what}`} onClick={onDiscard}>
            {t('act.discard')}
          </Button>
        )}
      </div>
    </>
  );
}
