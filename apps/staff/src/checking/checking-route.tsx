import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../shell/not-found-page.js';
import { DiaryPage } from './diary-page.js';
import { PaperPage } from './paper-page.js';
import { SheetPage } from './sheet-page.js';
import '../control/control.css';
import './checking.css';

/** Сверки: what families see in the diary, and what the paper journal says, month by month. */
export default function CheckingRoute() {
  return (
    <Routes>
      <Route index element={<DiaryPage />} />
      <Route path="paper" element={<PaperPage />} />
      <Route path="paper/:groupId" element={<SheetPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
