import { CompliancePage } from './compliance-page.js';
import './compliance.css';

/** How every clause of the regulation is kept. */
export default function ComplianceRoute() {
  return <CompliancePage />;
}
