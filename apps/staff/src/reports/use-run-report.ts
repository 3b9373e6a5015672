import { RunReportDocument } from '@zhurnal/contract/staff';
import type { RunReportMutationVariables } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addressOfRun } from './report-view.js';
import { t } from './reports-words.js';

export type ReportWish = Omit<RunReportMutationVariables['input'], 'clientMutationId'>;

/** Makes a report and opens it; says on the page and to a screen reader when it could not be made. */
export function useRunReport() {
  const send = useChange(RunReportDocument);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fail = (why: string): void => {
    const text = t('failed', { why });
    setFailure(text);
    announce(text);
  };
  return {
    isBusy,
    failure,
    run: async (wish: ReportWish): Promise<void> => {
      setBusy(true);
      setFailure(undefined);
      const answer = await send({ input: { clientMutationId: newId(), ...wish } });
      setBusy(false);
      if (!answer.ok) return fail(sayFault(answer.fault));
      const { runReport } = answer.value;
      if (runReport.__typename === 'Refusal') return fail(sayRefusalWithClause(runReport));
      announce(t('done'));
      await navigate(addressOfRun(runReport.run));
    },
  };
}
