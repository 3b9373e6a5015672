import type { ProfileId } from '../profile-names.js';
import type { PaperKind } from './paper.js';

/** A paper that a regulation names as its own. */
export interface ExpectedPaper {
  readonly kind: PaperKind;
  /** The clause that names it, or the act of law. */
  readonly clause: string;
  /** What the text says of it, short and in Russian. */
  readonly words: string;
  /** It carries the data of an electronic signature. */
  readonly isSigned?: true;
  /** It lies open for everybody. */
  readonly isPublic?: true;
}

const FEDERAL: readonly ExpectedPaper[] = [
  {
    kind: 'act',
    clause: '273-ФЗ, ст. 28–30',
    words: 'правила школы — локальный нормативный акт, он размещается на сайте',
    isPublic: true,
  },
  { kind: 'order', clause: '273-ФЗ, ст. 30', words: 'акт принимается в порядке, установленном уставом' },
];

/** Which papers the text of each profile names. */
export const EXPECTED_PAPERS: Readonly<Record<ProfileId, readonly ExpectedPaper[]>> = {
  federal: FEDERAL,
  'federal-position': FEDERAL,
  'federal-same-day': FEDERAL,
  'federal-five-days': FEDERAL,
  g272: [
    { kind: 'act', clause: 'G272-2', words: 'документ подписан электронной подписью', isSigned: true },
    { kind: 'council_protocol', clause: 'G272-1', words: 'принято решением педагогического совета' },
    { kind: 'order', clause: 'G272-1', words: 'утверждено приказом директора' },
  ],
  s117: [
    { kind: 'act', clause: 'S117-3', words: 'документ подписан электронной подписью', isSigned: true },
    { kind: 'council_protocol', clause: 'S117-1', words: 'принято педагогическим советом' },
    { kind: 'order', clause: 'S117-1', words: 'утверждено приказом' },
    { kind: 'pupils_council_opinion', clause: 'S117-2', words: 'с учётом мнения совета обучающихся' },
    { kind: 'parents_council_opinion', clause: 'S117-2', words: 'с учётом мнения совета родителей' },
  ],
  g166: [{ kind: 'act', clause: 'G166-2', words: 'регламент работы педагогических работников' }],
  g24: [
    { kind: 'order', clause: 'G24-2', words: 'приказ о переходе на электронный журнал без бумаги' },
    { kind: 'council_protocol', clause: 'G24-1', words: 'решение педагогического совета' },
    { kind: 'road_map', clause: 'G24-4', words: 'план-график перехода, приложение 1' },
    {
      kind: 'service_description',
      clause: 'G24-4',
      words: 'регламент оказания услуги, приложение 2',
      isPublic: true,
    },
    { kind: 'instruction', clause: 'G24-4', words: 'инструкция по ведению учёта, приложение 3' },
    {
      kind: 'act',
      clause: 'G24-22',
      words: 'нормативная база размещается на сайте гимназии',
      isPublic: true,
    },
  ],
  tkk: [
    { kind: 'order', clause: 'TKK-2', words: 'приказ о переходе к электронным журналам' },
    { kind: 'act', clause: 'TKK-33', words: 'регламент размещается на сайте', isPublic: true },
    {
      kind: 'service_description',
      clause: 'TKK-32',
      words: 'информация об услугах публикуется открыто',
      isPublic: true,
    },
  ],
};

/** A paper as far as it is asked whether it is the one expected. */
export interface KeptPaper {
  readonly kind: PaperKind;
  readonly isPublic: boolean;
  readonly isSigned: boolean;
}

/** Why an expected paper is not there yet; undefined: it is. */
export type PaperLack = 'missing' | 'unsigned' | 'unpublished';

/** Each paper that the text of the profile names, with what is lacking among those that are kept. */
export function checkPapers(
  profile: string,
  kept: readonly KeptPaper[],
): readonly { readonly expected: ExpectedPaper; readonly lack: PaperLack | undefined }[] {
  const all = Object.entries(EXPECTED_PAPERS).find(([id]) => id === profile)?.[1] ?? FEDERAL;
  return all.map((expected) => ({ expected, lack: lackOf(expected, kept) }));
}

function lackOf(expected: ExpectedPaper, kept: readonly KeptPaper[]): PaperLack | undefined {
  const alike = kept.filter(({ kind }) => kind === expected.kind);
  if (alike.length === 0) return 'missing';
  const signed = expected.isSigned === true ? alike.filter(({ isSigned }) => isSigned) : alike;
  if (signed.length === 0) return 'unsigned';
  return expected.isPublic === true && !signed.some(({ isPublic }) => isPublic) ? 'unpublished' : undefined;
}
