import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn } from 'class-validator';
import { STAFF_ROLES } from '@zhurnal/rules';
import {
  DayField,
  IdField,
  InputField,
  KeyedInput,
  OptionalIdField,
  TextField,
  VersionField,
  VersionedInput,
} from '@zhurnal/platform';
import { RoleEnum } from '@zhurnal/identity';
import type { StaffRole } from '../duty.entity.js';
import { OrderInput, PersonInput } from './person.inputs.js';

@InputType({ description: 'Somebody is hired: a new person, or one whom the school knows.' })
export class HireStaffMemberInput extends KeyedInput {
  @OptionalIdField('Somebody known: dismissed before, or a representative of a student. Null: a new person.')
  personId!: string | null;

  @InputField(() => PersonInput, 'The person; of somebody known it is left as it is.')
  person!: PersonInput;

  @TextField(200, 'Position; empty: none.')
  position!: string;

  @DayField('First day at work.')
  hiredOn!: string;

  @InputField(() => OrderInput, 'The order.')
  order!: OrderInput;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Go on in spite of the questions.' })
  confirm!: boolean;
}

@InputType({ description: 'What is known of a member of staff, whole.' })
export class ChangeStaffMemberInput extends VersionedInput {
  @IdField('The member of staff.')
  personId!: string;

  @InputField(() => PersonInput, 'The person.')
  person!: PersonInput;

  @TextField(200, 'Position; empty: none.')
  position!: string;
}

@InputType({ description: 'A member of staff leaves the school.' })
export class DismissStaffMemberInput extends KeyedInput {
  @IdField('The member of staff.')
  personId!: string;

  @DayField('Last day at work; of today or before, the rights end at once.')
  on!: string;

  @TextField(500, 'Why; it is said in the notice.')
  cause!: string;

  @InputField(() => OrderInput, 'The order.')
  order!: OrderInput;
}

@InputType({ description: 'A duty for a member of staff.' })
export class AssignDutyInput extends KeyedInput {
  @IdField('The member of staff.')
  personId!: string;

  @IsIn(STAFF_ROLES)
  @Field(() => RoleEnum, { description: 'The role: any but those of families.' })
  role!: StaffRole;

  @OptionalIdField('The class of a class teacher or an educator.')
  classId!: string | null;

  @DayField('First day.')
  from!: string;
}

@InputType({ description: 'A duty ends; its history stays.' })
export class EndDutyInput extends KeyedInput {
  @IdField('The member of staff.')
  personId!: string;

  @IdField('The duty.')
  id!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @DayField('Last day; before the first one: it never was.')
  to!: string;
}
