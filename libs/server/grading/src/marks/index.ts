import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { byTheClock } from '@zhurnal/platform';
import { Acknowledge } from './acknowledge.js';
import { AcknowledgementsReader } from './acknowledgements.reader.js';
import { ClassFinalsReader } from './class-finals.reader.js';
import { EnterPeriodMarks } from './enter-period-marks.js';
import { FamilyFinalsResolver } from './family-finals.resolver.js';
import { FinalSheetReader } from './final-sheet.reader.js';
import { FinalsResolver } from './finals.resolver.js';
import { PeriodMark } from './period-mark.entity.js';
import { PeriodRelease } from './period-release.entity.js';
import { PeriodSeen } from './period-seen.entity.js';
import { ReleaseBoardReader } from './release-board.reader.js';
import { ReleasePeriod } from './release-period.js';
import { ReleaseResolver } from './release.resolver.js';
import { StudentFinalsReader } from './student-finals.reader.js';

/** The rows of marks of periods. */
export const PERIOD_MARK_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  PeriodMark,
  PeriodRelease,
  PeriodSeen,
];

/** What the module provides for marks of periods. */
export const PERIOD_MARK_PROVIDERS = [
  FinalsResolver,
  ReleaseResolver,
  FamilyFinalsResolver,
  ...byTheClock(
    FinalSheetReader,
    EnterPeriodMarks,
    ClassFinalsReader,
    ReleaseBoardReader,
    ReleasePeriod,
    AcknowledgementsReader,
    Acknowledge,
    StudentFinalsReader,
  ),
];
