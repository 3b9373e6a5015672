import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';
import { DayScalar, IdField, InstantScalar, KeyedInput, RefusalAnswer } from '@zhurnal/platform';
import type { GuardianKind } from '@zhurnal/schooling';

const MOST_STUDENTS = 60;

export const GuardianKindEnum = {
  MOTHER: 'mother',
  FATHER: 'father',
  ADOPTER: 'adopter',
  GUARDIAN: 'guardian',
  OTHER: 'other',
} as const satisfies Record<string, GuardianKind>;
registerEnumType(GuardianKindEnum, {
  name: 'GuardianRelation',
  description: 'How a legal representative stands to the student.',
});

@ObjectType({ description: 'Contacts that the class teacher has reported, and nobody has entered yet.' })
export class ContactsReported {
  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;

  @Field(() => InstantScalar, { description: 'When they were reported.' })
  at!: Date | string;
}

@ObjectType({ isAbstract: true })
class Reachable {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic, if the person has one.' })
  patronymic!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;

  @Field(() => Int, { description: 'Version of the card, for corrections.' })
  version!: number;

  @Field(() => ContactsReported, {
    nullable: true,
    description: 'A report that waits for the administrator; null: none.',
  })
  reported!: ContactsReported | null;

  @Field({ description: 'Whether the person has an account that can sign in.' })
  hasAccount!: boolean;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When the person last looked into the diary, as far as sessions are kept.',
  })
  lastVisit!: Date | string | null;
}

@ObjectType({ description: 'A legal representative.' })
export class GuardianContact extends Reachable {
  @Field(() => GuardianKindEnum, { description: 'How they stand to the student.' })
  relation!: GuardianKind;
}

@ObjectType({ description: 'A student of the class with the family.' })
export class StudentContact extends Reachable {
  @Field(() => DayScalar, { nullable: true, description: 'Birth date.' })
  birthDate!: string | null;

  @Field(() => [GuardianContact], { description: 'Legal representatives.' })
  guardians!: GuardianContact[];

  @Field(() => DayScalar, { nullable: true, description: 'When the contact data were last found right.' })
  checkedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Short name of who checked them.' })
  checkedBy!: string | null;
}

@ObjectType({ description: 'The students of a class today, by name, with their families.' })
export class ClassContacts {
  @Field(() => ID, { description: 'The class.' })
  classId!: string;

  @Field({ description: 'Its name.' })
  className!: string;

  @Field(() => DayScalar, { description: 'Today in the school.' })
  today!: string;

  @Field(() => [StudentContact], { description: 'Students.' })
  students!: StudentContact[];

  @Field({
    description:
      'Whether a correction waits for the administrator, as the regulation of the school has it; otherwise it holds at once.',
  })
  isReported!: boolean;

  @Field(() => [String], { description: 'Operations the caller may call on the class.' })
  can!: string[];
}

@InputType({ description: 'Says that contact data were found right today.' })
export class ConfirmContactsInput extends KeyedInput {
  @IdField('The class.')
  classId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STUDENTS)
  @IsUUID(undefined, { each: true })
  @Field(() => [ID], { description: 'Students of the class, at most 60.' })
  studentIds!: string[];
}

@ObjectType({ description: 'The check is stored.' })
export class ContactsConfirmed {
  @Field(() => Int, { description: 'Of how many students.' })
  count!: number;

  @Field(() => DayScalar, { description: 'The day of the check.' })
  checkedOn!: string;
}

export const ConfirmContactsAnswer = createUnionType({
  name: 'ConfirmContactsAnswer',
  description: 'The check as it is stored, or why it is not.',
  types: () => [ContactsConfirmed, RefusalAnswer] as const,
  resolveType: (value: object) => ('count' in value ? ContactsConfirmed : RefusalAnswer),
});
