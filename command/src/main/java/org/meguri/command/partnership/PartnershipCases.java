package org.meguri.command.partnership;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings partnerships with their tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PartnershipCases {}
