import { ClassesInCareDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { EmptyState, PageHeader, Select, Tabs } from '@zhurnal/web-ui';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { AbsencesTab } from './absences-tab.js';
import type { ClassInCare, SchoolPeriod } from './class-in-care.js';
import { ContactsTab } from './contacts-tab.js';
import { t } from './my-class-words.js';
import { NoticesTab } from './notices-tab.js';
import { OutsideTab } from '../outside/outside-tab.js';
import { ProgressTab } from './progress-tab.js';
import { ReportsTab } from './reports-tab.js';
import { TodayTab } from './today-tab.js';
import './my-class.css';
import './class-days.css';
import './reports.css';

/** The page of a class: the own one of a class teacher, any for those who lead the school. */
export default function MyClassRoute() {
  const asked = useAnswer(ClassesInCareDocument, {});
  const { value, fault, again } = asked;
  const own = value?.classesInCare.filter(({ isOwn }) => isOwn).map(({ id }) => `class:${id}`);
  useLiveAgain(own ?? [], again);
  if (value === undefined) {
    return (
      <Page title={t('title')} layout="wide">
        <PageHeader title={t('title')} />
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Page>
    );
  }
  return <Classes classes={value.classesInCare} periods={value.schoolPeriods} again={again} />;
}

interface ClassesProps {
  readonly classes: readonly ClassInCare[];
  readonly periods: readonly SchoolPeriod[];
  readonly again: () => void;
}

const addressOf = (classId: string, tab: string): string => `/class/${classId}/${tab}`;

function Classes({ classes, periods, again }: ClassesProps) {
  const { classId, tab } = useParams();
  const own = classes.filter(({ isOwn }) => isOwn);
  const [first] = own.length > 0 ? own : classes.length === 1 ? classes : [];
  if (classId === undefined) {
    if (first) return <Navigate to={addressOf(first.id, 'today')} replace />;
    return <ClassShelf classes={classes} />;
  }
  const opened = classes.find(({ id }) => id === classId);
  if (!opened) {
    return (
      <Page title={t('title')} layout="wide">
        <PageHeader title={t('title')} />
        <FaultState fault={{ kind: 'missing' }} again={again} />
      </Page>
    );
  }
  if (tab === undefined || !TABS.some(({ id, needs }) => id === tab && opened.can.includes(needs)))
    return <Navigate to={addressOf(opened.id, 'today')} replace />;
  return <OpenClass opened={opened} classes={classes} periods={periods} tab={tab} again={again} />;
}

/** For those who have no class of their own: all of the school. */
function ClassShelf({ classes }: { readonly classes: readonly ClassInCare[] }) {
  return (
    <Page title={t('all')}>
      <PageHeader title={t('all')} />
      {classes.length === 0 ? (
        <EmptyState icon="people" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <ul className="mc-shelf">
          {classes.map(({ id, name }) => (
            <li key={id}>
              <Link className="mc-class" to={addressOf(id, 'today')}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** The parts of the page and the operation each needs. */
const TABS = [
  { id: 'today', label: 'tab.today', needs: 'classToday' },
  { id: 'absences', label: 'tab.absences', needs: 'classAbsences' },
  { id: 'progress', label: 'tab.progress', needs: 'classProgress' },
  { id: 'reports', label: 'tab.reports', needs: 'classReports' },
  { id: 'contacts', label: 'tab.contacts', needs: 'classContacts' },
  { id: 'notices', label: 'tab.notices', needs: 'classNotices' },
  { id: 'outside', label: 'tab.outside', needs: 'outsideMarkRegister' },
] as const;

interface OpenClassProps extends ClassesProps {
  readonly opened: ClassInCare;
  readonly tab: string;
}

function OpenClass({ opened, classes, periods, tab, again }: OpenClassProps) {
  const navigate = useNavigate();
  const { id: classId, name, waitingNotices, isOwn } = opened;
  const contentOf = (id: (typeof TABS)[number]['id']) => {
    switch (id) {
      case 'today':
        return <TodayTab key={classId} classId={classId} onDecided={again} />;
      case 'absences':
        return <AbsencesTab key={classId} schoolClass={opened} periods={periods} />;
      case 'progress':
        return <ProgressTab key={classId} schoolClass={opened} periods={periods} />;
      case 'reports':
        return <ReportsTab key={classId} schoolClass={opened} />;
      case 'contacts':
        return <ContactsTab key={classId} classId={classId} />;
      case 'notices':
        return <NoticesTab key={classId} schoolClass={opened} onDecided={again} />;
      case 'outside':
        return <OutsideTab key={classId} classId={classId} />;
    }
  };
  const title = isOwn && classes.length === 1 ? `${t('title')} · ${name}` : t('titleOf', { name });
  return (
    <Page title={title} layout="wide">
      <div className="zh-no-print mc-head">
        <PageHeader
          title={title}
          actions={
            classes.length > 1 && (
              <div className="mc-choice">
                <Select
                  label={t('choose')}
                  value={classId}
                  onChange={(event) => void navigate(addressOf(event.currentTarget.value, tab))}
                  options={classes.map((each) => ({ value: each.id, label: each.name }))}
                />
              </div>
            )
          }
        />
      </div>
      <div className="mc-tabs">
        <Tabs
          label={t('tabs')}
          selected={tab}
          onSelect={(id) => void navigate(addressOf(classId, id), { replace: true })}
          tabs={TABS.filter(({ needs }) => opened.can.includes(needs)).map(({ id, label }) => ({
            id,
            label:
              id === 'notices' && waitingNotices > 0
                ? t('tab.noticesNew', { count: waitingNotices })
                : t(label),
            content: contentOf(id),
          }))}
        />
      </div>
    </Page>
  );
}
