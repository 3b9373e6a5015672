import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Access, byTheClock } from '@zhurnal/platform';
import { BeginTimetable } from './begin/begin-timetable.js';
import { BeginResolver } from './begin/begin.resolver.js';
import { CopyWeek } from './begin/copy-week.js';
import { FormGroup } from './begin/form-group.js';
import { KeepBells } from './bells/keep-bells.js';
import { TimetableChecksResolver } from './checks/timetable-checks.resolver.js';
import { EditTimetable } from './edit/edit-timetable.js';
import { ImportTimetable } from './import/import-timetable.js';
import { TimetableImportController } from './import/timetable-import.controller.js';
import { LessonsLeftResolver } from './lessons-left/lessons-left.resolver.js';
import { TIMETABLE_RELATIONS } from './relations.js';
import { SchoolDaysResolver } from './school-days/days.resolver.js';
import { KeepSchoolDays } from './school-days/keep-days.js';
import { AssignSubstitute } from './substitution/assign-substitute.js';
import { CancelLesson } from './substitution/cancel-lesson.js';
import { CoverReader } from './substitution/cover.reader.js';
import { KeepAbsences } from './substitution/keep-absences.js';
import { PlaceLesson } from './substitution/place-lesson.js';
import { PlacesReader } from './substitution/places.reader.js';
import { RankingReader } from './substitution/ranking.reader.js';
import { RemoveSubstitute } from './substitution/remove-substitute.js';
import { SubstitutionResolver } from './substitution/substitution.resolver.js';
import { TimetableEditResolver } from './timetable-edit.resolver.js';
import { TimetableResolver } from './timetable.resolver.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(
  AssignSubstitute,
  BeginTimetable,
  CancelLesson,
  CopyWeek,
  CoverReader,
  EditTimetable,
  ImportTimetable,
  KeepBells,
  KeepSchoolDays,
  PlaceLesson,
  RemoveSubstitute,
);

/** Weekly timetables, dated lessons with substitutions and changes, and the import of timetable files. */
@Module({
  controllers: [TimetableImportController],
  providers: [
    TimetableResolver,
    TimetableEditResolver,
    BeginResolver,
    LessonsLeftResolver,
    TimetableChecksResolver,
    SchoolDaysResolver,
    SubstitutionResolver,
    FormGroup,
    KeepAbsences,
    PlacesReader,
    RankingReader,
    ...BY_THE_CLOCK,
  ],
  exports: [ImportTimetable],
})
export class TimetableModule implements OnModuleInit {
  constructor(@Inject(Access) private readonly access: Access) {}

  onModuleInit(): void {
    this.access.register(TIMETABLE_RELATIONS);
  }
}
