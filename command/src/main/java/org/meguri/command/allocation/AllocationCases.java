package org.meguri.command.allocation;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the yearly sharing of the budget into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AllocationCases {}
