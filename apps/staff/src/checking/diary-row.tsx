import { CONTROL_KINDS } from '@zhurnal/rules';
import { Button } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { t } from './checking-words.js';
import { sayFinding } from './diary-parts.js';
import type { DiaryPart, Finding } from './diary-parts.js';
import { SignedPill } from './signed-pill.js';

interface DiaryRowProps {
  readonly part: DiaryPart;
  readonly month: string;
  readonly until: string;
  readonly today: string;
  readonly onSign: (key: string) => void;
}

const SUPERVISORS = ['director', 'deputy', 'administrator', 'auditor', 'class_teacher'];

/** One check: what the diary lacks, who signed, and the way to sign. */
export function DiaryRow({ part, month, until, today, onSign }: DiaryRowProps) {
  const { roles } = useSchool();
  const { of, id, title, who, lessons, findings, signatures, mine, journals } = part;
  const to = until < today ? until : today;
  const isSupervisor = roles.some((role) => SUPERVISORS.includes(role));
  /** The rows behind the number for those who control journals; the journal itself for who keeps it. */
  const addressOf = (kind: Finding['kind'], groupId: string): string => {
    const known = CONTROL_KINDS.find((one) => one === kind.toLowerCase());
    if (!isSupervisor || known === undefined) return `/journal/${groupId}?day=${to}`;
    return `/control?${new URLSearchParams({ from: month, to, group: groupId, kind: known }).toString()}`;
  };
  return (
    <article className="ct-card">
      <header>
        <h3>
          {title} · {who}
        </h3>
        <SignedPill signature={signatures[0]} />
      </header>
      <div className="ck-findings">
        {findings.length === 0 ? (
          <p className="st-muted">
            {t('complete')} · {t('lessons', { count: lessons })}
          </p>
        ) : of === 'groupId' ? (
          <ul className="ct-findings" aria-label={t('diary.lacks')}>
            {findings.map((finding) => (
              <li key={finding.kind}>
                <Link className="zh-button" data-variant="secondary" to={addressOf(finding.kind, id)}>
                  {sayFinding(finding)}
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <details className="ck-subjects">
            <summary>{findings.map(sayFinding).join(' · ')}</summary>
            <ul>
              {journals.map((journal) => (
                <li key={journal.groupId}>
                  <Link to={`/journal/${journal.groupId}?day=${to}`}>
                    {journal.subject}, {journal.teachers}
                  </Link>
                  : {journal.findings.map(sayFinding).join(' · ')}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="zh-actions">
        {mine && (
          <Button
            variant={signatures.length === 0 ? 'primary' : 'secondary'}
            onClick={() => onSign(part.key)}
          >
            {t(signatures.length === 0 ? 'diary.sign' : 'diary.again')}
          </Button>
        )}
      </div>
    </article>
  );
}
