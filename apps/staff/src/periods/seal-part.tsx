import { VerifyClosingDocument } from '@zhurnal/contract/staff';
import type { VerifyClosingQuery } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, sayFault, useAnswer } from '@zhurnal/web-client';
import { Banner, Button, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ClassPeriod } from './period-view.js';
import { spellDigest } from './period-view.js';
import { t } from './periods-words.js';

type Check = VerifyClosingQuery['verifyClosing'];

const KINDS = ['LESSON', 'WORK', 'HOMEWORK', 'MARK', 'ABSENCE'] as const;

function sayKind(kind: string): string {
  const known = KINDS.find((one) => one === kind);
  return t(known === undefined ? 'diff.other' : `diff.${known}`);
}

/** The seal of a closed period, and whether the journal still answers to it. */
export function SealPart({
  period: { classId, periodId, seal },
  timeZone,
}: {
  readonly period: ClassPeriod;
  readonly timeZone: string;
}) {
  const [isAsked, setAsked] = useState(false);
  const { value, fault } = useAnswer(VerifyClosingDocument, { classId, periodId }, { pause: !isAsked });
  if (seal === null) return null;
  const { digest, number, lessons, marks, absences, madeAt } = seal;
  return (
    <section className="pr-part">
      <h3>{t('seal.title')}</h3>
      <p>{t('seal.number', { number, when: formatInstant(madeAt, timeZone) })}</p>
      <p className="pr-digest">{spellDigest(digest)}</p>
      <p className="zh-hint">{t('seal.counts', { lessons, marks, absences })}</p>
      {!isAsked && <Button onClick={() => setAsked(true)}>{t('seal.check')}</Button>}
      {fault !== undefined && <Banner kind="danger">{sayFault(fault)}</Banner>}
      {value !== undefined && <Checked check={value.verifyClosing} />}
    </section>
  );
}

function Checked({ check: { isSame, isIntact, count, differences } }: { readonly check: Check }) {
  if (!isIntact) return <Banner kind="danger">{t('seal.broken')}</Banner>;
  if (isSame) return <Banner kind="good">{t('seal.same')}</Banner>;
  return (
    <>
      <Banner kind="warning">{t('seal.differs', { count })}</Banner>
      <Table
        caption={t('diff.table')}
        captionHidden
        rows={differences}
        rowKey={({ kind, lessonId, sealed, found, studentName }) =>
          [kind, lessonId, studentName, sealed, found].join(' ')
        }
        columns={[
          { id: 'what', title: t('diff.what'), isRowHeader: true, cell: ({ kind }) => sayKind(kind) },
          {
            id: 'where',
            title: t('diff.where'),
            cell: ({ subjectName, day, studentName }) =>
              [subjectName, day === null ? '' : formatDay(day, 'dayMonth'), studentName ?? '']
                .filter((text) => text !== '')
                .join(', '),
          },
          { id: 'sealed', title: t('diff.sealed'), cell: ({ sealed }) => sealed ?? t('diff.none') },
          { id: 'found', title: t('diff.found'), cell: ({ found }) => found ?? t('diff.none') },
        ]}
      />
    </>
  );
}
