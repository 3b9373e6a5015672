import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import type { Membership } from '../session/membership.js';
import { AnswerKeeper } from './answer-keeper.js';
import { sessionMemory } from './last-session.js';

const MINUTE = 60_000;
const membership = (personId: string): Membership => ({
  schoolId: 's',
  schoolName: 'Школа',
  timeZone: 'Europe/Moscow',
  today: '2026-11-18',
  personId,
  familyName: 'Орлова',
  givenName: 'Анна',
  patronymic: null,
  roles: ['teacher'],
});

const known = (...memberships: Membership[]) => ({ memberships, offset: 5 });

function arrange(app: 'staff' | 'family') {
  let now = Date.parse('2026-11-18T09:40:00Z');
  return { memory: sessionMemory(app, () => now), pass: (minutes: number) => (now += minutes * MINUTE) };
}
const isKnown = async ({ memory }: ReturnType<typeof arrange>) => (await memory.recall()) !== undefined;

describe('the last session, without network', () => {
  it('opens staff pages for half an hour after the last work, and families’ for a month', async () => {
    const [staff, family] = [arrange('staff'), arrange('family')];
    for (const { memory } of [staff, family]) await memory.remember('a', known(membership('p')), true);
    [staff, family].forEach(({ pass }) => pass(30));
    expect([await isKnown(staff), await isKnown(family)]).toEqual([true, true]);
    await staff.memory.touch();
    staff.pass(30);
    expect(await isKnown(staff)).toBe(true);
    [staff, family].forEach(({ pass }) => pass(1));
    expect([await isKnown(staff), await isKnown(family)]).toEqual([false, true]);
    await staff.memory.touch();
    expect(await isKnown(staff)).toBe(false);
    family.pass(30 * 24 * 60);
    expect(await isKnown(family)).toBe(false);
  });

  it('lasts twelve hours after the password was given, however diligent its person is', async () => {
    const staff = arrange('staff');
    await staff.memory.remember('a', known(membership('p')), true);
    for (let at = 0; at < 24; at += 1) {
      staff.pass(29.9);
      await staff.memory.remember('a', known(membership('p')), false);
    }
    expect(await isKnown(staff)).toBe(true);
    for (let at = 0; at < 3; at += 1) {
      staff.pass(4);
      await staff.memory.touch();
    }
    expect(await isKnown(staff)).toBe(false);
    await staff.memory.remember('a', known(membership('p')), true);
    expect(await isKnown(staff)).toBe(true);
  });

  it('knows what day it is by now', async () => {
    const family = arrange('family');
    await family.memory.remember('a', known(membership('p')), true);
    family.pass(12 * 60);
    expect(await family.memory.recall()).toMatchObject({
      memberships: [{ today: '2026-11-19' }],
      offset: 5,
    });
  });

  it('is over when the server says so, and takes the answers with it', async () => {
    const family = arrange('family');
    const keeper = new AnswerKeeper([{ document: { __meta__: { hash: 'h' } }, days: 1 }]);
    keeper.openFor('family/p');
    await keeper.keep('h', {}, { n: 1 });
    await family.memory.remember('family/p', known(membership('p')), true);
    await family.memory.forget();
    expect(await isKnown(family)).toBe(false);
    expect(await keeper.recall('h', {})).toBeUndefined();
  });

  it('leaves nothing of the person before to the next one on the same computer', async () => {
    const staff = arrange('staff');
    const keeper = new AnswerKeeper([{ document: { __meta__: { hash: 'h' } }, days: 1 }]);
    keeper.openFor('staff/p');
    await keeper.keep('h', {}, { n: 1 });
    await staff.memory.remember('staff/p', known(membership('p')), true);
    await staff.memory.remember('staff/q', known(membership('q')), true);
    expect(await keeper.recall('h', {})).toBeUndefined();
    expect((await staff.memory.recall())?.memberships[0]?.personId).toBe('q');
  });
});
