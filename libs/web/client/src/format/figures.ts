import { pageLanguage } from '../words/language.js';
import { sayShared } from '../words/shared-words.js';

/** An exact decimal of the contract, `4.45`, as people write it: «4,45», in English “4.45”. */
export function formatDecimal(decimal: string): string {
  return pageLanguage === 'en' ? decimal : decimal.replace('.', ',');
}

/** What a person typed, with a comma or a point, as an exact decimal; undefined when it is no such number. */
export function readDecimalInput(typed: string): string | undefined {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** A weight without zeros that say nothing: `2.00` → «2», `1.50` → «1,5». */
export function formatWeight(weight: string): string {
  return formatDecimal(weight.includes('.') ? weight.replace(/\.?0+$/, '') : weight);
}

const KILO = 1024;

/** Size of a file: «640 КБ», «1,2 МБ». */
export function formatBytes(bytes: number): string {
  if (bytes < KILO) return sayShared('unit.bytes', { size: bytes });
  if (bytes < KILO * KILO) return sayShared('unit.kilobytes', { size: Math.round(bytes / KILO) });
  const megabytes = (bytes / KILO / KILO).toFixed(1).replace(/\.0$/, '');
  return sayShared('unit.megabytes', { size: formatDecimal(megabytes) });
}
