import type { RefusalSeen } from '@zhurnal/web-client';
import type { Tone } from '@zhurnal/web-ui';
import type { Run } from './report-view.js';
import { t } from './reports-words.js';

/** States with which a signature is not taken. */
const REFUSED = [
  'REVOKED',
  'NOT_YET_VALID',
  'EXPIRED',
  'ALTERED',
  'OTHER_PERSON',
  'NOT_FOR_SIGNING',
  'WEAK_ALGORITHM',
  'ATTACHED',
  'EMBEDDED',
  'SEVERAL_SIGNERS',
  'PRIVATE_KEY',
  'NOT_A_SIGNATURE',
] as const;

/** Why a signature was not taken and what to do, when the refusal is one of a signature. */
export function saySignature({ code, params }: RefusalSeen): string | undefined {
  if (code !== 'SIGNATURE_REFUSED') return undefined;
  const given = Array.isArray(params)
    ? params.find((one: { name: string; value: string }) => one.name === 'state')?.value
    : (params as Readonly<Record<string, string>>)['state'];
  const state = REFUSED.find((one) => one === given?.toUpperCase());
  return state && t('sign.refused', { why: t(`sign.state.${state}`) });
}

/** A word about the signatures of a run. */
export interface SignedState {
  readonly tone: Tone;
  readonly text: string;
}

/** How far the signing of a run is, by the last checks of its signatures. */
export function saySigned({ isPrepared, signedCount, doubtfulCount }: Run): readonly SignedState[] {
  if (!isPrepared) return [];
  if (signedCount + doubtfulCount === 0) return [{ tone: 'late', text: t('sign.list.waits') }];
  return [
    ...(signedCount > 0
      ? [{ tone: 'good' as const, text: t('sign.list.signed', { count: signedCount }) }]
      : []),
    ...(doubtfulCount > 0
      ? [{ tone: 'low' as const, text: t('sign.list.doubtful', { count: doubtfulCount }) }]
      : []),
  ];
}
