import type { EntityTarget, ObjectLiteral } from 'typeorm';
import {
  PortalCheck,
  PortalPackage,
  PortalPart,
  PortalSetting,
  PortalStaffUid,
  PortalWish,
} from './portal.entity.js';

/** The rows of this part. */
export const EXPORT_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  PortalSetting,
  PortalStaffUid,
  PortalPackage,
  PortalPart,
  PortalCheck,
  PortalWish,
];
