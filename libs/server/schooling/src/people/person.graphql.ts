import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, RefusalAnswer } from '@zhurnal/platform';
import { SignInSeen } from '@zhurnal/identity';

const sexes = { female: 'female', male: 'male' } as const;
registerEnumType(sexes, { name: 'Sex', description: 'As in the documents.' });
export const SexEnum = sexes;
export type Sex = keyof typeof sexes;

/** What the verbs ask about before they go on. */
export const PEOPLE_FINDINGS = [
  'SAME_PERSON',
  'RECORDS_AFTER',
  'NO_SUBGROUP',
  'FAMILY_SIGN_IN_STAYS',
] as const;
export type PeopleFindingCode = (typeof PEOPLE_FINDINGS)[number];
const findings = Object.fromEntries(PEOPLE_FINDINGS.map((code) => [code, code])) as {
  [C in PeopleFindingCode]: C;
};
registerEnumType(findings, {
  name: 'PeopleFindingCode',
  description:
    'SAME_PERSON: somebody of this name and birth date is known already; RECORDS_AFTER: the journal has records of the student after the day; NO_SUBGROUP: the new class is divided, and the student is in none of its subgroups yet; FAMILY_SIGN_IN_STAYS: the person has a child in the school, so the sign-in of the family pages stays.',
});

@ObjectType({ isAbstract: true })
export class PersonSeen {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field({ description: 'Family name.' })
  familyName!: string;

  @Field({ description: 'Given name.' })
  givenName!: string;

  @Field(() => String, { nullable: true, description: 'Patronymic, if the person has one.' })
  patronymic!: string | null;
}

@ObjectType({ isAbstract: true })
export class PersonListed extends PersonSeen {
  @Field(() => SignInSeen, { description: 'The sign-in.' })
  signIn!: SignInSeen;
}

@ObjectType({ isAbstract: true })
export class PersonCard extends PersonListed {
  @Field(() => Int, { description: 'Version of the card, for changes.' })
  version!: number;

  @Field(() => DayScalar, { nullable: true, description: 'Birth date, if it is known.' })
  birthDate!: string | null;

  @Field(() => sexes, { nullable: true, description: 'Sex, if it is known.' })
  sex!: Sex | null;

  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;

  @Field(() => [String], { description: 'Operations the caller may call on the person.' })
  can!: string[];
}

@ObjectType({ description: 'Something to look at before or after a change of the lists of people.' })
export class PeopleFinding {
  @Field(() => findings, { description: 'What.' })
  code!: PeopleFindingCode;

  @Field(() => ID, { nullable: true, description: 'The person it is about.' })
  personId!: string | null;

  @Field({ description: 'Full name of that person; empty: none.' })
  name!: string;

  @Field({ description: 'A detail: a birth date, a count, a division; empty: none.' })
  detail!: string;
}

@ObjectType({ description: 'The lists of people were changed.' })
export class PeopleKept {
  @Field(() => [ID], { description: 'The people, classes, subgroups or duties it was about.' })
  ids!: string[];

  @Field(() => [PeopleFinding], { description: 'What remains to be looked at.' })
  findings!: PeopleFinding[];
}

@ObjectType({
  description: 'Nothing was changed: send it again with `confirm` when this is as it should be.',
})
export class PeopleQuestion {
  @Field(() => [PeopleFinding], { description: 'What is to be confirmed.' })
  questions!: PeopleFinding[];
}

export const PeopleAnswer = createUnionType({
  name: 'PeopleAnswer',
  description: 'The change, what is to be confirmed first, or why it is not allowed.',
  types: () => [PeopleKept, PeopleQuestion, RefusalAnswer] as const,
  resolveType: (value: object) => {
    if ('ids' in value) return PeopleKept;
    return 'questions' in value ? PeopleQuestion : RefusalAnswer;
  },
});
