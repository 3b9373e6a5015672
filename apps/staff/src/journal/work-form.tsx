import { PutWorkDocument } from '@zhurnal/contract/staff';
import type { MarkScale } from '@zhurnal/contract/staff';
import { DEFAULT_WORK_TYPES, WORK_TITLE_LIMIT } from '@zhurnal/rules';
import { formatWeight, newId, readDecimalInput, sayTerm, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Field, Select } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { t as sayFiling } from '../corrections/corrections-words.js';
import { useFiling } from '../corrections/filing.js';
import { typeOf } from './build-columns.js';
import { draftOfWork, isWorkByRequest } from './draft-of-work.js';
import { t } from './journal-words.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';

type Work = LessonDetails['works'][number];

export interface WorkFormProps {
  readonly lesson: LessonDetails;
  /** The work that is changed; absent for a new one. */
  readonly work: Work | undefined;
  readonly onCancel: () => void;
  readonly onDone: (lesson: LessonDetails) => void;
}

/** Kind, title, weight and scale of a work. A kind brings its usual weight with it. */
export function WorkForm({ lesson, work, onCancel, onDone }: WorkFormProps) {
  const shared = useSharedWords();
  const send = useLessonChange(PutWorkDocument, 'putWork');
  const id = useRef(work?.id ?? newId());
  const [type, setType] = useState(work?.type ?? DEFAULT_WORK_TYPES[0]?.code ?? '');
  const [title, setTitle] = useState(work?.title ?? '');
  const [weight, setWeight] = useState(formatWeight(work?.weight ?? typeOf(type).weight));
  const [scale, setScale] = useState<MarkScale>(work?.scale ?? lesson.works[0]?.scale ?? 'FIVE');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [isWeightWrong, setWeightWrong] = useState(false);

  const filing = useFiling();
  // A kind that is checked at home may still be open where the works of the lesson are locked: the server says it.
  const known = work ?? lesson.works[0];
  const isLockedByRequest = filing !== undefined && known !== undefined && isWorkByRequest(lesson, known);

  const chooseType = (code: string) => {
    if (weight === formatWeight(typeOf(type).weight)) setWeight(formatWeight(typeOf(code).weight));
    setType(code);
  };
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const decimal = readDecimalInput(weight);
    setWeightWrong(decimal === undefined || Number(decimal) > 10);
    if (isBusy || decimal === undefined || Number(decimal) > 10) return;
    const described = { type, title: title.trim(), weight: decimal, scale };
    const ask = () => {
      filing?.add([draftOfWork(lesson, work, described, id.current)]);
      onCancel();
    };
    if (isLockedByRequest && work !== undefined) {
      ask();
      return;
    }
    setBusy(true);
    const outcome = await send({
      id: id.current,
      lessonId: lesson.id,
      ...described,
      expectedVersion: work?.version ?? 0,
    });
    setBusy(false);
    if (outcome.kind === 'trouble' && outcome.byRequest === true && filing !== undefined) ask();
    else if (outcome.kind === 'trouble') setTrouble(outcome.text);
    else onDone(outcome.kind === 'done' ? outcome.lesson : outcome.current);
  };

  return (
    <form className="zh-form jr-work-form" noValidate onSubmit={(event) => void save(event)}>
      <Select
        label={t('works.type')}
        value={type}
        autoFocus
        onChange={(event) => chooseType(event.currentTarget.value)}
        options={DEFAULT_WORK_TYPES.map(({ code, name }) => ({ value: code, label: sayTerm(name) }))}
      />
      <Field
        label={t('works.name')}
        value={title}
        maxLength={WORK_TITLE_LIMIT}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="jr-pair">
        <Field
          label={t('works.weight')}
          inputMode="decimal"
          value={weight}
          error={isWeightWrong ? t('works.weightWrong') : undefined}
          onChange={(event) => setWeight(event.currentTarget.value)}
        />
        <Select
          label={t('works.scale')}
          value={scale}
          disabled={work !== undefined && work.markCount > 0}
          onChange={(event) => setScale(event.currentTarget.value === 'PASS_FAIL' ? 'PASS_FAIL' : 'FIVE')}
          options={[
            { value: 'FIVE', label: t('works.scaleFive') },
            { value: 'PASS_FAIL', label: t('works.scalePassFail') },
          ]}
        />
      </div>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="zh-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {isLockedByRequest ? sayFiling('file.byRequest') : shared('common.save')}
        </Button>
        <Button onClick={onCancel}>{shared('common.cancel')}</Button>
      </div>
    </form>
  );
}
