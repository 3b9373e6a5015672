const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Minutes east of Greenwich in a zone at an instant. */
function offsetAt(format: Intl.DateTimeFormat, instant: number): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

const two = (value: number): string => String(value).padStart(2, '0');

function sayOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** An instant as the clock of the place shows it. */
function sayLocal(instant: number, offset: number): string {
  const local = new Date(instant + offset * 60_000);
  const day = `${local.getUTCFullYear()}${two(local.getUTCMonth() + 1)}${two(local.getUTCDate())}`;
  return `${day}T${two(local.getUTCHours())}${two(local.getUTCMinutes())}00`;
}

/** The first instant, to the minute, at which the offset is another than at `from`, known to be so at `to`. */
function findTransition(format: Intl.DateTimeFormat, from: number, to: number): number {
  const before = offsetAt(format, from);
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (offsetAt(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** What was written already: there are few zones, and years pass slowly. */
const written = new Map<string, string>();

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5) as it holds from the beginning of one year to the end of another: every
 * change of the clock is listed, so that nothing is claimed about years that nobody asks for.
 */
export function writeZone(zone: string, fromYear: number, toYear: number): string {
  const key = `${zone} ${fromYear} ${toYear}`;
  const text = written.get(key) ?? composeZone(zone, fromYear, toYear);
  written.set(key, text);
  return text;
}

function composeZone(zone: string, fromYear: number, toYear: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const [start, end] = [Date.UTC(fromYear, 0, 1), Date.UTC(toYear + 1, 0, 1)];
  const stretches = [{ at: start, before: offsetAt(format, start), offset: offsetAt(format, start) }];
  for (let day = start; day < end; day += DAY_MS) {
    const before = offsetAt(format, day);
    if (offsetAt(format, day + DAY_MS) === before) continue;
    const at = findTransition(format, day, day + DAY_MS);
    stretches.push({ at, before, offset: offsetAt(format, at) });
  }
  const standard = Math.min(...stretches.map(({ offset }) => offset));
  const lines = stretches.flatMap(({ at, before, offset }) => {
    const kind = offset > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${sayLocal(at, before)}`,
      `TZOFFSETFROM:${sayOffset(before)}`,
      `TZOFFSETTO:${sayOffset(offset)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}
