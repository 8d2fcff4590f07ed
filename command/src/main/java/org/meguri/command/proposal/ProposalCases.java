package org.meguri.command.proposal;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings proposals with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProposalCases {}
