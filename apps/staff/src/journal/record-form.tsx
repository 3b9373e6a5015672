import { RecordLessonDocument } from '@zhurnal/contract/staff';
import { TOPIC_LIMIT } from '@zhurnal/rules';
import { formatInstant } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, TextAreaField, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNextTopics } from '../plans/use-next-topics.js';
import { useSchool } from '../shell/school.js';
import { t as sayFiling } from '../corrections/corrections-words.js';
import { draftOfLesson } from '../corrections/draft-of-edit.js';
import { useFiling } from '../corrections/filing.js';
import { isByRequest } from './entry-terms.js';
import { t } from './journal-words.js';
import { useHold } from './use-hold.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';
import type { NextTopic } from '../plans/use-next-topics.js';

interface Draft {
  readonly topic: string;
  readonly isHeld: boolean;
}

export interface RecordFormProps {
  readonly lesson: LessonDetails;
  readonly onChanged: (lesson: LessonDetails) => void;
  /** Something is written that is not saved. */
  readonly onDraft: (isDraft: boolean) => void;
}

const draftOf = ({ record }: LessonDetails): Draft => ({
  topic: record.topic,
  isHeld: record.heldAt !== null,
});

/** The topic and «урок проведён». Saved by the button or Ctrl+Enter; what somebody else wrote meanwhile is shown. */
export function RecordForm({ lesson, onChanged, onDraft }: RecordFormProps) {
  const announce = useAnnounce();
  const { timeZone } = useSchool();
  const send = useLessonChange(RecordLessonDocument, 'recordLesson');
  const [draft, setDraft] = useState<Draft>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [stale, setStale] = useState<{ readonly lesson: LessonDetails; readonly by: string }>();
  useHold(draft !== undefined);
  const filing = useFiling();
  const byRequest = isByRequest(lesson.terms.find(({ part }) => part === 'RECORD')) ? filing : undefined;
  const mayWrite = lesson.can.includes('recordLesson') && !lesson.cancelled;
  const isAsked =
    mayWrite && byRequest === undefined && lesson.can.includes('nextTopics') && lesson.record.topic === '';
  const next = useNextTopics(isAsked ? [lesson.id] : []).get(lesson.id);
  // The next topic of the plan stands there already; a press takes it, and typing overrides it.
  const isPlanned = draft === undefined && next !== undefined;
  const shown = draft ?? { ...draftOf(lesson), ...(next === undefined ? {} : { topic: next.topic }) };
  const isWritten = draft !== undefined || isPlanned;

  const edit = (part: Partial<Draft>) => {
    setDraft({ ...shown, ...part });
    onDraft(true);
  };
  const end = () => {
    setDraft(undefined);
    setStale(undefined);
    setTrouble(undefined);
    onDraft(false);
  };
  const save = async (wanted: Draft, on: LessonDetails) => {
    if (isBusy) return;
    const { version } = on.record;
    const topic = wanted.topic.trim();
    if (byRequest !== undefined) {
      byRequest.add([
        draftOfLesson({
          kind: 'RECORD',
          lessonId: lesson.id,
          date: lesson.date,
          version,
          was: { topic: on.record.topic, held: on.record.heldAt !== null },
          becomes: { topic, held: wanted.isHeld },
        }),
      ]);
      end();
      return;
    }
    setBusy(true);
    const input = {
      lessonId: lesson.id,
      topic,
      held: wanted.isHeld,
      expectedVersion: version,
      ...(topic === next?.topic && { planItemId: next.itemId }),
    };
    const outcome = await send(input);
    setBusy(false);
    if (outcome.kind === 'trouble') setTrouble(outcome.text);
    else if (outcome.kind === 'stale') setStale({ lesson: outcome.current, by: outcome.by });
    else {
      end();
      announce(t('record.saved'));
      onChanged(outcome.lesson);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(shown, lesson);
  };
  const { heldAt, heldBy } = lesson.record;

  return (
    <section className="jr-part" data-focus="topic" onKeyDown={press}>
      <h3>{t('record.title')}</h3>
      <TextAreaField
        label={t('record.topic')}
        rows={2}
        maxLength={TOPIC_LIMIT}
        readOnly={!mayWrite}
        value={shown.topic}
        onChange={(event) => edit({ topic: event.currentTarget.value })}
      />
      {next !== undefined && shown.topic === next.topic && <p className="st-muted">{sayPlanned(next)}</p>}
      <Checkbox
        label={t('record.held')}
        disabled={!mayWrite}
        checked={shown.isHeld}
        onChange={(event) => edit({ isHeld: event.currentTarget.checked })}
      />
      {draft === undefined && heldAt !== null && heldBy !== null && (
        <p className="st-muted">
          {t('record.heldBy', { who: heldBy, when: formatInstant(heldAt, timeZone) })}
        </p>
      )}
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {stale !== undefined && (
        <Banner
          kind="warning"
          actions={
            <>
              <Button onClick={() => void save(shown, stale.lesson)}>{t('record.keepMine')}</Button>
              <Button
                onClick={() => {
                  end();
                  onChanged(stale.lesson);
                }}
              >
                {t('record.takeTheirs')}
              </Button>
            </>
          }
        >
          {t('record.stale', {
            who: stale.by || t('cell.someone'),
            topic: stale.lesson.record.topic || t('record.emptyTopic'),
          })}
        </Banner>
      )}
      {mayWrite && (
        <div className="zh-actions">
          <Button
            variant={isWritten ? 'primary' : 'secondary'}
            busy={isBusy}
            aria-disabled={!isWritten}
            onClick={() => isWritten && void save(shown, lesson)}
          >
            {byRequest === undefined ? t('record.save') : sayFiling('file.byRequest')}
          </Button>
          {isWritten && <span className="st-muted">{t('record.unsaved')}</span>}
        </div>
      )}
    </section>
  );
}

/** Where the topic comes from, and how far behind the group is. */
function sayPlanned({ part, hours, lag }: NextTopic): string {
  const said = hours > 1 ? t('record.byPlanPart', { part, hours }) : t('record.byPlan');
  return lag > 0 ? `${said} ${t('record.lag', { count: lag })}` : said;
}
