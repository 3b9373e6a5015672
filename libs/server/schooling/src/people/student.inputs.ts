import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DEPARTURE_CAUSES } from '@zhurnal/rules';
import type { DepartureCause } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';
import type { GuardianKind } from '../guardianship.entity.js';
import { IsDay, KeyedInput, VersionedInput } from './list.query.js';
import { OrderInput, PersonInput } from './person.inputs.js';
import { DepartureCauseEnum, GUARDIAN_KINDS, GuardianKindEnum } from './student.graphql.js';

@InputType({ isAbstract: true })
class ConfirmedInput extends KeyedInput {
  @IsBoolean()
  @Field({ defaultValue: false, description: 'Go on in spite of the questions.' })
  confirm!: boolean;
}

@InputType({ isAbstract: true })
class MovedInput extends ConfirmedInput {
  @ValidateNested()
  @Type(() => OrderInput)
  @Field(() => OrderInput, { description: 'The order.' })
  order!: OrderInput;

  @IsString()
  @MaxLength(200)
  @Field({ defaultValue: '', description: 'Where from, or where to.' })
  place!: string;
}

@InputType({ description: 'A new student comes into a class.' })
export class AdmitStudentInput extends MovedInput {
  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The student.' })
  person!: PersonInput;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Number of the personal file.' })
  fileNumber!: string | null;

  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day in the class.' })
  from!: string;
}

@InputType({ description: 'What is known of a student, whole.' })
export class ChangeStudentInput extends VersionedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The person.' })
  person!: PersonInput;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  @Field(() => String, { nullable: true, description: 'Number of the personal file.' })
  fileNumber!: string | null;
}

@InputType({ description: 'Students go over into another class of the school.' })
export class TransferStudentsInput extends MovedInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'The students, 1–40.' })
  studentIds!: string[];

  @IsUUID()
  @Field(() => ID, { description: 'The class they come into.' })
  classId!: string;

  @IsDay()
  @Field(() => DayScalar, {
    description: 'First day in it; the day before is the last one in the former class.',
  })
  from!: string;
}

@InputType({ description: 'A student leaves the school.' })
export class DepartStudentInput extends MovedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'Last day in the school.' })
  on!: string;

  @IsIn(DEPARTURE_CAUSES)
  @Field(() => DepartureCauseEnum, { description: 'Why.' })
  cause!: DepartureCause;
}

@InputType({ description: 'A student who was here before comes back, or comes into the first class.' })
export class ReturnStudentInput extends MovedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day in it.' })
  from!: string;
}

@InputType({ description: 'A new representative of a student.' })
export class AddGuardianInput extends ConfirmedInput {
  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The representative.' })
  person!: PersonInput;

  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @IsIn(GUARDIAN_KINDS)
  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;
}

@InputType({ description: 'What is known of a representative, whole.' })
export class ChangeGuardianInput extends VersionedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The representative.' })
  guardianId!: string;

  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The person.' })
  person!: PersonInput;
}

@InputType({ description: 'Somebody known becomes the representative of a student.' })
export class LinkGuardianInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The person: a representative or a member of staff.' })
  guardianId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @IsIn(GUARDIAN_KINDS)
  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;
}

@InputType({ description: 'Somebody is no longer the representative of a student; the history stays.' })
export class UnlinkGuardianInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The student.' })
  studentId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The link.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Version the client saw.' })
  expectedVersion!: number;

  @IsDay()
  @Field(() => DayScalar, { description: 'Last day.' })
  to!: string;
}
