package org.meguri.command.survey;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings survey rounds with their tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SurveyCases {}
