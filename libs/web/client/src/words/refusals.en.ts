import type { English } from './english.js';
import type { REFUSALS_RU } from './refusals.ru.js';

/** Why the rules said no, in English. */
export const REFUSALS_EN = {
  'refusal.NOT_FOUND': 'There is no such record, or you may not see it.',
  'refusal.FORBIDDEN':
    '{field, select, reason {The reason of the absence is given by another member of staff.} other {You have no right to do this.}}',
  'refusal.CONFLICT': 'Somebody else has changed this record. Look at its value and try again.',
  'refusal.STALE_VERSION': 'The record was changed while the page was open. The new value is shown.',
  'refusal.KEY_REUSED': 'The request was repeated with other content. Reload the page and enter it again.',
  'refusal.INVALID_VALUE':
    '{field, select, value {There is no such mark in this column.} weight {The weight is a number from {min} to {max} with at most two decimals.} type {The kind of work is chosen from the list of the school.} minutes {The time for the task is a whole number of minutes from {min} to {max}.} familyName {The family name is letters, hyphen and space.} givenName {The given name is letters, hyphen and space.} patronymic {The patronymic is letters, hyphen and space.} birthDate {This date of birth will not do.} phone {A phone number has 5 to 15 digits.} email {Check the email address.} login {A login has at least 3 Latin letters and digits; point and hyphen may be used.} from {This date will not do.} to {This date will not do.} classId {This duty is held in a class: choose the class.} tokenName {Give the token a name.} scopes {Tick at least one right.} networks {A network address looks like 203.0.113.0/24 or 203.0.113.7.} classIds {There is no such class.} schoolName {Write the name of the school.} webhookName {Name the address.} address {The address in full, such as https://lms.example/events, with no name or password in it.} eventTypes {Choose at least one event.} timeZone {Choose the time zone from the list.} weekdays {Tick at least one day with lessons.} other {This value will not do.}}',
  'refusal.TEXT_TOO_LONG':
    '{field, select, topic {The topic} comment {The comment} title {The title} text {The text of the task} remark {The message} subject {The subject} notice {The text of the note} correctionReason {The reason} correctionNote {The note} answer {The answer} schoolName {The name} other {The text}} may have at most {limit} characters.',
  'refusal.TOO_MANY_ITEMS':
    '{field, select, works {A lesson may have at most {limit} works.} files {At most {limit} files can be attached to a task.} items {At most {limit} records can be sent at once.} other {Too many: the limit is {limit}.}}',
  'refusal.NOTICE_TOO_LONG': 'One note covers at most {limit} days. Send another one for the other days.',
  'refusal.NOTICE_TOO_OLD':
    'Absences can be reported from {day} on. Tell the class teacher about earlier ones.',
  'refusal.MARKS_NOT_SHOWN': 'These marks are not published yet.',
  'refusal.NOTICE_REPEATED': 'These days have been reported already.',
  'refusal.NOTICE_WITHDRAWN': 'The note was withdrawn. You can send a new one.',
  'refusal.REPRESENTATIVE_ONLY':
    'Absence is reported by a parent or another legal representative. The student may from the age of 18.',
  'refusal.FILE_TOO_LARGE': 'The file is larger than {limit}: choose a smaller one.',
  'refusal.SIGN_IN_FAILED': 'The login or the password is not right.',
  'refusal.TOO_MANY_ATTEMPTS': 'Too many attempts. Wait {minutes} min and try again.',
  'refusal.SESSION_EXPIRED': 'Your session has ended. Sign in again.',
  'refusal.PASSWORD_TOO_SHORT': 'The password is short: at least {shortest} characters are needed.',
  'refusal.PASSWORD_SAME': 'The new password is the same as the old one. Choose another.',
  'refusal.PASSWORD_TOO_COMMON': 'This password is easy to guess. Take several unrelated words.',
} as const satisfies English<typeof REFUSALS_RU>;
