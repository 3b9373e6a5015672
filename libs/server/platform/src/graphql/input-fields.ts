import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayScalar } from './scalars.js';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A day of the contract, in an input. */
export const IsDay = (): PropertyDecorator => Matches(DAY);

/** The id of one object, needed. */
export const IdField = (description: string): PropertyDecorator =>
  applyDecorators(
    IsUUID(),
    Field(() => ID, { description }),
  );

/** The id of one object, or null. */
export const OptionalIdField = (description: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsUUID(),
    Field(() => ID, { nullable: true, description }),
  );

/** Ids of different objects, from one to `most`. */
export const IdsField = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    ArrayMinSize(1),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
    Field(() => [ID], { description }),
  );

/** A day of the school, needed. */
export const DayField = (description: string): PropertyDecorator =>
  applyDecorators(
    IsDay(),
    Field(() => DayScalar, { description }),
  );

/** Words of at most `most` characters, needed; empty where the description says so. */
export const TextField = (most: number, description: string, defaultValue?: string): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(most),
    Field(() => String, { description, ...(defaultValue === undefined ? {} : { defaultValue }) }),
  );

/** Words of at most `most` characters, or null. */
export const OptionalTextField = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsString(),
    MaxLength(most),
    Field(() => String, { nullable: true, description }),
  );

/** Another input within this one, checked like this one. */
export const InputField = (type: () => new () => object, description: string): PropertyDecorator =>
  applyDecorators(ValidateNested(), Type(type), Field(type, { description }));

/** The version of a row the client saw, at least `least`. */
export const VersionField = (least: 0 | 1, description: string): PropertyDecorator =>
  applyDecorators(
    IsInt(),
    Min(least),
    Field(() => Int, { description }),
  );

@InputType({ isAbstract: true })
export class KeyedInput {
  @IdField("The request's key, a UUID: a repeated key is answered, not repeated.")
  clientMutationId!: string;
}

@InputType({ isAbstract: true })
export class VersionedInput extends KeyedInput {
  @VersionField(0, 'Version the client saw; 0 when there was none.')
  expectedVersion!: number;
}
