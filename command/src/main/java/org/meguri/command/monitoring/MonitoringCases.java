package org.meguri.command.monitoring;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings monitoring surveys and their tables into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MonitoringCases {}
