import { listNameOf } from '@zhurnal/rules';
import { useMemberships, useSaveSettings, useSharedWords } from '@zhurnal/web-client';
import { SkipLink, ThemeSwitch, VisuallyHidden } from '@zhurnal/web-ui';
import { NavLink, Outlet } from 'react-router';
import { t } from '../words/staff-words.js';
import { useFetchAhead } from '../offline/use-fetch-ahead.js';
import { ConnectionNotes } from './connection-notes.js';
import { MoreMenu } from './more-menu.js';
import { OutboxLink } from './outbox-link.js';
import { SECTIONS } from './sections.js';
import { enterSchool, staffMembershipsOf, useSchool } from './school.js';
import { SignOut } from './sign-out.js';
import { useDueDuties } from './use-due-duties.js';
import { mayImport } from './who-may.js';

/** What stands around every page: the school, the sections, the person. */
export function Shell() {
  const shared = useSharedWords();
  const school = useSchool();
  const save = useSaveSettings();
  useFetchAhead();
  const due = useDueDuties();
  const schools = staffMembershipsOf(useMemberships());
  const sections = SECTIONS.flatMap(
    ({ path, to = `/${path}`, label, labelFor, may, shownTo = may, isMore }) =>
      label !== undefined && shownTo(school)
        ? [
            {
              ...{ to, words: t(labelFor?.(school) ?? label), isMore: isMore === true },
              count: label === 'nav.duties' ? due : 0,
            },
          ]
        : [],
  );
  const roles = school.roles.map((role) => shared(`role.${role}`)).join(', ');
  return (
    <div className="st-shell">
      <SkipLink target="content">{shared('common.skip')}</SkipLink>
      <header className="st-bar zh-no-print">
        <NavLink className="st-brand" to="/" end>
          {t('app.name')}
        </NavLink>
        {schools.length > 1 ? (
          <select
            className="zh-input st-school"
            aria-label={t('nav.school')}
            value={school.schoolId}
            onChange={(event) => enterSchool(event.currentTarget.value)}
          >
            {schools.map(({ schoolId, schoolName }) => (
              <option key={schoolId} value={schoolId}>
                {schoolName}
              </option>
            ))}
          </select>
        ) : (
          <span className="st-school">{school.schoolName}</span>
        )}
        <nav className="st-nav" aria-label={t('app.nav')}>
          <NavLink to="/journal">{t('nav.groups')}</NavLink>
          {sections
            .filter(({ isMore }) => !isMore)
            .map(({ to, words }) => (
              <NavLink key={to} to={to}>
                {words}
              </NavLink>
            ))}
          <MoreMenu
            links={[
              ...sections.filter(({ isMore }) => isMore),
              ...(mayImport(school) ? [{ to: '/timetable/import', words: t('nav.import'), count: 0 }] : []),
            ]}
          />
        </nav>
        <div className="st-person">
          <OutboxLink />
          <ThemeSwitch
            label={shared('theme.label')}
            words={{ auto: shared('theme.auto'), light: shared('theme.light'), dark: shared('theme.dark') }}
            onChoose={(theme) => void save({ theme })}
          />
          <NavLink className="st-who" to="/account">
            <VisuallyHidden>{t('nav.account')}: </VisuallyHidden>
            <b>{listNameOf(school)}</b>
            <span>{roles}</span>
          </NavLink>
          <SignOut />
        </div>
        <ConnectionNotes />
      </header>
      <Outlet />
    </div>
  );
}
