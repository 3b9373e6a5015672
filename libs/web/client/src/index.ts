export { isPassing } from './api/answer.js';
export type { Answer, Fault, FaultKind } from './api/answer.js';
export { ClientProvider, useChange, useClient } from './api/client-provider.js';
export { createClient } from './api/create-client.js';
export type { ApiClient, AppName, ClientOptions, Document } from './api/create-client.js';
export { useAnswer } from './api/use-answer.js';
export type { Asked } from './api/use-answer.js';
export { partFor } from './live/live-news.js';
export type { LiveChange, LiveEvent, LiveNews, LiveStatus } from './live/live-news.js';
export { LiveProvider, useLive, useLiveStatus } from './live/use-live.js';
export type { LiveProviderProps } from './live/use-live.js';
export { useLiveAgain } from './live/use-live-again.js';
export { addressOfFile, isRefused, sendFile, uploadFile } from './api/send-file.js';
export type { FileParcel, KeptFile, RestAnswer } from './api/send-file.js';
export { sendJson } from './api/send-json.js';
export type { JsonRequest } from './api/send-json.js';

export type { KeptQuery } from './kept/answer-keeper.js';
export { AnswerShelf } from './kept/answer-shelf.js';
export type { KeptAnswer } from './kept/answer-shelf.js';
export { useKeptSince, useShownKept } from './kept/kept-now.js';
export { daysPassed, sayAge } from './kept/say-age.js';

export { useChangePassword, useEndOtherSessions, useOpenSessions } from './session/account.js';
export type { OpenSession } from './session/account.js';
export { FirstPassword } from './session/first-password.js';
export { PasswordForm } from './session/password-form.js';
export { SessionList } from './session/session-list.js';
export { SessionProvider } from './session/session-provider.js';
export { useMemberships, useSession, useSessionState } from './session/use-session.js';
export type { SessionProviderProps } from './session/session-provider.js';
export { Session, accountKeyOf } from './session/session.js';
export type { Membership } from './session/membership.js';
export type { SessionState } from './session/session.js';
export { SignInForm } from './session/sign-in-form.js';
export type { SignInFormProps } from './session/sign-in-form.js';

export { createWords } from './words/create-words.js';
export type { Say } from './words/create-words.js';
export { STAFF_REFUSALS_EN } from './words/staff-refusals.en.js';
export { STAFF_REFUSALS_RU } from './words/staff-refusals.ru.js';
export { ACCOUNT_EN } from './words/account.en.js';
export { CALENDAR_EN } from './words/calendar.en.js';
export { useAccountWords } from './words/account-words.js';
export { COMMON_EN } from './words/common.en.js';
export { REFUSALS_EN } from './words/refusals.en.js';
export { ENGLISH_TERMS } from './words/english-terms.js';
export { sayTerm } from './words/english.js';
export type { English, EnglishSpeech } from './words/english.js';
export { LanguageLink } from './words/language-link.js';
export { LANGUAGE_NAMES, pageLanguage } from './words/language.js';
export { speakLanguage } from './words/speak-language.js';
export { sayFault } from './words/say-fault.js';
export { learnRefusals, paramsOf, sayRefusal, sayRefusalWithClause } from './words/say-refusal.js';
export type { RefusalSeen } from './words/say-refusal.js';
export { sayShared, useSharedWords } from './words/shared-words.js';
export type { Catalogue, GivenTo, ParamsOf } from './words/word-params.js';

export { CopyField } from './copy/copy-field.js';
export { CalendarList, sayCalendarTitle } from './calendar/calendar-list.js';

export { groupHistory } from './notices/group-history.js';
export type { HistoryEntry, HistoryStep } from './notices/group-history.js';

export { formatDay, formatDays, isDay } from './format/days.js';
export type { DayStyle } from './format/days.js';
export { formatBytes, formatDecimal, formatWeight, readDecimalInput } from './format/figures.js';
export { formatInstant } from './format/instants.js';
export type { InstantStyle } from './format/instants.js';

export { keptSetting, showDensity } from './settings/device-settings.js';
export type { PersonalSettings } from './settings/device-settings.js';
export { SettingsForm } from './settings/settings-form.js';
export type { SettingsFormProps } from './settings/settings-form.js';
export { useSaveSettings } from './settings/use-save-settings.js';

export { newId } from './device/new-id.js';
export { isSealing } from './device/safe.js';
export { isSameContent, keyOf } from './outbox/change.js';
export type { AttendanceChange, CellChange, Change, MarkChange, RollChange } from './outbox/change.js';
export type {
  Edit,
  EnteredEdit,
  Entry,
  Flight,
  ItemResult,
  Kept,
  PlaceLabel,
  Step,
  Stored,
  Theirs,
} from './outbox/entry.js';
export { findAskedPart } from './outbox/late-question.js';
export type { LatePart, LateReason } from './outbox/late-part.js';
export type { LateQuestion } from './outbox/late-question.js';
export { MarkOutbox } from './outbox/mark-outbox.js';
export type { OutboxListener, OutboxWorld } from './outbox/mark-outbox.js';
export { boxOf, countUnsent, dropBox, openShared } from './outbox/open-shared.js';
export { BATCH_LIMIT, QUEUE_LIMIT } from './outbox/outbox-queue.js';
export type { Unsent } from './outbox/outbox-queue.js';
export type { OutboxShared } from './outbox/outbox-shared.js';
export type { OutboxStatus } from './outbox/outbox-status.js';

export { installApp, renewPage } from './worker/app-update.js';
export { UpdateNote } from './worker/update-note.js';
