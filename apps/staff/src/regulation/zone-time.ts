const MINUTE = 60_000;

/** How far the clock of a zone stands from Greenwich at that moment, in ms. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const away = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return sign === '-' ? -away : away;
}

/** The instant at which clocks of the zone show `2023-09-01T10:30`; nothing where it is no time. */
export function instantOf(local: string, timeZone: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return undefined;
  const asIfUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const near = asIfUtc - offsetAt(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetAt(near, timeZone)).toISOString();
}

/** What clocks of the zone show at the instant, `2023-09-01T10:30`. */
export function localOf(instant: string, timeZone: string): string {
  const moment = Date.parse(instant);
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
}
