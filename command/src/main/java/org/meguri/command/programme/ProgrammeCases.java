package org.meguri.command.programme;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Brings the programme, its table and its import into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProgrammeCases {}
