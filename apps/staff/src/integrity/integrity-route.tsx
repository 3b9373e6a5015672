import { IntegrityPage } from './integrity-page.js';
import './integrity.css';

/** Whether the record is as it was sealed. */
export default function IntegrityRoute() {
  return <IntegrityPage />;
}
