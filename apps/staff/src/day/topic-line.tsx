import { TOPIC_LIMIT } from '@zhurnal/rules';
import { useSharedWords } from '@zhurnal/web-client';
import { Button, Field, IconButton } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { useHold } from '../journal/use-hold.js';
import type { NextTopic } from '../plans/use-next-topics.js';
import { t } from './day-words.js';

export interface TopicLineProps {
  readonly topic: string;
  readonly name: string;
  readonly mayWrite: boolean;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** True when it is written. */
  readonly onSave: (topic: string) => Promise<boolean>;
  /** What the lesson gets by the plan, as long as it has no topic. */
  readonly next?: NextTopic | undefined;
}

/** The topic in its place: read, or written where it stands. Enter saves, Esc leaves it as it was. */
export function TopicLine({ topic, name, mayWrite, isOpen, isBusy, onOpen, onSave, next }: TopicLineProps) {
  if (isOpen && mayWrite)
    return <TopicForm topic={topic} next={next} isBusy={isBusy} onOpen={onOpen} onSave={onSave} />;
  if (topic === '' && next !== undefined)
    return (
      <p className="dy-topic">
        <span className="st-muted">
          {[
            t('topic.byPlan', { topic: next.topic }),
            ...(next.lag > 0 ? [t('topic.lag', { count: next.lag })] : []),
          ].join(' · ')}
        </span>
        {mayWrite && (
          <Button
            busy={isBusy}
            aria-label={t('topic.takeOf', { lesson: name })}
            onClick={() => void onSave(next.topic)}
          >
            {t('topic.take')}
          </Button>
        )}
      </p>
    );
  if (topic === '') return null;
  return (
    <p className="dy-topic">
      <span>{topic}</span>
      {mayWrite && (
        <IconButton icon="pencil" label={t('topic.edit', { lesson: name })} onClick={() => onOpen(true)} />
      )}
    </p>
  );
}

function TopicForm({
  topic,
  next,
  isBusy,
  onOpen,
  onSave,
}: Pick<TopicLineProps, 'topic' | 'next' | 'isBusy' | 'onOpen' | 'onSave'>) {
  const shared = useSharedWords();
  const [text, setText] = useState(topic === '' ? (next?.topic ?? '') : topic);
  useHold(text !== topic);
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === topic || (await onSave(text))) onOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onOpen(false);
  };
  return (
    <form className="dy-topic-form" onSubmit={(event) => void save(event)} onKeyDown={press}>
      <Field
        label={t('topic.field')}
        value={text}
        maxLength={TOPIC_LIMIT}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="zh-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {t('topic.save')}
        </Button>
        <Button onClick={() => onOpen(false)}>{shared('common.cancel')}</Button>
      </div>
    </form>
  );
}
