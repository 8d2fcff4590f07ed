package org.meguri.command.plan;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings annual plans with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PlanCases {}
