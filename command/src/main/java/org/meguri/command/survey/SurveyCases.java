package org.meguri.command.survey;

import org.meguri.command.activity.ActivityCases;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Brings survey rounds with their tables, and the records beside them, into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(ActivityCases.class)
public class SurveyCases {}
