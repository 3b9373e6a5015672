import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DayScalar } from '@zhurnal/platform';
import { IsDay, KeyedInput, VersionedInput } from './list.query.js';

@InputType({ description: 'A class of the current year.' })
export class OpenClassInput extends KeyedInput {
  @IsString()
  @MaxLength(30)
  @Field({ description: 'Its name: 8А.' })
  name!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  @Field(() => Int, { nullable: true, description: 'Grade 1–12; null: the name tells it.' })
  gradeLevel!: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Field(() => String, { nullable: true, description: 'Letter; null: the name tells it.' })
  letter!: string | null;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The bells it follows; null: the usual ones.' })
  bellScheduleId!: string | null;
}

@InputType({ description: 'What a class is, whole.' })
export class ChangeClassInput extends OpenClassInput {
  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Version the client saw.' })
  expectedVersion!: number;
}

@InputType({ description: 'A subgroup of a class, new or changed.' })
export class PutSubgroupInput extends VersionedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The subgroup: made by the client.' })
  id!: string;

  @IsString()
  @MaxLength(60)
  @Field({ description: 'The division; empty when the class is divided in one way only.' })
  division!: string;

  @IsString()
  @MaxLength(60)
  @Field({ description: 'Its name.' })
  name!: string;
}

@InputType({ description: 'Takes a subgroup away that nobody was in yet.' })
export class RemoveSubgroupInput extends VersionedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The subgroup.' })
  id!: string;
}

@InputType({
  description: 'Students of a class go over into a subgroup of a division, or out of all of them.',
})
export class MoveToSubgroupInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsString()
  @MaxLength(60)
  @Field({ description: 'The division.' })
  division!: string;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The subgroup; null: none of the division.' })
  subgroupId!: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The students, 1–60.' })
  studentIds!: string[];

  @IsDay()
  @Field(() => DayScalar, {
    description: 'First day in it; the day before is the last one in the former subgroup.',
  })
  from!: string;
}
