import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
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
import { STAFF_ROLES } from '@zhurnal/rules';
import { DayScalar } from '@zhurnal/platform';
import { RoleEnum } from '@zhurnal/identity';
import type { StaffRole } from '../duty.entity.js';
import { IsDay, KeyedInput, VersionedInput } from './list.query.js';
import { OrderInput, PersonInput } from './person.inputs.js';

@InputType({ description: 'Somebody is hired: a new person, or one whom the school knows.' })
export class HireStaffMemberInput extends KeyedInput {
  @IsOptional()
  @IsUUID()
  @Field(() => ID, {
    nullable: true,
    description: 'Somebody known: dismissed before, or a representative of a student. Null: a new person.',
  })
  personId!: string | null;

  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The person; of somebody known it is left as it is.' })
  person!: PersonInput;

  @IsString()
  @MaxLength(200)
  @Field({ description: 'Position; empty: none.' })
  position!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day at work.' })
  hiredOn!: string;

  @ValidateNested()
  @Type(() => OrderInput)
  @Field(() => OrderInput, { description: 'The order.' })
  order!: OrderInput;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Go on in spite of the questions.' })
  confirm!: boolean;
}

@InputType({ description: 'What is known of a member of staff, whole.' })
export class ChangeStaffMemberInput extends VersionedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The member of staff.' })
  personId!: string;

  @ValidateNested()
  @Type(() => PersonInput)
  @Field(() => PersonInput, { description: 'The person.' })
  person!: PersonInput;

  @IsString()
  @MaxLength(200)
  @Field({ description: 'Position; empty: none.' })
  position!: string;
}

@InputType({ description: 'A member of staff leaves the school.' })
export class DismissStaffMemberInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The member of staff.' })
  personId!: string;

  @IsDay()
  @Field(() => DayScalar, { description: 'Last day at work; of today or before, the rights end at once.' })
  on!: string;

  @IsString()
  @MaxLength(500)
  @Field({ description: 'Why; it is said in the notice.' })
  cause!: string;

  @ValidateNested()
  @Type(() => OrderInput)
  @Field(() => OrderInput, { description: 'The order.' })
  order!: OrderInput;
}

@InputType({ description: 'A duty for a member of staff.' })
export class AssignDutyInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The member of staff.' })
  personId!: string;

  @IsIn(STAFF_ROLES)
  @Field(() => RoleEnum, { description: 'The role: any but those of families.' })
  role!: StaffRole;

  @IsOptional()
  @IsUUID()
  @Field(() => ID, { nullable: true, description: 'The class of a class teacher or an educator.' })
  classId!: string | null;

  @IsDay()
  @Field(() => DayScalar, { description: 'First day.' })
  from!: string;
}

@InputType({ description: 'A duty ends; its history stays.' })
export class EndDutyInput extends KeyedInput {
  @IsUUID()
  @Field(() => ID, { description: 'The member of staff.' })
  personId!: string;

  @IsUUID()
  @Field(() => ID, { description: 'The duty.' })
  id!: string;

  @IsInt()
  @Min(1)
  @Field(() => Int, { description: 'Version the client saw.' })
  expectedVersion!: number;

  @IsDay()
  @Field(() => DayScalar, { description: 'Last day; before the first one: it never was.' })
  to!: string;
}
