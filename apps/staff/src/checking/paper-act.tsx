import type { PaperChecksQuery } from '@zhurnal/contract/staff';
import { formatInstant } from '@zhurnal/web-client';
import { ControlPaper } from '../control/control-paper.js';
import { sayMonth } from '../control/say-month.js';
import { useSchool } from '../shell/school.js';
import { t } from './checking-words.js';
import { sayJournal } from './diary-parts.js';
import { saySides, sayWay, sayWhere } from './say-difference.js';

interface PaperActProps {
  readonly month: string;
  readonly journals: PaperChecksQuery['paperChecks']['journals'];
}

/** The act of a month on paper: what was compared, by whom, and what differed. */
export function PaperAct({ month, journals }: PaperActProps) {
  const { timeZone } = useSchool();
  const differences = journals.flatMap((journal) => journal.differences);
  return (
    <ControlPaper
      title={t('print.paper')}
      month={t('print.month', { month: sayMonth(month) })}
      total={t('print.total', {
        signed: journals.filter(({ signatures }) => signatures.length > 0).length,
        count: journals.length,
        found: differences.length,
        open: differences.filter(({ settledAs }) => settledAs === null).length,
      })}
      columns={(['what', 'who', 'differences', 'signature'] as const).map((name) => t(`print.${name}`))}
      signs={t('print.signs')}
      made={(when) => t('print.made', { when })}
    >
      {journals.map((journal) => (
        <ActRow key={journal.groupId} journal={journal} timeZone={timeZone} />
      ))}
    </ControlPaper>
  );
}

interface ActRowProps {
  readonly journal: PaperActProps['journals'][number];
  readonly timeZone: string;
}

function ActRow({ journal, timeZone }: ActRowProps) {
  const { teachers, differences, signatures } = journal;
  const [signature] = signatures;
  return (
    <tr>
      <td>{sayJournal(journal)}</td>
      <td>{teachers}</td>
      <td>
        {differences.map((difference) => (
          <p key={difference.id}>
            {sayWhere(difference)}. {saySides(difference)}{' '}
            {difference.settledAs === null ? t('paper.isOpen') : sayWay(difference.settledAs)}
            {difference.correctionNumber !== null &&
              ` ${t('paper.correction', { number: difference.correctionNumber })}`}
          </p>
        ))}
      </td>
      <td>
        {signature !== undefined && (
          <>
            {signature.by}, {formatInstant(signature.at, timeZone, 'day')}
            <br />
            {t('paper.checksum', { ...signature, code: signature.checksum })}
          </>
        )}
      </td>
    </tr>
  );
}
