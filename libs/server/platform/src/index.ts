export { Access } from './access.js';
export type { RelationSource, Standing } from './access.js';
export { Apart } from './apart/apart.js';
export type { ApartLimits } from './apart/apart.js';
export { workGently } from './apart/gently.js';
export { systemActor } from './actor.js';
export type { Actor, AnyActor, SystemActor } from './actor.js';
export { Call } from './call.js';
export type { SignedIn } from './call.js';
export { byTheClock } from './by-the-clock.js';
export {
  CLOCK,
  clockFrom,
  dayIn,
  instantIn,
  nextQuarter,
  stoppedClock,
  systemClock,
  timeIn,
} from './clock.js';
export type { Clock } from './clock.js';
export { Config, ConfigError, readConfig } from './config.js';
export { applicationSource, migrationSource, sealingSource } from './data-source.js';
export { Database } from './database.js';
export type { LeaveWithCommit, ReadOptions, WriteOptions } from './database.js';
export { Fault, notFound, unauthenticated } from './faults.js';
export type { FaultCode } from './faults.js';
export { LARGEST_FILE, findFile, keepFile } from './files.js';
export type { StoredFile } from './files.js';
export {
  FlagColumn,
  IntColumn,
  OptionalIntColumn,
  OptionalTextColumn,
  TextColumn,
} from './graphql/columns.js';
export {
  DayField,
  IdField,
  IdsField,
  InputField,
  IsDay,
  KeyedInput,
  OptionalIdField,
  OptionalTextField,
  TextField,
  VersionField,
  VersionedInput,
} from './graphql/input-fields.js';
export { LIMITS } from './graphql/limits.js';
export { EntryPageQuery, FirstField, PageQuery } from './graphql/page-query.js';
export { PageInfo } from './graphql/page-info.js';
export { DayScalar, DecimalScalar, InstantScalar, TimeScalar } from './graphql/scalars.js';
export { RequestRate } from './http/request-rate.js';
export type { RateLimit } from './http/request-rate.js';
export { createServer } from './http/server.js';
export { APP_HEADER } from './http/security.js';
export type { DocumentManifest } from './http/trusted-documents.js';
export { takeKey } from './idempotency.js';
export type { Keyed, KeyedRequest } from './idempotency.js';
export { asId, isUuid, newId } from './ids.js';
export { InputPipe } from './inputs/input-pipe.js';
export { makerOf } from './inputs/known-input.js';
export type { InputClass } from './inputs/known-input.js';
export type { AccountId, Id, PersonId, SchoolId, SessionId } from './ids.js';
export { Jobs } from './jobs.js';
export type { OutboxEvent, RepeatedJob } from './jobs.js';
export { AFTER_HEADER, CHANGE_HEADER, NOW_HEADER } from './live/answers.js';
export { Belonging } from './live/belonging.js';
export { LiveBus } from './live/bus.js';
export type { Change, ChangeKey, Rest, Topic } from './live/change.js';
export { forgetTold } from './live/forget-told.js';
export type { Told } from './live/told.js';
export { tellWholeSchool } from './live/tell.js';
export type { LiveEvent } from './live/live-event.js';
export type { Since } from './live/live.controller.js';
export { Log } from './log.js';
export { serveMetrics } from './metrics-server.js';
export { Metrics } from './metrics.js';
export { OutboxRelay } from './outbox-relay.js';
export { PlatformModule } from './platform.module.js';
export type { PlatformOptions } from './platform.module.js';
export { Refusals } from './refusals.js';
export { ItemRefused, ItemResult, ItemSaved } from './graphql/item-results.js';
export { RefusalAnswer, answerOf, isRefused } from './refusing.js';
export type { Refused } from './refusing.js';
export { Gate, Operation, TheCall } from './request-context.js';
export type { GraphQLContext, Identify, RequestContext, SessionMemory } from './request-context.js';
export { listStatements, sql } from './sql.js';
export type { Sql, StatementListener } from './sql.js';
export { TOKEN_PREFIX, bearerOf } from './tokens/bearer.js';
export { MemoryBuckets } from './tokens/leaky-bucket.js';
export type { BucketSize } from './tokens/leaky-bucket.js';
export { RedisBuckets } from './tokens/redis-buckets.js';
export { Rates } from './tokens/rates.js';
export { opensOperation } from './tokens/token-rights.js';
export type { TokenRights } from './tokens/token-rights.js';
export { ReadTx, WriteTx } from './transaction.js';
