import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';

const AMENDMENT = `id setting value fromDay clause reason orderNumber decidedBy version isOpen`;
const REGULATION = `day baseProfile title validFrom adoptedOn orderNumber version can
  amendments { ${AMENDMENT} } coming { ${AMENDMENT} } spans { baseProfile title validFrom orderNumber }`;
const FAULTS = `... on RegulationFaults { faults { setting at allowed } }`;
const REFUSED = `... on Refusal { code params { name value } }`;
const READ = `query ($day: Date) { regulation(day: $day) { ${REGULATION} } }`;
const PREVIEW = `query ($change: RegulationChange!) { previewRegulation(change: $change) { __typename
  ... on RegulationEffect { changes { setting before after } lessons entries } ${FAULTS} ${REFUSED} } }`;

const INPUTS = {
  chooseRegulation: 'ChooseRegulationInput',
  amendRegulation: 'AmendRegulationInput',
  withdrawAmendment: 'WithdrawAmendmentInput',
} as const;

export interface AmendmentView {
  readonly id: string;
  readonly setting: string;
  readonly value: string;
  readonly fromDay: string;
  readonly reason: string;
  readonly version: number;
  readonly isOpen: boolean;
}

interface RegulationView {
  readonly day: string;
  readonly baseProfile: string;
  readonly validFrom: string | null;
  readonly version: number;
  readonly can: readonly string[];
  readonly amendments: readonly AmendmentView[];
  readonly coming: readonly AmendmentView[];
  readonly spans: readonly { readonly baseProfile: string; readonly validFrom: string | null }[];
}

interface NotRegulation {
  readonly __typename: string;
  readonly faults: readonly { readonly setting: string; readonly at: string; readonly allowed: string }[];
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

interface EffectView extends NotRegulation {
  readonly changes: readonly { readonly setting: string; readonly before: string; readonly after: string }[];
  readonly lessons: number;
  readonly entries: number;
}

/** The regulation of a day, today's where none is named. */
export async function readRegulation(
  api: TestApi,
  session: TestSession,
  day?: string,
): Promise<RegulationView> {
  return (await api.data<{ regulation: RegulationView }>(session, READ, { day: day ?? null })).regulation;
}

/** A change of the regulation under a fresh key. */
export async function changeRegulation(
  api: TestApi,
  session: TestSession,
  verb: keyof typeof INPUTS,
  input: object,
): Promise<RegulationView & NotRegulation> {
  const text = `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename
    ... on Regulation { ${REGULATION} } ${FAULTS} ${REFUSED} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: RegulationView & NotRegulation }>(session, text, variables)).answer;
}

/** What a change would do. */
export async function previewRegulation(
  api: TestApi,
  session: TestSession,
  change: object,
): Promise<EffectView> {
  return (await api.data<{ previewRegulation: EffectView }>(session, PREVIEW, { change })).previewRegulation;
}
