import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Call, DayScalar, TheCall, PageQuery } from '@zhurnal/platform';
import { SessionReader } from '@zhurnal/identity';
import { ClassCard, ClassConnection } from './class.graphql.js';
import {
  ChangeClassInput,
  MoveToSubgroupInput,
  OpenClassInput,
  PutSubgroupInput,
  RemoveSubgroupInput,
} from './class.inputs.js';
import { ClassesReader } from './classes.reader.js';
import { KeepClasses } from './keep-classes.js';
import { KeepDuties } from './keep-duties.js';
import { KeepStaff } from './keep-staff.js';
import { peopleAnswerOf } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import { PeopleAnswer } from './person.graphql.js';
import { StaffCard, StaffConnection, StaffQuery } from './staff.graphql.js';
import {
  AssignDutyInput,
  ChangeStaffMemberInput,
  DismissStaffMemberInput,
  EndDutyInput,
  HireStaffMemberInput,
} from './staff.inputs.js';
import { StaffReader } from './staff.reader.js';

/** Classes with their subgroups, and staff with its duties. */
@Resolver()
export class StaffResolver {
  constructor(
    @Inject(ClassesReader) private readonly classesReader: ClassesReader,
    @Inject(StaffReader) private readonly staffReader: StaffReader,
    @Inject(KeepClasses) private readonly classes: KeepClasses,
    @Inject(KeepStaff) private readonly staff: KeepStaff,
    @Inject(KeepDuties) private readonly duties: KeepDuties,
    @Inject(SessionReader) private readonly sessions: SessionReader,
  ) {}

  @Query(() => ClassConnection, { description: 'Classes of the current year, by grade and letter.' })
  async classList(
    @TheCall() call: Call,
    @Args({ type: () => PageQuery }) query: PageQuery,
  ): Promise<ClassConnection> {
    return this.classesReader.list(call, query);
  }

  @Query(() => ClassCard, { description: 'A class with its students, divisions and duties on a day.' })
  async classCard(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The class.' }) id: string,
    @Args('day', { type: () => DayScalar, nullable: true, description: 'The day; null: today.' })
    day: string | null,
  ): Promise<ClassCard> {
    return this.classesReader.get(call, id, day ?? null);
  }

  @Query(() => StaffConnection, { description: 'Members of staff, by name.' })
  async staffMembers(
    @TheCall() call: Call,
    @Args({ type: () => StaffQuery }) query: StaffQuery,
  ): Promise<StaffConnection> {
    return this.staffReader.list(call, query);
  }

  @Query(() => StaffCard, { description: 'All that the school knows of a member of staff.' })
  async staffCard(
    @TheCall() call: Call,
    @Args('id', { type: () => ID, description: 'The person.' }) id: string,
  ): Promise<StaffCard> {
    return this.staffReader.get(call, id);
  }

  @Mutation(() => PeopleAnswer, { description: 'Opens a class of the current year.' })
  async openClass(
    @TheCall() call: Call,
    @Args('input', { description: 'The class.' }) input: OpenClassInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.classes.open(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Changes the name, grade, letter or bells of a class.' })
  async changeClass(
    @TheCall() call: Call,
    @Args('input', { description: 'The class.' }) input: ChangeClassInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.classes.change(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Adds a subgroup to a class, or renames it.' })
  async putSubgroup(
    @TheCall() call: Call,
    @Args('input', { description: 'The subgroup.' }) input: PutSubgroupInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.classes.putSubgroup(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Takes a subgroup away that nobody was in yet.' })
  async removeSubgroup(
    @TheCall() call: Call,
    @Args('input', { description: 'The subgroup.' }) input: RemoveSubgroupInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.classes.removeSubgroup(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Moves students into a subgroup from a day on.' })
  async moveToSubgroup(
    @TheCall() call: Call,
    @Args('input', { description: 'Who, where, since when.' }) input: MoveToSubgroupInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.classes.moveToSubgroup(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Somebody is hired.' })
  async hireStaffMember(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: HireStaffMemberInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.staff.hire(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Changes what is known of a member of staff.' })
  async changeStaffMember(
    @TheCall() call: Call,
    @Args('input', { description: 'The card.' }) input: ChangeStaffMemberInput,
  ): Promise<typeof PeopleAnswer> {
    return peopleAnswerOf(await this.staff.change(call, input));
  }

  @Mutation(() => PeopleAnswer, {
    description: 'A member of staff leaves: duties end, and the sign-in is annulled on every device.',
  })
  async dismissStaffMember(
    @TheCall() call: Call,
    @Args('input', { description: 'The order.' }) input: DismissStaffMemberInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.staff.dismiss(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Gives a duty; rights follow from its first day.' })
  async assignDuty(
    @TheCall() call: Call,
    @Args('input', { description: 'The duty.' }) input: AssignDutyInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.duties.assign(call, input));
  }

  @Mutation(() => PeopleAnswer, { description: 'Ends a duty; rights end with its last day.' })
  async endDuty(
    @TheCall() call: Call,
    @Args('input', { description: 'The duty, and its last day.' }) input: EndDutyInput,
  ): Promise<typeof PeopleAnswer> {
    return this.forgetting(await this.duties.end(call, input));
  }

  /** Whose rights have changed is asked anew at the next request. */
  private forgetting(outcome: PeopleOutcome): typeof PeopleAnswer {
    this.sessions.forget();
    return peopleAnswerOf(outcome);
  }
}
