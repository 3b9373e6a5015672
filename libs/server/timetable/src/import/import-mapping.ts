import { asDay, asTimeOfDay } from '@zhurnal/rules';
import type { ClassMapping, ImportMapping } from '@zhurnal/rules';

type Names = Readonly<Record<string, unknown>>;

const SECTIONS = ['days', 'classes', 'subjects', 'teachers', 'rooms', 'bells', 'cycleStart'];

function isRecord(value: unknown): value is Names {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isClassMapping(value: unknown): value is ClassMapping {
  if (!isRecord(value)) return false;
  const { name, gradeLevel, letter, ...others } = value;
  const isGrade =
    gradeLevel === undefined ||
    gradeLevel === null ||
    (Number.isInteger(gradeLevel) && Number(gradeLevel) >= 1 && Number(gradeLevel) <= 12);
  const areTexts = [name, letter].every((text) => text === undefined || typeof text === 'string');
  return isGrade && areTexts && Object.keys(others).length === 0;
}

function areBells(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [start, end] = value.map((text) => (typeof text === 'string' ? asTimeOfDay(text) : undefined));
  return start !== undefined && end !== undefined && start < end;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
  days: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7,
  classes: isClassMapping,
  subjects: isText,
  teachers: isText,
  rooms: isText,
  bells: areBells,
};

/** Reads a mapping from parsed JSON; what is wrong is named by its path: `bells.1`. */
export function readMapping(
  value: unknown,
): { readonly mapping: ImportMapping } | { readonly wrong: string } {
  if (!isRecord(value)) return { wrong: '$' };
  const stranger = Object.keys(value).find((key) => !SECTIONS.includes(key));
  if (stranger !== undefined) return { wrong: stranger };
  for (const [section, fits] of Object.entries(FITS)) {
    const given = value[section];
    if (given === undefined) continue;
    if (!isRecord(given)) return { wrong: section };
    const bad = Object.entries(given).find(([, one]) => !fits(one));
    if (bad) return { wrong: `${section}.${bad[0]}` };
  }
  const { cycleStart } = value;
  if (cycleStart !== undefined && (typeof cycleStart !== 'string' || asDay(cycleStart) === undefined)) {
    return { wrong: 'cycleStart' };
  }
  return { mapping: value as ImportMapping };
}

/** Decisions of this time over those of last time. */
export function mergeMappings(before: ImportMapping, now: ImportMapping): ImportMapping {
  const cycleStart = now.cycleStart ?? before.cycleStart;
  return {
    days: { ...before.days, ...now.days },
    classes: { ...before.classes, ...now.classes },
    subjects: { ...before.subjects, ...now.subjects },
    teachers: { ...before.teachers, ...now.teachers },
    rooms: { ...before.rooms, ...now.rooms },
    bells: { ...before.bells, ...now.bells },
    ...(cycleStart === undefined ? {} : { cycleStart }),
  };
}

/** The decision about an object of the file, under its key or its name. */
export function decisionAbout<T>(
  section: Readonly<Record<string, T>> | undefined,
  object: { readonly key: string; readonly name: string },
): T | undefined {
  for (const key of [object.key, object.name]) {
    if (section && Object.hasOwn(section, key)) return section[key];
  }
  return undefined;
}
