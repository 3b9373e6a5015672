import { formatInstant } from '@zhurnal/web-client';
import { ControlPaper } from '../control/control-paper.js';
import { sayMonth } from '../control/say-month.js';
import { useSchool } from '../shell/school.js';
import { t } from './checking-words.js';
import { sayFinding } from './diary-parts.js';
import type { DiaryPart } from './diary-parts.js';

/** The list of checks of a month on paper: what was lacking when it was signed, or is lacking now. */
export function DiaryPaper({
  month,
  parts,
}: {
  readonly month: string;
  readonly parts: readonly DiaryPart[];
}) {
  const { timeZone } = useSchool();
  return (
    <ControlPaper
      title={t('print.diary')}
      month={t('print.month', { month: sayMonth(month) })}
      columns={(['what', 'who', 'lacks', 'signature'] as const).map((name) => t(`print.${name}`))}
      signs={t('print.signs')}
      made={(when) => t('print.made', { when })}
    >
      {parts.map(({ key, title, who, findings, signatures: [signature] }) => (
        <tr key={key}>
          <td>{title}</td>
          <td>{who}</td>
          <td>
            {(signature?.findings ?? findings)
              .map((finding) =>
                'note' in finding && finding.note !== ''
                  ? `${sayFinding(finding)} (${String(finding.note)})`
                  : sayFinding(finding),
              )
              .join('; ')}
          </td>
          <td>
            {signature === undefined
              ? ''
              : t(signature.late ? 'signedLate' : 'signed', {
                  name: signature.by,
                  when: formatInstant(signature.at, timeZone, 'day'),
                })}
            {signature !== undefined && signature.note !== '' && `. ${signature.note}`}
          </td>
        </tr>
      ))}
    </ControlPaper>
  );
}
