import type { PortalQuery } from '@zhurnal/contract/staff';

/** The exchange with the portal as the page has it. */
export type Exchange = PortalQuery['portalExchange'];
