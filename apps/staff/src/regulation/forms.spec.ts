import { describe, expect, it } from '@jest/globals';
import { FEDERAL_PROFILE, REGULATION_PROFILES, SETTING_NAMES, objectToAmendment } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { draftLike, draftOf, wantedOf } from './draft.js';
import { REGULATION_FORMS_RU } from './words/forms.ru.js';
import { sayAllowed } from './say-allowed.js';
import { VALUE_FORMS } from './value-form.js';
import type { ValueForm } from './value-form.js';
import { instantOf, localOf } from './zone-time.js';

/** Every place of a value that its form shows, and whether the form can show what stands there. */
function misfits(form: ValueForm, value: unknown, at: string): readonly string[] {
  const parts = value as Readonly<Record<string, unknown>>;
  switch (form.form) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [at];
    case 'number':
      return typeof value === 'number' ? [] : [at];
    case 'decimal':
    case 'text':
      return typeof value === 'string' ? [] : [at];
    case 'one':
      return form.options.some((option) => option.value === value) ? [] : [at];
    case 'many':
      return (value as readonly unknown[]).flatMap((word) =>
        form.options.some((option) => option.value === word) ? [] : [`${at} ${String(word)}`],
      );
    case 'orNull':
      return value === null ? [] : misfits(form.of, value, at);
    case 'rows':
      return (value as readonly unknown[]).flatMap((row, place) => misfits(form.of, row, `${at}[${place}]`));
    case 'fields':
      return Object.keys(parts).flatMap((name) => {
        const part = form.fields[name];
        return part === undefined ? [`${at}.${name}`] : misfits(part, parts[name], `${at}.${name}`);
      });
    case 'kinds': {
      const kind = form.kinds[String(parts['kind'])];
      if (kind === undefined) return [`${at}.kind`];
      return Object.entries(kind.fields).flatMap(([name, part]) =>
        misfits(part, parts[name], `${at}.${name}`),
      );
    }
  }
}

/** Every word that the forms say by a key that is put together. */
function keysOf(form: ValueForm): readonly string[] {
  switch (form.form) {
    case 'one':
    case 'many':
      return form.options.map((option) => option.say());
    case 'orNull':
    case 'rows':
      return keysOf(form.of);
    case 'fields':
      return [
        ...Object.keys(form.fields).map((name) => `field.${name}`),
        ...Object.values(form.fields).flatMap(keysOf),
      ];
    case 'kinds':
      return Object.entries(form.kinds).flatMap(([kind, { fields }]) => [
        `kind.${kind}`,
        ...keysOf({ form: 'fields', fields }),
      ]);
    default:
      return [];
  }
}

/** What stands first in a form that adds something. */
function beginnings(form: ValueForm): readonly unknown[] {
  if (form.form === 'orNull') return [form.first, ...beginnings(form.of)];
  if (form.form === 'kinds')
    return Object.entries(form.kinds).map(([kind, { first }]) => ({ kind, ...first }));
  return [];
}

const DAY = '2026-11-20' as Day;
const faultsOf = (setting: (typeof SETTING_NAMES)[number], value: unknown) =>
  objectToAmendment({ from: DAY, setting, to: { value, choice: 'Так решила школа' } });

describe('the forms of settings', () => {
  it.each(REGULATION_PROFILES.map((profile) => [profile.id, profile] as const))(
    'show every value of %s whole',
    (_, profile) => {
      for (const name of SETTING_NAMES)
        expect([name, misfits(VALUE_FORMS[name], profile[name].value, 'value')]).toEqual([name, []]);
    },
  );

  it('say every word that they show', () => {
    for (const name of SETTING_NAMES)
      for (const key of keysOf(VALUE_FORMS[name])) {
        if (/^(field|kind)\./.test(key)) expect(Object.keys(REGULATION_FORMS_RU)).toContain(key);
        else expect(key).toMatch(/^[«а-яё]/i);
      }
  });

  it('begin with what may stand there', () => {
    for (const name of SETTING_NAMES)
      for (const first of beginnings(VALUE_FORMS[name]))
        expect([name, first, faultsOf(name, first)]).toEqual([name, first, []]);
  });
});

describe('what is wrong', () => {
  it('is said in words wherever a value may be wrong', () => {
    const wrongs = [
      null,
      -1000,
      'x',
      [],
      {},
      true,
      { kind: 'days', days: -1, count: 'x' },
      [{}],
      [[]],
      [1, 1],
    ];
    const said = new Set<string>();
    for (const name of SETTING_NAMES)
      for (const wrong of wrongs) for (const { allowed } of faultsOf(name, wrong)) said.add(allowed);
    expect(said.size).toBeGreaterThan(20);
    const unsaid = [...said].filter(
      (allowed) => !allowed.startsWith('{') && sayAllowed(allowed).startsWith('Значение не подходит'),
    );
    expect(unsaid).toEqual([]);
  });

  it.each([
    ['1…11', 'Целое число от 1 до 11.'],
    ['0.25…20 × 0.25', 'Число от 0,25 до 20, кратное 0,25.'],
    ['≥ markDue', 'Не раньше, чем срок правила «Отметка: срок».'],
    ['markDue ≠ null', 'Сначала нужен срок правила «Отметка: срок».'],
    ['1…11: 1 × kind', 'Каждому классу с 1-го по 11-й нужен один вид периода, и только один.'],
    ['≠ control_work', 'Повторяется: control_work.'],
  ])('%s reads: %s', (allowed, words) => {
    expect(sayAllowed(allowed)).toBe(words);
  });
});

describe('a draft', () => {
  it('after another regulation is a choice of the school: no clause of another school holds here', () => {
    const tkk = REGULATION_PROFILES.find(({ id }) => id === 'tkk') ?? FEDERAL_PROFILE;
    const draft = draftLike('homeworkDue', tkk);
    expect(draft).toMatchObject({ isClause: false, value: { kind: 'after_lessons', hours: 5 } });
    expect(draft.reason).toContain('Томский кадетский корпус (TKK-36)');
    expect(wantedOf([draft, draftOf('markDue', tkk)])).toMatchObject({
      first: { setting: 'homeworkDue', clause: null },
      more: [{ setting: 'markDue', clause: null, reason: '' }],
    });
  });

  it('is sent by the order of the form, a clause only where the text says so', () => {
    const draft = { ...draftOf('masterCopy', FEDERAL_PROFILE), clause: ' 2.1 ', reason: ' на бумаге ' };
    expect(wantedOf([draft])?.first).toMatchObject({ clause: null, reason: 'на бумаге' });
    expect(wantedOf([{ ...draft, isClause: true }])?.first).toMatchObject({ clause: '2.1' });
    expect(wantedOf([])).toBeUndefined();
  });
});

describe('the time of a signature', () => {
  it.each([
    ['2023-09-01T10:30', 'Europe/Moscow', '2023-09-01T07:30:00.000Z'],
    ['2023-08-29T10:15', 'Asia/Yekaterinburg', '2023-08-29T05:15:00.000Z'],
    ['2023-08-31T23:59', 'Asia/Magadan', '2023-08-31T12:59:00.000Z'],
    ['2023-08-31T23:59', 'UTC', '2023-08-31T23:59:00.000Z'],
  ])('%s of %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(local);
    expect(instantOf('', zone)).toBeUndefined();
  });
});
