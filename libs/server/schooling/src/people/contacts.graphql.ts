import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import {
  IdField,
  InstantScalar,
  KeyedInput,
  OptionalTextField,
  RefusalAnswer,
  TextField,
  VersionField,
  VersionedInput,
} from '@zhurnal/platform';

@InputType({ description: 'Contacts of a student of the class, or of who represents one, as they are now.' })
export class CorrectContactsInput extends VersionedInput {
  @IdField('The class.')
  classId!: string;

  @IdField('The person.')
  personId!: string;

  @OptionalTextField(100, 'Phone; empty: none.')
  phone!: string | null;

  @OptionalTextField(300, 'Mail address; empty: none.')
  email!: string | null;
}

@ObjectType({ description: 'The correction is kept.' })
export class ContactsCorrected {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Whether it waits for the administrator, as the regulation of the school has it.' })
  isReported!: boolean;
}

export const ContactsAnswer = createUnionType({
  name: 'CorrectContactsAnswer',
  description: 'The correction, or why it is not kept.',
  types: () => [ContactsCorrected, RefusalAnswer] as const,
  resolveType: (value: object) => ('personId' in value ? ContactsCorrected : RefusalAnswer),
});

@ObjectType({ description: 'Contacts that a class teacher found changed, and nobody has entered yet.' })
export class ContactReport {
  @Field(() => ID, { description: 'The report.' })
  id!: string;

  @Field(() => Int, { description: 'Its version, for the decision.' })
  version!: number;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field({ description: 'Full name.' })
  name!: string;

  @Field({ description: 'Whether the person is a student; otherwise a representative.' })
  isStudent!: boolean;

  @Field({ description: 'The class whose teacher reports.' })
  className!: string;

  @Field(() => String, { nullable: true, description: 'Phone on the card.' })
  oldPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone as it is reported.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address on the card.' })
  oldEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address as it is reported.' })
  email!: string | null;

  @Field({ description: 'Short name of who reports.' })
  reportedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  reportedAt!: Date;
}

@ObjectType({ description: 'Reports of changed contacts that wait, the oldest first.' })
export class ContactReports {
  @Field(() => [ContactReport], { description: 'At most 100.' })
  reports!: ContactReport[];

  @Field({ description: 'Whether the caller may decide on them.' })
  mayDecide!: boolean;
}

@InputType({ description: 'Enters reported contacts, or declines them.' })
export class DecideContactReportInput extends KeyedInput {
  @IdField('The person whose contacts they are.')
  personId!: string;

  @IdField('The report.')
  reportId!: string;

  @VersionField(1, 'Version the client saw.')
  expectedVersion!: number;

  @IsBoolean()
  @Field({ description: 'Whether they are entered.' })
  enter!: boolean;

  @TextField(500, 'Why not; needed to decline.', '')
  answer!: string;
}
