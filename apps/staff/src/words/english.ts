import {
  TRAIL_EN,
  describeFindingInEnglish,
  describePeopleFindingInEnglish,
  describeRowResultInEnglish,
} from '@zhurnal/rules';
import {
  ACCOUNT_EN,
  CALENDAR_EN,
  COMMON_EN,
  ENGLISH_TERMS,
  REFUSALS_EN,
  STAFF_REFUSALS_EN,
} from '@zhurnal/web-client';
import type { EnglishSpeech } from '@zhurnal/web-client';
import { WEBHOOKS_EN } from '../webhooks/words/en.js';
import { PORTAL_EN } from '../portal/words/en.js';
import { INTEGRITY_EN } from '../integrity/words/en.js';
import { CHECKS_EN, COMPLIANCE_EN, DETAILS_EN, RECORDS_EN } from '../compliance/words/en.js';
import { DUTIES_EN } from '../duties/words/en.js';
import { DAY_EN } from '../day/words/en.js';
import { FINALS_EN } from '../finals/words/en.js';
import { JOURNAL_EN } from '../journal/words/en.js';
import { HISTORY_EN } from '../journal/words/history.en.js';
import { REMARKS_EN } from '../journal/words/remarks.en.js';
import { CLASS_CONTACTS_EN } from '../my-class/words/contacts.en.js';
import { ASSESSMENTS_EN } from '../assessments/words/en.js';
import { CLASS_CALENDAR_EN } from '../account/words/en.js';
import { NORMS_EN } from '../norms/words/en.js';
import { ARCHIVE_EN } from '../archive/words/en.js';
import { REPORTS_EN } from '../reports/words/en.js';
import { SCHEDULES_EN } from '../schedules/words/en.js';
import { MY_CLASS_EN } from '../my-class/words/en.js';
import { HANDOVER_EN } from '../handover/words/en.js';
import { OUTSIDE_EN } from '../outside/words/en.js';
import { HANDOVERS_EN } from '../my-class/words/handovers.en.js';
import { CLASS_REPORTS_EN } from '../my-class/words/reports.en.js';
import { OUTBOX_EN } from '../outbox/words/en.js';
import { PEOPLE_IMPORT_EN } from '../people-import/words/en.js';
import { PERIODS_EN } from '../periods/words/en.js';
import { CONSENTS_EN } from '../people/consents/words/en.js';
import { PEOPLE_EN } from '../people/words/en.js';
import { STAFF_PART_EN } from '../people/words/staff.en.js';
import { PLANS_EN } from '../plans/words/en.js';
import { LOAD_EN } from '../plans/words/load.en.js';
import { REGULATION_EN } from '../regulation/words/en.js';
import { REGULATION_FORMS_EN } from '../regulation/words/forms.en.js';
import { REGULATION_NAMES_EN } from '../regulation/words/names.en.js';
import { REGULATION_PAPERS_EN } from '../regulation/words/papers.en.js';
import { REGULATION_TERMS_EN } from '../regulation/words/terms.en.js';
import { REGULATION_VALUES_EN } from '../regulation/words/values.en.js';
import { ROLL_EN } from '../roll-call/words/en.js';
import { SETTINGS_EN } from '../settings/words/en.js';
import { CHECKING_EN } from '../checking/words/en.js';
import { CONTROL_EN } from '../control/words/en.js';
import { CORRECTIONS_EN } from '../corrections/words/en.js';
import { SUBSTITUTIONS_EN } from '../substitutions/words/en.js';
import { TIMETABLE_EN } from '../timetable/words/en.js';
import { IMPORT_EN } from '../timetable-import/words/en.js';
import { EXPLORER_EN } from '../explorer/words/en.js';
import { TOKENS_EN } from '../tokens/words/en.js';
import { TRAIL_PAGE_EN } from '../trail/words/en.js';
import { STAFF_EN } from './en.js';
import { YEAR_TURN_EN } from '../year-turn/words/en.js';
import type { FindingDescribers } from './english-findings.js';

/** Everything the app says, in English: fetched by who reads it, and by nobody else. */
export const ENGLISH: EnglishSpeech = {
  terms: ENGLISH_TERMS,
  catalogues: {
    shared: COMMON_EN,
    refusals: REFUSALS_EN,
    account: ACCOUNT_EN,
    calendar: CALENDAR_EN,
    'staff-refusals': STAFF_REFUSALS_EN,
    staff: STAFF_EN,
    day: DAY_EN,
    journal: JOURNAL_EN,
    history: HISTORY_EN,
    remarks: REMARKS_EN,
    'roll-call': ROLL_EN,
    outbox: OUTBOX_EN,
    finals: FINALS_EN,
    assessments: ASSESSMENTS_EN,
    classCalendar: CLASS_CALENDAR_EN,
    norms: NORMS_EN,
    archive: ARCHIVE_EN,
    schedules: SCHEDULES_EN,
    reports: REPORTS_EN,
    outside: OUTSIDE_EN,
    handover: HANDOVER_EN,
    'my-class': { ...MY_CLASS_EN, ...CLASS_REPORTS_EN, ...CLASS_CONTACTS_EN, ...HANDOVERS_EN },
    corrections: CORRECTIONS_EN,
    duties: DUTIES_EN,
    substitutions: SUBSTITUTIONS_EN,
    checking: CHECKING_EN,
    control: CONTROL_EN,
    periods: PERIODS_EN,
    yearTurn: YEAR_TURN_EN,
    timetable: TIMETABLE_EN,
    people: { ...PEOPLE_EN, ...STAFF_PART_EN },
    consents: CONSENTS_EN,
    'people-import': PEOPLE_IMPORT_EN,
    'timetable-import': IMPORT_EN,
    compliance: COMPLIANCE_EN,
    'compliance-checks': CHECKS_EN,
    'compliance-details': DETAILS_EN,
    'compliance-records': RECORDS_EN,
    integrity: INTEGRITY_EN,
    portal: PORTAL_EN,
    webhooks: WEBHOOKS_EN,
    settings: SETTINGS_EN,
    load: LOAD_EN,
    plans: PLANS_EN,
    regulation: REGULATION_EN,
    'regulation-forms': REGULATION_FORMS_EN,
    'regulation-names': REGULATION_NAMES_EN,
    'regulation-papers': REGULATION_PAPERS_EN,
    'regulation-terms': REGULATION_TERMS_EN,
    'regulation-values': REGULATION_VALUES_EN,
    tokens: TOKENS_EN,
    trail: TRAIL_PAGE_EN,
    explorer: EXPLORER_EN,
  },
};

/** What files that are loaded lack, in English. */
export const ENGLISH_FINDINGS: FindingDescribers = {
  timetable: describeFindingInEnglish,
  people: describePeopleFindingInEnglish,
  row: describeRowResultInEnglish,
  trail: TRAIL_EN,
};
