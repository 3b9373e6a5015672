import { CLOCK, sql } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from '../arrange.js';
import type { StaffName, StudentName } from '../arrange.js';
import type { Refusal } from '../ask-journal.js';

/** The texts and the places where their schools stand. */
export const PLAYED = {
  g272: { zone: 'Europe/Moscow', offset: '+03:00' },
  s117: { zone: 'Asia/Yekaterinburg', offset: '+05:00' },
  g166: { zone: 'Europe/Moscow', offset: '+03:00' },
  g24: { zone: 'Asia/Magadan', offset: '+11:00' },
  tkk: { zone: 'Asia/Tomsk', offset: '+07:00' },
} as const;

/** One of the five texts. */
export type Played = keyof typeof PLAYED;

/** One school under one text. Sessions are opened once. */
export interface Stage {
  readonly api: TestApi;
  readonly profile: Played;
  readonly school: ArrangedSchool;
  readonly as: (who: StaffName | StudentName | 'ofAgeev' | 'ofZhukov') => Promise<TestSession>;
}

/** What an act came to: done, done late, asked for more, or refused; and the clause that says so. */
export interface Outcome {
  readonly what: 'in time' | 'late' | 'done' | 'locked' | 'refused';
  readonly clause: string | null;
  /** The code of the refusal, or how the locked part is corrected. */
  readonly note?: string;
}

/** An act of the play, at a wall clock's time of the school. */
export interface Act {
  readonly at: string;
  readonly what: string;
  readonly play: (stage: Stage) => Promise<Outcome>;
}

const FOLLOW = sql(
  'test.scenario.follow',
  `update school set profile = $2, time_zone = $3 where school_id = $1`,
);

const TERMS = `query ($id: ID!) { lesson(id: $id) { terms { part workId state clause } } }`;

interface Terms {
  readonly lesson: {
    readonly terms: readonly {
      readonly part: string;
      readonly state: string;
      readonly clause: string | null;
    }[];
  };
}

/** Opens a school that follows the text, where the text's own school stands. */
export async function raise(api: TestApi, profile: Played): Promise<Stage> {
  const school = await ArrangedSchool.open(api, profile);
  await school.change((tx) => tx.rows(FOLLOW, [profile, PLAYED[profile].zone]));
  const known = new Map<string, Promise<TestSession>>();
  return {
    api,
    profile,
    school,
    as: (who) => {
      const found = known.get(who) ?? school.signIn(who);
      known.set(who, found);
      return found;
    },
  };
}

/** Sets the clock of the service to a time of the school. */
export function turnTo(api: TestApi, profile: Played, local: string): void {
  turnToInstant(api, Date.parse(`${local}${PLAYED[profile].offset}`));
}

/** Sets the clock of the service to an instant. */
export function turnToInstant(api: TestApi, instant: number): void {
  api.app.get<Clock>(CLOCK).now = () => new Date(instant);
}

/** How the part of a lesson stands now, before it is written. */
export async function standing(
  { api, as }: Stage,
  lessonId: string,
  part: string,
): Promise<{ readonly isLate: boolean; readonly clause: string | null }> {
  const { lesson } = await api.data<Terms>(await as('deputy'), TERMS, { id: lessonId });
  const found = lesson.terms.find((term) => term.part === part);
  return { isLate: found?.state === 'OVERDUE', clause: found?.clause ?? null };
}

/** What an answer comes to, for a part that stood so. */
export function outcomeOf(
  refusal: Partial<Refusal> | undefined,
  stood: { readonly isLate: boolean; readonly clause: string | null },
): Outcome {
  if (refusal?.code === undefined)
    return { what: stood.isLate ? 'late' : 'in time', clause: stood.isLate ? stood.clause : null };
  const { code, clause = null, params = [] } = refusal;
  const correction = params.find(({ name }) => name === 'correction')?.value;
  return code === 'ENTRY_LOCKED'
    ? { what: 'locked', clause, ...(correction === undefined ? {} : { note: correction }) }
    : { what: 'refused', clause, note: code };
}

/** In one cell of the table. */
export function say({ what, clause, note }: Outcome): string {
  return [what, clause, note].filter((word) => word !== null && word !== undefined).join(' · ');
}
