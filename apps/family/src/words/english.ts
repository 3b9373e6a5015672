import { ACCOUNT_EN, CALENDAR_EN, COMMON_EN, ENGLISH_TERMS, REFUSALS_EN } from '@zhurnal/web-client';
import type { EnglishSpeech } from '@zhurnal/web-client';
import { ATTENDANCE_EN } from './attendance.en.js';
import { CHANGES_EN } from './changes.en.js';
import { FAMILY_CONSENTS_EN } from './consents.en.js';
import { DIARY_EN } from './diary.en.js';
import { FAMILY_EN } from './en.js';
import { FAMILY_FINALS_EN } from './finals.en.js';
import { HOMEWORK_EN } from './homework.en.js';
import { MARKS_EN } from './marks.en.js';

/** Everything the app says, in English: fetched by who reads it, and by nobody else. */
export const ENGLISH: EnglishSpeech = {
  terms: ENGLISH_TERMS,
  catalogues: {
    shared: COMMON_EN,
    refusals: REFUSALS_EN,
    account: ACCOUNT_EN,
    calendar: CALENDAR_EN,
    family: FAMILY_EN,
    changes: CHANGES_EN,
    diary: DIARY_EN,
    homework: HOMEWORK_EN,
    marks: MARKS_EN,
    finals: FAMILY_FINALS_EN,
    consents: FAMILY_CONSENTS_EN,
    attendance: ATTENDANCE_EN,
  },
};
