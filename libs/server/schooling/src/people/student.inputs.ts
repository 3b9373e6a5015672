import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { DEPARTURE_CAUSES } from '@zhurnal/rules';
import type { DepartureCause } from '@zhurnal/rules';
import {
  DayField,
  IdField,
  IdsField,
  InputField,
  KeyedInput,
  OptionalTextField,
  TextField,
  VersionField,
  VersionedInput,
} from '@zhurnal/platform';
import type { GuardianKind } from '../guardianship.entity.js';
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
  @InputField(() => OrderInput, 'The order.')
  order!: OrderInput;

  @TextField(200, 'Where from, or where to.', '')
  place!: string;
}

@InputType({ description: 'A new student comes into a class.' })
export class AdmitStudentInput extends MovedInput {
  @InputField(() => PersonInput, 'The student.')
  person!: PersonInput;

  @OptionalTextField(50, 'Number of the personal file.')
  fileNumber!: string | null;

  @IdField('The class.')
  classId!: string;

  @DayField('First day in the class.')
  from!: string;
}

@InputType({ description: 'What is known of a student, whole.' })
export class ChangeStudentInput extends VersionedInput {
  @IdField('The student.')
  studentId!: string;

  @InputField(() => PersonInput, 'The person.')
  person!: PersonInput;

  @OptionalTextField(50, 'Number of the personal file.')
  fileNumber!: string | null;
}

@InputType({ description: 'Students go over into another class of the school.' })
export class TransferStudentsInput extends MovedInput {
  @IdsField(40, 'The students, 1–40.')
  studentIds!: string[];

  @IdField('The class they come into.')
  classId!: string;

  @DayField('First day in it; the day before is the last one in the former class.')
  from!: string;
}

@InputType({ description: 'A student leaves the school.' })
export class DepartStudentInput extends MovedInput {
  @IdField('The student.')
  studentId!: string;

  @DayField('Last day in the school.')
  on!: string;

  @IsIn(DEPARTURE_CAUSES)
  @Field(() => DepartureCauseEnum, { description: 'Why.' })
  cause!: DepartureCause;
}

@InputType({ description: 'A student who was here before comes back, or comes into the first class.' })
export class ReturnStudentInput extends MovedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('The class.')
  classId!: string;

  @DayField('First day in it.')
  from!: string;
}

@InputType({ description: 'Takes back a movement that was entered by mistake.' })
export class WithdrawMovementInput extends KeyedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('The movement.')
  movementId!: string;

  @TextField(500, 'Why; stands in the book of movement.')
  reason!: string;

  @InputField(() => OrderInput, 'The order of the withdrawal; its note is not kept.')
  order!: OrderInput;
}

@InputType({ description: 'A new representative of a student.' })
export class AddGuardianInput extends ConfirmedInput {
  @InputField(() => PersonInput, 'The representative.')
  person!: PersonInput;

  @IdField('The student.')
  studentId!: string;

  @IsIn(GUARDIAN_KINDS)
  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @DayField('First day.')
  from!: string;
}

@InputType({ description: 'What is known of a representative, whole.' })
export class ChangeGuardianInput extends VersionedInput {
  @IdField('The representative.')
  guardianId!: string;

  @InputField(() => PersonInput, 'The person.')
  person!: PersonInput;
}

@InputType({ description: 'Somebody known becomes the representative of a student.' })
export class LinkGuardianInput extends KeyedInput {
  @IdField('The person: a representative or a member of staff.')
  guardianId!: string;

  @IdField('The student.')
  studentId!: string;

  @IsIn(GUARDIAN_KINDS)
  @Field(() => GuardianKindEnum, { description: 'How the person stands to the student.' })
  kind!: GuardianKind;

  @DayField('First day.')
  from!: string;
}

@InputType({ description: 'Somebody is no longer the representative of a student; the history stays.' })
export class UnlinkGuardianInput extends KeyedInput {
  @IdField('The student.')
  studentId!: string;

  @IdField('The link.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @DayField('Last day.')
  to!: string;
}
