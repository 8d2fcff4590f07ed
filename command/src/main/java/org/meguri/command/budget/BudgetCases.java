package org.meguri.command.budget;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings budgets with their balances into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class BudgetCases {}
