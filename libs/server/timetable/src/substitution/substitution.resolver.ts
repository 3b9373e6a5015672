import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CLOCK, Call, TheCall } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { answerChange } from './answer-change.js';
import { AssignSubstitute } from './assign-substitute.js';
import { CancelLesson } from './cancel-lesson.js';
import { CoverReader } from './cover.reader.js';
import { KeepAbsences } from './keep-absences.js';
import { PlaceLesson } from './place-lesson.js';
import { PlacesReader } from './places.reader.js';
import { LessonPlaces, SubstituteRanking } from './ranking.graphql.js';
import { RankingReader } from './ranking.reader.js';
import { RemoveSubstitute } from './remove-substitute.js';
import {
  ChangedLesson,
  LessonChangeAnswer,
  LessonsToCover,
  StaffAbsenceAnswer,
} from './substitution.graphql.js';
import {
  AssignSubstituteInput,
  CancelLessonInput,
  ChangeRoomInput,
  ChangedLessonsQuery,
  DaysQuery,
  EditStaffAbsenceInput,
  MoveLessonInput,
  PlacesQuery,
  RankingQuery,
  RemoveStaffAbsenceInput,
  RemoveSubstituteInput,
  ReportStaffAbsenceInput,
  RestoreLessonInput,
} from './substitution.inputs.js';

const INPUT = { description: 'The change.' };

/** Substitutions and changes of single lessons. */
@Resolver()
export class SubstitutionResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CoverReader) private readonly cover: CoverReader,
    @Inject(RankingReader) private readonly ranking: RankingReader,
    @Inject(PlacesReader) private readonly places: PlacesReader,
    @Inject(KeepAbsences) private readonly absences: KeepAbsences,
    @Inject(AssignSubstitute) private readonly assigning: AssignSubstitute,
    @Inject(RemoveSubstitute) private readonly removing: RemoveSubstitute,
    @Inject(CancelLesson) private readonly cancelling: CancelLesson,
    @Inject(PlaceLesson) private readonly placing: PlaceLesson,
  ) {}

  @Query(() => LessonsToCover, { description: 'Teachers who are away, and their lessons.' })
  async lessonsToCover(
    @TheCall() call: Call,
    @Args({ type: () => DaysQuery }) { from, to }: DaysQuery,
  ): Promise<LessonsToCover> {
    return this.cover.getToCover(call, from, to);
  }

  @Query(() => [ChangedLesson], {
    description: 'Lessons that go otherwise than planned: the sheet of substitutions.',
  })
  async changedLessons(
    @TheCall() call: Call,
    @Args({ type: () => ChangedLessonsQuery }) query: ChangedLessonsQuery,
  ): Promise<ChangedLesson[]> {
    return this.cover.listChanged(call, query);
  }

  @Query(() => [SubstituteRanking], {
    description: 'Colleagues who could give the lessons, ranked, with reasons.',
  })
  async rankSubstitutes(
    @TheCall() call: Call,
    @Args({ type: () => RankingQuery }) { lessonIds, first }: RankingQuery,
  ): Promise<SubstituteRanking[]> {
    return this.ranking.rank(call, lessonIds, first);
  }

  @Query(() => LessonPlaces, { description: 'Where a lesson could stand on a day.' })
  async lessonPlaces(
    @TheCall() call: Call,
    @Args({ type: () => PlacesQuery }) { lessonId, date }: PlacesQuery,
  ): Promise<LessonPlaces> {
    return this.places.get(call, lessonId, date);
  }

  @Mutation(() => StaffAbsenceAnswer, { description: 'Writes down that a teacher is away.' })
  async reportStaffAbsence(
    @TheCall() call: Call,
    @Args('input', INPUT) input: ReportStaffAbsenceInput,
  ): Promise<typeof StaffAbsenceAnswer> {
    return this.absences.report(call, input);
  }

  @Mutation(() => StaffAbsenceAnswer, { description: 'Changes the days or the reason of an absence.' })
  async editStaffAbsence(
    @TheCall() call: Call,
    @Args('input', INPUT) input: EditStaffAbsenceInput,
  ): Promise<typeof StaffAbsenceAnswer> {
    return this.absences.edit(call, input);
  }

  @Mutation(() => StaffAbsenceAnswer, {
    description: 'Takes an absence back; substitutions stay until they are removed.',
  })
  async removeStaffAbsence(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveStaffAbsenceInput,
  ): Promise<typeof StaffAbsenceAnswer> {
    return this.absences.remove(call, input, this.clock.now());
  }

  @Mutation(() => LessonChangeAnswer, {
    description:
      'Gives lessons to substitutes: they may write into these lessons at once, until the end of the school’s grace.',
  })
  async assignSubstitute(
    @TheCall() call: Call,
    @Args('input', INPUT) input: AssignSubstituteInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.assigning.run(call, input));
  }

  @Mutation(() => LessonChangeAnswer, { description: 'Takes a lesson back from a substitute.' })
  async removeSubstitute(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RemoveSubstituteInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.removing.run(call, input));
  }

  @Mutation(() => LessonChangeAnswer, {
    description: 'Lets lessons fall out, with the cause that families are told.',
  })
  async cancelLesson(
    @TheCall() call: Call,
    @Args('input', INPUT) input: CancelLessonInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.cancelling.run(call, input));
  }

  @Mutation(() => LessonChangeAnswer, {
    description: 'A cancelled lesson is given after all; a moved one goes back to its planned place.',
  })
  async restoreLesson(
    @TheCall() call: Call,
    @Args('input', INPUT) input: RestoreLessonInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.placing.restore(call, input));
  }

  @Mutation(() => LessonChangeAnswer, { description: 'Moves a lesson to another day or hour.' })
  async moveLesson(
    @TheCall() call: Call,
    @Args('input', INPUT) input: MoveLessonInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.placing.move(call, input));
  }

  @Mutation(() => LessonChangeAnswer, { description: 'Gives a lesson another room.' })
  async changeRoom(
    @TheCall() call: Call,
    @Args('input', INPUT) input: ChangeRoomInput,
  ): Promise<typeof LessonChangeAnswer> {
    return answerChange(call, await this.placing.changeRoom(call, input));
  }
}
