import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';
type Colours = ReadonlyMap<string, string>;

/** The colours of the file in one theme; those under `prefers-contrast: more` replace the others when asked for. */
function readColours(theme: Theme, moreContrast: boolean): Colours {
  const [plain = '', strong = ''] = source.split('@media (prefers-contrast: more)');
  const text = moreContrast ? plain + strong : plain;
  const pairs = text.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  );
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(colours: Colours, one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((name) => {
      const colour = colours.get(name);
      if (colour === undefined) throw new Error(`tokens.css has no colour --${name}`);
      return luminanceOf(colour);
    })
    .sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const GROUNDS = ['desk', 'sheet', 'float', 'hover', 'head', 'closed', 'period', 'accent-tint'];
const TONES = ['low', 'absence', 'late', 'conflict', 'good'];

/** Words on their grounds. 7 : 1 for what is read all day, 4.5 : 1 for the rest. */
const TEXTS: readonly (readonly [text: string, ground: string, least: number])[] = [
  ...GROUNDS.map((ground) => ['ink', ground, 12] as const),
  ...GROUNDS.map((ground) => ['ink-muted', ground, 6] as const),
  ...GROUNDS.map((ground) => ['ink-faint', ground, 4.5] as const),
  ...GROUNDS.map((ground) => ['accent', ground, 4.5] as const),
  ...TONES.map((tone) => [`${tone}-ink`, `${tone}-tint`, 9] as const),
  ...['sheet', 'closed', 'period', 'accent-tint', 'float'].map((ground) => ['low-ink', ground, 7] as const),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['accent-strong', 'accent-tint', 7],
  ['ink', 'hatch', 9],
];

/** Boundaries of controls and cells, and the ring of the focus on everything it may lie on. */
const BOUNDARIES: readonly (readonly [line: string, ground: string, least: number])[] = [
  ['line', 'sheet', 3],
  ['line', 'desk', 3],
  ...GROUNDS.map((ground) => ['focus', ground, 3] as const),
  ...TONES.map((tone) => ['focus', `${tone}-tint`, 4.5] as const),
  ...TONES.map((tone) => [`${tone}-ink`, 'sheet', 3] as const),
];

describe.each([
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const)('the palette, %s, more contrast: %s', (theme, moreContrast) => {
  const colours = readColours(theme, moreContrast);

  it.each(TEXTS)('%s reads on %s at %s : 1 or more', (text, ground, least) => {
    expect(contrastOf(colours, text, ground)).toBeGreaterThanOrEqual(least);
  });

  it.each(BOUNDARIES)('%s is seen on %s at %s : 1 or more', (line, ground, least) => {
    expect(contrastOf(colours, line, ground)).toBeGreaterThanOrEqual(least);
  });
});

it('every colour of the sheet has a light and a dark value', () => {
  const names = [...source.matchAll(/--([\w-]+):\s*(?:#|rgb|hsl|light-dark)/g)].map(([, name]) => name);
  const paired = [...source.matchAll(/--([\w-]+):\s*light-dark\([^;]+,[^;]+\);/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(paired).toEqual(names);
});
