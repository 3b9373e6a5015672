import { SignPaperCheckDocument } from '@zhurnal/contract/staff';
import type { PaperSheetQuery } from '@zhurnal/contract/staff';
import { CHECK_TEXT_LIMIT } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Banner, Checkbox, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayMonth } from '../control/say-month.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { CheckingDialog } from './checking-dialog.js';
import { t } from './checking-words.js';

interface SignPaperDialogProps {
  readonly sheet: PaperSheetQuery['paperSheet'];
  readonly change: SaidChanges;
  readonly again: () => void;
  readonly onClose: () => void;
}

/** The statement that the two journals were laid side by side, beneath the control line that was seen. */
export function SignPaperDialog({ sheet, change, again, onClose }: SignPaperDialogProps) {
  const sign = useChange(SignPaperCheckDocument);
  const [isReviewed, setReviewed] = useState(true);
  const [note, setNote] = useState('');
  const { groupId, month, checksum, total, columns, differences } = sheet;
  const open = differences.filter(({ settledAs }) => settledAs === null).length;
  const send = async (clientMutationId: string) => {
    const input = { clientMutationId, groupId, month, checksum, reviewed: isReviewed, note };
    const answer = await sign({ input });
    return answer.ok ? { ...answer, value: answer.value.signPaperCheck } : answer;
  };
  return (
    <CheckingDialog
      title={t('paper.signTitle')}
      action={t('paper.sign')}
      change={change}
      send={send}
      done={t('signedNow')}
      again={again}
      onClose={onClose}
    >
      <p>{t('paper.statement', { month: sayMonth(month) })}</p>
      <p className="st-muted">{t('paper.checksum', { ...total, lessons: columns.length, code: checksum })}</p>
      {open > 0 && <Banner kind="warning">{t('paper.openWarning', { count: open })}</Banner>}
      <Checkbox
        label={t('paper.reviewed')}
        checked={isReviewed}
        onChange={(event) => setReviewed(event.currentTarget.checked)}
      />
      <TextAreaField
        label={t('note')}
        value={note}
        maxLength={CHECK_TEXT_LIMIT}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CheckingDialog>
  );
}
