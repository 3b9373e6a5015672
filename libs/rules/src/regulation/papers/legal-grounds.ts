import type { ProfileId } from '../profile-names.js';

/** An act on which a regulation says it stands. */
export interface LegalGround {
  /** The act as it is cited: what, of which day, under which number. */
  readonly act: string;
  readonly about: string;
  /** The clause that cites it; none: the act holds for every school. */
  readonly clause?: string;
  /** What to know when reading the text: a date that it gives wrongly. */
  readonly note?: string;
}

const EDUCATION: LegalGround = {
  act: 'Федеральный закон от 29.12.2012 № 273-ФЗ',
  about: 'Об образовании в Российской Федерации',
};
const PERSONAL: LegalGround = {
  act: 'Федеральный закон от 27.07.2006 № 152-ФЗ',
  about: 'О персональных данных',
};
const PETERSBURG: LegalGround = {
  act: 'Распоряжение Комитета по образованию от 31.10.2011 № 2299-р',
  about: 'Регламент услуги: текущая успеваемость, электронный дневник и электронный журнал',
};

const FEDERAL = [EDUCATION, PERSONAL];

/** The acts that the text of each profile names as its grounds. */
export const LEGAL_GROUNDS: Readonly<Record<ProfileId, readonly LegalGround[]>> = {
  federal: FEDERAL,
  'federal-position': FEDERAL,
  'federal-same-day': FEDERAL,
  'federal-five-days': FEDERAL,
  g272: [{ ...PETERSBURG, clause: 'G272-4' }],
  g166: [{ ...PETERSBURG, clause: 'G166-2' }],
  s117: [
    { ...EDUCATION, clause: 'S117-4' },
    { ...PERSONAL, clause: 'S117-4', note: 'В тексте регламента закон датирован 26.01.2007.' },
    {
      act: 'Постановление Правительства РФ от 16.09.2016 № 925',
      about: 'О приоритете товаров российского происхождения, работ и услуг',
      clause: 'S117-4',
    },
    {
      act: 'Письмо Министерства образования Свердловской области от 29.05.2023 № 02-01-82/7470',
      about: 'Об авторизации в ЭЖД через ЕСИА',
      clause: 'S117-4',
    },
    {
      act: 'Постановление Правительства РФ от 13.07.2022 № 1241',
      about: 'Во исполнение которого вводится вход через ЕСИА',
      clause: 'S117-4',
    },
  ],
  g24: [
    {
      act: 'Федеральный закон от 27.07.2010 № 210-ФЗ',
      about: 'Об организации предоставления государственных и муниципальных услуг',
      clause: 'G24-1',
    },
    {
      act: 'Письмо Минобрнауки от 15.02.2012 № АП-147/07',
      about: 'О методических рекомендациях по внедрению систем ведения журналов успеваемости',
      clause: 'G24-1',
    },
    {
      act: 'Распоряжение Правительства РФ от 17.12.2009 № 1993-р',
      about: 'Перечень первоочередных услуг, предоставляемых в электронном виде',
      clause: 'G24-1',
    },
    { ...EDUCATION, clause: 'G24-1' },
  ],
  tkk: [
    {
      act: 'Распоряжение Департамента общего образования Томской области от 11.11.2020 № 915-р',
      about: 'О вводе в эксплуатацию системы ведения журналов успеваемости в электронном виде',
      clause: 'TKK-1',
    },
  ],
};

/** The grounds of a profile; those of every school where it is not known. */
export function groundsOf(profile: string): readonly LegalGround[] {
  return Object.entries(LEGAL_GROUNDS).find(([id]) => id === profile)?.[1] ?? FEDERAL;
}
