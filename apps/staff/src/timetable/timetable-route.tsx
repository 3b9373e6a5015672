import { PageHeader } from '@zhurnal/web-ui';
import { NavLink, Navigate, Route, Routes } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { mayImport, mayReadAllJournals } from '../shell/who-may.js';
import { ChecksPart } from './checks-part.js';
import { BellsPart } from './bells-part.js';
import { DaysPart } from './days-part.js';
import { FreePart } from './free-part.js';
import { StandingPart } from './standing-part.js';
import { t } from './timetable-words.js';
import { WeekPart } from './week-part.js';
import './timetable.css';
import './timetable-days.css';
import './timetable-print.css';

/** Расписание: by weeks, the standing one with its changes, bells, and what is free. */
export default function TimetableRoute() {
  const school = useSchool();
  const mayEdit = mayImport(school);
  const maySeeFree = mayEdit || school.roles.includes('director');
  const maySeeChecks = mayReadAllJournals(school);
  const parts = [
    { to: '/timetable', label: t('part.week') },
    { to: '/timetable/standing', label: t('part.standing') },
    { to: '/timetable/bells', label: t('part.bells') },
    { to: '/timetable/days', label: t('part.days') },
    ...(maySeeFree ? [{ to: '/timetable/free', label: t('part.free') }] : []),
    ...(maySeeChecks ? [{ to: '/timetable/checks', label: t('part.checks') }] : []),
    ...(mayEdit ? [{ to: '/timetable/import', label: t('part.import') }] : []),
  ];
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader title={t('title')} />
      <nav className="tt-parts" aria-label={t('parts')}>
        {parts.map(({ to, label }) => (
          <NavLink key={to} to={to} end className="tt-part">
            {label}
          </NavLink>
        ))}
      </nav>
      <Routes>
        <Route index element={<WeekPart mayEdit={mayEdit} />} />
        <Route path="standing" element={<StandingPart mayEdit={mayEdit} />} />
        <Route path="bells" element={<BellsPart mayEdit={mayEdit} />} />
        <Route path="days" element={<DaysPart mayEdit={mayEdit} />} />
        {maySeeChecks && <Route path="checks" element={<ChecksPart />} />}
        {maySeeFree && <Route path="free" element={<FreePart />} />}
        <Route path="*" element={<Navigate to="/timetable" replace />} />
      </Routes>
    </Page>
  );
}
