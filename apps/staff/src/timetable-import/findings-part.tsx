import { describeFinding } from '@zhurnal/rules';
import type { Finding, ImportOutcome } from '@zhurnal/rules';
import { Card, Checkbox, Table } from '@zhurnal/web-ui';
import { englishDescribers } from '../words/english-findings.js';
import { t } from './import-words.js';
import { IMPORT_RU } from './words/ru.js';

/** What is wrong and how to cure it, in the language of the page. */
const sayFinding = (finding: Finding) => (englishDescribers()?.timetable ?? describeFinding)(finding);

/** Lines of one table that are shown. */
const SHOWN = 200;

export interface FindingsPartProps {
  readonly outcome: ImportOutcome;
  readonly confirmed: readonly string[];
  readonly onAnswer: (code: string, isYes: boolean) => void;
}

type QuestionKey = Extract<keyof typeof IMPORT_RU, `question.${string}`>;

const isQuestion = (key: string): key is QuestionKey => Object.hasOwn(IMPORT_RU, key);

/** What the question of a code is confirmed with. */
function sayQuestion(code: string): string {
  const key = `question.${code}`;
  return isQuestion(key) ? t(key) : code;
}

/** Everything found in the file: errors, questions with their answers, and what is only worth knowing. */
export function FindingsPart({ outcome, confirmed, onAnswer }: FindingsPartProps) {
  const errors = outcome.findings.filter(({ severity }) => severity === 'error');
  const notes = outcome.findings.filter(({ severity }) => severity === 'note');
  const questions = outcome.findings.filter(({ severity }) => severity === 'question');
  const open = [...new Set(outcome.open.map(({ code }) => code))];
  // A code that was just answered is no longer open, but its answer can be taken back.
  const asked = [
    ...new Set([...open, ...questions.map(({ code }) => code).filter((code) => confirmed.includes(code))]),
  ];
  const settled = questions.filter(({ code }) => !asked.includes(code));
  return (
    <>
      <FindingList title={t('findings.errors')} findings={errors} />
      {asked.length > 0 && (
        <Card title={t('findings.questions')}>
          {asked.map((code) => {
            const own = questions.filter((finding) => finding.code === code);
            return (
              <div key={code} className="im-question">
                <Checkbox
                  label={t('findings.confirm', { question: sayQuestion(code), count: own.length })}
                  checked={confirmed.includes(code)}
                  onChange={(event) => onAnswer(code, event.currentTarget.checked)}
                />
                <FindingTable caption={sayQuestion(code)} findings={own} />
              </div>
            );
          })}
        </Card>
      )}
      <FindingList title={t('findings.answered')} findings={settled} />
      <FindingList title={t('findings.notes')} findings={notes} />
    </>
  );
}

function FindingList({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className="zh-card im-fold" open={findings[0]?.severity === 'error'}>
      <summary>
        <h2>{t('findings.confirm', { question: title, count: findings.length })}</h2>
      </summary>
      <FindingTable caption={title} findings={findings} />
    </details>
  );
}

function FindingTable({
  caption,
  findings,
}: {
  readonly caption: string;
  readonly findings: readonly Finding[];
}) {
  const lines = findings
    .slice(0, SHOWN)
    .map((finding, index) => ({ index, finding, ...sayFinding(finding) }));
  return (
    <>
      <Table
        caption={caption}
        captionHidden
        rows={lines}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            id: 'row',
            title: t('findings.row'),
            align: 'end',
            cell: ({ finding }) => finding.row ?? t('findings.whole'),
            sortValue: ({ finding }) => finding.row,
          },
          { id: 'text', title: t('findings.text'), isRowHeader: true, cell: ({ text }) => text },
          { id: 'cure', title: t('findings.cure'), cell: ({ cure }) => cure },
        ]}
      />
      {findings.length > SHOWN && (
        <p className="st-muted">{t('findings.more', { shown: SHOWN, count: findings.length })}</p>
      )}
    </>
  );
}
