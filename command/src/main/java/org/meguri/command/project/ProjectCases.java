package org.meguri.command.project;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings projects with their table into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProjectCases {}
