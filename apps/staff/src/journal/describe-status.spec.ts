import { describe, expect, it } from '@jest/globals';
import type { OutboxStatus } from '@zhurnal/web-client';
import { describeStatus } from './describe-status.js';

const calm: OutboxStatus = {
  queued: 0,
  sending: 0,
  refused: 0,
  contested: 0,
  savedAt: undefined,
  fault: undefined,
};
const savedAt = Date.parse('2026-09-12T05:42:00Z');

describe('the pill says where the marks are', () => {
  it.each<[Partial<OutboxStatus>, string, string]>([
    [{}, 'saved', 'Сохранено'],
    [{ savedAt }, 'saved', 'Сохранено 10:42'],
    [{ savedAt, queued: 1, sending: 2 }, 'sending', '3 отправляются'],
    [{ queued: 7, fault: { kind: 'offline' } }, 'queued', 'Нет сети: 7 в очереди на этом устройстве'],
    [{ queued: 2, fault: { kind: 'unavailable' } }, 'queued', 'Сервер не отвечает: 2 в очереди'],
    [{ queued: 2, fault: { kind: 'expired' } }, 'queued', 'Войдите, чтобы сохранить: 2 в очереди'],
    [{ queued: 2, fault: { kind: 'outdated' } }, 'failed', 'Обновите страницу, чтобы сохранить: 2 в очереди'],
    [{ refused: 2, queued: 1 }, 'failed', 'Не принято: 2'],
    [{ contested: 1, refused: 2, queued: 1 }, 'conflict', '1 спорная'],
  ])('%j', (part, state, words) => {
    expect(describeStatus({ ...calm, ...part }, 'Asia/Yekaterinburg')).toEqual({ state, words });
  });
});
