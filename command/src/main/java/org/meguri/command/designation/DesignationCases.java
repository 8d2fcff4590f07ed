package org.meguri.command.designation;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings designations with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class DesignationCases {}
