import { useSharedWords } from '@zhurnal/web-client';
import { ToastArea } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { NavLink, Route, Routes } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { DutiesPage } from './duties-page.js';
import { t } from './duties-words.js';
import { HelpPage } from './help-page.js';
import { RolloutPage } from './rollout-page.js';
import './duties.css';

const LEADS = ['director', 'deputy', 'administrator', 'auditor'];

/** Обязанности: tasks of the regulation by their days, the register of help, and the list of the change. */
export default function DutiesRoute() {
  const shared = useSharedWords();
  const { roles } = useSchool();
  const { toasts, show, close } = useToast();
  const isLead = roles.some((role) => LEADS.includes(role));
  const seesHelp = isLead || roles.includes('class_teacher');
  const parts: ReactNode = seesHelp && (
    <nav className="du-parts zh-no-print" aria-label={t('parts')}>
      <NavLink to="/duties" end>
        {t('part.tasks')}
      </NavLink>
      <NavLink to="/duties/help">{t('part.help')}</NavLink>
      {isLead && <NavLink to="/duties/rollout">{t('part.rollout')}</NavLink>}
    </nav>
  );
  return (
    <>
      <Routes>
        <Route index element={<DutiesPage parts={parts} onSaid={show} />} />
        <Route path="help" element={seesHelp ? <HelpPage parts={parts} onSaid={show} /> : <NotFoundPage />} />
        <Route
          path="rollout"
          element={isLead ? <RolloutPage parts={parts} onSaid={show} /> : <NotFoundPage />}
        />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </>
  );
}
