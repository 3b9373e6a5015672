import { formatInstant } from '@zhurnal/web-client';
import { ColumnTitles, PrintedTable } from '../shell/printed-table.js';
import { useSchool } from '../shell/school.js';
import { t } from './corrections-words.js';
import { sayDays, sayPlace, sayWhere } from './say-change.js';
import type { Correction } from './say-change.js';

const COLUMNS = [
  'paper.number',
  'paper.filed',
  'paper.class',
  'paper.teacher',
  'paper.days',
  'paper.subject',
  'paper.list',
  'paper.reason',
  'paper.decision',
] as const;

/** The register on paper, in its prescribed columns and in the order of its numbers; the head stands on every sheet. */
export function RegisterSheet({ requests }: { readonly requests: readonly Correction[] }) {
  const { timeZone } = useSchool();
  const inOrder = [...requests].sort((one, other) => (one.filedAt < other.filedAt ? -1 : 1));
  return (
    <PrintedTable
      title={t('paper.title')}
      className="co-paper"
      columns={COLUMNS.length}
      head={<ColumnTitles of={COLUMNS.map((key) => t(key))} />}
      made={(when) => t('paper.made', { when })}
      none={inOrder.length === 0 ? t('paper.none') : undefined}
      signatures={[t('paper.administrator')]}
    >
      {inOrder.map((request) => (
        <PaperRow key={request.id} request={request} timeZone={timeZone} />
      ))}
    </PrintedTable>
  );
}

function PaperRow({ request, timeZone }: { readonly request: Correction; readonly timeZone: string }) {
  const { number, filedAt, classNames, teacher, changes, subjectName, reason, state, note } = request;
  const decision = t(`decided.${state}`, {
    who: request.decidedBy ?? '',
    when: request.decidedAt === null ? '' : formatInstant(request.decidedAt, timeZone),
  });
  return (
    <tr>
      <td>{number}</td>
      <td data-whole>{formatInstant(filedAt, timeZone)}</td>
      <td>{classNames}</td>
      <td>{teacher}</td>
      <td>{sayDays(changes)}</td>
      <td>{subjectName}</td>
      <td>
        {changes.map((change, at) => (
          <div key={at}>
            {sayWhere(change)}:{' '}
            {t('change.line', {
              was: sayPlace(change.kind, change.was),
              becomes: sayPlace(change.kind, change.becomes),
            })}
          </div>
        ))}
      </td>
      <td>{reason}</td>
      <td>{[decision, note].filter(Boolean).join('. ')}</td>
    </tr>
  );
}
