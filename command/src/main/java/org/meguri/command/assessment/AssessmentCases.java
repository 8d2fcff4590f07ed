package org.meguri.command.assessment;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings assessments and what they cite into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AssessmentCases {}
