import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DayScalar } from '@zhurnal/platform';
import { IsDay } from './list.query.js';
import { SexEnum } from './person.graphql.js';
import type { Sex } from './person.graphql.js';

@InputType({ description: 'What is entered of a person.' })
export class PersonInput {
  @IsString()
  @MaxLength(200)
  @Field({ description: 'Family name; a double one with a hyphen.' })
  familyName!: string;

  @IsString()
  @MaxLength(200)
  @Field({ description: 'Given name.' })
  givenName!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'Patronymic; null: the person has none.' })
  patronymic!: string | null;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Birth date; null: unknown.' })
  birthDate!: string | null;

  @IsOptional()
  @IsIn(Object.values(SexEnum))
  @Field(() => SexEnum, { nullable: true, description: 'As in the documents; null: unknown.' })
  sex!: Sex | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Phone.' })
  phone!: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'Mail address.' })
  email!: string | null;
}

@InputType({ description: 'The order behind a change.' })
export class OrderInput {
  @IsString()
  @MaxLength(50)
  @Field({ defaultValue: '', description: 'Its number; empty: there is none yet.' })
  number!: string;

  @IsOptional()
  @IsDay()
  @Field(() => DayScalar, { nullable: true, description: 'Its date.' })
  date!: string | null;

  @IsString()
  @MaxLength(1000)
  @Field({ defaultValue: '', description: 'Its text, or a note.' })
  note!: string;
}
