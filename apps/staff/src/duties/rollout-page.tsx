import { RolloutDocument, WithdrawStatementDocument } from '@zhurnal/contract/staff';
import type { RolloutQuery } from '@zhurnal/contract/staff';
import { newId, sayFault, useAnswer, useChange, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, PageHeader, Pill } from '@zhurnal/web-ui';
import type { IconName, Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t } from './duties-words.js';
import type { PartProps } from './duties-page.js';
import { sayWholeDay } from './say-whole-day.js';
import { StateDialog } from './state-dialog.js';
import { useDutyChange } from './use-duty-change.js';

type Seen = RolloutQuery['rollout'];
type Statement = Seen['clauses'][number]['statement'];
type LineState = Seen['items'][number]['state'] | 'STATED' | 'UNSTATED';

const SIGNS: Readonly<Record<LineState, { readonly tone: Tone; readonly icon: IconName }>> = {
  SAID: { tone: 'good', icon: 'check' },
  SEEN: { tone: 'good', icon: 'check' },
  OPEN: { tone: 'plain', icon: 'calendar' },
  OVERDUE: { tone: 'low', icon: 'alert' },
  STATED: { tone: 'good', icon: 'check' },
  UNSTATED: { tone: 'absence', icon: 'note' },
};

/** One line of the page: a step of the change, or a clause that is stated. */
interface Line {
  readonly subject: string;
  readonly words: string;
  readonly clause: string | null;
  readonly state: LineState;
  /** What the rows show, and by when it was to be done. */
  readonly facts: readonly string[];
  readonly statement: Statement;
}

const stepLine = ({
  step,
  subject,
  clause,
  dueOn,
  state,
  have,
  want,
  statement,
}: Seen['items'][number]): Line => ({
  ...{ subject, clause, state, statement },
  words: t(`step.${step}`),
  facts: [
    ...(have === null || want === null || want <= 1 ? [] : [t('step.seen', { have, want })]),
    ...(dueOn === null ? [] : [t('step.due', { day: sayWholeDay(dueOn) })]),
  ],
});

const clauseLine = ({ clause, words, statement }: Seen['clauses'][number]): Line => ({
  ...{ subject: clause, clause, words, statement },
  state: statement === null ? 'UNSTATED' : 'STATED',
  facts: [],
});

/** The steps of the change to electronic journals, and the clauses that somebody states to be kept. */
export function RolloutPage({ parts, onSaid }: PartProps) {
  const { value, fault, again } = useAnswer(RolloutDocument, {});
  useLiveAgain(['school'], again);
  const [open, setOpen] = useState<Line>();
  const withdraw = useChange(WithdrawStatementDocument);
  const { isBusy, trouble, run } = useDutyChange();
  const rollout = value?.rollout;
  const onDone = (said: string): void => {
    setOpen(undefined);
    onSaid(said);
    again();
  };
  const list = (lines: readonly Line[]) => (
    <ul className="du-tasks">
      {lines.map((line) => (
        <RolloutLine
          key={line.subject}
          line={line}
          can={rollout?.can ?? []}
          isBusy={isBusy}
          onState={setOpen}
          onWithdraw={({ id, version }) =>
            run(
              () => withdraw({ input: { clientMutationId: newId(), id, expectedVersion: version } }),
              () => onDone(t('state.withdrawn')),
            )
          }
        />
      ))}
    </ul>
  );
  return (
    <Page title={t('rollout.title')}>
      <div className="du-page">
        <PageHeader
          title={t('rollout.title')}
          below={t('rollout.below')}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        {parts}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        {fault !== undefined && rollout !== undefined && (
          <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
        )}
        {rollout === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('rollout.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : (
          <>
            {list(rollout.items.map(stepLine))}
            {rollout.clauses.length > 0 && (
              <section className="du-group">
                <h2>{t('rollout.clauses')}</h2>
                <p className="st-muted">{t('rollout.clausesWhy')}</p>
                {list(rollout.clauses.map(clauseLine))}
              </section>
            )}
          </>
        )}
      </div>
      {open !== undefined && rollout !== undefined && (
        <StateDialog
          subject={open.subject}
          words={open.words}
          clause={open.clause}
          today={rollout.today}
          onClose={() => setOpen(undefined)}
          onSaid={onDone}
        />
      )}
    </Page>
  );
}

function RolloutLine(props: {
  readonly line: Line;
  readonly can: readonly string[];
  readonly isBusy: boolean;
  readonly onState: (line: Line) => void;
  readonly onWithdraw: (statement: NonNullable<Statement>) => void;
}) {
  const { line, can, isBusy } = props;
  const { words, clause, state, facts, statement } = line;
  const { tone, icon } = SIGNS[state];
  return (
    <li className="du-task du-step" data-state={state}>
      <div className="du-what">
        <p>
          <span lang="ru">{words}</span> {clause !== null && <span className="du-clause">{clause}</span>}
        </p>
        {facts.length > 0 && (
          <p className="du-who">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        )}
        {statement !== null && (
          <p className="du-said">
            {t('state.said', {
              day: sayWholeDay(statement.day),
              text: statement.text,
              who: statement.by,
            })}
          </p>
        )}
      </div>
      <div className="du-state">
        <Pill tone={tone} icon={icon}>
          {t(`rstate.${state}`)}
        </Pill>
        {statement === null && can.includes('stateKept') && (
          <Button
            className="zh-no-print"
            aria-label={t('state.confirmOf', { what: words })}
            onClick={() => props.onState(line)}
          >
            {t('state.confirm')}
          </Button>
        )}
        {statement !== null && can.includes('withdrawStatement') && (
          <Button
            className="zh-no-print"
            aria-label={t('state.withdrawOf', { what: words })}
            busy={isBusy}
            onClick={() => props.onWithdraw(statement)}
          >
            {t('state.withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
