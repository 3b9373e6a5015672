import { OutsideMarkRegisterDocument } from '@zhurnal/contract/staff';
import type { OutsideMarkRegisterQuery } from '@zhurnal/contract/staff';
import { formatDays, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { useState } from 'react';
import { ClassPaper } from '../my-class/class-paper.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Documents } from './documents.js';
import type { OpenForm } from './documents.js';
import { t } from './outside-words.js';
import { sayDocument, sayMarks, sayUse } from './say-outside.js';
import './outside.css';

const COLUMNS = [
  'student',
  'institution',
  'document',
  'subject',
  'days',
  'marks',
  'entered',
  'state',
] as const;

/** Marks of other institutions of a class: entered, looked through, printed. */
export function OutsideTab({ classId }: { readonly classId: string }) {
  const { value, fault, again } = useAnswer(OutsideMarkRegisterDocument, { classId });
  const [open, setOpen] = useState<OpenForm>();
  useLiveAgain([`class:${classId}`], again);
  const register = value?.outsideMarkRegister;
  if (register === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const { documents, students, can, today } = register;
  return (
    <div className="mc-column">
      <div className="mc-tools zh-no-print">
        {can.includes('recordOutsideMarks') && students.length > 0 && (
          <Button variant="primary" icon="plus" onClick={() => setOpen({ kind: 'record' })}>
            {t('add')}
          </Button>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <div className="om-list zh-no-print">
        <p className="st-muted">
          {t('hint')} {sayUse(register)}
        </p>
        {documents.length === 0 && (
          <EmptyState icon="book" title={t('none')}>
            {t('noneWhy')}
          </EmptyState>
        )}
        <Documents hasStudent {...{ documents, students, can, today, open, onOpen: setOpen, again }} />
      </div>
      <Paper register={register} />
    </div>
  );
}

function Paper({ register }: { readonly register: OutsideMarkRegisterQuery['outsideMarkRegister'] }) {
  const { className, year, documents } = register;
  const rows = documents.flatMap((document) => document.marks.map((line) => ({ document, line })));
  return (
    <ClassPaper
      title={t('paper.title', { name: className, year })}
      columns={COLUMNS.length + 1}
      note={sayUse(register)}
      signatures={[t('paper.sign')]}
      head={
        <tr>
          <th scope="col" className="zh-print-number">
            №
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      }
    >
      {rows.map(({ document, line }, at) => (
        <tr key={line.id}>
          <td>{at + 1}</td>
          <th scope="row">{document.student}</th>
          <td>{document.institution}</td>
          <td>{sayDocument(document)}</td>
          <td>{line.subject}</td>
          <td data-whole>{formatDays(line.from, line.to)}</td>
          <td>{sayMarks(line.values)}</td>
          <td>{document.enteredBy}</td>
          <td>{document.isAccepted ? t('document.accepted') : '—'}</td>
        </tr>
      ))}
    </ClassPaper>
  );
}
