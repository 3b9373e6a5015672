import { preparedDatabase } from '@zhurnal/testing';
import { Installation } from './installation.js';

/** The day on which most stories play; the clock stands at half past twelve in the school. */
export const DAY = '2026-11-18';
export const SCHOOL = 'Школа на углу';
/** Everybody's. */
export const PASSWORD = 'Demo-2026-zhurnal';

/** A solved timetable: ours, or the one that the environment names. */
const TIMETABLE =
  process.env['ZHURNAL_STORY_TIMETABLE'] ??
  new URL('../fixtures/corner-school.fet', import.meta.url).pathname;

/** The school of the stories: the lessons of its timetable from September to December, and people in its classes. */
export async function openCornerSchool({
  now = `${DAY}T09:30:00Z`,
  perClass = 25,
  settings = {},
}: {
  readonly now?: string;
  readonly perClass?: number;
  readonly settings?: Readonly<Record<string, string>>;
} = {}): Promise<Installation> {
  const database = await preparedDatabase(`corner ${TIMETABLE} ${perClass}`, async (empty) => {
    const school = await Installation.on(empty, now);
    const year = ['--from', '2026-09-01', '--to', '2026-12-30', '--confirm', 'all'];
    await school.zhurnal('timetable', 'import', TIMETABLE, '--school', SCHOOL, '--new', ...year);
    const people = ['--per-class', String(perClass), '--date', DAY];
    await school.zhurnal('demo', 'people', '--school', SCHOOL, ...people);
  });
  return Installation.on(database, now, settings);
}
