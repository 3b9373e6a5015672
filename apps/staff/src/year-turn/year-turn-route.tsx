import { BeginYearTurnDocument, YearTurnDocument } from '@zhurnal/contract/staff';
import {
  formatDay,
  formatInstant,
  newId,
  sayFault,
  useAnswer,
  useChange,
  useLiveAgain,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, Tabs, ToastArea } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { ActDialog } from './act-dialog.js';
import type { Act } from './act-dialog.js';
import { ClassesPart } from './classes-part.js';
import { FindingsPart } from './findings-part.js';
import { MakesPart } from './makes-part.js';
import { StepBar } from './step-bar.js';
import { StudentsPart } from './students-part.js';
import { TurnSheet } from './turn-sheet.js';
import { stepOf } from './turn-view.js';
import type { Turn } from './turn-view.js';
import { useTurnChange } from './use-turn-change.js';
import { t } from './year-turn-words.js';
import './year-turn.css';

const ACTS: readonly Act[] = ['apply', 'undo', 'confirm'];

/** Перевод на новый год: a draft that is checked, carried out by an order, and undone until it is confirmed. */
export default function YearTurnRoute() {
  const shared = useSharedWords();
  const [params, setParams] = useSearchParams();
  const { toasts, show, close } = useToast();
  const { value, fault, again } = useAnswer(YearTurnDocument, {});
  useLiveAgain(['school'], again);
  const turn = value?.yearTurn ?? undefined;
  const put = (name: string, wanted: string | undefined) =>
    setParams((before) => {
      if (wanted === undefined) before.delete(name);
      else before.set(name, wanted);
      return before;
    });
  const onSaid = (said: string) => {
    put('act', undefined);
    show(said);
    again();
  };
  const act = ACTS.find((one) => one === params.get('act') && turn !== undefined && mayDo(turn, one));
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        actions={turn && <Acts turn={turn} onAct={(wanted) => put('act', wanted)} onSaid={onSaid} />}
      />
      {turn === undefined ? (
        value !== undefined ? (
          <EmptyState icon="book" title={t('noYear')} />
        ) : fault === undefined ? (
          <LoadingState label={t('loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
          <p className="yt-about">
            <strong>{t('years', { from: turn.fromYear, to: turn.toYear })}</strong> <span>{t('about')}</span>
          </p>
          <StepBar step={stepOf(turn)} />
          <State turn={turn} />
          {turn.turnId == null || turn.state === 'UNDONE' ? (
            <EmptyState icon="book" title={t('empty')}>
              {turn.can.includes('beginYearTurn') ? t('empty.why') : t('empty.closed')}
            </EmptyState>
          ) : (
            <>
              <div className="yt-cards">
                {turn.state !== 'CONFIRMED' && (
                  <FindingsPart
                    turn={turn}
                    onShow={(classId) => {
                      put('part', undefined);
                      put('class', classId);
                    }}
                  />
                )}
                <MakesPart turn={turn} />
              </div>
              <Tabs
                label={t('part.label')}
                selected={params.get('part') ?? 'students'}
                onSelect={(part) => put('part', part === 'students' ? undefined : part)}
                tabs={[
                  {
                    id: 'students',
                    label: t('part.students'),
                    content: (
                      <StudentsPart
                        turn={turn}
                        classId={params.get('class')}
                        onClass={(classId) => put('class', classId)}
                        onSaid={onSaid}
                      />
                    ),
                  },
                  {
                    id: 'classes',
                    label: t('part.classes'),
                    content: <ClassesPart turn={turn} onSaid={onSaid} />,
                  },
                ]}
              />
              <TurnSheet turn={turn} />
            </>
          )}
          {act !== undefined && (
            <ActDialog act={act} turn={turn} onClose={() => put('act', undefined)} onSaid={onSaid} />
          )}
        </>
      )}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}

/** Is the act offered? What stops it is told by the findings, and by the answer. */
function mayDo({ state, can, findings }: Turn, act: Act): boolean {
  if (!can.includes(`${act}YearTurn`)) return false;
  if (act === 'apply') return state === 'DRAFT' && !findings.some(({ isBlocking }) => isBlocking);
  return state === 'APPLIED';
}

function Acts({
  turn,
  onAct,
  onSaid,
}: {
  readonly turn: Turn;
  readonly onAct: (act: Act) => void;
  readonly onSaid: (said: string) => void;
}) {
  const begin = useChange(BeginYearTurnDocument);
  const change = useTurnChange();
  const isDraft = turn.state === 'DRAFT';
  const isBegun = turn.turnId != null && turn.state !== 'UNDONE';
  const isOpen = turn.state === 'DRAFT' || !isBegun;
  const run = () =>
    change.run(
      () => begin({ input: { clientMutationId: newId(), fromYearId: turn.fromYearId } }),
      () => onSaid(t('begun')),
    );
  return (
    <>
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      {isBegun && (
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      )}
      {isOpen && turn.can.includes('beginYearTurn') && (
        <Button
          variant={isDraft ? 'quiet' : 'primary'}
          title={isDraft ? t('again.hint') : undefined}
          busy={change.isBusy}
          onClick={run}
        >
          {t(isDraft ? 'again' : 'begin')}
        </Button>
      )}
      {mayDo(turn, 'undo') && <Button onClick={() => onAct('undo')}>{t('undo')}</Button>}
      {mayDo(turn, 'apply') && (
        <Button variant="primary" onClick={() => onAct('apply')}>
          {t('apply')}
        </Button>
      )}
      {mayDo(turn, 'confirm') && (
        <Button variant="primary" onClick={() => onAct('confirm')}>
          {t('confirm')}
        </Button>
      )}
    </>
  );
}

function State({ turn }: { readonly turn: Turn }) {
  const { timeZone } = useSchool();
  const order = { number: turn.orderNumber, day: formatDay(turn.orderedOn ?? turn.today, 'full') };
  if (turn.state === 'APPLIED' && turn.appliedAt != null)
    return (
      <Banner kind="note">
        {t('state.applied', {
          ...order,
          when: formatInstant(turn.appliedAt, timeZone),
          who: turn.appliedBy ?? '',
          starts: formatDay(turn.startsOn, 'full'),
        })}
      </Banner>
    );
  if (turn.state === 'CONFIRMED' && turn.confirmedAt != null)
    return (
      <Banner kind="locked">
        {t('state.confirmed', {
          ...order,
          when: formatInstant(turn.confirmedAt, timeZone),
          who: turn.confirmedBy ?? '',
        })}
      </Banner>
    );
  if (turn.state === 'UNDONE' && turn.undoneAt != null)
    return <Banner kind="note">{t('state.undone', { when: formatInstant(turn.undoneAt, timeZone) })}</Banner>;
  return null;
}
