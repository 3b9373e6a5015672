import { DiaryChecksDocument } from '@zhurnal/contract/staff';
import type { DiaryChecksQuery } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { EmptyState } from '@zhurnal/web-ui';
import { useState } from 'react';
import { OutcomeNote } from '../shell/outcome-note.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { CheckingFilter, CheckingFrame, CheckingState, useCheckingAddress } from './checking-frame.js';
import type { CheckingAddress } from './checking-frame.js';
import { t } from './checking-words.js';
import { DiaryPaper } from './diary-paper.js';
import { DiaryRow } from './diary-row.js';
import { listParts } from './diary-parts.js';
import type { DiaryPart } from './diary-parts.js';
import { SignDiaryDialog } from './sign-diary-dialog.js';
import { useCheckingChange } from './use-checking-change.js';

/** The check of the diary for a month: what families do not find there, and who has looked. */
export function DiaryPage() {
  const address = useCheckingAddress();
  const { month } = address;
  const { value, fault, again } = useAnswer(DiaryChecksDocument, { month });
  return (
    <CheckingFrame title={t('diary.title')} month={month}>
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <OpenChecks checks={value.diaryChecks} address={address} again={again} />
      )}
    </CheckingFrame>
  );
}

interface OpenChecksProps {
  readonly checks: DiaryChecksQuery['diaryChecks'];
  readonly address: CheckingAddress;
  readonly again: () => void;
}

function OpenChecks({ checks, address, again }: OpenChecksProps) {
  const { className, isOnlyOpen, month } = address;
  const all = listParts(checks);
  const shown = all.filter(
    (part) =>
      (className === '' || part.className.split(', ').includes(className)) &&
      (!isOnlyOpen || part.signatures.length === 0),
  );
  const [signing, setSigning] = useState<string>();
  const change = useCheckingChange();
  const opened = all.find(({ key }) => key === signing);
  const classNames = [...new Set(all.flatMap((part) => part.className.split(', ')))];
  const due = all.some(({ mine }) => mine) ? all.filter(({ mine }) => mine) : all;
  const list = (title: string, parts: readonly DiaryPart[]) =>
    parts.length > 0 && (
      <section aria-label={title}>
        <h2 className="ck-head">{title}</h2>
        <ul className="ct-cards ct-plan">
          {parts.map((part) => (
            <li key={part.key}>
              <DiaryRow
                part={part}
                month={month}
                until={checks.until}
                today={checks.today}
                onSign={setSigning}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <CheckingFilter address={address} classNames={classNames} />
      <CheckingState
        dueOn={checks.dueOn}
        clause={checks.everyClause}
        signed={due.filter(({ signatures }) => signatures.length > 0).length}
        count={due.length}
        rule={t('diary.rule')}
      />
      <OutcomeNote outcome={change.outcome} />
      {shown.length === 0 ? (
        <EmptyState icon="check" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <div className="zh-no-print">
          {list(
            t('diary.mine'),
            shown.filter(({ mine }) => mine),
          )}
          {list(
            t('diary.classes'),
            shown.filter(({ mine, of }) => !mine && of === 'classId'),
          )}
          {list(
            t('diary.subjects'),
            shown.filter(({ mine, of }) => !mine && of === 'groupId'),
          )}
        </div>
      )}
      <DiaryPaper month={month} parts={shown} />
      {opened !== undefined && (
        <SignDiaryDialog
          key={opened.key}
          part={opened}
          month={month}
          change={change}
          again={again}
          onClose={() => setSigning(undefined)}
        />
      )}
    </>
  );
}
