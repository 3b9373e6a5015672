import { formatInstant } from '@zhurnal/web-client';
import { PageHeader } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { t } from './people-words.js';
import { seesFamilies, seesStaff } from './who-keeps.js';

export interface PeopleFrameProps {
  readonly title: string;
  /** A line above the title: the way back to the list. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
  /** Without the sections: for who sees one page only. */
  readonly isAlone?: boolean | undefined;
  /** The page is a document of its own: on paper without our head and foot. */
  readonly isDocument?: boolean | undefined;
  readonly children: ReactNode;
}

/** A page of the lists of people: its sections above, on paper the school and the day. */
export function PeopleFrame({
  title,
  above,
  below,
  actions,
  isAlone = false,
  isDocument = false,
  children,
}: PeopleFrameProps) {
  const school = useSchool();
  return (
    <Page title={title}>
      {!isAlone && <Sections />}
      <div className="pp-paper-head" hidden={isDocument}>
        <b>{school.schoolName}</b> · {title}
      </div>
      <div className="pp-head zh-no-print">
        <PageHeader title={title} above={above} below={below} actions={actions} />
      </div>
      {children}
      <div className="pp-paper-foot" hidden={isDocument}>
        <span>{t('list.made', { when: formatInstant(Date.now(), school.timeZone, 'full') })}</span>
        <span>
          {t('list.signature')} <i />
        </span>
      </div>
    </Page>
  );
}

function Sections() {
  const school = useSchool();
  const families = seesFamilies(school);
  return (
    <nav className="pp-sections zh-no-print" aria-label={t('people.sections')}>
      {families && <NavLink to="/people/classes">{t('section.classes')}</NavLink>}
      {families && <NavLink to="/people/students">{t('section.students')}</NavLink>}
      {families && <NavLink to="/people/guardians">{t('section.guardians')}</NavLink>}
      {seesStaff(school) && <NavLink to="/people/staff">{t('section.staff')}</NavLink>}
      {families && <NavLink to="/people/movement">{t('section.movement')}</NavLink>}
      {families && <NavLink to="/people/contacts">{t('section.reports')}</NavLink>}
    </nav>
  );
}
