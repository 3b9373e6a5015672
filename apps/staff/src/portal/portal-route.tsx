import { PortalPage } from './portal-page.js';
import './portal.css';

/** The exchange with the portal. */
export default function PortalRoute() {
  return <PortalPage />;
}
