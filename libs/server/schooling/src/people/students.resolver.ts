import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall } from '@zhurnal/platform';
import { SessionReader } from '@zhurnal/identity';
import { ChangeCards } from './change-cards.js';
import { GuardianCard, GuardianConnection } from './guardian.graphql.js';
import { GuardiansReader } from './guardians.reader.js';
import { PeopleOfClassQuery } from './list.query.js';
import { MoveStudents } from './move-students.js';
import { MovementConnection, MovementTotalsOfSchool, MovementsQuery } from './movement.graphql.js';
import { MovementsReader } from './movements.reader.js';
import { peopleAnswerOf } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import { PeopleAnswer } from './person.graphql.js';
import { StudentCard, StudentConnection, StudentsQuery } from './student.graphql.js';
import {
  AddGuardianInput,
  AdmitStudentInput,
  ChangeGuardianInput,
  ChangeStudentInput,
  DepartStudentInput,
  LinkGuardianInput,
  ReturnStudentInput,
  TransferStudentsInput,
  UnlinkGuardianInput,
  WithdrawMovementInput,
} from './student.inputs.js';
import { StudentsReader } from './students.reader.js';
import { WithdrawMovement } from './withdraw-movement.js';

/** Students, who represents them, and their movement. */
@Resolver()
export class StudentsResolver {
  constructor(
    @Inject(StudentsReader) private readonly studentsReader: StudentsReader,
    @Inject(GuardiansReader) private readonly guardiansReader: GuardiansReader,
    @Inject(MovementsReader) private readonly movementsReader: MovementsReader,
    @Inject(MoveStudents) private readonly moving: MoveStudents,
    @Inject(WithdrawMovement) private readonly withdrawing: WithdrawMovement,
    @Inject(ChangeCards) private readonly changing: ChangeCards,
    @Inject(SessionReader) private readonly sessions: SessionReader,
  ) {}

  @Query(() => StudentConnection, { description: 'Students of the school, by name.' })
  async students(
    @TheCall() call: Call,
    @Args({ type: () => StudentsQuery }) query: StudentsQuery,
  ): Promise<StudentConnection> {
    return this.studentsReader.list(call, query);
  }

  @Query(() => StudentCard, { description: 'All that the office knows of a student.' })
  async studentCard(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The student.' }) id: string,
  ): Promise<StudentCard> {
    return this.studentsReader.get(call, id);
  }

  @Query(() => GuardianConnection, { description: 'Legal representatives, by name.' })
  async guardians(
    @TheCall() call: Call,
    @Args({ type: () => PeopleOfClassQuery }) query: PeopleOfClassQuery,
  ): Promise<GuardianConnection> {
    return this.guardiansReader.list(call, query);
  }

  @Query(() => GuardianCard, { description: 'All that the office knows of a legal representative.' })
  async guardianCard(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The person.' }) id: string,
  ): Promise<GuardianCard> {
    return this.guardiansReader.get(call, id);
  }

  @Query(() => MovementConnection, { description: 'Who came, changed the class and left, by day.' })
  async movements(
    @TheCall() call: Call,
    @Args({ type: () => MovementsQuery }) query: MovementsQuery,
  ): Promise<MovementConnection> {
    return this.movementsReader.list(call, query);
  }

  @Query(() => MovementTotalsOfSchool, { description: 'Movement in a stretch of days, class by class.' })
  async movementTotals(
    @TheCall() call: Call,
    @Args('from', { type: () => DayScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayScalar, description: 'Last day.' }) to: string,
  ): Promise<MovementTotalsOfSchool> {
    return this.movementsReader.total(call, from, to);
  }

  @Mutation(() => PeopleAnswer, { description: 'A new student comes into a class.' })
  async admitStudent(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: AdmitStudentInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.moving.admit(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'A student whom the school knows comes into a class.' })
  async returnStudent(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: ReturnStudentInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.moving.comeBack(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Students go over into another class.' })
  async transferStudents(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: TransferStudentsInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.moving.transfer(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'A student leaves the school.' })
  async departStudent(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: DepartStudentInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.moving.depart(call, input));
  }

  @Mutation(() => PeopleAnswer, {
    description:
      'Takes back a movement that was entered by mistake: everything stands as before, and the order stays in the book, struck through. Refused while a later movement or records of the new class rest on it.',
  })
  async withdrawMovement(
    @TheCall() call: Call,
    @Args('input', { description: 'The movement, and why.' }) input: WithdrawMovementInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.withdrawing.withdraw(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Changes what is known of a student.' })
  async changeStudent(
    @TheCall() call: Call,
    @Args('input', { description: 'The card.' }) input: ChangeStudentInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.changing.changeStudent(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'A new person becomes the representative of a student.' })
  async addGuardian(
    @TheCall() call: Call,
    @Args('input', { description: 'The representative.' }) input: AddGuardianInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.changing.addGuardian(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Changes what is known of a representative.' })
  async changeGuardian(
    @TheCall() call: Call,
    @Args('input', { description: 'The card.' }) input: ChangeGuardianInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.changing.changeGuardian(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Somebody known becomes the representative of a student.' })
  async linkGuardian(
    @TheCall() call: Call,
    @Args('input', { description: 'Who, and whose.' }) input: LinkGuardianInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.changing.linkGuardian(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Somebody is no longer the representative of a student.' })
  async unlinkGuardian(
    @TheCall() call: Call,
    @Args('input', { description: 'The link, and its last day.' }) input: UnlinkGuardianInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.changing.unlinkGuardian(call, input));
  }

  /** Whose rights have changed is asked anew at the next request. */
  private forgetting(outcome: PeopleOutcome): typeof PeopleAnswer {
    this.sessions.forget();
    return peopleAnswerOf(outcome);
  }
}
