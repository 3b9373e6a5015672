import { ClassAbsencesDocument } from '@zhurnal/contract/staff';
import { formatDay, formatDays, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, EmptyState, Select } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { listPeriods } from '../journal/choose-period.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { AbsenceDesk } from './absence-desk.js';
import { readAbsences } from './absence-model.js';
import { AbsencePaper } from './absence-paper.js';
import { chooseDays, listDaysChoices } from './choose-days.js';
import type { DaysChoice } from './choose-days.js';
import { t } from './my-class-words.js';
import type { ClassInCare, SchoolPeriod } from './class-in-care.js';

interface AbsencesTabProps {
  readonly schoolClass: ClassInCare;
  readonly periods: readonly SchoolPeriod[];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** «Ноябрь 2026», «2 четверть». */
const nameOf = ({ name, from }: DaysChoice): string =>
  name ?? `${capital(formatDay(from, 'month'))} ${from.slice(0, 4)}`;

/** Who of the class missed what, by days, with reasons to be given and totals. */
export function AbsencesTab({ schoolClass, periods }: AbsencesTabProps) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const day = today as Parameters<typeof chooseDays>[2];
  const choices = listDaysChoices(listPeriods(periods, schoolClass.gradeLevel, t('absences.year')), day);
  const chosen = chooseDays(choices, params.get('days'), day);
  if (chosen === undefined) {
    return (
      <EmptyState icon="calendar" title={t('absences.none')}>
        {t('absences.noneWhy')}
      </EmptyState>
    );
  }
  return (
    <div className="mc-column">
      <div className="mc-tools zh-no-print">
        <Select
          label={t('absences.days')}
          value={chosen.id}
          onChange={(event) => setParams({ days: event.currentTarget.value }, { replace: true })}
          options={choices.map((choice) => ({ value: choice.id, label: nameOf(choice) }))}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <Absences key={chosen.id} classId={schoolClass.id} chosen={chosen} />
    </div>
  );
}

function Absences({ classId, chosen }: { readonly classId: string; readonly chosen: DaysChoice }) {
  const { from, to } = chosen;
  const asked = useAnswer(ClassAbsencesDocument, { classId, from, to });
  const answer = asked.value?.classAbsences;
  useLiveAgain([`class:${classId}`], asked.again);
  const model = useMemo(() => answer && readAbsences(answer), [answer]);
  if (model === undefined) {
    return asked.fault === undefined ? (
      <LoadingState />
    ) : (
      <FaultState fault={asked.fault} again={asked.again} />
    );
  }
  if (model.days.length === 0 || model.rows.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('absences.none')}>
        {t('absences.noneWhy')}
      </EmptyState>
    );
  }
  const days =
    chosen.name === undefined ? nameOf(chosen).toLowerCase() : `${chosen.name}, ${formatDays(from, to)}`;
  const title = t('absences.table', { name: model.className, days });
  return (
    <>
      <AbsenceDesk model={model} classId={classId} title={title} again={asked.again} />
      <AbsencePaper model={model} title={title} />
    </>
  );
}
