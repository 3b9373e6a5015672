import type { RegulationProfile } from '../regulation-profile.js';

/** What is said of the service: what it gives, to whom, how it is got, how it ends. */
export const SERVICE_TOPICS = ['gives', 'whom', 'access', 'order', 'help'] as const;
/** One of {@link SERVICE_TOPICS}. */
export type ServiceTopic = (typeof SERVICE_TOPICS)[number];

/** A sentence of the description, in Russian, with the clauses of the school's own text that say it. */
export interface ServiceFact {
  readonly topic: ServiceTopic;
  readonly words: string;
  readonly clauses: readonly string[];
}

interface FactOfAll {
  readonly topic: ServiceTopic;
  readonly words: string;
  /** Clauses by profile; `only`: the sentence is said only where a clause says it. */
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  readonly only?: true;
}

const FACTS: readonly FactOfAll[] = [
  {
    topic: 'gives',
    words: 'Текущая успеваемость, пропущенные занятия и домашние задания — в электронном дневнике.',
    clauses: { g272: ['G272-3'], g166: ['G166-1'], s117: ['S117-21'], g24: ['G24-58', 'G24-59'] },
  },
  {
    topic: 'gives',
    words: 'Расписание уроков и занятий.',
    clauses: { tkk: ['TKK-31'] },
  },
  {
    topic: 'gives',
    words: 'Отметки за весь период обучения, по всем предметам, в любое время.',
    clauses: { s117: ['S117-8'], g24: ['G24-42'] },
  },
  {
    topic: 'whom',
    words: 'Родителям (законным представителям) и ученикам. Каждый видит только свои сведения.',
    clauses: { s117: ['S117-6', 'S117-18'], g24: ['G24-36', 'G24-56'], tkk: ['TKK-83'] },
  },
  {
    topic: 'access',
    words: 'Сведения предоставляются с момента, когда заявитель получил доступ.',
    clauses: { s117: ['S117-13'] },
  },
  {
    topic: 'access',
    words: 'С любого устройства с выходом в интернет, какая бы система на нём ни стояла.',
    clauses: { s117: ['S117-14'], g24: ['G24-42'] },
  },
  {
    topic: 'access',
    words: 'Ежедневно и круглосуточно, без обращения к сотрудникам школы.',
    clauses: { s117: ['S117-20'], g24: ['G24-24', 'G24-67'], tkk: ['TKK-70'] },
  },
  {
    topic: 'order',
    words: 'Если родители отказались от дневника, обучение ведётся с традиционными средствами учёта.',
    clauses: { s117: ['S117-39'] },
    only: true,
  },
  {
    topic: 'order',
    words:
      'Тем, кто не может или не хочет пользоваться дневником, не реже раза в две недели дают распечатку.',
    clauses: { g24: ['G24-25'] },
    only: true,
  },
  {
    topic: 'help',
    words: 'Все пользователи имеют право на своевременную консультацию.',
    clauses: { s117: ['S117-35'], g24: ['G24-68'] },
    only: true,
  },
  {
    topic: 'help',
    words: 'Если права нарушены, пользователь дневника может подать жалобу.',
    clauses: { tkk: ['TKK-86'] },
    only: true,
  },
];

const SIGN_IN = {
  password: 'Вход по логину и паролю, которые выдаёт школа.',
  esia: 'Вход через Госуслуги (ЕСИА).',
  portal: 'Вход по коду, полученному при регистрации на портале.',
} as const;
const CONSENT = {
  none: undefined,
  application: 'Для доступа родитель подаёт заявление.',
  application_with_passport: 'Для доступа родитель подаёт заявление лично, с паспортом.',
  consent: 'Для доступа каждый родитель даёт письменное согласие на обработку данных.',
} as const;

/** The description of the service as a school's regulation has it (TKK-32): facts of the service with the own clauses. */
export function describeService(profile: RegulationProfile): readonly ServiceFact[] {
  const { signIn, consent, gradesCovered, messagesOfficial } = profile;
  const { from, to } = gradesCovered.value;
  const cited = ({ clause, also = [] }: { clause?: string; also?: readonly string[] }): readonly string[] =>
    clause === undefined ? [] : [clause, ...also];
  const said = FACTS.flatMap(({ topic, words, clauses, only }): readonly ServiceFact[] => {
    const own = clauses[profile.id] ?? [];
    return only === true && own.length === 0 ? [] : [{ topic, words, clauses: own }];
  });
  const asked = CONSENT[consent.value];
  const set: readonly ServiceFact[] = [
    { topic: 'whom', words: `Классы: ${from}–${to}.`, clauses: cited(gradesCovered) },
    ...signIn.value.map((way) => ({
      topic: 'access' as const,
      words: SIGN_IN[way],
      clauses: cited(signIn),
    })),
    ...(asked === undefined ? [] : [{ topic: 'access' as const, words: asked, clauses: cited(consent) }]),
    {
      topic: 'order',
      words: messagesOfficial.value
        ? 'Сообщения школы в дневнике — официальная переписка.'
        : 'Переписка в дневнике — общение, а не официальная переписка школы.',
      clauses: cited(messagesOfficial),
    },
  ];
  return SERVICE_TOPICS.flatMap((topic) => [...said, ...set].filter((fact) => fact.topic === topic));
}
