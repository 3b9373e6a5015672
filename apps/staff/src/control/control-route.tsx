import { NavLink, Route, Routes } from 'react-router';
import { NotFoundPage } from '../shell/not-found-page.js';
import { useSchool } from '../shell/school.js';
import { ControlPage } from './control-page.js';
import { t } from './control-words.js';
import { RemarksPage } from './remarks-page.js';
import { ReviewPage } from './review-page.js';
import './control.css';

const SUPERVISORS = ['director', 'deputy', 'administrator', 'auditor', 'class_teacher'];

/** Контроль: the table of indicators, the plan of reviews and remarks; a teacher has the own remarks. */
export default function ControlRoute() {
  const { roles } = useSchool();
  const supervises = roles.some((role) => SUPERVISORS.includes(role));
  const parts = supervises && <ControlParts />;
  return (
    <Routes>
      <Route index element={supervises ? <ControlPage parts={parts} /> : <RemarksPage parts={null} />} />
      <Route path="review" element={supervises ? <ReviewPage parts={parts} /> : <NotFoundPage />} />
      <Route path="remarks" element={<RemarksPage parts={parts} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function ControlParts() {
  return (
    <nav className="ct-parts zh-no-print" aria-label={t('parts')}>
      <NavLink to="/control" end>
        {t('part.table')}
      </NavLink>
      <NavLink to="/control/review">{t('part.review')}</NavLink>
      <NavLink to="/control/remarks">{t('part.remarks')}</NavLink>
      <NavLink to="/checks">{t('part.checks')}</NavLink>
    </nav>
  );
}
