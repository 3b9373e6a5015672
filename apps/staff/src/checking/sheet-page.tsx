import { PaperSheetDocument } from '@zhurnal/contract/staff';
import type { PaperSheetQuery } from '@zhurnal/contract/staff';
import { formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, PageHeader, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { sayMonth } from '../control/say-month.js';
import { OutcomeNote } from '../shell/outcome-note.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { useCheckingAddress } from './checking-frame.js';
import { t } from './checking-words.js';
import { sayJournal } from './diary-parts.js';
import { DifferenceDialog } from './difference-dialog.js';
import { DifferenceList } from './difference-list.js';
import { SheetTables } from './sheet-tables.js';
import { SignPaperDialog } from './sign-paper-dialog.js';
import { SignedPill } from './signed-pill.js';
import { useCheckingChange } from './use-checking-change.js';

/** The sheet of one journal and month: the electronic page in numbers, what differs, and the signature. */
export function SheetPage() {
  const { groupId = '' } = useParams();
  const { month } = useCheckingAddress();
  const { value, fault, again } = useAnswer(PaperSheetDocument, { groupId, month });
  useLiveAgain([`group:${groupId}`], again);
  return (
    <Page title={t('paper.sheetTitle')} layout="wide">
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <OpenSheet sheet={value.paperSheet} again={again} />
      )}
    </Page>
  );
}

interface OpenSheetProps {
  readonly sheet: PaperSheetQuery['paperSheet'];
  readonly again: () => void;
}

function OpenSheet({ sheet, again }: OpenSheetProps) {
  const { schoolName, timeZone } = useSchool();
  const { groupId, teachers, month, total, checksum, signatures, mayCheck } = sheet;
  const [opened, setOpened] = useState<'difference' | 'signature' | { readonly lessonId: string }>();
  const change = useCheckingChange();
  const close = () => setOpened(undefined);
  const [last] = signatures;
  const line = t('paper.checksum', { ...total, lessons: sheet.columns.length, code: checksum });
  return (
    <>
      <div className="ct-paper-head">
        {schoolName} · {t('paper.sheetTitle')}
      </div>
      <PageHeader
        title={`${sayJournal(sheet)} · ${sayMonth(month)}`}
        actions={
          <span className="zh-actions zh-no-print">
            <Link className="zh-button" data-variant="secondary" to={`/checks/paper?month=${month}`}>
              {t('paper.back')}
            </Link>
            <Link
              className="zh-button"
              data-variant="secondary"
              to={`/journal/${groupId}?day=${sheet.columns.at(-1)?.date ?? month}`}
            >
              {t('paper.inJournal')}
            </Link>
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </span>
        }
      />
      <p className="ct-count">{teachers}</p>
      {change.outcome !== undefined && (
        <div className="zh-no-print">
          <OutcomeNote outcome={change.outcome} />
        </div>
      )}
      <p className="ck-line">
        <b>{line}</b>
      </p>
      <p className="ck-signed">
        <SignedPill signature={last} />
        {last !== undefined && last.checksum !== checksum && (
          <Pill tone="conflict" icon="alert">
            {t('paper.changed')}
          </Pill>
        )}
        {mayCheck && (
          <span className="zh-actions zh-no-print">
            <Button onClick={() => setOpened('difference')}>{t('paper.write')}</Button>
            <Button variant="primary" onClick={() => setOpened('signature')}>
              {t('paper.sign')}
            </Button>
          </span>
        )}
      </p>
      <DifferenceList differences={sheet.differences} change={change} again={again} />
      <SheetTables
        sheet={sheet}
        onDifference={mayCheck ? (lessonId) => setOpened({ lessonId }) : undefined}
      />
      <div className="ct-paper-foot">
        <p className="ct-signs">{t('print.signs')}</p>
        {t('print.made', { when: formatInstant(Date.now(), timeZone, 'full') })}
      </div>
      {opened === 'signature' && (
        <SignPaperDialog sheet={sheet} change={change} again={again} onClose={close} />
      )}
      {opened !== undefined && opened !== 'signature' && (
        <DifferenceDialog
          sheet={sheet}
          lessonId={opened === 'difference' ? undefined : opened.lessonId}
          change={change}
          again={again}
          onClose={close}
        />
      )}
    </>
  );
}
