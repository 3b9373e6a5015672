import { Route, Routes } from 'react-router';
import { ClassPage } from './class-page.js';
import { FinalsHome } from './finals-home.js';
import { ReleasePage } from './release-page.js';
import { SheetPage } from './sheet-page.js';
import './finals.css';

/** Marks of periods: sheets of groups, sheets of classes, the publication. */
export default function FinalsRoute() {
  return (
    <Routes>
      <Route index element={<FinalsHome />} />
      <Route path="release" element={<ReleasePage />} />
      <Route path="class/:classId" element={<ClassPage />} />
      <Route path=":groupId" element={<SheetPage />} />
    </Routes>
  );
}
