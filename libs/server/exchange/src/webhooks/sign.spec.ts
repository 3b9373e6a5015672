import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from './sign.js';

const message = (): { id: string; at: Date; body: string } => ({
  id: '019a0000-0000-7000-8000-000000000001',
  at: new Date(),
  body: JSON.stringify({ type: 'mark.changed', data: { note: 'пятёрка' } }),
});

describe('a signed message', () => {
  it('is believed by the library of the specification', () => {
    const secret = newSecret();
    const sent = message();
    expect(new Webhook(secret).verify(sent.body, signedHeaders(sent, [secret]))).toEqual(
      JSON.parse(sent.body),
    );
  });

  it('is believed with the old and with the new secret while both are in force', () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const sent = message();
    const headers = signedHeaders(sent, [fresh, old]);
    for (const secret of [old, fresh]) new Webhook(secret).verify(sent.body, headers);
    expect(() => new Webhook(newSecret()).verify(sent.body, headers)).toThrow('No matching signature');
  });

  it.each([
    ['body', (sent: ReturnType<typeof message>) => ({ ...sent, body: `${sent.body} ` })],
    ['id', (sent: ReturnType<typeof message>) => ({ ...sent, id: 'another' })],
  ])('with another %s is not', (_, change) => {
    const secret = newSecret();
    const sent = message();
    const other = change(sent);
    const headers = { ...signedHeaders(sent, [secret]), 'webhook-id': other.id };
    expect(() => new Webhook(secret).verify(other.body, headers)).toThrow();
  });
});
