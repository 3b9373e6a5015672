import { formatInstant } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { t } from './compliance-words.js';

/** What stands above the clauses on paper. */
export function ActHead({ month }: { readonly month: string }) {
  const { schoolName } = useSchool();
  return (
    <div className="cp-paper cp-paper-head">
      <p>{schoolName}</p>
      <p className="cp-paper-title">
        {t('paper.act')} · {month}
      </p>
    </div>
  );
}

/** The line for the signature, and when the act was made. */
export function ActFoot() {
  const { timeZone } = useSchool();
  return (
    <div className="cp-paper cp-paper-foot">
      <div className="cp-signs">
        <span>{t('paper.director')}</span>
        {(['paper.signature', 'paper.name', 'paper.date'] as const).map((name) => (
          <span key={name} className="cp-sign">
            {t(name)}
          </span>
        ))}
      </div>
      <p>{t('paper.made', { when: formatInstant(Date.now(), timeZone, 'full') })}</p>
    </div>
  );
}
