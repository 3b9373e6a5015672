import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { formatDay, formatDays, isDay } from './days.js';
import { formatInstant } from './instants.js';
import { formatBytes, formatDecimal, formatWeight, readDecimalInput } from './figures.js';

describe('school days', () => {
  it.each([
    ['short', 'сб, 12 сент.'],
    ['dayMonth', '12 сентября'],
    ['long', 'суббота, 12 сентября'],
    ['full', '12 сентября 2026 г.'],
    ['numeric', '12.09.2026'],
    ['dayNumeric', '12.09'],
    ['month', 'сентябрь'],
    ['weekdayShort', 'сб'],
  ] as const)('are written %s', (style, expected) => {
    expect(formatDay('2026-09-12', style)).toBe(expected);
  });

  it('stretch from one to another', () => {
    expect(formatDays('2026-09-01', '2026-10-24')).toBe('1 сентября – 24 октября');
    expect(formatDays('2026-09-01', '2026-09-12')).toBe('1–12 сентября');
    expect(formatDays('2026-09-12', '2026-09-12')).toBe('12 сентября');
  });

  it('are nothing else', () => {
    expect(isDay('2026-02-30')).toBe(false);
    expect(formatDay('когда-нибудь')).toBe('когда-нибудь');
  });

  it('stay the same on a computer in New York', () => {
    const entry = fileURLToPath(new URL('./days.ts', import.meta.url));
    const script = `
      import { build } from 'vite';
      const [bundle] = await build({
        configFile: false,
        logLevel: 'silent',
        resolve: { conditions: ['zhurnal-source'] },
        build: { write: false, minify: false, lib: { entry: ${JSON.stringify(entry)}, formats: ['es'] } },
      });
      const { formatDay } = await import('data:text/javascript,' + encodeURIComponent(bundle.output[0].code));
      const offset = new Date(2026, 0, 1).getTimezoneOffset();
      console.log([offset, formatDay('2026-01-01'), formatDay('2026-09-12', 'full')].join('; '));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: dirname(entry),
      env: { ...process.env, NODE_OPTIONS: '', TZ: 'America/New_York' },
      encoding: 'utf8',
    });
    expect(printed.trim()).toBe('300; чт, 1 янв.; 12 сентября 2026 г.');
  });
});

describe('instants', () => {
  it('are written in the zone of the school', () => {
    expect(formatInstant('2026-09-12T21:30:00Z', 'Asia/Magadan')).toBe('13 сент., 08:30');
    expect(formatInstant('2026-09-12T21:30:00Z', 'Europe/Kaliningrad', 'time')).toBe('23:30');
  });
});

describe('figures', () => {
  it('have a decimal comma and no zeros that say nothing', () => {
    expect(formatDecimal('4.45')).toBe('4,45');
    expect([formatWeight('2.00'), formatWeight('1.50'), formatWeight('10')]).toEqual(['2', '1,5', '10']);
    expect([
      readDecimalInput(' 1,5'),
      readDecimalInput('2.25'),
      readDecimalInput('-1'),
      readDecimalInput(''),
    ]).toEqual(['1.5', '2.25', undefined, undefined]);
    expect([formatBytes(100), formatBytes(655_360), formatBytes(1_258_292)]).toEqual([
      '100 Б',
      '640 КБ',
      '1,2 МБ',
    ]);
  });
});
