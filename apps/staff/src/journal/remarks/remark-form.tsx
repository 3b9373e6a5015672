import type { RemarkKind as KindName } from '@zhurnal/contract/staff';
import { REMARK_KINDS, REMARK_LIMIT, lengthOf } from '@zhurnal/rules';
import type { RemarkKind } from '@zhurnal/rules';
import { newId, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Select, TextAreaField } from '@zhurnal/web-ui';
import type { SelectOption } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useHold } from '../use-hold.js';
import { addPhrase, listPhrases } from './phrases.js';
import { t } from './remarks-words.js';
import { useRemarkChanges } from './use-remarks.js';
import type { Remark } from './use-remarks.js';

/** Signs left from which on the form counts them. */
const NEAR_END = 60;

const NAMES = {
  praise: 'PRAISE',
  behaviour: 'BEHAVIOUR',
  preparation: 'PREPARATION',
  other: 'OTHER',
} as const;

export interface RemarkFormProps {
  /** The remark that is changed; undefined for a new one. */
  readonly remark: Remark | undefined;
  /** Students to choose from; one is no choice. */
  readonly students: readonly SelectOption[];
  /** Lessons to choose from; one is no choice. */
  readonly lessons: readonly SelectOption[];
  readonly onCancel: () => void;
  /** Somebody changed the remark meanwhile: the next press writes over the newer words. */
  readonly onStale: () => void;
  readonly onDone: () => void;
}

export const kindOf = (name: KindName): RemarkKind =>
  REMARK_KINDS.find((kind) => NAMES[kind] === name) ?? 'other';

/** To whose family, about what, in which words; ready phrases at a press. */
export function RemarkForm({ remark, students, lessons, onCancel, onStale, onDone }: RemarkFormProps) {
  const shared = useSharedWords();
  const { put } = useRemarkChanges();
  const id = useRef(remark?.id ?? newId());
  const [studentId, setStudent] = useState(
    remark?.studentId ?? (students.length === 1 ? (students[0]?.value ?? '') : ''),
  );
  const [lessonId, setLesson] = useState(remark?.lessonId ?? lessons.at(-1)?.value ?? '');
  const [kind, setKind] = useState<RemarkKind>(remark ? kindOf(remark.kind) : 'praise');
  const [text, setText] = useState(remark?.text ?? '');
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useHold(text !== (remark?.text ?? ''));
  const isMissing = text.trim() === '';
  const left = REMARK_LIMIT - lengthOf(text);

  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isBusy || isMissing || studentId === '' || left < 0) return;
    setBusy(true);
    const outcome = await put({
      id: id.current,
      lessonId,
      studentId,
      kind: NAMES[kind],
      text: text.trim(),
      expectedVersion: remark?.version ?? 0,
    });
    setBusy(false);
    if (outcome.kind === 'done') {
      onDone();
      return;
    }
    setTrouble(outcome.text);
    if (outcome.kind === 'stale') onStale();
  };
  return (
    <form className="zh-form jr-remark-form" noValidate onSubmit={(event) => void save(event)}>
      {students.length > 1 && remark === undefined && (
        <Select
          label={t('remarks.student')}
          value={studentId}
          autoFocus
          options={[{ value: '', label: '—' }, ...students]}
          error={hasTried && studentId === '' ? t('remarks.studentMissing') : undefined}
          onChange={(event) => setStudent(event.currentTarget.value)}
        />
      )}
      {lessons.length > 1 && remark === undefined && (
        <Select
          label={t('remarks.lesson')}
          value={lessonId}
          options={lessons}
          onChange={(event) => setLesson(event.currentTarget.value)}
        />
      )}
      <Select
        label={t('remarks.kind')}
        value={kind}
        options={REMARK_KINDS.map((each) => ({ value: each, label: t(`remarkKind.${each}`) }))}
        onChange={(event) =>
          setKind(REMARK_KINDS.find((each) => each === event.currentTarget.value) ?? 'other')
        }
      />
      <div className="jr-phrases" role="group" aria-label={t('remarks.phrases')}>
        {listPhrases(kind).map((phrase) => (
          <Button key={phrase} onClick={() => setText((before) => addPhrase(before, phrase))}>
            {phrase}
          </Button>
        ))}
      </div>
      <TextAreaField
        label={t('remarks.text')}
        rows={3}
        maxLength={REMARK_LIMIT}
        value={text}
        hint={left <= NEAR_END ? t('remarks.left', { count: left }) : t('remarks.hint')}
        error={hasTried && isMissing ? t('remarks.textMissing') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="zh-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {shared('common.save')}
        </Button>
        <Button onClick={onCancel}>{shared('common.cancel')}</Button>
      </div>
    </form>
  );
}
