import { Module } from '@nestjs/common';
import { ComplianceResolver } from './compliance/compliance.resolver.js';

/** How the school looks after its own record: indicators, reviews with remarks, duties, and compliance with its regulation. */
@Module({ providers: [ComplianceResolver] })
export class SupervisionModule {}
