import type { PeopleFinding, PeopleSettingsChange } from '@zhurnal/rules';
import { Button, Icon } from '@zhurnal/web-ui';
import { t } from './import-words.js';
import { sayFinding } from './say-finding.js';

export interface RowFindingsProps {
  readonly findings: readonly PeopleFinding[];
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly onChange: (change: PeopleSettingsChange) => void;
}

const ICONS = { error: 'alert', question: 'comment', warning: 'note', note: 'note' } as const;

/** What was found in a row: why, how to mend it, and buttons that do. */
export function RowFindings({ findings, answers, onChange }: RowFindingsProps) {
  return (
    <ul className="pi-findings">
      {findings.map((finding, at) => {
        const { text, cure } = sayFinding(finding);
        const { row, column, suggestion, question, severity } = finding;
        return (
          <li key={`${finding.code} ${at}`} data-severity={severity}>
            <Icon name={ICONS[severity]} />
            <span>
              <b>{text}</b> <span className="pi-cure">{cure}</span>
            </span>
            {suggestion !== undefined && column !== null && row !== null && (
              <Button onClick={() => onChange({ corrections: { [`${row}:${column}`]: suggestion } })}>
                {t('check.take', { value: suggestion })}
              </Button>
            )}
            {question !== undefined && row !== null && (
              <Answer
                row={row}
                answer={answers[question]}
                onAnswer={(answer) => onChange({ answers: { [question]: answer } })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Answer({
  row,
  answer,
  onAnswer,
}: {
  readonly row: number;
  readonly answer: 'yes' | 'no' | undefined;
  readonly onAnswer: (answer: 'yes' | 'no') => void;
}) {
  return (
    <span className="zh-actions">
      {(['yes', 'no'] as const).map((one) => (
        <Button
          key={one}
          aria-pressed={answer === one}
          aria-label={t(one === 'yes' ? 'check.yesTo' : 'check.noTo', { row })}
          icon={answer === one ? 'check' : undefined}
          onClick={() => onAnswer(one)}
        >
          {t(`check.${one}`)}
        </Button>
      ))}
    </span>
  );
}
