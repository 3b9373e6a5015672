import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { ApproveDialog } from './approve-dialog.js';
import { t } from './load-words.js';

export interface ApprovalLineProps {
  readonly load: LoadPartsFragment;
  readonly what: 'curriculum' | 'load';
  readonly onDone: () => void;
}

/** By which order the curriculum or the load was approved, and whether it still is what was approved. */
export function ApprovalLine({ load, what, onDone }: ApprovalLineProps) {
  const [isApproving, setApproving] = useState(false);
  const approval = load.approvals.find((one) => one.what === what);
  return (
    <div className="pl-facts">
      <span>
        {approval === undefined
          ? t('approval.none', { what })
          : t('approval.of', {
              what,
              number: approval.orderNumber,
              day: formatDay(approval.orderedOn),
              who: approval.approvedBy,
            })}
      </span>
      {approval?.isChanged === true && (
        <Pill tone="low" icon="alert">
          {t('approval.changed')}
        </Pill>
      )}
      {load.can.includes('approveLoad') && (
        <span className="zh-no-print">
          <Button variant="primary" onClick={() => setApproving(true)}>
            {t('approval.approve')}
          </Button>
        </span>
      )}
      {isApproving && (
        <ApproveDialog yearId={load.yearId} what={what} onClose={() => setApproving(false)} onDone={onDone} />
      )}
    </div>
  );
}
