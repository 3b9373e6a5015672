import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { dayIn, newId, notFound } from '@zhurnal/platform';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { findYear, getSchool } from '@zhurnal/schooling';
import type { PackageRow } from './exporter.js';
import type { SettingRow } from './packages.sql.js';
import { LAST_CHECK, LAST_PACKAGES, SETTING } from './packages.sql.js';
import { COMPLETENESS, NOTE_UID, PUT_SETTING, STAFF, STAFF_EXISTS } from './portal.sql.js';
import { PortalWish } from './portal.entity.js';
import type {
  EnterStaffUidInput,
  PortalClass,
  PortalComparison,
  PortalExchange,
  PortalSaved,
  PortalWork,
  SetPortalInput,
} from './portal.graphql.js';
import { enterStaffUid } from './vault.js';

const SHOWN = 40;
/** From this hour on, unless the school says otherwise. */
const USUAL_HOUR = 19;
export const PORTAL_TOPIC = 'portal.work';

const UID = /^[1-9][0-9]{5,17}$/;
const CODE = /^[0-9]{1,12}$/;
/** Nobody is given 111111: somebody has only filled the field. */
const SAME = /^(.)\1*$/;

/** What people do with the exchange. */
export class PortalOffice {
  constructor(
    private readonly clock: Clock,
    private readonly targets: readonly string[],
  ) {}

  show(call: Call): Promise<PortalExchange> {
    return call.read([], async (tx) => {
      const school = await getSchool(tx);
      const today = dayIn(school.timeZone, this.clock.now());
      const year = await findYear(tx, today);
      const setting = await tx.find<SettingRow>(SETTING);
      const staff = await tx.rows<{ personId: string; name: PersonName; enteredAt: Date | null }>(STAFF, [
        today,
      ]);
      const packages = await tx.rows<PackageRow>(LAST_PACKAGES, [SHOWN]);
      const classes = year ? await tx.rows<PortalClass>(COMPLETENESS, [year.id, today]) : [];
      const comparison = await tx.find<Omit<PortalComparison, 'madeAt'> & { madeAt: Date }>(LAST_CHECK);
      return {
        settings: {
          targets: this.targets.map(shownTarget),
          target: setting ? shownTarget(setting.target) : '',
          schoolCode: setting?.schoolCode ?? '',
          hour: setting?.hour ?? USUAL_HOUR,
          isOn: setting?.isOn ?? false,
          version: setting?.version ?? 0,
        },
        staff: staff.map((one) => ({
          ...one,
          name: listNameOf(one.name),
          enteredAt: one.enteredAt?.toISOString() ?? null,
        })),
        packages: packages.map((one) => ({
          ...one,
          madeAt: one.madeAt.toISOString(),
          takenAt: one.takenAt?.toISOString() ?? null,
          madeBy: one.madeBy ? listNameOf(one.madeBy as PersonName) : null,
        })),
        classes,
        comparison: comparison ? { ...comparison, madeAt: comparison.madeAt.toISOString() } : null,
      };
    });
  }

  /** A school chooses among what the operator allows: it can send nowhere else. */
  set(call: Call, input: SetPortalInput): Promise<PortalSaved | Refused> {
    const { clientMutationId: key, target: shown, schoolCode, hour, isOn, expectedVersion } = input;
    const content = { shown, schoolCode, hour, isOn, expectedVersion };
    const target = this.targets.find((one) => shownTarget(one) === shown) ?? '';
    const isFit =
      (shown === '' || target !== '') &&
      (schoolCode === '' ? !isOn : CODE.test(schoolCode)) &&
      (!isOn || target !== '');
    return call.write<PortalSaved | Refused>([], { key, content }, async (tx) => {
      if (!isFit) return { code: 'INVALID_VALUE', clause: 'G272-51' };
      const [saved] = await tx.rows<{ id: string }>(PUT_SETTING, [
        newId(),
        target,
        schoolCode,
        hour,
        isOn,
        expectedVersion,
      ]);
      return saved ?? { code: 'STALE_VERSION' };
    });
  }

  /** The administrator enters what the employee has brought (G272-62). */
  enterUid(
    call: Call,
    { clientMutationId: key, personId, uid = null }: EnterStaffUidInput,
  ): Promise<PortalSaved | Refused> {
    return call.write<PortalSaved | Refused>([], { key, content: { personId, uid } }, async (tx) => {
      if (!(await tx.find(STAFF_EXISTS, [personId]))) throw notFound();
      if (uid !== null && (!UID.test(uid) || SAME.test(uid)))
        return { code: 'INVALID_VALUE', clause: 'G272-62' };
      if (!(await enterStaffUid(tx, personId, uid))) return { code: 'CONFLICT', clause: 'G272-62' };
      await tx.rows(NOTE_UID, [personId, call.actor.personId, this.clock.now(), uid !== null]);
      return { id: personId };
    });
  }

  /** Leaves the work to the queue: the portal may be slow, or away. */
  begin(call: Call, key: string, work: PortalWork): Promise<PortalSaved> {
    return call.write<PortalSaved>([], { key, content: { work } }, async (tx) => {
      const id = newId();
      await tx.insert(PortalWish, [{ id, work, askedBy: call.actor.personId }]);
      await tx.emit(PORTAL_TOPIC, { work, personId: call.actor.personId });
      return { id };
    });
  }
}

/** A target without what only the server needs to know: the key of the other end. */
function shownTarget(target: string): string {
  return target.split('?')[0] ?? '';
}
