import { Banner, Button, DateField, EmptyState, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Report, ReportChoices } from './report-view.js';
import { t } from './reports-words.js';
import { useRunReport } from './use-run-report.js';

/** The parameters of a report, and the button that makes it. */
export function ReportForm({
  report,
  choices,
}: {
  readonly report: Report;
  readonly choices: ReportChoices;
}) {
  const { classes, students, teachers, periods, today, startsOn } = choices;
  const { places, span } = report;
  const [place, setPlace] = useState(places[0] ?? 'SCHOOL');
  const [classId, setClass] = useState(classes[0]?.id ?? '');
  const classmates = students.filter((one) => one.classId === classId);
  const [chosenStudent, setStudent] = useState('');
  const student = classmates.find(({ id }) => id === chosenStudent) ?? classmates[0];
  const [teacherId, setTeacher] = useState(teachers[0]?.id ?? '');
  const grade = place === 'CLASS' ? classes.find(({ id }) => id === classId)?.grade : null;
  const fitting = periods.filter(
    ({ gradeFrom, gradeTo }) => grade == null || (gradeFrom <= grade && grade <= gradeTo),
  );
  const [periodId, setPeriod] = useState('');
  const period = fitting.find(({ id }) => id === periodId) ?? lastFinished(fitting, today) ?? fitting[0];
  const monthStart = `${today.slice(0, 7)}-01`;
  const [from, setFrom] = useState(monthStart < startsOn ? startsOn : monthStart);
  const [to, setTo] = useState(today);
  const { isBusy, failure, run } = useRunReport();

  const isReady =
    (place !== 'CLASS' || classId !== '') &&
    (place !== 'STUDENT' || student !== undefined) &&
    (place !== 'TEACHER' || teacherId !== '') &&
    (span !== 'PERIOD' || period !== undefined) &&
    (span !== 'DAYS' || (from !== '' && to !== '' && from <= to));
  const make = (): void =>
    void run({
      code: report.code,
      classId: place === 'CLASS' ? classId : null,
      studentId: place === 'STUDENT' ? (student?.id ?? null) : null,
      teacherId: place === 'TEACHER' ? teacherId : null,
      periodId: span === 'PERIOD' ? (period?.id ?? null) : null,
      from: span === 'DAYS' ? from : null,
      to: span === 'DAYS' ? to : null,
    });

  const isNothing =
    (place === 'CLASS' && classes.length === 0) ||
    (place === 'STUDENT' && students.length === 0) ||
    (place === 'TEACHER' && teachers.length === 0) ||
    (span === 'PERIOD' && fitting.length === 0);
  if (isNothing) return <EmptyState title={report.title}>{t('noChoice')}</EmptyState>;
  return (
    <form
      className="rp-form"
      aria-label={t('parameters')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isBusy) make();
      }}
    >
      <h2>{report.title}</h2>
      <div className="rp-fields">
        {places.length > 1 && (
          <Select
            label={t('place')}
            value={place}
            onChange={(event) => setPlace(places.find((one) => one === event.currentTarget.value) ?? place)}
            options={places.map((one) => ({ value: one, label: t(`place.${one}`) }))}
          />
        )}
        {(place === 'CLASS' || place === 'STUDENT') && (
          <Select
            label={t('place.CLASS')}
            value={classId}
            onChange={(event) => setClass(event.currentTarget.value)}
            options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {place === 'STUDENT' && (
          <Select
            label={t('place.STUDENT')}
            value={student?.id ?? ''}
            onChange={(event) => setStudent(event.currentTarget.value)}
            options={classmates.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {place === 'TEACHER' && (
          <Select
            label={t('place.TEACHER')}
            value={teacherId}
            onChange={(event) => setTeacher(event.currentTarget.value)}
            options={teachers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {span === 'PERIOD' && (
          <Select
            label={t('period')}
            value={period?.id ?? ''}
            onChange={(event) => setPeriod(event.currentTarget.value)}
            options={fitting.map((one) => ({ value: one.id, label: nameOf(one, fitting) }))}
          />
        )}
        {span === 'DAYS' && (
          <>
            <DateField
              label={t('from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <DateField label={t('to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
          </>
        )}
      </div>
      {failure !== undefined && <Banner kind="danger">{failure}</Banner>}
      <div>
        <Button type="submit" variant="primary" disabled={!isReady || isBusy}>
          {isBusy ? t('running') : t('run')}
        </Button>
      </div>
    </form>
  );
}

type Period = ReportChoices['periods'][number];

/** The period that ended last; undefined: none has. */
const lastFinished = (periods: readonly Period[], today: string): Period | undefined =>
  periods
    .filter(({ endsOn }) => endsOn < today)
    .sort((one, other) => (one.endsOn < other.endsOn ? 1 : -1))[0];

/** A name that two kinds of grades have is told apart by the grades. */
const nameOf = ({ id, name, gradeFrom, gradeTo }: Period, all: readonly Period[]): string =>
  all.some((one) => one.id !== id && one.name === name) ? `${name} (${gradeFrom}–${gradeTo})` : name;
