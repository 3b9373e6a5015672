import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../shell/not-found-page.js';
import { StartPage } from './start-page.js';
import { WizardPage } from './wizard-page.js';
import './people-import.css';

/** Loading of lists: the choice of a file, and every import step by step. */
export default function PeopleImportRoute() {
  return (
    <Routes>
      <Route index element={<StartPage />} />
      <Route path=":id/:step" element={<WizardPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
