import { Banner, Button, Field, PageHeader, Pill, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page.js';
import { addToHistory, keepHistory, readHistory, runDocument } from './run-document.js';
import type { RunAnswer } from './run-document.js';
import { t } from './explorer-words.js';
import { SAMPLES } from './samples.js';
import { SchemaPanel } from './schema-panel.js';
import './explorer.css';

const [FIRST] = SAMPLES;
/** The line that tells one document from another. */
const headOf = (document: string): string =>
  document.split('\n').find((line) => /^(query|mutation|\{)/.test(line.trim())) ?? document.slice(0, 60);

/** Documents of one's own, run by a token, beside the contract. */
export default function ExplorerRoute() {
  const [token, setToken] = useState('');
  const [document, setDocument] = useState(FIRST?.document ?? '');
  const [variables, setVariables] = useState(FIRST?.variables ?? '{}');
  const [history, setHistory] = useState(readHistory);
  const [answer, setAnswer] = useState<RunAnswer>();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const isWriting = /^\s*mutation\b/m.test(document);

  const run = async () => {
    setTrouble(undefined);
    if (token.trim() === '') {
      setTrouble(t('needToken'));
      return;
    }
    let values: unknown;
    try {
      values = JSON.parse(variables.trim() === '' ? '{}' : variables);
    } catch {
      setTrouble(t('badVariables'));
      return;
    }
    setBusy(true);
    const came = await runDocument(token.trim(), document, values);
    setBusy(false);
    if (came === undefined) setTrouble(t('noAnswer'));
    else {
      setAnswer(came);
      setHistory(addToHistory(history, { document, variables }));
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!isBusy) void run();
  };
  const take = (from: readonly { document: string; variables: string }[], at: string) => {
    const chosen = at === '' ? undefined : from[Number(at)];
    if (chosen === undefined) return;
    setDocument(chosen.document);
    setVariables(chosen.variables);
  };

  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        above={<Link to="/account/tokens">{t('toTokens')}</Link>}
        below={t('intro')}
      />
      <div className="ex-sides">
        <div className="ex-work" onKeyDown={press}>
          <Field
            label={t('token')}
            hint={t('tokenHint')}
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="zhr_…"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
          <div className="ex-choices">
            <Select
              label={t('sample')}
              value=""
              onChange={(event) => take(SAMPLES, event.currentTarget.value)}
              options={[
                { value: '', label: t('chooseSample') },
                ...SAMPLES.map(({ name }, at) => ({ value: String(at), label: name })),
              ]}
            />
            {history.length > 0 && (
              <>
                <Select
                  label={t('history')}
                  value=""
                  onChange={(event) => take(history, event.currentTarget.value)}
                  options={[
                    { value: '', label: t('chooseHistory') },
                    ...history.map((one, at) => ({ value: String(at), label: headOf(one.document) })),
                  ]}
                />
                <Button variant="quiet" onClick={() => setHistory(keepHistory([]))}>
                  {t('clearHistory')}
                </Button>
              </>
            )}
          </div>
          <TextAreaField
            label={t('document')}
            rows={14}
            spellCheck={false}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <TextAreaField
            label={t('variables')}
            rows={3}
            spellCheck={false}
            value={variables}
            onChange={(event) => setVariables(event.currentTarget.value)}
          />
          <div className="ex-run">
            <Button variant="primary" busy={isBusy} onClick={() => void run()}>
              {t('run')}
            </Button>
            <span className="st-muted">{t('runHint')}</span>
            {isWriting && <Pill tone="late">{t('writes')}</Pill>}
          </div>
          {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
          <AnswerPart answer={answer} />
        </div>
        <SchemaPanel />
      </div>
    </Page>
  );
}

function AnswerPart({ answer }: { readonly answer: RunAnswer | undefined }) {
  return (
    <section className="ex-answer" aria-live="polite">
      <h2>{t('answer')}</h2>
      {answer === undefined ? (
        <p className="st-muted">{t('noneYet')}</p>
      ) : (
        <>
          <p className="ex-figures">
            <Pill tone={answer.status === 200 ? 'good' : 'low'}>
              {t('status', { status: String(answer.status) })}
            </Pill>
            {answer.cost !== undefined && (
              <span>
                {t('cost', {
                  requested: String(answer.cost.requested),
                  remaining: String(answer.cost.remaining),
                  limit: String(answer.cost.limit),
                })}
              </span>
            )}
          </p>
          <pre className="ex-text" tabIndex={0} aria-label={t('answer')}>
            {answer.body}
          </pre>
          {answer.headers !== '' && (
            <details>
              <summary>{t('headers')}</summary>
              <pre className="ex-text" tabIndex={0} aria-label={t('headers')}>
                {answer.headers}
              </pre>
            </details>
          )}
        </>
      )}
    </section>
  );
}
