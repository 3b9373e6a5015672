import { SetHomeworkDocument } from '@zhurnal/contract/staff';
import { HOMEWORK_MINUTES_LIMIT, HOMEWORK_TEXT_LIMIT } from '@zhurnal/rules';
import {
  formatBytes,
  formatDay,
  isRefused,
  newId,
  sayFault,
  sayRefusal,
  uploadFile,
  useClient,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Chip, DateField, Field, FileButton, TextAreaField } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { t as sayFiling } from '../corrections/corrections-words.js';
import { draftOfLesson } from '../corrections/draft-of-edit.js';
import { useFiling } from '../corrections/filing.js';
import { isByRequest } from './entry-terms.js';
import { t } from './journal-words.js';
import { LoadWarning } from './load-warning.js';
import { useHold } from './use-hold.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';

type Homework = LessonDetails['homework'][number];
type HomeworkFile = Homework['files'][number];

export interface HomeworkFormProps {
  readonly lesson: LessonDetails;
  /** The homework that is changed; absent for a new one. */
  readonly homework: Homework | undefined;
  readonly onDraft: (isDraft: boolean) => void;
  readonly onCancel: () => void;
  readonly onDone: (lesson: LessonDetails) => void;
}

/** What is to be done, until when, for how long, with which files. Due at the next lesson unless changed. */
export function HomeworkForm({ lesson, homework, onDraft, onCancel, onDone }: HomeworkFormProps) {
  const shared = useSharedWords();
  const client = useClient();
  const send = useLessonChange(SetHomeworkDocument, 'setHomework');
  const id = useRef(homework?.id ?? newId());
  const version = useRef(homework?.version ?? 0);
  const [text, setText] = useState(homework?.text ?? '');
  const [dueOn, setDueOn] = useState(homework?.dueOn ?? lesson.nextLessonDates[0] ?? '');
  const [minutes, setMinutes] = useState(homework?.minutes?.toString() ?? '');
  const [loadReason, setLoadReason] = useState(homework?.loadReason ?? '');
  const [files, setFiles] = useState<readonly HomeworkFile[]>(homework?.files ?? []);
  const [uploading, setUploading] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [hasTried, setTried] = useState(false);
  const isDraft = text !== (homework?.text ?? '') || files !== (homework?.files ?? files);
  useHold(isDraft);
  const filing = useFiling();
  const byRequest = isByRequest(lesson.terms.find(({ part }) => part === 'HOMEWORK')) ? filing : undefined;

  const isTextMissing = text.trim() === '' && files.length === 0;
  const areMinutesWrong =
    minutes !== '' && !(/^\d+$/.test(minutes) && Number(minutes) <= HOMEWORK_MINUTES_LIMIT);

  const upload = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      setUploading(file.name);
      const answer = await uploadFile(client, file);
      if (!answer.ok) setTrouble(sayFault(answer.fault));
      else if (isRefused(answer.value)) setTrouble(sayRefusal(answer.value.refusal));
      else {
        const kept = answer.value;
        setTrouble(undefined);
        setFiles((before) => [...before, kept]);
        onDraft(true);
      }
    }
    setUploading(undefined);
  };
  const save = async (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    setTried(true);
    // A file that is still on its way would be left behind.
    if (isBusy || uploading !== undefined || isTextMissing || areMinutesWrong) return;
    if (byRequest !== undefined) {
      byRequest.add([
        draftOfLesson({
          kind: 'HOMEWORK',
          lessonId: lesson.id,
          homeworkId: id.current,
          date: lesson.date,
          version: version.current,
          was: {
            text: homework?.text ?? '',
            dueOn: homework?.dueOn ?? null,
            minutes: homework?.minutes ?? null,
          },
          becomes: {
            text: text.trim(),
            dueOn: dueOn || null,
            minutes: minutes === '' ? null : Number(minutes),
          },
        }),
      ]);
      onCancel();
      return;
    }
    setBusy(true);
    const outcome = await send({
      id: id.current,
      lessonId: lesson.id,
      text: text.trim(),
      dueOn: dueOn || null,
      minutes: minutes === '' ? null : Number(minutes),
      loadReason: loadReason.trim(),
      fileIds: files.map((file) => file.id),
      expectedVersion: version.current,
    });
    setBusy(false);
    if (outcome.kind === 'done') onDone(outcome.lesson);
    else if (outcome.kind === 'trouble') setTrouble(outcome.text);
    else {
      // The next press writes over the newer text, which is told first.
      const current = outcome.current.homework.find((one) => one.id === id.current);
      version.current = current?.version ?? 0;
      setTrouble(
        t('record.stale', { who: outcome.by || t('cell.someone'), topic: current?.text ?? t('cell.empty') }),
      );
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const next = lesson.nextLessonDates[0];

  return (
    <form
      className="zh-form jr-homework-form"
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDown={press}
    >
      <TextAreaField
        label={t('homework.text')}
        rows={3}
        autoFocus
        maxLength={HOMEWORK_TEXT_LIMIT}
        value={text}
        error={hasTried && isTextMissing ? t('homework.textMissing') : undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onDraft(true);
        }}
      />
      <div className="jr-pair">
        <DateField
          label={t('homework.dueOn')}
          value={dueOn}
          min={lesson.date}
          hint={next === undefined ? undefined : t('homework.nextLesson', { day: formatDay(next) })}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
        <Field
          label={t('homework.minutes')}
          inputMode="numeric"
          value={minutes}
          error={areMinutesWrong ? t('homework.minutesWrong') : undefined}
          onChange={(event) => setMinutes(event.currentTarget.value.trim())}
        />
      </div>
      {lesson.can.includes('homeworkLoad') && !areMinutesWrong && Number(minutes) > 0 && (
        <LoadWarning
          lessonId={lesson.id}
          homeworkId={id.current}
          dueOn={dueOn || null}
          minutes={Number(minutes)}
          reason={loadReason}
          onReason={setLoadReason}
        />
      )}
      {files.length > 0 && (
        <div className="zh-actions">
          {files.map((file) => (
            <Chip
              key={file.id}
              removeLabel={t('homework.detach', { name: file.name })}
              onRemove={() => setFiles((before) => before.filter((one) => one.id !== file.id))}
            >
              {file.name}, {formatBytes(file.size)}
            </Chip>
          ))}
        </div>
      )}
      {uploading !== undefined && <p role="status">{t('homework.uploading', { name: uploading })}</p>}
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="zh-actions">
        <Button type="submit" variant="primary" busy={isBusy || uploading !== undefined}>
          {byRequest === undefined ? shared('common.save') : sayFiling('file.byRequest')}
        </Button>
        <Button onClick={onCancel}>{shared('common.cancel')}</Button>
        {byRequest === undefined && (
          <FileButton
            label={t('homework.attach')}
            multiple
            disabled={uploading !== undefined}
            onFiles={(chosen) => void upload(chosen)}
          />
        )}
      </div>
    </form>
  );
}
