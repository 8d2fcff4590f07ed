package org.meguri.command.organization;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings organizations with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class OrganizationCases {}
