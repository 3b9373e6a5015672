import { WithdrawConsentDocument } from '@zhurnal/contract/staff';
import { useChange } from '@zhurnal/web-client';
import { DateField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../../shell/school.js';
import { ChangeDialog } from '../form-parts.js';
import { consentWords as t } from './consent-words.js';
import type { ConsentSeen } from './consents-seen.js';
import { useConsentChange } from './use-consent-change.js';

interface WithdrawConsentDialogProps {
  readonly studentId: string;
  readonly consent: ConsentSeen;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Something that a family gave holds no longer from a day on. */
export function WithdrawConsentDialog({ studentId, consent, onClose, onDone }: WithdrawConsentDialogProps) {
  const { today } = useSchool();
  const change = useConsentChange();
  const withdraw = useChange(WithdrawConsentDocument);
  const [withdrawnOn, setDay] = useState(today);
  const what = t(`kind.${consent.kind}`);
  const send = () =>
    change.run(
      (clientMutationId) =>
        withdraw({
          input: {
            clientMutationId,
            studentId,
            id: consent.id,
            expectedVersion: consent.version,
            withdrawnOn,
          },
        }),
      () => onDone(t('consents.withdrawDone', { what })),
    );
  return (
    <ChangeDialog
      title={t('consents.withdrawing', { what })}
      action={t('consents.withdraw')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <p>{t('consents.withdrawWhy')}</p>
      <DateField
        label={t('consents.withdrawDay')}
        required
        min={consent.givenOn}
        max={today}
        value={withdrawnOn}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}
