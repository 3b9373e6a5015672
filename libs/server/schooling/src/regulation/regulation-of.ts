import { FEDERAL_PROFILE, amendProfile, findProfile } from '@zhurnal/rules';
import type { Amendment, Day, RegulationProfile } from '@zhurnal/rules';

/** A profile that the school follows from a day on, with what was amended in it. */
interface RegulationSpan {
  /** Null: since the school was opened. */
  readonly from: Day | null;
  readonly base: string;
  readonly amended: readonly Amendment[];
}

/** What holds from a day on until the next step. */
interface Step {
  readonly from: Day | null;
  readonly profile: RegulationProfile;
}

/** Most texts that are remembered; every school has one, and few have one of their own. */
const REMEMBERED = 2000;

const remembered = new Map<string, readonly Step[]>();

/**
 * The regulation of a day, from the text in the school's row (`school.regulation`). The same text gives the same object,
 * so it costs a page a look into a map.
 */
export function regulationOf(text: string, day: string): RegulationProfile {
  const plain = findProfile(text);
  if (plain) return plain;
  const steps = stepsOf(text);
  let held = steps[0]?.profile ?? FEDERAL_PROFILE;
  for (const { from, profile } of steps) if (from === null || from <= day) held = profile;
  return held;
}

/** The regulations that hold on some day of the stretch: what is decided for all of it is judged by every one. */
export function regulationsOf(text: string, from: string, to: string): readonly RegulationProfile[] {
  const begun = findProfile(text)
    ? []
    : stepsOf(text).filter((step) => step.from !== null && step.from > from && step.from <= to);
  return [regulationOf(text, from), ...begun.map(({ profile }) => profile)];
}

/** The spans that a text tells, by days. */
function spansOf(text: string): readonly RegulationSpan[] {
  if (!text.startsWith('[')) return [{ from: null, base: text, amended: [] }];
  return JSON.parse(text) as RegulationSpan[];
}

function stepsOf(text: string): readonly Step[] {
  const known = remembered.get(text);
  if (known) return known;
  const steps = listSteps(spansOf(text));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, steps);
  return steps;
}

/** Every day from which something else holds. An amendment ends with the profile that it amends. */
function listSteps(spans: readonly RegulationSpan[]): readonly Step[] {
  return spans.flatMap(({ from, base, amended }, place) => {
    const profile = findProfile(base) ?? FEDERAL_PROFILE;
    const until = spans[place + 1]?.from ?? null;
    const days = [...new Set(amended.map((amendment) => amendment.from))].filter(
      (day) => (from === null || day > from) && (until === null || day < until),
    );
    const first = from === null ? profile : amendedOn(profile, amended, from);
    return [
      { from, profile: first },
      ...days.sort().map((day) => ({ from: day, profile: amendedOn(profile, amended, day) })),
    ];
  });
}

/** What was accepted when it was decided is dropped, the last first, where a later release no longer reads it. */
function amendedOn(base: RegulationProfile, amended: readonly Amendment[], day: Day): RegulationProfile {
  for (let count = amended.length; count > 0; count -= 1) {
    const read = amendProfile(base, amended.slice(0, count), day);
    if ('profile' in read) return read.profile;
  }
  return base;
}
