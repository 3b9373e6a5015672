import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { BATCH_LIMIT, LateReasonField, PresenceInput, SetAttendanceResult } from '@zhurnal/attendance';
import { IdField, InstantScalar, KeyedInput, RefusalAnswer } from '@zhurnal/platform';

@InputType({ description: 'Presence of one student, noted by the roll call.' })
export class RollItemInput extends PresenceInput {}

@InputType({ description: 'That the roll of a lesson was called, with the absences it found.' })
export class TakeRollInput extends KeyedInput {
  @IdField('The lesson.')
  lessonId!: string;

  @IsBoolean()
  @Field({ defaultValue: true, description: 'False takes the statement back; absences stay as they are.' })
  taken!: boolean;

  @ArrayMaxSize(BATCH_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => RollItemInput)
  @Field(() => [RollItemInput], {
    defaultValue: [],
    description: 'Absences and lateness to store with it, at most 50; each is answered for itself.',
  })
  items!: RollItemInput[];

  @LateReasonField()
  lateReason?: string | null;
}

@ObjectType({ description: 'The roll of the lesson as it now stands.' })
export class RollTaken {
  @Field(() => ID, { description: 'The lesson.' })
  lessonId!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When the roll was called; null: it was not.' })
  takenAt!: Date | string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who called it.' })
  takenBy!: string | null;

  @Field(() => Int, { description: 'Version of the roll call; 0: none yet.' })
  version!: number;

  @Field(() => [SetAttendanceResult], { description: 'One result for each item, in their order.' })
  results!: (typeof SetAttendanceResult)[];
}

export const TakeRollAnswer = createUnionType({
  name: 'TakeRollAnswer',
  description: 'The roll as it now stands, or why nothing was changed.',
  types: () => [RollTaken, RefusalAnswer] as const,
  resolveType: (value: object) => ('lessonId' in value ? RollTaken : RefusalAnswer),
});
