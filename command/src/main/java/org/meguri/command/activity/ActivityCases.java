package org.meguri.command.activity;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings activity records with their tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ActivityCases {}
