import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { RankingReason } from '@zhurnal/rules';
import { TimeScalar } from '@zhurnal/platform';
import { RankingReasonEnum } from './substitution.enums.js';
import { TeacherName } from './substitution.graphql.js';

@ObjectType({ description: 'What speaks for or against a colleague, in points.' })
export class RankingPointDetails {
  @Field(() => RankingReasonEnum, { description: 'The reason.' })
  reason!: RankingReason;

  @Field(() => Int, { description: 'Points.' })
  points!: number;

  @Field(() => Int, {
    description: 'Its figure: lessons of the day, substitutions of the fortnight; else 1.',
  })
  count!: number;
}

@ObjectType({ description: 'A colleague who might give a lesson.' })
export class SubstituteCandidate extends TeacherName {
  @Field(() => Int, { description: 'Points: the sum of the reasons.' })
  points!: number;

  @Field(() => [RankingPointDetails], { description: 'The reasons.' })
  reasons!: RankingPointDetails[];

  @Field(() => String, {
    nullable: true,
    description: 'The lesson the colleague has at that time: group and subject; null: free.',
  })
  busyWith!: string | null;
}

@ObjectType({ description: 'Colleagues for one lesson.' })
export class SubstituteRanking {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => [SubstituteCandidate], { description: 'The best first; who is busy comes late.' })
  candidates!: SubstituteCandidate[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The choice for this lesson when all lessons asked about are covered together; null: nobody free is left.',
  })
  choiceId!: string | null;
}

@ObjectType({ description: 'A number of the day, and what stands in the way of a lesson there.' })
export class LessonPlace {
  @Field(() => Int, { description: 'Number in the day.' })
  slot!: number;

  @Field(() => TimeScalar, { description: 'Beginning.' })
  startsAt!: string;

  @Field(() => TimeScalar, { description: 'End.' })
  endsAt!: string;

  @Field(() => String, { nullable: true, description: 'What the class has then; null: nothing.' })
  classBusy!: string | null;

  @Field(() => String, { nullable: true, description: 'What its teachers have then; null: nothing.' })
  teacherBusy!: string | null;
}

@ObjectType({ description: 'A room, and when it is taken.' })
export class RoomPlace {
  @Field(() => ID, { description: 'The room.' })
  id!: string;

  @Field({ description: 'Its name, with the building where there are several.' })
  name!: string;

  @Field(() => [Int], { description: 'Numbers of the day at which it is taken.' })
  busySlots!: number[];
}

@ObjectType({ description: 'Where a lesson could stand on a day.' })
export class LessonPlaces {
  @Field({ description: 'Whether there are lessons on this day.' })
  isSchoolDay!: boolean;

  @Field(() => [LessonPlace], { description: 'Numbers of the day.' })
  slots!: LessonPlace[];

  @Field(() => [RoomPlace], { description: 'Rooms.' })
  rooms!: RoomPlace[];
}
