import { OutsideMarksDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Card } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Documents } from './documents.js';
import type { OpenForm } from './documents.js';
import { t } from './outside-words.js';
import { sayUse } from './say-outside.js';
import './outside.css';

/** Marks of other institutions on the card of a student. */
export function OutsidePart({ studentId }: { readonly studentId: string }) {
  const { value, fault, again } = useAnswer(OutsideMarksDocument, { studentId });
  const [open, setOpen] = useState<OpenForm>();
  useLiveAgain([`student:${studentId}`], again);
  const marks = value?.outsideMarks;
  return (
    <Card
      title={t('title')}
      actions={
        marks?.can.includes('recordOutsideMarks') === true && (
          <Button onClick={() => setOpen({ kind: 'record' })}>{t('add')}</Button>
        )
      }
    >
      {marks === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <div className="om-list">
          <p className="st-muted">{marks.documents.length === 0 ? t('none') : sayUse(marks)}</p>
          <Documents
            documents={marks.documents}
            students={[{ id: studentId, name: '' }]}
            {...{ can: marks.can, today: marks.today, open, onOpen: setOpen, again }}
          />
        </div>
      )}
    </Card>
  );
}
