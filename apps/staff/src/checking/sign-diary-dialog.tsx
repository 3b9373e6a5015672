import { SignDiaryCheckDocument } from '@zhurnal/contract/staff';
import { CHECK_TEXT_LIMIT } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Field, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayMonth } from '../control/say-month.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { CheckingDialog } from './checking-dialog.js';
import { t } from './checking-words.js';
import { sayFinding } from './diary-parts.js';
import type { DiaryPart } from './diary-parts.js';

interface SignDiaryDialogProps {
  readonly part: DiaryPart;
  readonly month: string;
  readonly change: SaidChanges;
  readonly again: () => void;
  readonly onClose: () => void;
}

/** The statement of who has looked through the diary, with a note beside each finding. */
export function SignDiaryDialog({ part, month, change, again, onClose }: SignDiaryDialogProps) {
  const sign = useChange(SignDiaryCheckDocument);
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const { title, of, id, findings } = part;
  const send = async (clientMutationId: string) => {
    const seen = findings.map(({ kind, count }) => ({ kind, count, note: notes[kind] ?? '' }));
    const place = { groupId: null, classId: null, [of]: id };
    const answer = await sign({ input: { clientMutationId, ...place, month, findings: seen, note } });
    return answer.ok ? { ...answer, value: answer.value.signDiaryCheck } : answer;
  };
  return (
    <CheckingDialog
      title={t('diary.signTitle', { place: title })}
      size="wide"
      action={t('diary.send')}
      change={change}
      send={send}
      done={t('signedNow')}
      again={again}
      onClose={onClose}
    >
      <p>{t('diary.statement', { month: sayMonth(month) })}</p>
      {findings.length === 0 ? (
        <p className="st-muted">{t('complete')}</p>
      ) : (
        <ul className="ck-notes" aria-label={t('diary.lacks')}>
          {findings.map((finding) => (
            <li key={finding.kind}>
              <Field
                label={t('diary.noteTo', { finding: sayFinding(finding) })}
                value={notes[finding.kind] ?? ''}
                maxLength={CHECK_TEXT_LIMIT}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  setNotes((before) => ({ ...before, [finding.kind]: text }));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <TextAreaField
        label={t('note')}
        value={note}
        maxLength={CHECK_TEXT_LIMIT}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CheckingDialog>
  );
}
