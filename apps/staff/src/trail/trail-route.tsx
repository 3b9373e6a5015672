import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../shell/not-found-page.js';
import { useSchool } from '../shell/school.js';
import { PastPage } from './past-page.js';
import { AccessLogPage, SignInLogPage } from './sign-in-log-page.js';
import './trail.css';
import { TrailPage } from './trail-page.js';

/** The trail, journals as they stood, and sign-ins. What one may not see does not exist. */
export default function TrailRoute() {
  const { roles } = useSchool();
  const seesSignIns = roles.includes('auditor') || roles.includes('administrator');
  return (
    <Routes>
      <Route index element={<TrailPage />} />
      <Route path="page/:groupId" element={<PastPage />} />
      <Route path="sign-ins" element={seesSignIns ? <AccessLogPage /> : <NotFoundPage />} />
      <Route path="sign-ins/:personId" element={seesSignIns ? <SignInLogPage /> : <NotFoundPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
