import { describe, expect, it } from '@jest/globals';
import { createClient } from '@zhurnal/web-client';
import type { Change, Flight } from '@zhurnal/web-client';
import { sendFlight } from './send-flight.js';

const mark = (value: '5' | 'due' | null, comment = ''): Change => ({
  kind: 'mark',
  lessonId: 'l',
  workId: 'w',
  studentId: 's',
  ordinal: 1,
  value,
  comment,
});
const attendance = (reason: 'ill' | 'unknown'): Change => ({
  kind: 'attendance',
  lessonId: 'l',
  studentId: 's',
  attendance: { fact: 'absent', reason },
});
const flightOf = (...changes: Change[]): Flight => ({
  id: 'key',
  groupId: 'g',
  kind: changes[0]?.kind ?? 'mark',
  items: changes.map((after, version) => ({ before: after, after, version })),
});

/** A server that answers with these results and tells what it was asked. */
async function send(flight: Flight, results: object) {
  let variables: unknown;
  const client = createClient({
    app: 'staff',
    origin: 'http://school.test',
    fetch: (_, init) => {
      variables = (JSON.parse(String(init?.body)) as { variables: unknown }).variables;
      const data = {
        mark: { setMarks: { results } },
        attendance: { setAttendance: { results } },
        roll: { takeRoll: results },
      };
      return Promise.resolve(Response.json({ data: data[flight.kind] }));
    },
  });
  return { answer: await sendFlight(client, flight), variables };
}

describe('a batch on its way to the server', () => {
  it('carries why it is late with every change that has a reason', async () => {
    const late = (flight: Flight): Flight => ({
      ...flight,
      items: flight.items.map((item, at) => (at === 0 ? { ...item, lateReason: 'Болела' } : item)),
    });
    const flights = [
      flightOf(mark('5'), mark(null)),
      flightOf(attendance('unknown'), attendance('ill')),
      flightOf({ kind: 'roll', lessonId: 'l', isTaken: true }),
    ];
    const sent = await Promise.all(flights.map((flight) => send(late(flight), [])));
    expect(sent.map(({ variables }) => variables)).toMatchObject([
      { input: { items: [{ lateReason: 'Болела' }, {}] } },
      { input: { items: [{ lateReason: 'Болела' }, {}] } },
      { input: { lessonId: 'l', lateReason: 'Болела' } },
    ]);
    expect(JSON.stringify(sent.map(({ variables }) => variables)).match(/lateReason/g)).toHaveLength(3);
  });

  it('carries marks with the versions they rest on, under its own key', async () => {
    const { variables, answer } = await send(flightOf(mark('5', 'у доски'), mark(null)), [
      { __typename: 'MarkSaved', index: 1, version: 2 },
      { __typename: 'MarkSaved', index: 0, version: 1 },
    ]);
    const place = { lessonId: 'l', workId: 'w', studentId: 's', ordinal: 1 };
    expect(variables).toEqual({
      input: {
        clientMutationId: 'key',
        groupId: 'g',
        items: [
          { ...place, value: 'FIVE', comment: 'у доски', expectedVersion: 0 },
          { ...place, value: null, comment: '', expectedVersion: 1 },
        ],
      },
    });
    expect(answer).toEqual({
      ok: true,
      value: [
        { kind: 'saved', version: 1 },
        { kind: 'saved', version: 2 },
      ],
    });
  });

  it('brings back what others wrote and why something was refused', async () => {
    const refusal = { code: 'PERIOD_CLOSED', clause: null, params: [] };
    const { answer } = await send(flightOf(mark('5'), mark('5'), mark('5')), [
      {
        __typename: 'MarkConflict',
        index: 0,
        version: 7,
        value: 0,
        by: 'Белова О. П.',
        at: '2026-09-12T08:00:00Z',
      },
      { __typename: 'MarkLocked', index: 1, refusal },
      { __typename: 'MarkInvalid', index: 2, refusal },
    ]);
    expect(answer.ok && answer.value).toEqual([
      { kind: 'conflict', change: mark('due'), version: 7, by: 'Белова О. П.', at: '2026-09-12T08:00:00Z' },
      { kind: 'locked', refusal },
      { kind: 'invalid', refusal },
    ]);
  });

  it('states an absence without a reason until somebody gives one', async () => {
    const { variables, answer } = await send(flightOf(attendance('unknown'), attendance('ill')), [
      { __typename: 'AttendanceSaved', index: 0, version: 1 },
      {
        __typename: 'AttendanceConflict',
        index: 1,
        version: 4,
        fact: 'LATE',
        reason: null,
        by: null,
        at: null,
      },
    ]);
    expect(variables).toMatchObject({
      input: {
        items: [
          { fact: 'ABSENT', reason: null },
          { fact: 'ABSENT', reason: 'ILL' },
        ],
      },
    });
    expect(answer.ok && answer.value[1]).toMatchObject({
      kind: 'conflict',
      change: { attendance: { fact: 'late', reason: null } },
      by: '',
    });
  });

  it('states that the roll was called, by itself, and brings a refusal back', async () => {
    const roll: Change = { kind: 'roll', lessonId: 'l', isTaken: true };
    const taken = { __typename: 'RollTaken', lessonId: 'l', takenAt: null, takenBy: null, version: 3 };
    const { variables, answer } = await send(flightOf(roll), taken);
    expect(variables).toEqual({
      input: { clientMutationId: 'key', lessonId: 'l', taken: true, items: [] },
    });
    expect(answer).toEqual({ ok: true, value: [{ kind: 'saved', version: 3 }] });
    const refusal = { __typename: 'Refusal', code: 'LESSON_CANCELLED', clause: null, params: [] };
    const refused = await send(flightOf(roll), refusal);
    expect(refused.answer).toEqual({ ok: true, value: [{ kind: 'locked', refusal }] });
  });

  it('is too short when a result is missing, so that it is sent again', async () => {
    const { answer } = await send(flightOf(mark('5'), mark('5')), [
      { __typename: 'MarkSaved', index: 0, version: 1 },
    ]);
    expect(answer.ok && answer.value).toHaveLength(1);
  });
});
