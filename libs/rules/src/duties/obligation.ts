import type { Role } from '../access/roles.js';
import type { Duty } from '../regulation/order-settings.js';
import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { Rhythm } from '../regulation/rhythm.js';
import type { Setting } from '../regulation/setting.js';

/** What a regulation asks of people again and again: a line of its duties, or a setting that has a rhythm and no such line. */
export interface Obligation {
  /** Stable name, once in a regulation. */
  readonly code: string;
  readonly roles: readonly Role[];
  readonly rhythms: readonly Rhythm[];
  readonly clause: string;
  /** What is to be done, short and in the language of the regulation. */
  readonly words: string;
}

type ReportSetting =
  'activityReport' | 'fillingReport' | 'progressReport' | 'preliminaryReport' | 'backup' | 'exportFull';

/** Settings that say of a duty when it is done besides: monthly and at the ends of periods, say (G24-75, G24-97, G272-54). */
const SETTING_OF: Readonly<Record<string, ReportSetting>> = {
  teachers_report: 'activityReport',
  activity_report: 'activityReport',
  filling_report: 'fillingReport',
  progress_report: 'progressReport',
  preliminary_report: 'preliminaryReport',
  back_up: 'backup',
  full_export: 'exportFull',
};

/** Kept by every lesson: the record shows it, and nobody ticks it. */
const OF_LESSONS: readonly string[] = ['fill_journal', 'enter_lessons', 'record_lessons'];

const keyOf = (rhythm: Rhythm): string => JSON.stringify(rhythm);

function rhythmsOf({ code, rhythm }: Duty, profile: RegulationProfile): readonly Rhythm[] {
  const name = SETTING_OF[code];
  const setting = name === undefined ? undefined : profile[name];
  const more = setting?.clause === undefined ? [] : setting.value;
  return [...new Map([rhythm, ...more].map((one) => [keyOf(one), one])).values()];
}

/** A back-up is done when there are as many copies as the regulation asks for, each in a place of its own (TKK-57, TKK-80). */
function wordsOf({ code, words }: Duty, { backupCopies }: RegulationProfile): string {
  const { value, clause } = backupCopies;
  return code === 'back_up' && clause !== undefined
    ? `${words}; копий, каждая в своём месте: ${value} (${clause})`
    : words;
}

/** A setting with a rhythm whose work no line of the duties names. */
function listOfSetting(
  code: string,
  roles: readonly Role[],
  words: string,
  { value, clause }: Setting<Rhythm | null>,
): readonly Obligation[] {
  if (value === null || clause === undefined) return [];
  return [{ code, roles, rhythms: [value], clause, words }];
}

/** Everything that the regulation asks of people again and again, in its order. */
export function listObligations(profile: RegulationProfile): readonly Obligation[] {
  const own = profile.duties.value.map((duty) => ({
    code: duty.code,
    roles: duty.roles,
    clause: duty.clause,
    words: wordsOf(duty, profile),
    rhythms: rhythmsOf(duty, profile),
  }));
  const codes = new Set(own.map(({ code }) => code));
  const further = [
    ...listOfSetting(
      'review_journals',
      profile.reviewers.value.roles,
      'Проверить журналы',
      profile.reviewEvery,
    ),
    ...listOfSetting(
      'paper_families',
      ['class_teacher'],
      'Выдать распечатку семьям без входа в дневник',
      profile.paperEvery,
    ),
  ];
  return [...own, ...further.filter(({ code }) => !codes.has(code))];
}

/** Is the obligation kept lesson by lesson, so that rows show it and nothing is ticked? */
export function isOfLessons({ code, rhythms }: Obligation): boolean {
  return OF_LESSONS.includes(code) || rhythms.every(({ kind }) => kind === 'daily');
}
