import { ExplainLatenessDocument } from '@zhurnal/contract/staff';
import { Banner, Button } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './journal-words.js';
import { LateField } from './late-field.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';

type Term = LessonDetails['terms'][number];
type Part = 'RECORD' | 'HOMEWORK' | 'MARK' | 'ATTENDANCE';

const PARTS: readonly string[] = ['RECORD', 'HOMEWORK', 'MARK', 'ATTENDANCE'];

/** «Почему позже?»: asked once for each part of the lesson that is late, where the regulation asks for it. */
export function LateReason({
  lesson,
  onChanged,
}: {
  readonly lesson: LessonDetails;
  readonly onChanged: (lesson: LessonDetails) => void;
}) {
  const send = useLessonChange(ExplainLatenessDocument, 'explainLateness');
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const needing = lesson.terms.filter(({ needsReason }) => needsReason);
  const given = new Set(needing.flatMap(({ lateReason }) => lateReason ?? []));
  const parts = new Set(needing.filter(isOpen).map(({ part }) => part as Part));
  if (needing.length === 0) return null;
  const mayWrite = lesson.can.includes('recordLesson') && !lesson.cancelled;
  const save = async (): Promise<void> => {
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    setTrouble(undefined);
    let latest: LessonDetails | undefined;
    for (const part of parts) {
      const outcome = await send({ lessonId: lesson.id, part, reason });
      if (outcome.kind === 'done') latest = outcome.lesson;
      else if (outcome.kind === 'trouble') setTrouble(outcome.text);
    }
    setBusy(false);
    if (latest !== undefined) onChanged(latest);
  };
  return (
    <section className="jr-part">
      {given.size > 0 && <p className="st-muted">{t('late.given', { reason: [...given].join('; ') })}</p>}
      {parts.size > 0 && mayWrite && (
        <>
          {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
          <LateField label={t('late.title')} hint={t('late.hint')} value={reason} onChange={setReason} />
          <div className="zh-actions">
            <Button busy={isBusy} aria-disabled={reason.trim() === ''} onClick={() => void save()}>
              {t('late.save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Nobody has said yet why the part comes late. */
const isOpen = ({ part, lateReason }: Term): boolean => lateReason === null && PARTS.includes(part);
