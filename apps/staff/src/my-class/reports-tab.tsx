import {
  ClassReportsDocument,
  NoteReportsPrintedDocument,
  PaperHandoversDocument,
} from '@zhurnal/contract/staff';
import type { ClassReportsQuery } from '@zhurnal/contract/staff';
import { daysBetween, stretchOfReport } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import {
  formatDay,
  formatDays,
  formatInstant,
  isDay,
  useAnswer,
  useChange,
  useLiveAgain,
} from '@zhurnal/web-client';
import { Banner, Button, DateField, EmptyState, Select } from '@zhurnal/web-ui';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import type { ClassInCare } from './class-in-care.js';
import { JournalPrint } from './journal-print.js';
import { t } from './my-class-words.js';
import { PaperHandovers } from './paper-handovers.js';
import { nextPrintOf } from './paper-model.js';
import type { PaperQueue } from './paper-model.js';
import { OutcomeLine } from './outcome-line.js';
import { ReportSheet } from './report-sheet.js';
import { chooseReports, readReports } from './reports-model.js';
import { useClassChanges } from './use-class-change.js';

type Answer = ClassReportsQuery['classReports'];

/** The most days of one report. */
const LONGEST = 92;

const isStretch = (from: string, to: string): boolean => {
  if (!isDay(from) || !isDay(to)) return false;
  const days = daysBetween(from, to);
  return days >= 0 && days < LONGEST;
};

/** What families are told on paper: the days and the students are chosen, the sheets stand below as they will be printed. */
export function ReportsTab({ schoolClass }: { readonly schoolClass: ClassInCare }) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const usual = stretchOfReport(today as Day);
  const [from, to] = [params.get('from') ?? usual.from, params.get('to') ?? usual.to];
  const choose = (change: Readonly<Record<string, string | null>>) =>
    setParams(
      (known) => {
        const next = new URLSearchParams(known);
        for (const [name, value] of Object.entries(change)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const isUsual = from === usual.from && to === usual.to;
  const paper = useAnswer(PaperHandoversDocument, { classId: schoolClass.id });
  useLiveAgain([`class:${schoolClass.id}`], paper.again);
  const queue = paper.value?.paperHandovers;
  return (
    <div className="mc-column">
      {queue && <PaperHandovers queue={queue} again={paper.again} />}
      {!queue && paper.fault && <FaultState fault={paper.fault} again={paper.again} />}
      <div className="mc-tools zh-no-print">
        <DateField
          label={t('reports.from')}
          value={from}
          onChange={(event) => choose({ from: event.currentTarget.value || null })}
        />
        <DateField
          label={t('reports.to')}
          value={to}
          onChange={(event) => choose({ to: event.currentTarget.value || null })}
        />
        {!isUsual && (
          <Button onClick={() => choose({ from: null, to: null })}>{t('reports.lastTwoWeeks')}</Button>
        )}
        {isStretch(from, to) && <JournalPrint schoolClass={schoolClass} from={from} to={to} />}
      </div>
      {isStretch(from, to) ? (
        <Reports
          key={`${from} ${to}`}
          classId={schoolClass.id}
          from={from}
          to={to}
          queue={queue}
          whom={params.get('for')}
          onWhom={(whom) => choose({ for: whom === 'all' ? null : whom })}
        />
      ) : (
        <Banner kind="warning" title={t('reports.badDays')} />
      )}
    </div>
  );
}

interface ReportsProps {
  readonly classId: string;
  readonly from: string;
  readonly to: string;
  readonly queue: PaperQueue | undefined;
  readonly whom: string | null;
  readonly onWhom: (whom: string) => void;
}

function Reports(props: ReportsProps) {
  const { classId, from, to } = props;
  const asked = useAnswer(ClassReportsDocument, { classId, from, to });
  const answer = asked.value?.classReports;
  const ids = answer?.students.ids ?? [];
  useLiveAgain([`class:${classId}`, ...ids.map((id) => `student:${id}`)], asked.again, { spread: true });
  if (answer === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  return <Sheets {...props} answer={answer} again={asked.again} />;
}

function Sheets({
  classId,
  from,
  to,
  queue,
  whom: wanted,
  onWhom,
  answer,
  again,
}: ReportsProps & { readonly answer: Answer; readonly again: () => void }) {
  const reports = useMemo(() => readReports(answer), [answer]);
  const { whom, chosen } = chooseReports(reports, wanted);
  const [printedAt, setPrintedAt] = useState<string>();
  const changes = useClassChanges();
  const note = useChange(NoteReportsPrintedDocument);
  const noSignIn = reports.filter(({ isSignedIn }) => !isSignedIn).length;
  // Nothing goes to paper before it is written down that it does.
  const print = async () => {
    const isNoted = await changes.run(
      async (clientMutationId) => {
        const studentId = whom === 'ONE' ? (chosen[0]?.id ?? null) : null;
        const sent = await note({ input: { clientMutationId, classId, from, to, whom, studentId } });
        return sent.ok ? { ok: true, value: sent.value.noteReportsPrinted } : sent;
      },
      ({ studentCount, at }) => {
        flushSync(() => setPrintedAt(at));
        return t('reports.printed', { count: studentCount });
      },
    );
    if (!isNoted) return;
    window.print();
    again();
  };
  const { className, classTeachers, period } = answer;
  const frame = { className, classTeachers, period, from, to, at: printedAt ?? Date.now() };
  return (
    <>
      <div className="mc-column zh-no-print">
        <LastPrints answer={answer} queue={queue} />
        <div className="mc-tools">
          <div className="rp-whom">
            <Select
              label={t('reports.whom')}
              value={whom === 'ONE' ? (chosen[0]?.id ?? 'all') : whom === 'ALL' ? 'all' : 'no-sign-in'}
              onChange={(event) => onWhom(event.currentTarget.value)}
              options={[
                { value: 'all', label: t('reports.whomAll', { count: reports.length }) },
                { value: 'no-sign-in', label: t('reports.whomNoSignIn', { count: noSignIn }) },
                ...reports.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
          <Button
            variant="primary"
            icon="print"
            busy={changes.isBusy}
            disabled={chosen.length === 0}
            onClick={() => void print()}
          >
            {t('reports.print', { count: chosen.length })}
          </Button>
          <OutcomeLine changes={changes} />
        </div>
      </div>
      {chosen.length === 0 ? (
        <EmptyState icon="people" title={t('reports.none')}>
          {t('reports.noneWhy')}
        </EmptyState>
      ) : (
        <section className="rp-sheets" aria-label={t('reports.preview')}>
          {chosen.map((report) => (
            <ReportSheet key={report.id} report={report} frame={frame} />
          ))}
        </section>
      )}
    </>
  );
}

/** How often, in words, and which clause says so. */
function rhythmOf({ rhythmDays: days, rhythmClause: clause }: Answer): string {
  if (clause === null) return t('reports.noRhythm');
  return days === null ? t('reports.byClause', { clause }) : t('reports.every', { days, clause });
}

/** When the families were told last, and by when they are to be told again. */
function LastPrints({ answer, queue }: Pick<ReportsProps, 'queue'> & { readonly answer: Answer }) {
  const { prints, today } = answer;
  const { timeZone } = useSchool();
  const next = nextPrintOf(answer.nextDue, queue);
  const isLate = next !== null && next.day < today;
  const title =
    next === null
      ? t(prints.length === 0 ? 'reports.neverPrinted' : 'reports.wasPrinted')
      : t(isLate ? 'reports.overdue' : 'reports.nextDue', { day: formatDay(next.day, 'dayMonth') });
  return (
    <Banner kind={isLate ? 'warning' : next === null ? 'note' : 'good'} title={title}>
      {rhythmOf(answer)} {next?.cause === 'handover' && t('reports.handoverFirst')}
      {prints.length > 0 && (
        <ul className="rp-prints" aria-label={t('reports.last')}>
          {prints.map((print, place) => (
            <li key={place}>
              {t('reports.printOf', {
                when: formatInstant(print.at, timeZone, 'short'),
                who: print.by,
                days: formatDays(print.from, print.to),
                count: print.studentCount,
                whom: print.whom === 'ONE' ? (print.student ?? '') : t(`reports.for.${print.whom}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
