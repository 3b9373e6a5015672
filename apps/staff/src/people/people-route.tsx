import { EmptyState } from '@zhurnal/web-ui';
import { Navigate, Route, Routes } from 'react-router';
import type { ReactNode } from 'react';
import { NotFoundPage } from '../shell/not-found-page.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { ClassPage } from './class-page.js';
import { ClassesPage } from './classes-page.js';
import { ConsentFormPage } from './consents/consent-form-page.js';
import { ConsentsPage } from './consents/consents-page.js';
import { ContactReportsPage } from './contact-reports-page.js';
import { GuardianPage, GuardiansPage } from './guardians-page.js';
import { MovementPage } from './movement-page.js';
import { GuardianNoticePage, NoticePage } from './notice-page.js';
import { NoticesProvider } from './notices.js';
import { t } from './people-words.js';
import './people.css';
import './people-forms.css';
import './class.css';
import './sheets.css';
import './consents/consents.css';
import { SheetsPage, SheetsProvider } from './sheets.js';
import { StaffCardPage } from './staff-card-page.js';
import { StaffPage } from './staff-page.js';
import { StudentPage } from './student-page.js';
import { StudentsPage } from './students-page.js';
import { leadsClass, seesFamilies, seesStaff } from './who-keeps.js';

/** The lists of people. What one may not see does not exist. */
export default function PeopleRoute() {
  const school = useSchool();
  const families = (page: ReactNode) => (seesFamilies(school) ? page : <NotFoundPage />);
  // The class teacher takes what families of the class give, and sees no cards of the office.
  const takers = (page: ReactNode) => (seesFamilies(school) || leadsClass(school) ? page : <NotFoundPage />);
  const staff = (page: ReactNode) => (seesStaff(school) ? page : <NotFoundPage />);
  return (
    <NoticesProvider>
      <SheetsProvider>
        <Routes>
          <Route index element={<First />} />
          <Route path="classes" element={families(<ClassesPage />)} />
          <Route
            path="classes/:classId"
            element={seesFamilies(school) || leadsClass(school) ? <ClassPage /> : <NotFoundPage />}
          />
          <Route path="students" element={families(<StudentsPage />)} />
          <Route path="students/:studentId" element={families(<StudentPage />)} />
          <Route path="students/:studentId/consents" element={takers(<ConsentsPage />)} />
          <Route path="students/:studentId/consents/form" element={takers(<ConsentFormPage />)} />
          <Route path="guardians" element={families(<GuardiansPage />)} />
          <Route path="guardians/:guardianId" element={families(<GuardianPage />)} />
          <Route path="guardians/:guardianId/notice" element={families(<GuardianNoticePage />)} />
          <Route path="staff" element={staff(<StaffPage />)} />
          <Route path="staff/:personId" element={staff(<StaffCardPage />)} />
          <Route path="staff/:personId/notice" element={staff(<NoticePage />)} />
          <Route path="movement" element={families(<MovementPage />)} />
          <Route path="contacts" element={families(<ContactReportsPage />)} />
          <Route path="sheets" element={<SheetsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </SheetsProvider>
    </NoticesProvider>
  );
}

/** The first list that one may see. */
function First() {
  const school = useSchool();
  if (seesFamilies(school)) return <Navigate to="/people/students" replace />;
  if (seesStaff(school)) return <Navigate to="/people/staff" replace />;
  return (
    <Page title={t('people.title')}>
      <h1 className="zh-hidden">{t('people.title')}</h1>
      <EmptyState icon="lock" title={t('people.none')}>
        {t('people.noneWhy')}
      </EmptyState>
    </Page>
  );
}
